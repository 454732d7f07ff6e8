// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_classes.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "core/base/lower_case.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t mostClass = 64;  // with 999 objects the largest of 16 bits
constexpr int mostInstance = motsClassStep - 1;

/// The number that MOTS itself gives to a name; 0 if it has none.
std::int64_t fixedNumber(const std::string& name) {
  if (lowerCase(name) == "car") return 1;
  return lowerCase(name) == "pedestrian" ? 2 : 0;
}

bool isUsable(std::int64_t number) {
  return number > motsLastFixedClass && number <= mostClass && number != motsIgnoredClass;
}

Category uncategorised() { return {CategoryId{-1}, "object", ""}; }

std::string oneLine(std::string name) {
  std::ranges::replace_if(
      name, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return name;
}

}  // namespace

std::string motsClassName(std::int64_t number) {
  if (number == 1) return "car";
  return number == 2 ? "pedestrian" : "class " + std::to_string(number);
}

std::map<std::int64_t, std::string> readMotsClasses(const fs::path& file) {
  std::map<std::int64_t, std::string> classes;
  if (!fs::is_regular_file(file)) return classes;
  NumberedLines lines(file);
  while (lines.next()) {
    const std::string& line = lines.text();
    const std::size_t end = line.find(' ');
    const auto number = naturalNumber(std::string_view(line).substr(0, end));
    if (!number || end == std::string::npos) lines.refuse(messages::dataset::reasonNumberAndName);
    classes[*number] = line.substr(end + 1);
  }
  return classes;
}

void writeMotsClasses(const fs::path& file, const std::map<std::int64_t, std::string>& classes) {
  std::ofstream out(file, std::ios::binary);
  for (const auto& [number, name] : classes) out << number << ' ' << name << '\n';
  out.close();
  if (!out) throw Error(messages::dataset::listNotWritten, file);
}

std::string mergeMotsClasses(const fs::path& there, const fs::path& here) {
  std::map<std::int64_t, std::string> both = readMotsClasses(there);
  std::string added;
  for (const auto& [number, name] : readMotsClasses(here)) {
    const auto [known, isNew] = both.emplace(number, name);
    if (known->second != name)
      throw Error(messages::dataset::classNumberTaken, there, number, known->second, name);
    if (isNew && added.empty()) added = name;
  }
  writeMotsClasses(here, both);
  return added;
}

void setMotsCategories(DatasetInfo& info, const std::vector<std::int64_t>& classOf,
                       const std::map<std::int64_t, std::string>& names) {
  std::map<std::int64_t, std::string> classes = names;
  for (std::size_t i = 0; i < info.tracks.size(); ++i) {
    DatasetTrack& track = info.tracks[i];
    track.ignore = classOf[i] == motsIgnoredClass;
    if (track.ignore) continue;
    track.category = CategoryId{classOf[i]};
    classes.emplace(classOf[i], motsClassName(classOf[i]));
  }
  for (const auto& [number, name] : classes)
    info.categories.push_back({CategoryId{number}, name, ""});
}

// ---- MotsNumbers --------------------------------------------------------------------------------

MotsNumbers::MotsNumbers(const DatasetInfo& info) {
  numberClasses(info);
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    m_objects.push_back(numberObjects(info, video));
}

bool MotsNumbers::giveClass(const Category& category, std::int64_t number) {
  if (!m_classes.emplace(number, oneLine(category.name)).second) return false;
  m_classOf[category.id] = number;
  return true;
}

void MotsNumbers::giveFreeClass(const Category& category) {
  for (std::int64_t number = 1; number <= mostClass; ++number)
    if (isUsable(number) && giveClass(category, number)) return;
}

void MotsNumbers::numberClasses(const DatasetInfo& info) {
  std::set<CategoryId> used;
  bool hasUncategorised = false;
  for (const DatasetTrack& track : info.tracks) {
    if (track.ignore || !track.firstSeen) continue;
    if (info.category(track.category))
      used.insert(track.category);
    else
      hasUncategorised = true;
  }
  std::vector<Category> waiting;
  for (const Category& category : info.categories) {
    const std::int64_t fixed = fixedNumber(category.name);
    if (fixed != 0 && giveClass(category, fixed)) continue;
    if (isUsable(category.id.value) && giveClass(category, category.id.value)) continue;
    waiting.push_back(category);
  }
  if (hasUncategorised) {
    waiting.push_back(uncategorised());
    used.insert(uncategorised().id);
  }
  // Where there are more categories than numbers, those without objects go without.
  std::stable_partition(waiting.begin(), waiting.end(),
                        [&](const Category& category) { return used.contains(category.id); });
  for (const Category& category : waiting) giveFreeClass(category);
  for (const CategoryId id : used)
    if (!m_classOf.contains(id)) throw Error(messages::dataset::tooManyClasses, mostClass);
}

std::int64_t MotsNumbers::classOf(const DatasetInfo& info, std::size_t track) const {
  const CategoryId id = info.tracks[track].category;
  return m_classOf.at(info.category(id) ? id : uncategorised().id);
}

std::map<std::size_t, int> MotsNumbers::numberObjects(const DatasetInfo& info,
                                                      std::size_t video) const {
  std::map<std::size_t, int> numbers = labelNumbers(info, video);
  std::set<std::int64_t> ids;
  const bool keep = std::ranges::all_of(numbers, [&](const auto& one) {
    const std::int64_t id = info.tracks[one.first].id;
    return id / motsClassStep == classOf(info, one.first) && ids.insert(id).second;
  });
  std::vector<std::pair<int, std::size_t>> order;
  for (const auto& [track, number] : numbers) order.emplace_back(number, track);
  std::ranges::sort(order);
  std::map<std::int64_t, int> instances;
  for (const auto& [place, track] : order) {
    const std::int64_t number = classOf(info, track);
    const int instance = ++instances[number];
    if (instance > mostInstance)
      throw Error(messages::dataset::tooManyInstances, mostInstance, m_classes.at(number));
    numbers[track] =
        static_cast<int>(keep ? info.tracks[track].id : number * motsClassStep + instance);
  }
  return numbers;
}

}  // namespace maskline
