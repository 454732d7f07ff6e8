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

/// The location and index of the clip. Every thread can open a source of its own with it, without
/// scanning the file again. Cheap to copy.
struct ClipAccess {
  std::filesystem::path path;
  std::shared_ptr<const std::vector<std::uint8_t>> savedIndex;

  /// Null when cancelled. Throws Error.
  std::unique_ptr<FrameSource> open(const WorkContext& work = {}) const;
};

/// A clip opened for display, with the data that the project stores about it.
struct OpenedClip {
  ClipReference reference;
  ClipAccess access;
  std::unique_ptr<FrameSource> display;
  std::unique_ptr<FrameSource> thumbnails;
};

/// Empty when cancelled. Throws Error.
std::optional<OpenedClip> openClip(const std::filesystem::path& path,
                                   const std::vector<std::uint8_t>& savedIndex,
                                   const WorkContext& work,
                                   const std::optional<ValueRange>& range = {});

/// Looks for the clip at its stored path and beside the project file, and compares the fingerprint.
/// If no candidate has the fingerprint, an existing file at one of these locations is returned: it
/// may be the same clip with renamed images.
std::optional<std::filesystem::path> findClip(const ClipReference& clip,
                                              const std::filesystem::path& projectFile);

}  // namespace maskline
