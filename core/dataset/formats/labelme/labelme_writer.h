// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `<video>/%06d.json` with the picture of the same name beside it. Each mask is a shape of the
/// type "mask": the inclusive corners of its box and a PNG of what lies in it. `group_id` is the
/// track, `description` the name of the object; `flags` hold "occluded", "crowd" and "ignore".
/// `score` and `attributes` are named as by X-AnyLabeling, `track_attributes` and `frame_index` are
/// keys of our own; Labelme keeps what it does not know. Without pictures the files are named after
/// those that the frames have.
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
