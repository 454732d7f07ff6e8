// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/media/frame_source.h"
#include "core/project/project.h"

namespace maskline {

/// Where the clip lies, so that every thread can open a source of its own without a scan. Cheap to
/// copy.
struct ClipAccess {
  std::filesystem::path path;
  std::shared_ptr<const std::vector<std::uint8_t>> savedIndex;

  /// Null when cancelled. Throws Error.
  std::unique_ptr<FrameSource> open(const WorkContext& work = {}) const;
};

/// A clip that is open for display, with what the project needs to know of it.
struct OpenedClip {
  ClipReference reference;
  ClipAccess access;
  std::unique_ptr<FrameSource> display;
  std::unique_ptr<FrameSource> thumbnails;
};

/// Nothing when cancelled. Throws Error.
std::optional<OpenedClip> openClip(const std::filesystem::path& path,
                                   const std::vector<std::uint8_t>& savedIndex,
                                   const WorkContext& work,
                                   const std::optional<ValueRange>& range = {});

/// Looks for the clip where the project says and beside the project file. The fingerprint decides;
/// where none has it, what lies there is taken for what it may be: the same clip under other names.
std::optional<std::filesystem::path> findClip(const ClipReference& clip,
                                              const std::filesystem::path& projectFile);

}  // namespace maskline
