// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace maskline {

/// An input or output of a network as its file states it.
struct OnnxPort {
  std::string name;
  std::vector<std::int64_t> shape;  ///< −1: not fixed
  bool floats = false;              ///< 32-bit floats
};

/// An ONNX file, read with limits: at most 2 GB (protobuf's own limit), weights of the stated size,
/// weights in other files only inside the folder of this one. Those are read by forOpenCv() alone.
/// Any thread.
class OnnxFile {
 public:
  /// Throws Error(NotFound, Corrupt, Unsupported, BadInput).
  explicit OnnxFile(const std::filesystem::path& file);
  ~OnnxFile();
  OnnxFile(OnnxFile&&) noexcept;

  /// metadata_props.
  const std::map<std::string, std::string>& metadata() const;
  /// Without those that have a default value (weights).
  const std::vector<OnnxPort>& inputs() const;
  const std::vector<OnnxPort>& outputs() const;

  /// The file in a form that OpenCV 4.6 reads (throws as the constructor): with this input size,
  /// weights of other files inside, without Identity nodes, and with the bounds of Clip and the
  /// sizes of Split as attributes, as before opset 11 and 13.
  std::vector<char> forOpenCv(cv::Size input);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
