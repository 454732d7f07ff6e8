// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <vector>

#include "core/dataset/io/json_out.h"
#include "core/dataset/writer.h"

namespace maskline {

/// Image variant: `panoptic.json`, `panoptic/[video/]%06d.png` and `images/[video/]%06d.jpg`;
/// `track_id`, `video_id`, `videos` and `tracks` are as in COCO instances. Video variant:
/// `panoptic_video.json`, nested by video, `panomasksRGB/<video>/%08d.png` and
/// `images/<video>/%08d.jpg`. The segment id is the id of its track in both. Where objects overlap,
/// the pixel belongs to the upper one; pixels without an object have the id 0.
class PanopticWriter final : public DatasetWriter {
 public:
  enum class Form { Images, Videos };

  PanopticWriter(std::filesystem::path folder, PictureChoice pictures, Form form)
      : m_folder(std::move(folder)), m_pictures(pictures), m_form(form) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  using Json = JsonOut::Json;

  void prepare(const DatasetInfo& info);
  std::int64_t categoryOf(const DatasetInfo& info, std::size_t track) const;
  Json videoId(const DatasetInfo& info, std::size_t video) const;
  Json imageId(const DatasetInfo& info, std::size_t video, std::size_t frame) const;
  /// Path of a frame relative to the folders of images and PNGs, without an extension.
  std::string nameOf(const DatasetInfo& info, std::size_t video, std::size_t frame) const;
  std::string pictureName(const DatasetInfo& info, std::size_t video, std::size_t frame) const;
  Json imageJson(const DatasetInfo& info, std::size_t video, std::size_t frame) const;
  Json annotationJson(const DatasetInfo& info, const ContentFrame& frame) const;
  void writeCategories(JsonOut& out, const DatasetInfo& info) const;
  void writeTracks(JsonOut& out, const DatasetInfo& info) const;
  void writeImages(JsonOut& out, const DatasetInfo& info) const;
  bool writeAnnotations(JsonOut& out, DatasetContent& content, const WorkContext& work) const;

  std::filesystem::path m_folder;
  PictureChoice m_pictures;
  Form m_form;
  std::vector<std::map<std::size_t, int>> m_ids;  // by video: track to segment id
  std::vector<std::int64_t> m_firstImage;
  std::int64_t m_otherCategory = 1;
  bool m_hasUncategorised = false;
};

}  // namespace maskline
