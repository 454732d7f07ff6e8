// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/datumaro/datumaro_reader.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/dataset/formats/datumaro/datumaro_files.h"
#include "core/dataset/formats/datumaro/datumaro_item.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::int64_t idIn(const std::string& track) {
  if (!track.starts_with("id ")) return -1;
  std::int64_t id = -1;
  const char* const last = track.data() + track.size();
  const auto [end, error] = std::from_chars(track.data() + 3, last, id);
  return error == std::errc() && end == last ? id : -1;
}

/// One of the JSON files.
struct Sheet {
  fs::path file;
  std::vector<std::string> labels, parents;
  std::map<std::int64_t, Rgb> colours;
  std::size_t firstItem = 0;  // in the list of all
};

struct Place {
  std::size_t video = 0, frame = 0;
  DatumaroItem item;
  std::size_t sheet = 0;
};

struct Survey {
  DatasetTrack track;
  std::size_t sheet = 0;
  std::int64_t label = -1;
  std::int64_t layer = 0;
  std::optional<std::size_t> listed;  // place in the list of tracks
  std::size_t index = 0;              // in DatasetInfo::tracks
};

class DatumaroReader final : public DatasetReader {
 public:
  DatumaroReader(fs::path root, std::vector<fs::path> files) : m_root(std::move(root)) {
    for (fs::path& file : files) m_sheets.push_back({std::move(file), {}, {}, {}, 0});
  }

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  using Key = std::pair<std::size_t, std::string>;  // video, and DatumaroAnnotation::track

  bool survey(std::size_t sheet, const WorkContext& work);
  std::size_t videoOf(const std::string& key);
  void addVideo(const JsonRecord& record);
  void addTrack(const JsonRecord& record, std::size_t sheet);
  void addItem(const JsonRecord& record, std::size_t sheet);
  void addAnnotation(const DatumaroAnnotation& annotation, std::size_t video, std::size_t sheet);
  void arrangeItems();
  void arrangeTracks();
  CategoryId categoryOf(const Sheet& sheet, std::int64_t label);
  DatasetMask maskOf(const JsonRecord& item, const DatumaroAnnotation& annotation,
                     const Place& place) const;

  fs::path m_root;
  std::vector<Sheet> m_sheets;
  DatasetInfo m_info;
  std::map<std::string, std::size_t> m_videos;  // by key
  std::vector<Place> m_places;                  // of items, in the order of the files
  std::map<Key, Survey> m_surveys;
  std::size_t m_listed = 0;
  std::int64_t m_counted = 0, m_withoutMask = 0;
};

bool DatumaroReader::open(const WorkContext& work) {
  for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet)
    if (!survey(sheet, work)) return false;
  arrangeItems();
  arrangeTracks();
  m_info.tell("no-tracks", m_counted, messages::dataset::noTrackIds);
  m_info.tell("boxes", m_withoutMask, messages::dataset::annotationsWithoutMask);
  return true;
}

bool DatumaroReader::survey(std::size_t index, const WorkContext& work) {
  Sheet& sheet = m_sheets[index];
  sheet.firstItem = m_places.size();
  JsonRecords records;
  records.on("/categories/label/labels/*", [&](const JsonRecord& record) {
    sheet.labels.push_back(record.text("name"));
    sheet.parents.push_back(record.text("parent", ""));
  });
  records.on("/categories/mask/colormap/*", [&](const JsonRecord& record) {
    const auto part = [&](const char* key) {
      return static_cast<std::uint8_t>(std::clamp<std::int64_t>(record.integer(key), 0, 255));
    };
    sheet.colours[record.integer("label_id")] = Rgb{part("r"), part("g"), part("b")};
  });
  records.on("/infos/videos/*", [this](const JsonRecord& record) { addVideo(record); });
  records.on("/infos/tracks/*", [&](const JsonRecord& record) { addTrack(record, index); });
  records.on("/items/*", [&](const JsonRecord& record) { addItem(record, index); });
  return records.read(sheet.file, work);
}

std::size_t DatumaroReader::videoOf(const std::string& key) {
  const auto [found, isNew] = m_videos.emplace(key, m_info.videos.size());
  if (isNew) m_info.videos.push_back({key, "", {}, 0, {}, {}});
  return found->second;
}

void DatumaroReader::addVideo(const JsonRecord& record) {
  if (!record.has("folder")) return;
  DatasetVideo& video = m_info.videos[videoOf(record.text("folder"))];
  video.name = record.text("name", video.name);
  video.fileName = plainName(record.text("file_name", ""));
  video.size = sizeIn(record);
  video.framesPerSecond = record.number("fps", 0);
  const FrameIndex first(record.integer("first_frame", 0));
  video.range = {first, first + std::max<std::int64_t>(record.integer("length", 0), 0)};
}

void DatumaroReader::addTrack(const JsonRecord& record, std::size_t sheet) {
  if (!record.has("video") || !record.has("id")) return;
  const std::size_t video = videoOf(record.text("video"));
  Survey& survey = m_surveys[Key(video, "id " + record.text("id"))];
  survey.sheet = sheet;
  survey.label = record.integer("label_id", -1);
  survey.listed = m_listed++;
  survey.track.video = video;
  survey.track.name = record.text("name", "");
  survey.track.crowd = record.flag("is_crowd", false);
  survey.track.ignore = record.flag("ignore", false);
  survey.track.attributes = attributesFrom(record, "attributes");
}

void DatumaroReader::addItem(const JsonRecord& record, std::size_t sheet) {
  DatumaroItem item = datumaroItem(record);
  const std::string& key = item.video.empty() ? m_sheets[sheet].file.stem().string() : item.video;
  const std::size_t video = videoOf(key);
  for (const DatumaroAnnotation& annotation : datumaroAnnotations(record, m_withoutMask))
    addAnnotation(annotation, video, sheet);
  m_places.push_back({video, 0, std::move(item), sheet});
}

void DatumaroReader::addAnnotation(const DatumaroAnnotation& annotation, std::size_t video,
                                   std::size_t sheet) {
  const auto [found, isNew] = m_surveys.try_emplace(Key(video, annotation.track));
  Survey& survey = found->second;
  if (isNew) {
    survey.sheet = sheet;
    survey.label = annotation.label;
    survey.layer = annotation.layer;
    survey.track.video = video;
  }
  ++survey.track.masks;
  survey.track.crowd = survey.track.crowd || annotation.crowd;
  survey.track.ignore = survey.track.ignore || annotation.ignore;
  m_counted += annotation.counted;
}

void DatumaroReader::arrangeItems() {
  std::vector<std::vector<Place*>> items(m_info.videos.size());
  for (Place& place : m_places) items[place.video].push_back(&place);
  for (std::size_t i = 0; i < items.size(); ++i) {
    DatasetVideo& video = m_info.videos[i];
    std::vector<ListedFrame> listed;
    for (const Place* place : items[i])
      listed.push_back({place->item.id + ".id", place->item.frame});  // a dot in an id is no ending
    for (auto& [at, frame] : orderedFrames(listed)) {
      Place& place = *items[i][at];
      if (video.size.empty()) video.size = place.item.size;
      place.frame = video.frames.size();
      frame.fileName = place.item.fileName;
      video.frames.push_back(std::move(frame));
    }
  }
  for (DatasetVideo& video : m_info.videos)
    if (video.range.empty()) video.range = rangeOf(video.frames);
}

CategoryId DatumaroReader::categoryOf(const Sheet& sheet, std::int64_t label) {
  if (label < 0 || label >= std::ssize(sheet.labels)) return {};
  const std::string& name = sheet.labels[static_cast<std::size_t>(label)];
  const auto known = std::ranges::find(m_info.categories, name, &Category::name);
  if (known != m_info.categories.end()) return known->id;
  Category category{CategoryId{static_cast<std::int64_t>(m_info.categories.size()) + 1}, name,
                    sheet.parents[static_cast<std::size_t>(label)]};
  if (const auto colour = sheet.colours.find(label); colour != sheet.colours.end())
    category.colour = colour->second;
  m_info.categories.push_back(category);
  return category.id;
}

void DatumaroReader::arrangeTracks() {
  for (const Sheet& sheet : m_sheets)
    for (std::int64_t label = 0; label < std::ssize(sheet.labels); ++label)
      categoryOf(sheet, label);
  std::vector<std::pair<const std::string*, Survey*>> order;
  for (auto& [key, survey] : m_surveys) order.emplace_back(&key.second, &survey);
  // Those of a list in its order, then the others by layer.
  std::ranges::stable_sort(order, {}, [&](const auto& one) {
    const Survey& s = *one.second;
    return std::tuple(s.track.video, s.listed.value_or(m_listed), s.layer);
  });
  std::set<std::pair<std::size_t, std::int64_t>> ids;
  for (auto& [key, survey] : order) {
    survey->track.id = idIn(*key);
    if (survey->track.id >= 0) ids.emplace(survey->track.video, survey->track.id);
  }
  std::int64_t next = 1;
  for (auto& [key, survey] : order) {
    while (survey->track.id < 0) {
      if (ids.emplace(survey->track.video, next).second) survey->track.id = next;
      ++next;
    }
    survey->track.category = categoryOf(m_sheets[survey->sheet], survey->label);
    survey->index = m_info.tracks.size();
    m_info.tracks.push_back(survey->track);
  }
}

DatasetMask DatumaroReader::maskOf(const JsonRecord& item, const DatumaroAnnotation& annotation,
                                   const Place& place) const {
  const DatasetVideo& video = m_info.videos[place.video];
  const Survey& survey = m_surveys.at(Key(place.video, annotation.track));
  const cv::Size size = place.item.size.empty() ? video.size : place.item.size;
  DatasetMask out = importedMask(survey.index, place.frame, video.frames[place.frame].index,
                                 datumaroMask(item, annotation.place, size), annotation.score,
                                 m_sheets[place.sheet].file.filename().string());
  out.record.summary.presence = annotation.presence;
  if (annotation.presence == Presence::Outside) {
    out.record.mask = Mask(out.record.mask.size());
    out.record.summary.area = 0;
  }
  // What is true of the whole track is repeated on each mask.
  for (const auto& [name, value] : annotation.attributes) {
    const auto whole = survey.track.attributes.find(name);
    if (whole == survey.track.attributes.end() || whole->second != value)
      out.attributes.emplace(name, value);
  }
  return out;
}

void DatumaroReader::read(const MaskSink& sink, const WorkContext& work) {
  for (const Sheet& sheet : m_sheets) {
    std::size_t at = sheet.firstItem;
    std::int64_t withoutMask = 0;  // told when it was opened
    JsonRecords records;
    records.on("/items/*", [&](const JsonRecord& record) {
      const Place& place = m_places.at(at++);
      for (const DatumaroAnnotation& annotation : datumaroAnnotations(record, withoutMask))
        sink(maskOf(record, annotation, place));
    });
    if (!records.read(sheet.file, work)) return;
  }
}

fs::path DatumaroReader::picture(std::size_t video, std::size_t frame) const {
  const std::string& name = m_info.videos[video].frames[frame].fileName;
  if (name.empty()) return {};
  for (const Sheet& sheet : m_sheets)
    for (const fs::path& folder : {m_root / "images" / sheet.file.stem(), m_root / "images"})
      if (const auto file = fileBelow(folder, name)) return *file;
  return {};
}

}  // namespace

std::unique_ptr<DatasetReader> openDatumaro(const fs::path& path, const ReadOptions&,
                                            const WorkContext& work) {
  const auto files = datumaroFiles(path);
  if (files.empty()) throw Error(messages::dataset::noJson, path);
  std::error_code none;
  fs::path root = fs::is_directory(path, none) ? path : path.parent_path();
  // "annotations/default.json" is about pictures beside that folder.
  if (root.filename() == "annotations") root = root.parent_path();
  auto reader = std::make_unique<DatumaroReader>(root, files);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
