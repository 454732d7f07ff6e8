// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/project/bulk_edit.h"
#include "core/project/project.h"
#include "core/scene/panoptic_map.h"

namespace maskline {

/// The scene of a frame: all masks that are not rejected, also those of hidden objects, as exports
/// with one value per pixel see it.
PanopticMap sceneOf(const Project& project, FrameIndex frame);

/// Unlabelled pixels to be given to an object or a category. The object of stuff gets them; a
/// category of things gets a new object; one that does not exist is created as stuff. New objects
/// of stuff are placed below all others. A rejected mask is replaced.
struct GiveRequest {
  FrameRange frames;
  ObjectId object = {};              ///< none: to the category
  std::string category = {};         ///< by name, not empty unless there is an object
  std::optional<cv::Point> at = {};  ///< on each frame only the region of this pixel
  bool acceptedToo = false;          ///< change accepted masks of the object, too
};

/// Gives the pixels frame by frame, as the fill of a bulk edit. Changed masks become painted
/// keyframes. Owner thread.
class SceneFill {
 public:
  SceneFill(const Project& project, GiveRequest request);

  /// The next frame. Returns false after the last one; throws Error(BadInput) then if there was
  /// nothing to give.
  bool next(BulkEdit& edit);

  Progress progress() const;
  ObjectId object() const { return m_object; }  ///< none until it is known
  std::int64_t pixels() const { return m_pixels; }
  std::int64_t masks() const { return m_masks; }

 private:
  bool isKept(FrameIndex frame) const;
  Mask pixelsToGive(FrameIndex frame) const;
  ObjectId target(BulkEdit& edit) const;
  void give(BulkEdit& edit, FrameIndex frame, const Mask& pixels);

  const Project& m_project;
  const GiveRequest m_request;
  FrameIndex m_next;
  ObjectId m_object;
  std::int64_t m_pixels = 0, m_masks = 0;
};

}  // namespace maskline
