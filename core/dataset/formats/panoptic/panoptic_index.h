// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/dataset/io/json_records.h"

namespace maskline {

/// The contents of a panoptic JSON file: videos, frames, tracks, and the segments of each PNG.
/// Reads both variants: images and annotations as separate lists, or both nested by video.
class PanopticIndex {
 public:
  struct Segment {
    std::uint32_t id = 0;  ///< colour in the PNG: R + 256 G + 65536 B
    std::uint32_t track = 0;
  };
  /// A PNG with the segments of one frame.
  struct Picture {
    std::string fileName;  ///< as in the file
    std::string place;     ///< position in the JSON file, for errors
    std::size_t video = 0, frame = 0;
    std::vector<Segment> segments;
  };

  explicit PanopticIndex(std::filesystem::path file) : m_file(std::move(file)) {}
  /// Returns false when cancelled. Throws Error with the position.
  bool read(const WorkContext& work);

  DatasetInfo& info() { return m_info; }
  const DatasetInfo& info() const { return m_info; }
  const std::vector<Picture>& pictures() const { return m_pictures; }
  const std::filesystem::path& file() const { return m_file; }
  bool nested() const { return m_nested; }

 private:
  struct Image {
    std::string id, list;              // `list` is the position of its video in the nested variant
    std::optional<std::string> video;  // its video id in the other variant
    std::string fileName;
    std::optional<std::int64_t> frame;
    cv::Size size;
  };
  struct ListedTrack {
    std::string video;
    DatasetTrack track;
  };
  struct SeenSegment {
    std::uint32_t id = 0;
    std::int64_t category = 0;
    std::optional<std::int64_t> track;
    bool crowd = false;
  };
  struct Annotation {
    std::string image, list, fileName, place;
    std::vector<SeenSegment> segments;
  };

  void addVideo(const JsonRecord& record);
  void addImage(const JsonRecord& record, const std::string& list);
  void addTrack(const JsonRecord& record);
  void addAnnotation(const JsonRecord& record, const std::string& list);
  SeenSegment segmentFrom(const JsonRecord& record) const;
  void arrangeImages();
  std::size_t videoOf(const Image& image);
  std::string imageKey(const std::string& video, const std::string& image) const;
  void arrangeTracks();
  std::size_t trackOf(std::size_t video, const SeenSegment& segment);

  std::filesystem::path m_file;
  bool m_nested = false;
  DatasetInfo m_info;
  std::vector<Image> m_images;
  std::vector<ListedTrack> m_listed;
  std::vector<Annotation> m_annotations;
  std::vector<Picture> m_pictures;
  std::map<std::string, std::size_t> m_videos;      // by name or number in the file
  std::map<std::string, std::string> m_videoLists;  // nested variant: from position to name
  std::map<std::string, std::string> m_annotationLists;
  std::map<std::string, std::size_t> m_videosByFolder;  // if the file does not list videos
  std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> m_places;  // of images
  std::map<std::pair<std::size_t, std::int64_t>, std::size_t> m_tracks;           // by video, id
};

}  // namespace maskline
