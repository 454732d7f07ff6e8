# SPDX-License-Identifier: Apache-2.0
# Compiler and linker flags for release builds that make bugs harder to exploit.
# `hardening-check build/release/app/maskline` (package devscripts) and the test app_hardening check
# them. Debug and sanitizer builds omit these flags, because they detect errors themselves. In
# Debian 12 the start files of the C library are not marked for control flow protection. The linker
# then omits the mark of the program, and hardening-check reports it as missing, although the
# instructions are there.
option(MASKLINE_HARDEN "Hardening flags in release builds" ON)

# maskline_harden(target): adds the flags to what uses the interface library `target`.
function(maskline_harden target)
  if(NOT MASKLINE_HARDEN OR MASKLINE_SANITIZE OR MASKLINE_FUZZ OR CMAKE_BUILD_TYPE STREQUAL Debug)
    return()
  endif()
  include(CheckCXXCompilerFlag)
  include(CheckCXXSourceCompiles)
  set(flags -fPIE -fstack-protector-strong -Wformat -Werror=format-security)
  foreach(flag -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "maskline_has${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      list(APPEND flags ${flag})
    endif()
  endforeach()
  # Level 3 needs GCC 12 or Clang 9, and glibc 2.35: the C library warns where it is not supported.
  set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
  check_cxx_source_compiles("
    #include <cstring>
    #if !defined(__USE_FORTIFY_LEVEL) || __USE_FORTIFY_LEVEL < 3
    #error
    #endif
    int main() {}" maskline_has_fortify_3)
  set(level 2)
  if(maskline_has_fortify_3)
    set(level 3)
  endif()
  # A distribution may have set a level of its own.
  list(APPEND flags -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level})
  target_compile_options(${target} INTERFACE ${flags})
  target_link_options(${target} INTERFACE -pie LINKER:-z,relro,-z,now)
  set(MASKLINE_HARDENED ON PARENT_SCOPE)
endfunction()
