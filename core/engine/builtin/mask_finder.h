// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <opencv2/core.hpp>

#include "core/engine/builtin/memory_bank.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/view.h"

namespace maskline::builtin {

/// A picture at one size, and what memories of it are compared by.
struct Scale {
  View view;  // of the whole
  std::shared_ptr<const FrameKeys> keys;
};

/// A picture as tracking sees it: coarsely, where the network, which learned on small pictures,
/// tells objects best, and finely, where it draws their outlines.
struct Picture {
  FrameIndex frame;
  Scale fine, coarse;
};

Picture pictureOf(const Model& model, FrameIndex frame, const cv::Mat& image);

/// What to remember of an object on a picture.
struct Entries {
  ObjectMemory::Entry fine, coarse;
};

/// What one object looked like, at each scale.
struct Memories {
  ObjectMemory fine, coarse;

  void keepAnchor(Entries entries);
  void keepRecent(Entries entries);
  void forgetRecent();
  bool empty() const { return fine.empty(); }
};

/// What the decoder said of one object.
struct Found {
  cv::Mat logits;     ///< CV_32F, half of the fine working size
  float iou = 0;      ///< log-odds, the mean of both scales
  float discord = 0;  ///< how far apart those are
  cv::Mat likeness;   ///< CV_32F, a quarter
};

/// The objects on a picture: each first on the coarse picture as a whole, then on the fine one
/// where that has shown it. `carried` says where they are by the flow, CV_32F at a quarter of the
/// fine working size, and `reliability` how far that can be trusted; each has memories, none empty.
std::map<ObjectId, Found> findObjects(const Model& model, const Picture& picture,
                                      const std::map<ObjectId, const Memories*>& memories,
                                      const std::map<ObjectId, cv::Mat>& carried,
                                      const cv::Mat& reliability);

/// The most of all masks (CV_32F of one size) but one.
cv::Mat othersThan(ObjectId object, const std::map<ObjectId, cv::Mat>& all, cv::Size size);

/// The masks at another size.
std::map<ObjectId, cv::Mat> resizedTo(cv::Size size, const std::map<ObjectId, cv::Mat>& masks);

}  // namespace maskline::builtin
