// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <opencv2/core.hpp>

#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/network.h"

namespace maskline {
struct Checkpoint;
}

namespace maskline::builtin {

/// Where the weights file keeps what fitConfidence() found, for tracked and for clicked masks.
inline constexpr const char* trackConfidenceKey = "confidence.track";
inline constexpr const char* clickConfidenceKey = "confidence.click";

inline constexpr int longestSide = 576;  ///< pixels, of what the network sees of a picture

/// What the network sees of a picture of this size: at most `longest` on a side, both sides
/// multiples of 16.
cv::Size networkSize(cv::Size full, int longest = longestSide);

/// The network ready to serve: weights loaded and checked, normalisation folded, in the fastest
/// type that the machine has (bfloat16 with AVX-512 BF16 or AMX, else float32; CUDA if present).
class Model {
 public:
  /// Throws Error(MissingModel / Corrupt / BadInput).
  explicit Model(const std::filesystem::path& weights);

  const Network& network() const { return m_network; }
  const Confidence& trackConfidence() const { return m_trackConfidence; }
  const Confidence& clickConfidence() const { return m_clickConfidence; }

  /// `working` is CV_8UC3 BGR, sides of multiples of 16 -> 1 × 3 × H × W, 0 … 1, for encode().
  at::Tensor pictureTensor(const cv::Mat& working) const;
  Features encode(const at::Tensor& picture) const;
  Answer decode(const Features& features, const at::Tensor& readout,
                const at::Tensor& prompts) const;
  at::Tensor memorise(const Features& features, const at::Tensor& masks,
                      const at::Tensor& others) const;
  /// Float32 planes from the CPU to where and as what the network computes.
  at::Tensor moved(const at::Tensor& planes) const;

 private:
  Model(const std::filesystem::path& weights, const Checkpoint& checkpoint);
  Model(const std::filesystem::path& weights, const Checkpoint& checkpoint,
        nn::Parameters parameters);

  Network m_network;
  Confidence m_trackConfidence, m_clickConfidence;
  at::TensorOptions m_options;
};

/// CV_32F H × W -> 1 × 1 × H × W on the CPU, a copy.
at::Tensor tensorOf(const cv::Mat& plane);
/// The last two dimensions of a tensor -> CV_32F, a copy.
cv::Mat matOf(const at::Tensor& tensor);
/// A mask (CV_8UC1, any size) as probability at a quarter of the working size, CV_32F.
cv::Mat quarterOf(const cv::Mat& mask, cv::Size working);

}  // namespace maskline::builtin
