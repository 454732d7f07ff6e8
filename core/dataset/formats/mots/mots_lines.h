// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/dataset/io/numbered_lines.h"
#include "core/mask/mask.h"

namespace maskline {

/// A line of a MOTS text file: "frame id class height width runs".
struct MotsLine {
  std::int64_t frame = 0, id = 0, number = 0;  ///< as in the file; `number` is the class number
  cv::Size size;
  std::string runs;
};
/// Throws Error(BadInput) with the line.
MotsLine motsLine(const NumberedLines& lines);
/// Throws Error(BadInput) with the line if the runs are not a mask of this size.
Mask motsMask(const NumberedLines& lines, const MotsLine& line);

/// Whether the first line of a file looks like MOTS; nothing for a file without lines.
std::optional<bool> looksLikeMots(const std::filesystem::path& file);

}  // namespace maskline
