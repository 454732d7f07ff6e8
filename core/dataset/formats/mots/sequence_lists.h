// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/formats/mots/mots_layout.h"
#include "core/dataset/writer.h"

namespace maskline {

// The lists of sequences for TrackEval: `evaluate_mots.seqmap.val` of KITTI,
// `seqmaps/MOTS-train.txt` and `<seq>/seqinfo.ini` of MOTSChallenge.

/// The numbering stated by the lists next to the masks; nothing if there is no list.
std::optional<MotsNumbering> listedNumbering(const MotsFolder& folder);

/// The properties of a sequence besides its masks.
struct MotsSequenceInfo {
  std::int64_t first = 0, last = 0;  ///< frame numbers, as in the file
  double framesPerSecond = 0;
  cv::Size size;
};
/// From a list of sequences or a seqinfo.ini. Throws Error(BadInput) with the line for invalid
/// numbers.
std::optional<MotsSequenceInfo> motsSequenceInfo(const MotsFolder& folder,
                                                 const MotsSequence& sequence);

/// `evaluate_mots.seqmap.val` or `seqmaps/MOTS-train.txt`: the lists that contain the videos.
std::vector<std::string> sequenceLists(const DatasetInfo& info, const WriteOptions& options,
                                       MotsNumbering numbering);
/// Writes them into `folder`. Throws Error(Io).
void writeSequenceLists(const std::filesystem::path& folder, const DatasetInfo& info,
                        const WriteOptions& options, MotsNumbering numbering);
/// `seqinfo.ini` of one video. Throws Error(Io).
void writeSequenceInfo(const std::filesystem::path& file, const DatasetVideo& video,
                       const char* imageEnding);

}  // namespace maskline
