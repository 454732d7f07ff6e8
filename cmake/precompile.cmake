# SPDX-License-Identifier: Apache-2.0
# maskline_precompile(target [headers…]): precompiles these headers and the usual standard ones for
# all sources of a target, where MASKLINE_PCH is on.
function(maskline_precompile target)
  if(MASKLINE_PCH)
    target_precompile_headers(${target} PRIVATE <algorithm> <filesystem> <functional> <map>
      <memory> <optional> <string> <utility> <vector> ${ARGN})
  endif()
endfunction()
