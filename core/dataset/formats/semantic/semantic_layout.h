// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/dataset/formats/semantic/class_list.h"
#include "core/dataset/io/label_reader.h"

namespace maskline {

/// Where the label pictures of a folder lie, and by whose rules.
struct SemanticLayout {
  enum class Kind {
    Plain,            ///< `labels/[video/]*.png`, `images/`, a class list
    Voc,              ///< `SegmentationClass/*.png`, `JPEGImages/`
    Ade,              ///< `annotations/[split/]*.png`, `images/`, a class list; names count from 1
    CityscapesTrain,  ///< `*_gtFine_labelTrainIds.png`
    CityscapesAll     ///< `*_gtFine_labelIds.png`
  };
  Kind kind = Kind::Plain;
  std::filesystem::path root, labels;
  bool certain = false;  ///< nothing else looks like it
};

/// Nothing if none of the layouts is there.
std::optional<SemanticLayout> findSemantic(const std::filesystem::path& path);

/// A video for each folder of label pictures; in Cityscapes for each of its sequences.
std::vector<LabelReader::Video> semanticVideos(const SemanticLayout& layout);

ClassList classesOf(const SemanticLayout& layout);

}  // namespace maskline
