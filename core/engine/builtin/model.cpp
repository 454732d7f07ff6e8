// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/model.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <fstream>
#include <opencv2/imgproc.hpp>

#include "core/base/sha256.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/messages.h"
#include "core/engine/nn/fast_type.h"

namespace maskline::builtin {
namespace {

constexpr int unit = 16;

/// Holds the file against the checksum that lies beside it, if one does.
void verify(const std::filesystem::path& file) {
  std::ifstream in(file.string() + ".sha256");
  std::string expected;
  if (!(in >> expected) || expected == sha256OfFile(file)) return;
  throw Error(messages::engine::checksumDiffers, file);
}

Checkpoint verified(const std::filesystem::path& file) {
  verify(file);
  Checkpoint checkpoint = readCheckpoint(file);
  for (auto& [name, tensor] : checkpoint.tensors) tensor = tensor.to(at::kFloat);
  return checkpoint;
}

Confidence confidenceOf(const Checkpoint& checkpoint, const char* key) {
  const auto found = checkpoint.metadata.find(key);
  return found == checkpoint.metadata.end() ? Confidence() : Confidence(found->second);
}

}  // namespace

cv::Size networkSize(cv::Size full, int longest) {
  const double scale = std::min(1.0, double(longest) / std::max(full.width, full.height));
  const auto rounded = [scale](int length) {
    return std::max(2 * unit, cvRound(length * scale / unit) * unit);
  };
  return {rounded(full.width), rounded(full.height)};
}

Model::Model(const std::filesystem::path& weights) : Model(weights, verified(weights)) {}

Model::Model(const std::filesystem::path& weights, const Checkpoint& checkpoint)
    : Model(weights, checkpoint, nn::Parameters(checkpoint.tensors)) {}

Model::Model(const std::filesystem::path& weights, const Checkpoint& checkpoint,
             nn::Parameters parameters)
    : m_network(parameters),
      m_trackConfidence(confidenceOf(checkpoint, trackConfidenceKey)),
      m_clickConfidence(confidenceOf(checkpoint, clickConfidenceKey)),
      m_options(nn::fastOptions()) {
  parameters.check("\"" + weights.string() + "\"");
  const at::NoGradGuard untracked;
  m_network.fold();
  m_network.convert(m_options);
}

at::Tensor Model::moved(const at::Tensor& planes) const {
  return planes.to(m_options).contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor Model::pictureTensor(const cv::Mat& working) const {
  const at::Tensor bytes =
      at::from_blob(working.data, {1, working.rows, working.cols, 3}, at::kByte);
  return moved(bytes.permute({0, 3, 1, 2}).to(at::kFloat).div(255));
}

Features Model::encode(const at::Tensor& picture) const {
  const at::NoGradGuard untracked;
  return m_network.encode(picture);
}

DecoderOutput Model::decode(const Features& features, const at::Tensor& readout,
                            const at::Tensor& prompts) const {
  const at::NoGradGuard untracked;
  return m_network.decode(features, readout, moved(prompts));
}

at::Tensor Model::memorise(const Features& features, const at::Tensor& masks,
                           const at::Tensor& others) const {
  const at::NoGradGuard untracked;
  return m_network.memorise(features, moved(masks), moved(others));
}

at::Tensor tensorOf(const cv::Mat& plane) {
  const auto row = static_cast<std::int64_t>(plane.step1());
  return at::from_blob(plane.data, {1, 1, plane.rows, plane.cols}, {row, row, row, 1})
      .clone(at::MemoryFormat::Contiguous);
}

cv::Mat matOf(const at::Tensor& tensor) {
  const at::Tensor plane = tensor.to(at::kCPU, at::kFloat).contiguous();
  const auto rows = static_cast<int>(plane.size(-2)), cols = static_cast<int>(plane.size(-1));
  return cv::Mat(rows, cols, CV_32F, plane.data_ptr<float>()).clone();
}

cv::Mat quarterOf(const cv::Mat& mask, cv::Size working) {
  cv::Mat values, small;
  mask.convertTo(values, CV_32F, 1 / 255.0);
  cv::resize(values, small, working / 4, 0, 0, cv::INTER_AREA);
  return small;
}

}  // namespace maskline::builtin
