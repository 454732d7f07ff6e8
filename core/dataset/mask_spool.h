// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Masks in a temporary file, for reading them in another order than that of the dataset. Needs a
/// few bytes of memory per mask. The file is deleted with the object. One thread at a time. Throws
/// Error(Io).
class MaskSpool {
 public:
  struct Entry {
    std::uint32_t track = 0;
    std::uint32_t frame = 0;
    std::uint64_t offset = 0;
    bool area = false;  ///< it has pixels
  };

  MaskSpool();
  ~MaskSpool();
  MaskSpool(const MaskSpool&) = delete;
  MaskSpool& operator=(const MaskSpool&) = delete;

  void add(const DatasetMask& mask);
  /// Without pixels: with an empty mask of the same size, which is faster.
  DatasetMask read(const Entry& entry, bool pixels = true);
  /// In the order in which they were added.
  const std::vector<Entry>& entries() const { return m_entries; }
  std::int64_t bytes() const { return static_cast<std::int64_t>(m_end); }

 private:
  std::filesystem::path m_path;
  std::fstream m_file;
  std::vector<Entry> m_entries;
  std::uint64_t m_end = 0;
};

/// Masks are scaled to the size of their video, or keep the size of their image.
enum class MaskSizes { OfVideo, AsRead };

/// A dataset that was read into a spool, as content for a writer. Masks that the reader returned
/// more than once for a track and frame are merged.
class SpooledContent final : public DatasetContent {
 public:
  /// Returns null when cancelled. Throws Error. The reader must outlive the content, which gets the
  /// images from it.
  static std::unique_ptr<SpooledContent> read(DatasetReader& reader, const WorkContext& work,
                                              MaskSizes sizes = MaskSizes::OfVideo);

  const DatasetInfo& info() const override { return m_info; }
  std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) override;
  void masksOf(std::size_t track, const MaskFn& fn) override;
  void recordsOf(std::size_t track, const MaskFn& fn) override;
  /// Positions of the masks of a track in frame order, for maskAt().
  std::vector<std::size_t> placesOf(std::size_t track) const;
  DatasetMask maskAt(std::size_t place);
  /// The frames on which a track has masks, ascending.
  std::vector<std::uint32_t> framesOf(std::size_t track) const;
  /// Those on which its mask has pixels.
  std::vector<std::uint32_t> framesWithMask(std::size_t track) const;
  bool hasPictures() const override { return m_hasPictures; }
  cv::Mat picture(std::size_t video, std::size_t frame) override;
  std::filesystem::path pictureFile(std::size_t video, std::size_t frame) const override;

 private:
  SpooledContent(DatasetReader& reader, MaskSizes sizes) : m_reader(reader), m_sizes(sizes) {}
  void arrange();
  /// The first position after those that belong to the track and frame of `place`.
  std::size_t endOf(std::size_t place) const;
  bool hasPixels(std::size_t place) const;
  DatasetMask fitting(DatasetMask mask) const;

  DatasetReader& m_reader;
  MaskSizes m_sizes;
  DatasetInfo m_info;
  MaskSpool m_spool;
  // Entries, one for each track and frame, and those that follow it and belong to the same.
  std::vector<std::size_t> m_byTrack;  // by track, frame
  std::vector<std::size_t> m_byFrame;  // positions in m_byTrack by video, frame, layer
  std::vector<std::size_t> m_starts;   // positions in m_byTrack where a new track or frame begins
  bool m_hasPictures = false;
};

}  // namespace maskline
