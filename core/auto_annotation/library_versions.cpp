// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/library_versions.h"

#include <google/protobuf/stubs/common.h>

#include <onnx/common/version.h>

namespace maskline {

std::string onnxVersion() { return onnx::LAST_RELEASE_VERSION; }

std::string protobufVersion() {
  return google::protobuf::internal::VersionString(GOOGLE_PROTOBUF_VERSION);
}

}  // namespace maskline
