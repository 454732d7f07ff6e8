// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "core/annotation/object.h"

namespace maskline {

/// The meaning of the values of semantic label images.
struct ClassList {
  std::map<int, Category> classes;    ///< by value; their ids are ignored
  std::optional<int> background = 0;  ///< the value of pixels without a class
  std::set<int> ignored = {};         ///< values of ignored pixels
};

constexpr const char* classListFile = "classes.json";

bool hasClassList(const std::filesystem::path& folder);
/// The class list of a folder: `classes.json`, `classes.txt`, `labelmap.txt` (CVAT) or
/// `objectInfo150.txt` (ADE20K). In a list of names only, the first name has the value
/// `firstValue`. A value 0 with a name like "background" is not a class. Without a list, values
/// have no names. Throws Error(BadInput) with the position.
ClassList readClassList(const std::filesystem::path& folder, int firstValue);

/// Throws Error(Io).
void writeClassList(const std::filesystem::path& file, const ClassList& list);

/// The 19 training classes of Cityscapes, from 0 (`labelTrainIds`).
ClassList cityscapesTrainClasses();
/// All classes of Cityscapes (`labelIds`).
ClassList cityscapesClasses();
/// The 20 classes of PASCAL VOC, from 1.
ClassList vocClasses();

}  // namespace maskline
