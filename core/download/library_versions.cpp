// SPDX-License-Identifier: Apache-2.0
#include "core/download/library_versions.h"

#include <curl/curl.h>

namespace maskline {

std::string curlVersion() { return curl_version_info(CURLVERSION_NOW)->version; }

}  // namespace maskline
