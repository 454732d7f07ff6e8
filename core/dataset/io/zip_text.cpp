// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/zip_text.h"

#include <zip.h>

#include <memory>

namespace maskline {

namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

using Archive = std::unique_ptr<zip_t, Discard>;

Archive opened(const std::filesystem::path& file) {
  int failure = 0;
  return Archive(zip_open(file.c_str(), ZIP_RDONLY, &failure));
}

}  // namespace

std::vector<std::string> zipNames(const std::filesystem::path& archive) {
  const Archive zip = opened(archive);
  std::vector<std::string> names;
  const zip_int64_t count = zip ? zip_get_num_entries(zip.get(), 0) : 0;
  for (zip_int64_t i = 0; i < count; ++i)
    if (const char* name = zip_get_name(zip.get(), static_cast<zip_uint64_t>(i), 0))
      names.emplace_back(name);
  return names;
}

bool forEachZipPiece(const std::filesystem::path& archive, const std::string& entry,
                     const std::function<bool(std::string_view)>& fn) {
  const Archive zip = opened(archive);
  if (!zip) return false;
  const std::unique_ptr<zip_file_t, Discard> file(zip_fopen(zip.get(), entry.c_str(), 0));
  if (!file) return false;
  std::vector<char> piece(std::size_t(1) << 18);
  while (true) {
    const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) return false;
    if (count == 0 || !fn({piece.data(), static_cast<std::size_t>(count)})) return true;
  }
}

std::string zipText(const std::filesystem::path& archive, const std::string& entry,
                    std::size_t most) {
  std::string text;
  forEachZipPiece(archive, entry, [&](std::string_view piece) {
    text += piece.substr(0, most - text.size());
    return text.size() < most;
  });
  return text;
}

}  // namespace maskline
