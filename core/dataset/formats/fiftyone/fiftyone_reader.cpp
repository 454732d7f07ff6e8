// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/fiftyone/fiftyone_reader.h"

#include <algorithm>
#include <map>

#include "core/dataset/formats/fiftyone/fiftyone_detections.h"
#include "core/dataset/formats/fiftyone/fiftyone_films.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/picture_size.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// An image, or a frame of a video.
struct Sample {
  const FiftyoneFilm* film = nullptr;
  std::string file;   // with folders
  std::string group;  // of the video; "" if it is not said
  std::optional<std::int64_t> index;
  cv::Size size;
  std::size_t video = 0, frame = 0;
};

std::optional<std::int64_t> numberOf(const JsonRecord& detection) {
  if (!detection.has("index")) return std::nullopt;
  return detection.integer("index");
}

class FiftyoneReader final : public DatasetReader {
 public:
  explicit FiftyoneReader(fs::path root) : m_root(std::move(root)), m_films(m_root) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  void readClasses();
  /// Visits images, then frames of videos, always in the same order. False when cancelled.
  bool forEachPicture(const JsonRecords::Handler& fn, const WorkContext& work);
  void addSample(const JsonRecord& record);
  void addFrame(const JsonRecord& record);
  void noteFields(const JsonRecord& record);
  void chooseField();
  void arrangeVideos();
  void arrangeVideo(const std::string& name, const std::vector<std::size_t>& samples);
  std::string videoNameOf(const Sample& sample) const;
  bool survey(const WorkContext& work);
  CategoryId categoryOf(const JsonRecord& detection);

  fs::path m_root;
  DatasetInfo m_info;
  FiftyoneFilms m_films;
  std::vector<Sample> m_samples;
  std::vector<std::pair<std::string, std::int64_t>> m_fields;  // that hold detections, and samples
  std::string m_field;                                         // the one that counts
  InstanceTracks m_tracks;
  std::vector<std::vector<std::string>> m_pictures;  // by video and frame
  std::int64_t m_filesMissing = 0;
};

/// The classes in their order, where metadata.json has them; in versions of all times.
void FiftyoneReader::readClasses() {
  const fs::path file = m_root / "metadata.json";
  if (!fs::is_regular_file(file)) return;
  JsonRecords records;
  const auto take = [this](const JsonRecord& list) {
    for (const auto& name : list.value())
      if (name.is_string()) categoryNamed(m_info, name.get<std::string>());
  };
  for (const char* list :
       {"/info/default_classes", "/default_classes", "/classes/*", "/info/classes/*"})
    records.on(list, take);
  records.read(file);
}

bool FiftyoneReader::forEachPicture(const JsonRecords::Handler& fn, const WorkContext& work) {
  JsonRecords samples, frames;
  samples.on("/samples/*", [&](const JsonRecord& record) {
    if (isFiftyoneFilm(record))
      m_films.add(record, work);
    else
      fn(record);
  });
  if (!samples.read(m_root / "samples.json", work)) return false;
  if (m_films.empty() || !fs::is_regular_file(m_root / "frames.json")) return true;
  frames.on("/frames/*", fn);
  return frames.read(m_root / "frames.json", work);
}

void FiftyoneReader::addFrame(const JsonRecord& record) {
  Sample sample;
  sample.film = m_films.filmOf(record);
  if (!sample.film) record.refuse(messages::dataset::reasonNoFilm);
  sample.file = plainName(record.text("filepath", ""));
  sample.group = sample.film->name;
  sample.index = record.integer("frame_number") - 1;
  if (*sample.index < 0) record.refuse(messages::dataset::reasonNegativeFrame);
  sample.size = sample.film->size;
  noteFields(record);
  m_samples.push_back(std::move(sample));
}

void FiftyoneReader::addSample(const JsonRecord& record) {
  Sample sample;
  sample.file = plainName(record.text("filepath"));
  sample.group = record.has("video_id") ? record.text("video_id") : std::string();
  if (sample.group.empty() && record.has("sample_id") && record.at("sample_id").has("$oid"))
    sample.group = record.at("sample_id").text("$oid");
  if (record.has("frame_number")) {
    sample.index = record.integer("frame_number") - 1;
    if (*sample.index < 0) record.refuse(messages::dataset::reasonNegativeFrame);
  }
  if (record.has("metadata")) sample.size = sizeIn(record.at("metadata"));
  if (sample.size.empty())
    if (const auto picture = fileBelow(m_root, sample.file)) sample.size = sizeOfPicture(*picture);
  noteFields(record);
  m_samples.push_back(std::move(sample));
}

void FiftyoneReader::noteFields(const JsonRecord& record) {
  for (const auto& [name, value] : record.value().items()) {
    if (!isFiftyoneLabel(value)) continue;
    const auto known = std::ranges::find(m_fields, name, [](const auto& one) { return one.first; });
    if (known != m_fields.end())
      ++known->second;
    else
      m_fields.emplace_back(name, 1);
  }
}

void FiftyoneReader::chooseField() {
  std::int64_t others = 0;
  for (const auto& [name, samples] : m_fields)
    if (m_field.empty() || name == "ground_truth") m_field = name;
  for (const auto& [name, samples] : m_fields) others += name != m_field;
  m_info.tell("other-fields", others, messages::dataset::otherLabelFields);
}

std::string FiftyoneReader::videoNameOf(const Sample& sample) const {
  if (!sample.group.empty()) return sample.group;
  const std::string folder = fs::path(sample.file).parent_path().filename().string();
  if (!folder.empty() && folder != "data") return folder;
  const fs::path root = fs::absolute(m_root).lexically_normal();
  return (root.has_filename() ? root : root.parent_path()).filename().string();
}

void FiftyoneReader::arrangeVideo(const std::string& name,
                                  const std::vector<std::size_t>& samples) {
  DatasetVideo video;
  video.name = name;
  std::vector<ListedFrame> listed;
  for (const std::size_t sample : samples)
    listed.push_back(
        {fs::path(m_samples[sample].file).filename().string(), m_samples[sample].index});
  std::vector<std::string> pictures;
  for (auto& [place, frame] : orderedFrames(listed)) {
    Sample& sample = m_samples[samples[place]];
    sample.video = m_info.videos.size();
    sample.frame = video.frames.size();
    if (video.size.empty()) video.size = sample.size;
    pictures.push_back(sample.file);
    video.frames.push_back(std::move(frame));
  }
  video.range = rangeOf(video.frames);
  if (const FiftyoneFilm* film = m_samples[samples.front()].film) film->describe(video);
  m_info.videos.push_back(std::move(video));
  m_pictures.push_back(std::move(pictures));
}

void FiftyoneReader::arrangeVideos() {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> videos;  // in the file's order
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < m_samples.size(); ++i) {
    const std::string name = videoNameOf(m_samples[i]);
    const auto [found, isNew] = places.emplace(name, videos.size());
    if (isNew) videos.push_back({name, {}});
    videos[found->second].second.push_back(i);
  }
  for (const auto& [name, samples] : videos) arrangeVideo(name, samples);
}

CategoryId FiftyoneReader::categoryOf(const JsonRecord& detection) {
  return categoryNamed(m_info, detection.text("label", "object"));
}

bool FiftyoneReader::survey(const WorkContext& work) {
  std::int64_t boxes = 0;
  std::size_t next = 0;
  const auto look = [&](const JsonRecord& record) {
    m_tracks.beginPicture(m_samples[next++].video);
    forEachDetection(record, m_field, [&](const JsonRecord& detection) {
      if (!hasFiftyoneMask(detection)) {
        ++boxes;
        return;
      }
      DatasetTrack& track = m_tracks.add(categoryOf(detection), numberOf(detection));
      if (track.name.empty()) track.name = detection.text("name", "");
      track.crowd = track.crowd || detection.flag("iscrowd", false);
      track.ignore = track.ignore || detection.flag("ignore", false);
      if (track.attributes.empty())
        track.attributes = attributesFrom(detection, "track_attributes");
    });
  };
  if (!forEachPicture(look, work)) return false;
  m_tracks.arrange(m_info);
  m_info.tell("boxes", boxes, messages::dataset::annotationsWithoutMask);
  return true;
}

bool FiftyoneReader::open(const WorkContext& work) {
  readClasses();
  const auto add = [this](const JsonRecord& record) {
    if (record.key(0) == "frames")
      addFrame(record);
    else
      addSample(record);
  };
  if (!forEachPicture(add, work)) return false;
  if (m_samples.empty()) throw Error(messages::dataset::noFrames);
  chooseField();
  arrangeVideos();
  return survey(work);
}

void FiftyoneReader::read(const MaskSink& sink, const WorkContext& work) {
  std::int64_t missing = 0;
  std::size_t next = 0;
  const auto take = [&](const JsonRecord& record) {
    const Sample& sample = m_samples[next++];
    m_tracks.beginPicture(sample.video);
    const DatasetVideo& video = m_info.videos[sample.video];
    const cv::Size size = sample.size.empty() ? video.size : sample.size;
    forEachDetection(record, m_field, [&](const JsonRecord& detection) {
      if (!hasFiftyoneMask(detection)) return;
      if (size.empty()) record.refuse(messages::dataset::reasonSizeNotStated);
      const std::size_t track = m_tracks.placeOf(categoryOf(detection), numberOf(detection));
      auto mask = fiftyoneMask(detection, size, m_root);
      if (!mask) {
        ++missing;
        return;
      }
      const double score = detection.number("confidence", 1);
      DatasetMask out =
          importedMask(track, sample.frame, video.frames[sample.frame].index, std::move(*mask),
                       static_cast<float>(std::clamp(score, 0.0, 1.0)), record.key(0) + ".json");
      if (detection.flag("occluded", false)) out.record.summary.presence = Presence::Occluded;
      out.attributes = fiftyoneAttributes(detection);
      sink(std::move(out));
    });
  };
  forEachPicture(take, work);
  if (m_filesMissing == 0) m_info.tell("no-file", missing, messages::dataset::maskFilesMissing);
  m_filesMissing = missing;
}

fs::path FiftyoneReader::picture(std::size_t video, std::size_t frame) const {
  const std::string& name = m_pictures[video][frame];
  return name.empty() ? fs::path() : fileBelow(m_root, name).value_or(fs::path());
}

}  // namespace

std::unique_ptr<DatasetReader> openFiftyone(const fs::path& path, const ReadOptions&,
                                            const WorkContext& work) {
  fs::path root = fs::is_directory(path) ? path : path.parent_path();
  if (root.empty()) root = ".";
  auto reader = std::make_unique<FiftyoneReader>(root);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
