// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string ffmpegVersion();  ///< of the library that is loaded
/// The licence as reported by FFmpeg; it depends on its build options.
std::string ffmpegLicence();

}  // namespace maskline
