// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zip.h>

#include <memory>
#include <optional>
#include <string>

#include "core/engine/checkpoint/input_file.h"

namespace maskline::checkpoint {

/// A zip archive of entries that are not compressed, as PyTorch writes it: entries larger than the
/// file are rejected. All members throw Error(Corrupt).
class ZipArchive {
 public:
  explicit ZipArchive(const InputFile& file);

  /// The first entry whose name has this suffix.
  std::optional<std::string> entryEndingWith(const std::string& ending) const;
  /// Returns nullopt if there is no such entry.
  std::optional<std::uint64_t> sizeOf(const std::string& name) const;
  /// Fills `to` with the first bytes of the entry. If this is the whole entry, its CRC is checked.
  void read(const std::string& name, void* to, std::uint64_t bytes) const;

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
  };

  std::filesystem::path m_path;
  std::uint64_t m_fileSize;
  std::unique_ptr<zip_t, Discard> m_archive;
};

}  // namespace maskline::checkpoint
