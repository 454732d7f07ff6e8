// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `<video>/%06d.json` next to the image of the same name. Each mask is a shape of type "mask": the
/// inclusive corners of its bounding box and a PNG of its content. `group_id` is the track,
/// `description` the name of the object; `flags` contain "occluded", "crowd" and "ignore". `score`
/// and `attributes` have the names of X-AnyLabeling; `track_attributes` and `frame_index` are
/// additional keys, which Labelme preserves. Without images, the files are named after the existing
/// image names of the frames.
class LabelmeWriter final : public DatasetWriter {
 public:
  LabelmeWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

}  // namespace maskline
