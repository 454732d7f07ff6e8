// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_source.h"

#include <algorithm>
#include <fstream>

#include "core/media/images/image_files.h"
#include "core/media/images/image_source.h"
#include "core/media/images/image_table.h"
#include "core/media/messages.h"
#include "core/media/video/index_builder.h"
#include "core/media/video/video_source.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

void requireReadable(const fs::path& path) {
  std::error_code ignored;
  const fs::path name = path.filename();
  if (!fs::exists(path, ignored)) throw Error(messages::media::doesNotExist, name);
  if (fs::is_directory(path, ignored)) return;
  if (!fs::is_regular_file(path, ignored)) throw Error(messages::media::neitherFileNorFolder, name);
  if (!std::ifstream(path, std::ios::binary)) throw Error(messages::media::cannotBeRead, name);
  if (fs::file_size(path, ignored) == 0) throw Error(messages::media::emptyFile, name);
}

/// What a saved table must have been made from: this content, read by this library.
std::string tableIdentity(const fs::path& path) {
  return fingerprint(path) + "/" + std::to_string(avformat_version()) + "/" +
         std::to_string(avcodec_version());
}

std::unique_ptr<FrameSource> openVideo(const fs::path& path, const WorkContext& work,
                                       const std::vector<std::uint8_t>& savedIndex) {
  const std::string identity = tableIdentity(path);
  std::optional<FrameTable> table = loadTable(savedIndex, identity);
  if (!table) table = buildFrameTable(path, work);
  if (!table) return nullptr;
  return std::make_unique<VideoSource>(path, std::move(*table), identity);
}

/// For each frame a number that stands for its content; 0 where that is not known.
std::vector<std::uint64_t> contentsOf(const std::vector<std::uint8_t>& savedIndex) {
  std::vector<std::uint64_t> contents;
  if (const auto images = loadImageTable(savedIndex)) {
    for (const ImageTable::File& file : images->files)
      contents.push_back(std::max<std::uint64_t>(file.content, 1));
  } else if (const auto video = loadTable(savedIndex)) {
    for (const FrameTable::Frame& frame : video->frames) contents.push_back(frame.hash);
  }
  return contents;
}

}  // namespace

std::unique_ptr<FrameSource> openFrameSource(const fs::path& path, const WorkContext& work,
                                             const std::vector<std::uint8_t>& savedIndex,
                                             const SourceOptions& options) {
  try {
    requireReadable(path);
    if (fs::is_directory(path) || isImageFile(path))
      return openImageSource(path, work, savedIndex, options);
    return openVideo(path, work, savedIndex);
  } catch (const fs::filesystem_error&) {
    throw Error(messages::media::cannotBeRead, path.filename());
  } catch (...) {
    if (work.cancelled()) return nullptr;  // an interrupted read is reported as damage
    throw;
  }
}

ClipDifference firstDifference(const std::vector<std::uint8_t>& known,
                               const std::vector<std::uint8_t>& found) {
  using Kind = ClipDifference::Kind;
  if (known == found && !known.empty()) return {};
  const std::vector<std::uint64_t> before = contentsOf(known), now = contentsOf(found);
  if (before.empty()) return {Kind::Unknown, FrameIndex(0)};
  for (std::size_t i = 0; i < std::max(before.size(), now.size()); ++i) {
    if (i >= before.size() || i >= now.size()) return {Kind::Differs, FrameIndex(i)};
    if (before[i] == 0 || now[i] == 0) return {Kind::Unknown, FrameIndex(i)};
    if (before[i] != now[i]) return {Kind::Differs, FrameIndex(i)};
  }
  return {};
}

}  // namespace maskline
