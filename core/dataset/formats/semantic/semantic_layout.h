// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/dataset/formats/semantic/class_list.h"
#include "core/dataset/io/label_reader.h"

namespace maskline {

/// The layout of a folder of semantic label images.
struct SemanticLayout {
  enum class Kind {
    Plain,  ///< `labels/[video/]*.png`, `images/`, a class list
    Voc,    ///< `SegmentationClass/*.png`, `JPEGImages/`
    Ade,    ///< `annotations/[split/]*.png`, `images/`, a class list; names are numbered from 1
    CityscapesTrain,  ///< `*_gtFine_labelTrainIds.png`
    CityscapesAll     ///< `*_gtFine_labelIds.png`
  };
  Kind kind = Kind::Plain;
  std::filesystem::path root, labels;
  bool certain = false;  ///< no other format has this layout
};

/// Returns nothing if the folder has none of these layouts.
std::optional<SemanticLayout> findSemantic(const std::filesystem::path& path);

/// One video per folder of label images; for Cityscapes, one per sequence.
std::vector<LabelReader::Video> semanticVideos(const SemanticLayout& layout);

ClassList classesOf(const SemanticLayout& layout);

}  // namespace maskline
