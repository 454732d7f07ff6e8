// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace maskline::test {

inline const cv::Size clipSize{16, 8};
inline constexpr std::int64_t clipFrames = 1000;

/// A clip that no test opens: "clip.mp4" beside `file`.
ClipReference clipBeside(const std::filesystem::path& file);

/// A filled rectangle as a mask of the clip's size.
Mask block(int x, int y, int width, int height);

/// A record whose mask and uncertainty depend on `seed`.
FrameRecord recordAt(std::int64_t frame, int seed = 0, MaskSource source = MaskSource::Tracked);
std::vector<FrameRecord> recordsAt(std::int64_t begin, std::int64_t end, int seed = 0);

inline FrameRange frames(std::int64_t begin, std::int64_t end) {
  return {FrameIndex(begin), FrameIndex(end)};
}

ObjectId addNamed(Project& project, const std::string& name);

/// Everything that a project says of its content, as text to compare.
std::string dump(const Project& project);
// Parts of it. A record that differs from what is cached of it contains "INCONSISTENT".
std::string dumpObjects(const Project& project);
std::string dumpRecord(const Project& project, ObjectId object, FrameIndex frame);
std::string dumpPrompts(const Project& project, ObjectId object, FrameIndex frame);
std::string dumpShots(const Project& project);
std::string dumpStages(const Project& project);
std::string dumpEvents(const Project& project);
std::string dumpComments(const Project& project, std::optional<FrameIndex> frame = {});
std::string dumpChecks(const Project& project);
std::string dumpSettings(const Project& project);

/// Where two dumps differ first, for a short message; "" if they are equal.
std::string firstDifference(const std::string& a, const std::string& b);

}  // namespace maskline::test
