// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/outputs.h"

#include <algorithm>

#include "core/auto_annotation/messages.h"

namespace maskline {

const NetworkOutput& outputNamed(const std::vector<NetworkOutput>& outputs, const std::string& name,
                                 const OwnModel& model) {
  const auto found = std::ranges::find(outputs, name, &NetworkOutput::name);
  if (found != outputs.end()) return *found;
  if (name.empty() && !outputs.empty()) return outputs.front();
  throw Error(messages::auto_annotation::noSuchOutput, model.file.filename(), name);
}

void refuseShape(const OwnModel& model, const cv::Mat& values, const Message& asked) {
  std::string shape;
  for (int i = 0; i < values.dims; ++i)
    shape += (i == 0 ? "" : " × ") + std::to_string(values.size[i]);
  throw Error(messages::auto_annotation::outputShape, model.file.filename(), shape, asked);
}

}  // namespace maskline
