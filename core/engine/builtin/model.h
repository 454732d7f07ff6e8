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

/// The metadata keys of the weights file under which the results of fitConfidence() are stored, for
/// tracked and for clicked masks.
inline constexpr const char* trackConfidenceKey = "confidence.track";
inline constexpr const char* clickConfidenceKey = "confidence.click";

inline constexpr int longestSide = 576;  ///< of the network input, in pixels

/// The size of the network input for an image: at most `longest` pixels per side, both sides
/// multiples of 16.
cv::Size networkSize(cv::Size full, int longest = longestSide);

/// The network prepared for inference: weights loaded and checked, normalisation folded, in the
/// fastest type of the machine (bfloat16 with AVX-512 BF16 or AMX, else float32; CUDA if present).
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
  DecoderOutput decode(const Features& features, const at::Tensor& readout,
                       const at::Tensor& prompts) const;
  at::Tensor memorise(const Features& features, const at::Tensor& masks,
                      const at::Tensor& others) const;
  /// Converts float32 planes on the CPU to the device and type of the network.
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
