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

/// The sequences in a DAVIS root, its Annotations/480p, or a folder of PNGs, sorted by name. Throws
/// Error(NotFound) if there is none.
std::vector<LabelSequence> findSequences(const std::filesystem::path& folder);

/// The folder with the predictions for a sequence (it may not exist).
std::filesystem::path predictionFolder(const std::filesystem::path& predicted,
                                       const std::string& sequence);

/// The folder in JPEGImages that belongs to a sequence in Annotations; empty if there is none.
std::filesystem::path picturesBeside(const LabelSequence& sequence);

/// A sequence for reading. The frames are the images in `images`, if any, and those with a mask
/// image.
LabelReader::Video labelVideo(const LabelSequence& sequence, const std::filesystem::path& images);

/// Keeps only the sequences in the shortest list of ImageSets that names all `predicted` sequences;
/// keeps all if there is no such list.
void keepListed(std::vector<LabelSequence>& sequences, const std::filesystem::path& root,
                const std::vector<std::string>& predicted);

}  // namespace maskline
