// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/auto_annotation/box_output.h"
#include "core/auto_annotation/found_mask.h"
#include "core/auto_annotation/network_runner.h"

namespace maskline {

/// A model of the user's own, loaded. Used by one thread at a time.
class LoadedModel {
 public:
  /// Loads the network. Throws Error as loadOnnx() and loadScript() do.
  explicit LoadedModel(OwnModel model);
  /// Of a network that is loaded.
  LoadedModel(OwnModel model, std::unique_ptr<NetworkRunner> network);

  const OwnModel& model() const { return m_model; }
  /// The masks of one CV_8UC3 BGR picture, those of a class in no particular order. Masks of
  /// objects may overlap, masks of stuff do not. The network runs once per tile. Throws
  /// Error(BadInput) if the network returns other shapes than the description states.
  std::vector<FoundMask> run(const cv::Mat& picture);

 private:
  std::vector<cv::Rect> tiles(cv::Size picture) const;
  std::vector<Detection> detections(const std::vector<NetworkOutput>& outputs,
                                    const Placement& place, cv::Rect tile, cv::Size picture) const;

  OwnModel m_model;
  std::unique_ptr<NetworkRunner> m_network;
};

/// Runs the test of a model, or a grey picture if it has none. Throws what LoadedModel::run()
/// throws, Error(Corrupt) for another checksum and Error(BadInput) if fewer than 99.9 % of the
/// pixels agree. Takes as long as a picture does.
void checkModel(LoadedModel& model);

/// Class + 1 of each pixel (CV_8U, 0 = none), those with a higher score on top: the form of
/// ModelTest::output. Of a detector, masks with a score of at least 0.5 count.
cv::Mat labelsOf(std::vector<FoundMask> masks, cv::Size size, const OwnModel& model);

}  // namespace maskline
