# SPDX-License-Identifier: Apache-2.0
# LibTorch 1.13 or later: that of the system or, with MASKLINE_TORCH, of a folder, which is an
# unpacked LibTorch or the folder of the Python package "torch". The CMake files of a LibTorch with
# CUDA ask for the CUDA toolkit; nothing here is compiled for CUDA, so its libraries are enough.
set(MASKLINE_TORCH "" CACHE PATH "A LibTorch to use instead of the system's: the folder with include and lib")
if(NOT MASKLINE_TORCH)
  find_package(Torch REQUIRED)
  return()
endif()
foreach(part include/ATen/ATen.h lib/libtorch.so lib/libtorch_cpu.so lib/libc10.so)
  if(NOT EXISTS "${MASKLINE_TORCH}/${part}")
    message(FATAL_ERROR "There is no LibTorch in ${MASKLINE_TORCH}: ${part} is missing.")
  endif()
endforeach()
set(TORCH_LIBRARIES "")
# libtorch.so refers to the others; those for CUDA register themselves when they are loaded.
foreach(name torch torch_cpu torch_cuda c10 c10_cuda)
  set(library "${MASKLINE_TORCH}/lib/lib${name}.so")
  if(EXISTS "${library}")
    add_library(maskline_lib${name} SHARED IMPORTED)
    set_target_properties(maskline_lib${name} PROPERTIES IMPORTED_LOCATION "${library}")
    list(APPEND TORCH_LIBRARIES maskline_lib${name})
  endif()
endforeach()
set_target_properties(maskline_libtorch PROPERTIES
  INTERFACE_INCLUDE_DIRECTORIES "${MASKLINE_TORCH}/include;${MASKLINE_TORCH}/include/torch/csrc/api/include"
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${MASKLINE_TORCH}/include;${MASKLINE_TORCH}/include/torch/csrc/api/include"
  INTERFACE_LINK_OPTIONS "LINKER:--no-as-needed")
