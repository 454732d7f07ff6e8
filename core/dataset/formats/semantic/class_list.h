// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "core/annotation/object.h"

namespace maskline {

/// What the values of semantic label pictures mean.
struct ClassList {
  std::map<int, Category> classes;    ///< by value; their ids do not count
  std::optional<int> background = 0;  ///< the value of pixels without a class
  std::set<int> ignored = {};         ///< values of pixels that are not to be judged
};

constexpr const char* classListFile = "classes.json";

bool hasClassList(const std::filesystem::path& folder);
/// The list of a folder: `classes.json`, `classes.txt`, `labelmap.txt` (CVAT) or
/// `objectInfo150.txt` (ADE20K). Where it has names only, the first belongs to value `firstValue`.
/// A value 0 with a name like "background" is no class. Without a list no value has a name. Throws
/// Error(BadInput) with the place.
ClassList readClassList(const std::filesystem::path& folder, int firstValue);

/// Throws Error(Io).
void writeClassList(const std::filesystem::path& file, const ClassList& list);

/// The 19 classes that Cityscapes trains, from 0 (`labelTrainIds`).
ClassList cityscapesTrainClasses();
/// All classes of Cityscapes (`labelIds`).
ClassList cityscapesClasses();
/// The 20 classes of PASCAL VOC, from 1.
ClassList vocClasses();

}  // namespace maskline
