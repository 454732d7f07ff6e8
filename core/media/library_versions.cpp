// SPDX-License-Identifier: Apache-2.0
#include "core/media/library_versions.h"

#include "core/media/video/ffmpeg.h"

namespace maskline {

std::string ffmpegVersion() { return av_version_info(); }
std::string ffmpegLicence() { return avcodec_license(); }

}  // namespace maskline
