// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/semantic/class_list.h"

#include <algorithm>
#include <array>

#include "core/base/lower_case.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::array texts{"classes.txt", "labelmap.txt", "objectInfo150.txt"};
constexpr int mostValue = 65535;
constexpr int usualIgnored = 255;

bool isOneOf(std::string name, std::initializer_list<const char*> names) {
  name = lowerCase(std::move(name));
  name.erase(std::remove(name.begin(), name.end(), '_'), name.end());
  return std::ranges::any_of(names, [&](const char* one) { return name == one; });
}

bool isBackground(const std::string& name) {
  return isOneOf(name, {"background", "unlabeled", "unlabelled", "other", "others", "void"});
}

/// Applies the usual conventions: a class 0 with a name like "background" is the background,
/// classes with a name like "ignore" are ignored, and without such a class the values 255 and 65535
/// are, unless they have a name.
void settle(ClassList& list) {
  if (const auto zero = list.classes.find(0); zero != list.classes.end()) {
    if (isBackground(zero->second.name))
      list.classes.erase(zero);
    else
      list.background = std::nullopt;
  }
  std::erase_if(list.classes, [&](const auto& one) {
    const bool ignored = isOneOf(one.second.name, {"ignore", "ignored", "void"});
    if (ignored) list.ignored.insert(one.first);
    return ignored;
  });
  if (!list.ignored.empty()) return;
  for (const int value : {usualIgnored, mostValue})
    if (!list.classes.contains(value)) list.ignored.insert(value);
}

// ---- JSON ---------------------------------------------------------------------------------------

int checkedValue(const JsonRecord& record, std::int64_t value) {
  if (value < 0 || value > mostValue) record.refuse(messages::dataset::reasonClassValue);
  return static_cast<int>(value);
}

class JsonClasses {
 public:
  JsonClasses(ClassList& list, int firstValue) : m_list(list), m_first(firstValue) {}

  void read(const fs::path& file) {
    JsonRecords records;
    records.on("/background", [this](const JsonRecord& r) { m_list.background = number(r); });
    records.on("/ignore", [this](const JsonRecord& r) { m_list.ignored.insert(number(r)); });
    for (const char* key : {"/categories/*", "/classes/*"})
      records.on(key, [this](const JsonRecord& r) { add(r, r.key(1)); });
    records.on("/*", [this](const JsonRecord& r) {
      if (naturalNumber(r.key(0))) add(r, r.key(0));
    });
    records.read(file);
    // Names by place: those of a list, and of an object whose keys begin at 0.
    const int shift = m_byPlace.contains(0) ? m_first : 0;
    for (const auto& [place, category] : m_byPlace) m_list.classes[place + shift] = category;
  }

 private:
  static int number(const JsonRecord& record) {
    if (!record.value().is_number_integer()) record.refuse(messages::dataset::reasonWholeNumber);
    return checkedValue(record, record.value().get<std::int64_t>());
  }

  void add(const JsonRecord& record, const std::string& key) {
    const auto place = naturalNumber(key);
    if (record.value().is_string() && place) {
      m_byPlace[checkedValue(record, *place)] = {{}, record.value().get<std::string>(), ""};
    } else if (record.value().is_object()) {
      const Category category = categoryFrom(record);
      m_list.classes[checkedValue(record, category.id.value)] = category;
    } else {
      record.refuse(messages::dataset::reasonText);
    }
  }

  ClassList& m_list;
  int m_first;
  std::map<int, Category> m_byPlace;
};

// ---- text ---------------------------------------------------------------------------------------

struct ClassLine {
  std::optional<std::int64_t> value;
  Category category;
};

std::optional<Rgb> colourOf(const std::vector<std::string_view>& parts) {
  if (parts.size() != 3) return std::nullopt;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const auto number = naturalNumber(parts[i]);
    if (!number || *number > 255) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(*number);
  }
  return Rgb{channels[0], channels[1], channels[2]};
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

/// "name:r,g,b:parts:actions", as CVAT writes it; Datumaro leaves the colour out where it is that
/// of PASCAL VOC.
std::optional<ClassLine> labelMapLine(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(colon + 1);
  const auto colour = colourOf(partsOf(rest.substr(0, rest.find(':')), ", "));
  if (!colour && !rest.starts_with(':')) return std::nullopt;
  return ClassLine{std::nullopt, {{}, trimmed(text.substr(0, colon)), "", colour}};
}

/// "name", "3 name", "3: name", and either with "r g b" at its end.
ClassLine plainLine(std::string_view text) {
  ClassLine line;
  constexpr std::string_view separators = " \t:,";
  const std::size_t end = text.find_first_of(separators);
  const std::size_t name = text.find_first_not_of(separators, end);
  if (name != std::string_view::npos) line.value = naturalNumber(text.substr(0, end));
  if (line.value) text = text.substr(name);
  auto parts = partsOf(text, " \t,");
  constexpr std::size_t channels = 3;
  if (parts.size() > channels) {
    const auto first = parts.end() - channels;
    line.category.colour = colourOf({first, parts.end()});
    if (line.category.colour)
      text = text.substr(0, static_cast<std::size_t>(first->data() - text.data()));
  }
  line.category.name = trimmed(text);
  while (line.category.name.ends_with(',')) line.category.name.pop_back();
  return line;
}

/// "Idx Ratio Train Val Stuff Name" between tabs, as ADE20K has it.
ClassLine tableLine(const NumberedLines& lines) {
  const auto cells = partsOf(lines.text(), "\t");
  const auto value = cells.empty() ? std::nullopt : naturalNumber(trimmed(cells.front()));
  if (!value || cells.size() < 2) lines.refuse(messages::dataset::reasonNumberAndName);
  return {value, {{}, trimmed(cells.back()), ""}};
}

void readText(const fs::path& file, ClassList& list, int firstValue) {
  NumberedLines lines(file);
  bool table = false;
  std::int64_t place = firstValue;
  while (lines.next()) {
    const std::string text = trimmed(lines.text());
    if (text.starts_with('#')) continue;
    if (text.starts_with("Idx")) {
      table = true;
      continue;
    }
    ClassLine line;
    if (table)
      line = tableLine(lines);
    else if (auto found = labelMapLine(text))
      line = *found;
    else
      line = plainLine(text);
    const std::int64_t value = line.value.value_or(place++);
    if (value > mostValue) lines.refuse(messages::dataset::reasonClassValue);
    list.classes[static_cast<int>(value)] = line.category;
  }
}

}  // namespace

bool hasClassList(const fs::path& folder) {
  return fs::is_regular_file(folder / classListFile) ||
         std::ranges::any_of(texts,
                             [&](const char* name) { return fs::is_regular_file(folder / name); });
}

ClassList readClassList(const fs::path& folder, int firstValue) {
  ClassList list;
  if (fs::is_regular_file(folder / classListFile)) {
    JsonClasses(list, firstValue).read(folder / classListFile);
  } else {
    for (const char* name : texts) {
      if (!fs::is_regular_file(folder / name)) continue;
      readText(folder / name, list, firstValue);
      break;
    }
  }
  settle(list);
  return list;
}

void writeClassList(const fs::path& file, const ClassList& list) {
  JsonOut out(file);
  out.member("background", list.background.value_or(0));
  for (const int value : list.ignored) out.member("ignore", value);
  out.beginList("categories");
  for (const auto& [value, category] : list.classes) {
    Category one = category;
    one.id = CategoryId{value};
    out.item(categoryJson(one));
  }
  out.endList();
  out.finish();
}

}  // namespace maskline
