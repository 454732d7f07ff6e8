// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <utility>
#include <vector>

namespace maskline {

/// The content of a TorchScript file. It carries a program that LibTorch runs: load only one that
/// somebody has agreed to. Used by one thread at a time; threads: see setEngineThreads().
class ScriptModule {
 public:
  /// `program`: the bytes of the file. Throws std::exception if LibTorch cannot load it.
  explicit ScriptModule(std::string program);
  ~ScriptModule();
  ScriptModule(const ScriptModule&) = delete;
  ScriptModule& operator=(const ScriptModule&) = delete;

  /// `input`: CV_32F with four dimensions. Returns the tensors of the result as CV_32F, in order,
  /// with the names of a dictionary or "0", "1", … Throws std::exception if the program fails or
  /// returns anything else.
  std::vector<std::pair<std::string, cv::Mat>> run(const cv::Mat& input);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
