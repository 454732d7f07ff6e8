// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "core/media/frame_source.h"
#include "core/media/images/image_files.h"
#include "core/media/messages.h"
#include "core/media/video/md5.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

void addText(Md5& md5, const std::string& text) { md5.add(text.c_str(), text.size() + 1); }

/// The whole of a small file, else pieces spread evenly over it.
void addSamples(Md5& md5, const fs::path& path, std::int64_t size) {
  constexpr std::int64_t pieces = 16, piece = 64 * 1024;
  std::ifstream in(path, std::ios::binary);
  std::vector<char> buffer(piece);
  for (std::int64_t i = 0; i < pieces; ++i) {
    const std::int64_t at = size <= pieces * piece ? i * piece : (size - piece) / (pieces - 1) * i;
    if (at >= size) break;
    in.clear();
    in.seekg(at);
    in.read(buffer.data(), piece);
    md5.add(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
}

}  // namespace

std::optional<std::string> findFingerprint(const fs::path& path) {
  try {
    Md5 md5;
    if (!fs::is_directory(path) && !isImageFile(path)) {
      const auto size = static_cast<std::int64_t>(fs::file_size(path));
      addText(md5, std::to_string(size));
      addSamples(md5, path, size);
    } else {
      for (const fs::path& image : imagesOfClip(path)) {
        addText(md5, image.filename().string());
        addText(md5, std::to_string(fs::file_size(image)));
      }
    }
    return md5.hex();
  } catch (const fs::filesystem_error&) {
    return std::nullopt;
  }
}

std::string fingerprint(const fs::path& path) {
  std::error_code failure;
  if (!fs::exists(path, failure)) throw Error(messages::media::doesNotExist, path.filename());
  if (auto found = findFingerprint(path)) return *std::move(found);
  throw Error(messages::media::cannotBeRead, path.filename());
}

}  // namespace maskline
