// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

/// Which pictures a clip is made of, by name and by content, in the order shown.
struct ImageTable {
  struct File {
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t content = 0;  ///< contentOf()
    friend bool operator==(const File&, const File&) = default;
  };
  std::vector<File> files;
  /// Of pictures of 16 bits a channel, what is shown black and white; 0, 0 if there are none.
  int low = 0, high = 0;
};

/// A checksum over a small file, or over pieces spread evenly over a larger one.
std::uint64_t contentOf(const std::filesystem::path& file);

std::vector<std::uint8_t> saveTable(const ImageTable& table);
/// Nothing if the bytes are damaged or the table of something else.
std::optional<ImageTable> loadImageTable(const std::vector<std::uint8_t>& bytes);

}  // namespace maskline
