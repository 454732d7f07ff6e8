// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/formats/cvat/cvat_file.h"
#include "core/dataset/formats/cvat/cvat_shape_walk.h"

namespace maskline {

/// The videos of an annotation file, and on which of their frames a shape lies.
class CvatFrames {
 public:
  struct Place {
    std::size_t frame = 0;  ///< of the video
    cv::Size size;          ///< of the picture; 0 × 0 if not stated
  };

  /// Throws Error(BadInput) with the line.
  CvatFrames(const XmlDocument& document, const CvatMeta& meta, const CvatFile& file);

  const std::vector<DatasetVideo>& videos() const { return m_videos; }
  /// Nothing for a frame that the video does not have.
  std::optional<Place> placeOf(const XmlDocument& document, const CvatShape& shape) const;
  std::filesystem::path picture(std::size_t video, std::size_t frame) const;

 private:
  struct Image {
    std::size_t video = 0;
    std::int64_t number = 0;
    std::string name;
    cv::Size size;
    std::size_t order = 0;  // in the file
  };

  void addImages(const XmlDocument& document, const CvatMeta& meta);
  void addGrids(const XmlDocument& document, const CvatMeta& meta);
  void findPictures(std::size_t video);

  CvatFile m_file;
  std::vector<DatasetVideo> m_videos;
  std::vector<std::string> m_subsets;                         // of videos
  std::vector<std::map<std::int64_t, std::size_t>> m_places;  // of numbers, by video
  std::vector<Place> m_images;                                // in the order of the file
};

}  // namespace maskline
