// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_reader.h"

#include <algorithm>

#include "core/dataset/formats/cvat/cvat_frames.h"
#include "core/dataset/formats/cvat/cvat_shapes.h"
#include "core/dataset/formats/cvat/cvat_track_groups.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

using Attributes = std::map<std::string, std::string>;

/// What is known about a track before its masks are read.
struct Survey {
  std::size_t track = 0;  // place in DatasetInfo::tracks
  std::int64_t layer = 0;
  bool layerChanges = false;
  std::optional<std::size_t> last;  // place of the last frame
  bool lastOutside = false;
  Attributes fixed;                // that are the same wherever they stand
  std::set<std::string> changing;  // that are not
};

class CvatReader final : public DatasetReader {
 public:
  explicit CvatReader(CvatFile file) : m_file(std::move(file)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override {
    return m_frames->picture(video, frame);
  }

 private:
  using Key = std::pair<std::size_t, std::string>;  // video, and CvatShape::track

  void survey(const CvatShape& shape);
  DatasetTrack newTrack(const CvatShape& shape);
  CategoryId categoryOf(const std::string& label);
  void surveyAttributes(const CvatShape& shape, Survey& survey) const;
  void arrangeTracks();
  void useMarks(DatasetTrack& track) const;
  DatasetMask maskOf(const CvatShape& shape, const CvatFrames::Place& place) const;

  CvatFile m_file;
  CvatMeta m_meta;
  CvatTrackGroups m_groups;
  std::optional<CvatFrames> m_frames;
  DatasetInfo m_info;
  std::map<Key, Survey> m_surveys;
  std::int64_t m_withoutMask = 0, m_withoutFrame = 0, m_counted = 0, m_held = 0;
};

bool CvatReader::open(const WorkContext& work) {
  m_meta = readCvatMeta(m_file.xml, work);
  m_frames.emplace(m_meta, m_file);
  m_file.xml.forEachElement([&](const XmlElement& owner) {
    m_frames->add(owner);
    if (owner.name == "track") m_groups.add(cvatTaskOf(m_meta, owner), owner);
    return !work.cancelled();
  });
  if (work.cancelled()) return false;
  m_frames->arrange();
  m_info.videos = m_frames->videos();
  for (const CvatLabel& label : m_meta.labels)
    if (categoryOf(label.name))
      std::ranges::find(m_info.categories, label.name, &Category::name)->colour = label.colour;
  forEachCvatShape(
      m_file.xml, m_meta, m_groups, [&](const CvatShape& shape) { survey(shape); }, work);
  if (work.cancelled()) return false;
  arrangeTracks();
  if (const std::int64_t lone = m_groups.loneMasks(); lone > 0)
    m_info.findings.push_back({"lone-masks",
                               lone,
                               {messages::dataset::tracksOfOneFrame, lone},
                               messages::dataset::groupOrMerge});
  m_info.tell("no-tracks", m_counted, messages::dataset::noTrackIds);
  m_info.tell("no-image", m_withoutFrame, messages::dataset::annotationsWithoutPicture);
  m_info.tell("boxes", m_withoutMask, messages::dataset::annotationsWithoutMask);
  m_info.tell("held", m_held, messages::dataset::shapesHeld);
  m_info.tell("packed", m_file.packedPictures, messages::dataset::picturesPacked);
  return true;
}

CategoryId CvatReader::categoryOf(const std::string& label) {
  if (label.empty()) return {};
  const auto known = std::ranges::find(m_info.categories, label, &Category::name);
  if (known != m_info.categories.end()) return known->id;
  const CategoryId id{static_cast<std::int64_t>(m_info.categories.size()) + 1};
  m_info.categories.push_back({id, label, ""});
  return id;
}

DatasetTrack CvatReader::newTrack(const CvatShape& shape) {
  DatasetTrack track;
  track.video = shape.video;
  track.category = categoryOf(shape.label);
  const std::string id = shape.track.substr(shape.track.find(' ') + 1);
  const bool stated = !shape.tracked && shape.track.starts_with("id ");
  if (shape.tracked)
    track.id = m_file.xml.integer(*shape.owner, shape.joined ? "group_id" : "id", -1);
  else
    track.id = stated ? wholeNumber(id).value_or(-1) : -1;
  return track;
}

void CvatReader::survey(const CvatShape& shape) {
  if (!shape.hasMask) {
    ++m_withoutMask;
    return;
  }
  const bool outside = shape.node->flag("outside");
  const auto place = m_frames->placeOf(shape);
  if (!place) {
    m_withoutFrame += !outside;
    return;
  }
  const auto [found, isNew] = m_surveys.try_emplace(Key(shape.video, shape.track));
  Survey& survey = found->second;
  const std::int64_t layer = m_file.xml.integer(*shape.node, "z_order", 0);
  if (isNew) {
    if (std::ssize(m_info.tracks) == mostCvatFrames)
      m_file.xml.refuse(*shape.node, {messages::dataset::reasonTooMany, mostCvatFrames});
    survey.track = m_info.tracks.size();
    survey.layer = layer;
    m_info.tracks.push_back(newTrack(shape));
  }
  survey.layerChanges = survey.layerChanges || layer != survey.layer;
  ++m_info.tracks[survey.track].masks;
  m_counted += shape.counted;
  if (shape.tracked && survey.last && !survey.lastOutside && place->frame > *survey.last + 1)
    m_held += static_cast<std::int64_t>(place->frame - *survey.last) - 1;
  survey.last = place->frame;
  survey.lastOutside = outside || !shape.tracked;
  if (!outside) surveyAttributes(shape, survey);
}

void CvatReader::surveyAttributes(const CvatShape& shape, Survey& survey) const {
  const auto label = std::ranges::find(m_meta.labels, shape.label, &CvatLabel::name);
  for (const auto& [name, value] : cvatAttributes(shape)) {
    const bool mayChange =
        name != "group_id" && (label == m_meta.labels.end() || !label->fixed.contains(name));
    const auto [first, isNew] = survey.fixed.emplace(name, value);
    if (mayChange || first->second != value) survey.changing.insert(name);
  }
}

/// The properties that other formats store in fields of their own.
void CvatReader::useMarks(DatasetTrack& track) const {
  if (const auto found = track.attributes.find("name"); found != track.attributes.end())
    track.name = std::move(track.attributes.extract(found).mapped());
  track.takeFlags();
}

void CvatReader::arrangeTracks() {
  std::vector<Survey*> order(m_info.tracks.size());
  std::int64_t changes = 0;
  for (auto& [key, survey] : m_surveys) {
    order[survey.track] = &survey;
    changes += survey.layerChanges;
    const std::size_t frames = m_info.videos[key.first].frames.size();
    if (!survey.lastOutside) m_held += static_cast<std::int64_t>(frames - *survey.last) - 1;
    DatasetTrack& track = m_info.tracks[survey.track];
    for (const std::string& name : survey.changing) survey.fixed.erase(name);
    track.attributes = survey.fixed;
    useMarks(track);
  }
  std::ranges::stable_sort(order, {}, [&](const Survey* survey) {
    return std::pair(m_info.tracks[survey->track].video, survey->layer);
  });
  std::vector<DatasetTrack> tracks;
  std::set<std::pair<std::size_t, std::int64_t>> ids;
  for (Survey* survey : order) {
    DatasetTrack& track = m_info.tracks[survey->track];
    survey->track = tracks.size();
    const bool taken = track.id < 0 || !ids.emplace(track.video, track.id).second;
    if (taken) track.id = -1;
    tracks.push_back(std::move(track));
  }
  std::int64_t next = 1;
  for (DatasetTrack& track : tracks)
    while (track.id < 0) {
      if (ids.emplace(track.video, next).second) track.id = next;
      ++next;
    }
  m_info.tracks = std::move(tracks);
  m_info.tell("layers", changes, messages::dataset::layersChange);
}

DatasetMask CvatReader::maskOf(const CvatShape& shape, const CvatFrames::Place& place) const {
  const auto found = m_surveys.find(Key(shape.video, shape.track));
  if (found == m_surveys.end()) throw Error(messages::dataset::fileChanged, m_file.xml.name());
  const Survey& survey = found->second;
  const DatasetVideo& video = m_info.videos[shape.video];
  const bool outside = shape.node->flag("outside");
  if (place.size.empty()) m_file.xml.refuse(*shape.node, messages::dataset::reasonNoPictureSize);
  DatasetMask out =
      importedMask(survey.track, place.frame, video.frames[place.frame].index,
                   outside ? Mask(place.size) : cvatMask(m_file.xml, *shape.node, place.size), 1,
                   m_file.xml.file.filename().string());
  if (shape.tracked) out.record.summary.keyframe = shape.node->flag("keyframe");
  if (outside) {
    out.record.summary.presence = Presence::Outside;
    return out;
  }
  if (shape.node->flag("occluded")) out.record.summary.presence = Presence::Occluded;
  for (auto& [name, value] : cvatAttributes(shape))
    if (survey.changing.contains(name)) out.attributes.emplace(name, value);
  return out;
}

void CvatReader::read(const MaskSink& sink, const WorkContext& work) {
  const std::int64_t total = m_info.masks();
  std::int64_t done = 0;
  const auto pass = [&](const CvatShape& shape) {
    const auto place = shape.hasMask ? m_frames->placeOf(shape) : std::nullopt;
    if (!place) return;
    sink(maskOf(shape, *place));
    work.report(++done, total);
  };
  forEachCvatShape(m_file.xml, m_meta, m_groups, pass, work);
}

}  // namespace

std::unique_ptr<DatasetReader> openCvat(const fs::path& path, const ReadOptions&,
                                        const WorkContext& work) {
  const auto file = findCvatFile(path);
  if (!file) throw Error(messages::dataset::noXml, path);
  auto reader = std::make_unique<CvatReader>(*file);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
