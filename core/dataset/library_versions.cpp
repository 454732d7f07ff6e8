// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/library_versions.h"

#include <expat.h>

namespace maskline {

std::string yamlCppVersion() { return MASKLINE_YAML_CPP_VERSION; }

std::string expatVersion() {
  const XML_Expat_Version version = XML_ExpatVersionInfo();
  return std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
         std::to_string(version.micro);
}

}  // namespace maskline
