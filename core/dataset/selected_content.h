// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/content.h"

namespace maskline {

/// The part of a dataset to be converted. Empty or unset members select everything.
struct DatasetSelection {
  std::optional<FrameRange> range;
  std::int64_t every = 1;               ///< every n-th frame of the range
  std::vector<std::string> videos;      ///< names
  std::vector<std::string> objects;     ///< names, or numbers of objects without a name
  std::vector<std::string> categories;  ///< names
  std::string sequence;                 ///< a new name for the video, if there is only one

  bool everything() const {
    return !range && every == 1 && videos.empty() && objects.empty() && categories.empty() &&
           sequence.empty();
  }
};

/// A part of another content. Throws Error(NotFound) for unknown names, Error(BadInput) if no frame
/// is left.
class SelectedContent final : public DatasetContent {
 public:
  SelectedContent(DatasetContent& whole, const DatasetSelection& selection);

  const DatasetInfo& info() const override { return m_info; }
  std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) override;
  void masksOf(std::size_t track, const MaskFn& fn) override;
  void recordsOf(std::size_t track, const MaskFn& fn) override;
  bool hasPictures() const override { return m_whole.hasPictures(); }
  cv::Mat picture(std::size_t video, std::size_t frame) override;
  std::filesystem::path pictureFile(std::size_t video, std::size_t frame) const override;

 private:
  using Places = std::vector<std::optional<std::size_t>>;  // position here for each position in the
                                                           // whole content

  void chooseVideos(const DatasetSelection& selection);
  void chooseEvents(const DatasetSelection& selection);
  void chooseTracks(const DatasetSelection& selection);
  std::optional<DatasetMask> taken(DatasetMask mask) const;

  DatasetContent& m_whole;
  DatasetInfo m_info;
  std::vector<std::size_t> m_videos, m_tracks;     // positions in the whole content
  std::vector<std::vector<std::size_t>> m_frames;  // by video
  Places m_videoHere, m_trackHere;
  std::vector<Places> m_frameHere;  // by video of the whole content
};

}  // namespace maskline
