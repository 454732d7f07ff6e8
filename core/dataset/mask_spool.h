// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Masks in a temporary file, because data sets hold them in one order and are wanted in another.
/// In memory are a few bytes a mask. The file goes with it. One thread at a time. Throws Error(Io).
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
  DatasetMask read(const Entry& entry);
  /// In the order they came.
  const std::vector<Entry>& entries() const { return m_entries; }
  std::int64_t bytes() const { return static_cast<std::int64_t>(m_end); }

 private:
  std::filesystem::path m_path;
  std::fstream m_file;
  std::vector<Entry> m_entries;
  std::uint64_t m_end = 0;
};

/// A data set that was read into a spool, as content for a writer. What the reader handed out twice
/// for one track and frame is united.
class SpooledContent final : public DatasetContent {
 public:
  /// Null when cancelled. Throws Error. The reader must outlive it: it knows the pictures.
  static std::unique_ptr<SpooledContent> read(DatasetReader& reader, const WorkContext& work);

  const DatasetInfo& info() const override { return m_info; }
  std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) override;
  void masksOf(std::size_t track, const MaskFn& fn) override;
  /// Places of the masks of a track by rising frame, for maskAt().
  std::vector<std::size_t> placesOf(std::size_t track) const;
  DatasetMask maskAt(std::size_t place);
  /// The frames on which a track has masks, rising.
  std::vector<std::uint32_t> framesOf(std::size_t track) const;
  bool hasPictures() const override { return m_hasPictures; }
  cv::Mat picture(std::size_t video, std::size_t frame) override;
  std::filesystem::path pictureFile(std::size_t video, std::size_t frame) const override;

 private:
  explicit SpooledContent(DatasetReader& reader) : m_reader(reader) {}
  void arrange();
  DatasetMask fitting(DatasetMask mask) const;

  DatasetReader& m_reader;
  DatasetInfo m_info;
  MaskSpool m_spool;
  // Entries, one for each track and frame, and those that follow it and belong to the same.
  std::vector<std::size_t> m_byTrack;  // by track, frame
  std::vector<std::size_t> m_byFrame;  // places in m_byTrack by video, frame, layer
  std::vector<std::size_t> m_starts;   // places in m_byTrack where another track or frame begins
  bool m_hasPictures = false;
};

}  // namespace maskline
