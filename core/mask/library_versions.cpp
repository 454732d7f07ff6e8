// SPDX-License-Identifier: Apache-2.0
#include "core/mask/library_versions.h"

#include <png.h>
#include <zlib.h>

#include <opencv2/core/utility.hpp>

namespace maskline {

std::string openCvVersion() { return cv::getVersionString(); }
std::string pngVersion() { return png_get_libpng_ver(nullptr); }
std::string zlibVersionText() { return zlibVersion(); }

}  // namespace maskline
