// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/io/label_reader.h"

namespace maskline {

/// A sequence of index PNGs.
struct LabelSequence {
  std::string name;
  std::filesystem::path folder;
  std::vector<std::string> frames;  ///< file names in order
};

/// The sequences under a DAVIS root, its Annotations/480p, or a folder of PNGs itself, by name.
/// Throws Error(NotFound) if there is none.
std::vector<LabelSequence> findSequences(const std::filesystem::path& folder);

/// The folder in which the predictions for a sequence lie (it may not exist).
std::filesystem::path predictionFolder(const std::filesystem::path& predicted,
                                       const std::string& sequence);

/// The folder below JPEGImages that belongs to a sequence below Annotations; empty if there is
/// none.
std::filesystem::path picturesBeside(const LabelSequence& sequence);

/// A sequence as it is read. Frames are the pictures in `images`, if there are any, and those that
/// have a mask picture.
LabelReader::Video labelVideo(const LabelSequence& sequence, const std::filesystem::path& images);

/// Leaves only the sequences of the shortest list of ImageSets that names all `predicted` ones; all
/// of them where there is no such list.
void keepListed(std::vector<LabelSequence>& sequences, const std::filesystem::path& root,
                const std::vector<std::string>& predicted);

}  // namespace maskline
