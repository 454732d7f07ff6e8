// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/semantic/semantic_reader.h"

#include <algorithm>

#include "core/dataset/formats/semantic/semantic_layout.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int ignoredNumber = 1 << 20;  // above all values

int packed(int r, int g, int b) { return r << 16 | g << 8 | b; }

/// From values of pictures to ids of categories.
class SemanticNumbers {
 public:
  explicit SemanticNumbers(ClassList list) : m_list(std::move(list)) {
    // Ids are not 0: where value 0 is a class, all are one higher.
    m_shift = m_list.classes.contains(0) ? 1 : 0;
    for (const auto& [value, category] : m_list.classes)
      if (const auto c = category.colour) m_byColour.emplace(packed(c->r, c->g, c->b), value);
    const bool own = !m_byColour.empty();
    for (int label = voidLabel; label >= 0; --label) {
      const cv::Vec3b c = labelColour(label);
      if (own && label != 0 && label != voidLabel) continue;
      m_byColour.emplace(packed(c[0], c[1], c[2]), label);
    }
  }

  std::vector<Category> categories() const {
    std::vector<Category> all;
    for (const auto& [value, category] : m_list.classes) {
      all.push_back(category);
      all.back().id = CategoryId{value + m_shift};
    }
    return all;
  }
  std::string nameless(std::int64_t id) const { return "class " + std::to_string(id - m_shift); }

  void translate(LabelPicture& picture, const fs::path& file) const {
    int last = -1, number = 0;
    for (int y = 0; y < picture.values.rows; ++y) {
      auto* row = picture.values.ptr<std::int32_t>(y);
      for (int x = 0; x < picture.values.cols; ++x) {
        if (row[x] != last) {
          last = row[x];
          number = numberOf(picture.colours ? valueOfColour(last, file) : last);
        }
        row[x] = number;
      }
    }
    picture.colours = false;
  }

 private:
  int numberOf(int value) const {
    if (m_list.classes.contains(value)) return value + m_shift;
    if (m_list.ignored.contains(value)) return ignoredNumber;
    return m_list.background == value ? 0 : value + m_shift;
  }

  int valueOfColour(int colour, const fs::path& file) const {
    const auto found = m_byColour.find(colour);
    if (found == m_byColour.end()) throw Error(messages::dataset::colourOfNoClass, file);
    return found->second;
  }

  ClassList m_list;
  int m_shift = 0;
  std::map<int, int> m_byColour;
};

/// Tracks get the categories whose ids they have.
void setCategories(DatasetInfo& info, const SemanticNumbers& numbers) {
  info.categories = numbers.categories();
  std::int64_t unknown = 0;
  for (DatasetTrack& track : info.tracks) {
    track.colour.reset();
    track.ignore = track.id == ignoredNumber;
    track.name = track.ignore ? "void" : "";
    if (track.ignore) continue;
    track.category = CategoryId{track.id};
    if (info.category(track.category)) continue;
    info.categories.push_back({track.category, numbers.nameless(track.id), ""});
    ++unknown;
  }
  std::ranges::sort(info.categories, {}, &Category::id);
  info.tell("unknown-classes", unknown, messages::dataset::valuesWithoutClass);
}

}  // namespace

std::unique_ptr<DatasetReader> openSemantic(const fs::path& path, const ReadOptions&,
                                            const WorkContext& work) {
  const auto layout = findSemantic(path);
  if (!layout) throw Error(messages::dataset::noSemanticPictures, path);
  const auto numbers = std::make_shared<const SemanticNumbers>(classesOf(*layout));
  LabelReader::Rules rules;
  rules.translate = [numbers](LabelPicture& picture, const fs::path& file) {
    numbers->translate(picture, file);
  };
  auto reader = std::make_unique<LabelReader>(layout->root, semanticVideos(*layout), rules);
  if (!reader->open(work)) return nullptr;
  setCategories(reader->info(), *numbers);
  return reader;
}

}  // namespace maskline
