// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/youtube_vos/youtube_vos_reader.h"

#include <algorithm>

#include "core/dataset/formats/davis/davis_folders.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/label_reader.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// The folders that hold Annotations: the path itself and its splits.
std::vector<fs::path> splitsOf(const fs::path& path) {
  std::vector<fs::path> splits;
  for (const char* below : {"", "train", "valid", "val", "test"}) {
    const fs::path folder = *below ? path / below : path;
    if (fs::is_directory(folder / "Annotations")) splits.push_back(folder);
  }
  if (splits.empty()) throw Error(messages::dataset::noFolderInside, path, "Annotations");
  return splits;
}

/// What meta.json says of the objects of videos.
class Categories {
 public:
  explicit Categories(DatasetInfo& info) : m_info(info) {}

  void read(const fs::path& file) {
    if (!fs::is_regular_file(file)) return;
    JsonRecords records;
    records.on("/videos/*/objects/*", [this](const JsonRecord& record) {
      const std::string& video = record.key(1);
      const std::string name = record.text("category", "");
      if (!name.empty()) set(video, record.key(3), name);
    });
    records.read(file);
  }

 private:
  CategoryId idOf(const std::string& name) {
    const auto known = std::ranges::find(m_info.categories, name, &Category::name);
    if (known != m_info.categories.end()) return known->id;
    const CategoryId id{static_cast<std::int64_t>(m_info.categories.size()) + 1};
    m_info.categories.push_back({id, name, ""});
    return id;
  }

  void set(const std::string& video, const std::string& object, const std::string& category) {
    for (DatasetTrack& track : m_info.tracks)
      if (m_info.videos[track.video].name == video && std::to_string(track.id) == object)
        track.category = idOf(category);
  }

  DatasetInfo& m_info;
};

}  // namespace

std::unique_ptr<DatasetReader> openYoutubeVos(const fs::path& path, const ReadOptions&,
                                              const WorkContext& work) {
  std::vector<LabelReader::Video> videos;
  const std::vector<fs::path> splits = splitsOf(path);
  for (const fs::path& split : splits)
    for (const LabelSequence& sequence : findSequences(split))
      videos.push_back(labelVideo(sequence, picturesBeside(sequence)));
  LabelReader::Rules rules;
  rules.hasVoid = rules.vocColours = true;
  auto reader = std::make_unique<LabelReader>(path, std::move(videos), rules);
  if (!reader->open(work)) return nullptr;
  Categories categories(reader->info());
  for (const fs::path& split : splits) categories.read(split / "meta.json");
  return reader;
}

}  // namespace maskline
