// SPDX-License-Identifier: Apache-2.0
#include "core/session/clip_access.h"

namespace maskline {

namespace fs = std::filesystem;

std::unique_ptr<FrameSource> ClipAccess::open(const WorkContext& work) const {
  return openFrameSource(path, work, savedIndex ? *savedIndex : std::vector<std::uint8_t>());
}

std::optional<OpenedClip> openClip(const fs::path& path,
                                   const std::vector<std::uint8_t>& savedIndex,
                                   const WorkContext& work,
                                   const std::optional<ValueRange>& range) {
  OpenedClip clip;
  clip.access.path = fs::absolute(path).lexically_normal();
  clip.display =
      openFrameSource(clip.access.path, work, savedIndex, {range, /*checkContent=*/true});
  if (!clip.display) return std::nullopt;
  clip.access.savedIndex =
      std::make_shared<const std::vector<std::uint8_t>>(clip.display->savedIndex());
  WorkContext quiet;
  quiet.stop = work.stop;
  clip.thumbnails = clip.access.open(quiet);
  if (!clip.thumbnails) return std::nullopt;
  clip.reference = {clip.access.path, fingerprint(clip.access.path), clip.display->info()};
  return clip;
}

std::optional<fs::path> findClip(const ClipReference& clip, const fs::path& projectFile) {
  std::optional<fs::path> other;
  for (const fs::path& path : {clip.path, projectFile.parent_path() / clip.path.filename()}) {
    std::error_code none;
    if (!fs::exists(path, none)) continue;
    const auto found = findFingerprint(path);
    if (!found) continue;  // an unreadable file is not the clip
    if (*found == clip.fingerprint) return path;
    if (!other) other = path;
  }
  return other;
}

}  // namespace maskline
