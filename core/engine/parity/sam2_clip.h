// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/parity/comparison.h"
#include "core/engine/sam2/video_session.h"

namespace maskline::parity {

/// x, y in the pixels of an image of `size` (… × 2) -> the model's S × S pixels.
at::Tensor inModelPixels(const at::Tensor& points, cv::Size size, const sam2::Config& config);

/// The video cases. After a frame is compared, its computed masks, pointers and memories are
/// replaced by the saved ones, if there are any. So every frame is computed from the memories of
/// the reference, and rounding errors do not accumulate.
class Sam2Clips {
 public:
  Sam2Clips(const Fixture& fixture, const sam2::Model& model)
      : m_fixture(fixture), m_model(model) {}

  /// Reports each step that is compared, and the case if it cannot be completed.
  void run(const nlohmann::json& item, const Report& report);

 private:
  const sam2::ImageFeatures& features(const std::string& clip, int frame);

  const Fixture& m_fixture;
  const sam2::Model& m_model;
  std::map<std::pair<std::string, int>, sam2::ImageFeatures> m_features;

  class Script;
};

}  // namespace maskline::parity
