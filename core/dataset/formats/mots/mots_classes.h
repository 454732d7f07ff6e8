// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

// A MOTS object id is class · 1000 + instance. Class 1 is a car, 2 a pedestrian, and 10 an ignore
// region. Other classes are named in a list next to the data, one per line: "3 dog".

constexpr int motsClassStep = 1000;
constexpr int motsLastFixedClass = 2;
constexpr int motsIgnoredClass = 10;
constexpr int motsIgnored = motsIgnoredClass * motsClassStep;
constexpr const char* motsClassFile = "classes.txt";

/// "car", "pedestrian", otherwise "class 3".
std::string motsClassName(std::int64_t number);

/// The classes of a list, by number. Empty if the file does not exist. Throws Error(BadInput) with
/// the line.
std::map<std::int64_t, std::string> readMotsClasses(const std::filesystem::path& file);
void writeMotsClasses(const std::filesystem::path& file,
                      const std::map<std::int64_t, std::string>& classes);
/// See StagedOutput::Shared: the classes of both lists. Throws Error(BadInput) if a number has two
/// names.
std::string mergeMotsClasses(const std::filesystem::path& there, const std::filesystem::path& here);

/// Sets the categories of the tracks, whose ids are class numbers, and the ignore flags. `classOf`
/// is the class number of each track.
void setMotsCategories(DatasetInfo& info, const std::vector<std::int64_t>& classOf,
                       const std::map<std::int64_t, std::string>& names);

/// The MOTS numbers of the categories and objects of a content. Numbers of a content that was read
/// from MOTS are kept.
class MotsNumbers {
 public:
  /// Throws Error(BadInput) for more categories, or more objects of a category, than MOTS supports.
  explicit MotsNumbers(const DatasetInfo& info);
  const std::map<std::int64_t, std::string>& classes() const { return m_classes; }
  /// class · 1000 + instance for each track of a video that has masks and is not ignored.
  const std::map<std::size_t, int>& objects(std::size_t video) const { return m_objects[video]; }

 private:
  void numberClasses(const DatasetInfo& info);
  bool giveClass(const Category& category, std::int64_t number);
  void giveFreeClass(const Category& category);
  std::map<std::size_t, int> numberObjects(const DatasetInfo& info, std::size_t video) const;
  std::int64_t classOf(const DatasetInfo& info, std::size_t track) const;

  std::map<std::int64_t, std::string> m_classes;
  std::map<CategoryId, std::int64_t> m_classOf;
  std::vector<std::map<std::size_t, int>> m_objects;
};

}  // namespace maskline
