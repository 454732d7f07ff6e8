// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/library_versions.h"

namespace maskline {

std::string yamlCppVersion() { return MASKLINE_YAML_CPP_VERSION; }

}  // namespace maskline
