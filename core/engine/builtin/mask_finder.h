// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <opencv2/core.hpp>

#include "core/engine/builtin/memory_bank.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/view.h"

namespace maskline::builtin {

/// An image at one scale, with its memory keys.
struct Scale {
  View view;  // of the whole
  std::shared_ptr<const FrameKeys> keys;
};

/// An image at two scales. The network, trained on small images, separates objects best at the
/// coarse scale and draws their outlines at the fine scale.
struct Picture {
  FrameIndex frame;
  Scale fine, coarse;
};

Picture pictureOf(const Model& model, FrameIndex frame, const cv::Mat& image);

/// The memory entries of an object on an image.
struct Entries {
  ObjectMemory::Entry fine, coarse;
};

/// The memories of one object, per scale.
struct Memories {
  ObjectMemory fine, coarse;

  void keepAnchor(Entries entries);
  void keepRecent(Entries entries);
  void forgetRecent();
  bool empty() const { return fine.empty(); }
};

/// The decoder output for one object.
struct DecodedMask {
  cv::Mat logits;             ///< CV_32F, half of the fine working size
  float iou = 0;              ///< log-odds, the mean of both scales
  float scaleDifference = 0;  ///< difference of the estimates at both scales
  cv::Mat targetScore;        ///< CV_32F, a quarter
};

/// Finds the objects on an image: first at the coarse scale on the whole image, then at the fine
/// scale where the coarse result is. `carried` are the masks warped by optical flow, CV_32F at a
/// quarter of the fine working size, `reliability` the reliability of the flow. Each object has
/// memories; none is empty.
std::map<ObjectId, DecodedMask> findObjects(const Model& model, const Picture& picture,
                                            const std::map<ObjectId, const Memories*>& memories,
                                            const std::map<ObjectId, cv::Mat>& carried,
                                            const cv::Mat& reliability);

/// The pixelwise maximum of all masks (CV_32F of one size) except that of `object`.
cv::Mat othersThan(ObjectId object, const std::map<ObjectId, cv::Mat>& all, cv::Size size);

/// The masks at another size.
std::map<ObjectId, cv::Mat> resizedTo(cv::Size size, const std::map<ObjectId, cv::Mat>& masks);

}  // namespace maskline::builtin
