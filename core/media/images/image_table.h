// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

/// The images of a clip, with name and content checksum, in frame order.
struct ImageTable {
  struct File {
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t content = 0;  ///< contentOf()
    friend bool operator==(const File&, const File&) = default;
  };
  std::vector<File> files;
  /// For images with 16 bits per channel, the values shown as black and white. 0, 0 if there are
  /// none.
  int low = 0, high = 0;
};

/// A checksum of the whole content of a small file, or of evenly spread samples of a larger one.
std::uint64_t contentOf(const std::filesystem::path& file);

std::vector<std::uint8_t> saveTable(const ImageTable& table);
/// Empty if the bytes are damaged or not an image table.
std::optional<ImageTable> loadImageTable(const std::vector<std::uint8_t>& bytes);

}  // namespace maskline
