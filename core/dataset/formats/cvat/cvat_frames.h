// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/formats/cvat/cvat_file.h"
#include "core/dataset/formats/cvat/cvat_shape_walk.h"

namespace maskline {

/// The videos of an annotation file, and the frame of each shape.
class CvatFrames {
 public:
  struct Place {
    std::size_t frame = 0;  ///< index in the video
    cv::Size size;          ///< of the image; 0 × 0 if not stated
  };

  CvatFrames(const CvatMeta& meta, const CvatFile& file, std::int64_t most = mostCvatFrames);

  /// Every track and image of the file is added, then `arrange` is called. Throw Error(BadInput)
  /// with the line; also for more than `most` tracks, images, or frames with tracks of a video.
  void add(const XmlElement& owner);
  void arrange();

  const std::vector<DatasetVideo>& videos() const { return m_videos; }
  /// Returns nothing for a frame that the video does not have. Throws Error(Io) for an image that
  /// was not added.
  std::optional<Place> placeOf(const CvatShape& shape) const;
  std::filesystem::path picture(std::size_t video, std::size_t frame) const;

 private:
  struct Image {
    std::size_t video = 0;
    std::int64_t number = 0;
    std::string name;
    cv::Size size;
    std::size_t order = 0;  // position in the file
  };

  void addImage(std::size_t video, const XmlElement& image);
  void addTrack(std::size_t video, const XmlElement& track);
  void arrangeImages();
  void arrangeGrid(std::size_t video);
  void findPictures(std::size_t video);

  CvatFile m_file;
  CvatMeta m_meta;
  std::int64_t m_most = 0;
  std::int64_t m_tracks = 0;
  std::vector<Image> m_stated;                 // in file order, until they are arranged
  std::vector<std::set<std::int64_t>> m_used;  // by video: frames with masks of tracks
  std::vector<DatasetVideo> m_videos;
  std::vector<std::string> m_subsets;                         // by video
  std::vector<std::map<std::int64_t, std::size_t>> m_places;  // by video: frame number to position
  std::vector<Place> m_images;                                // in file order
};

}  // namespace maskline
