// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "core/auto_annotation/own_model.h"

namespace maskline {

/// An output of a network: CV_32F with the dimensions of the tensor.
struct NetworkOutput {
  std::string name;
  cv::Mat values;
};

/// A loaded network. Used by one thread at a time.
class NetworkRunner {
 public:
  virtual ~NetworkRunner() = default;
  /// `input`: 1 × 3 × height × width, CV_32F. The outputs are valid until the next call.
  virtual std::vector<NetworkOutput> run(const cv::Mat& input) = 0;
};

/// The ONNX file of a model, run by OpenCV's DNN module on the processor. Threads: those of OpenCV
/// (setEngineThreads). Throws Error(Unsupported) that names the operator that cannot be run.
std::unique_ptr<NetworkRunner> loadOnnx(const OwnModel& model);

/// A TorchScript file, run by LibTorch. Throws Error(BadInput) unless the user has agreed to it
/// (script_trust.h), Error(Unsupported) if LibTorch refuses it.
std::unique_ptr<NetworkRunner> loadScript(const OwnModel& model);

}  // namespace maskline
