// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string ffmpegVersion();  ///< of the library that is loaded
/// FFmpeg's own words: the licence follows from what it was built with.
std::string ffmpegLicence();

}  // namespace maskline
