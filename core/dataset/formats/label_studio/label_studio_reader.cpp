// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/label_studio/label_studio_reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "core/dataset/formats/label_studio/label_studio_task.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/dataset/probe.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// Of a record below a task: "/12/annotations/0/result/3".
std::size_t placeIn(const JsonRecord& record, std::size_t part) {
  const std::string& text = record.key(part);
  std::size_t place = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), place).ptr !=
      text.data() + text.size())
    record.refuse(messages::dataset::reasonTaskList);
  return place;
}

const std::string each = "*";

/// The pattern of the results of "annotations" or "predictions".
std::string resultsOf(const std::string& kind) {
  return "/" + each + "/" + kind + "/" + each + "/result/" + each;
}

struct Task {
  LabelStudioPicture picture;
  std::vector<LabelStudioResults> annotations, predictions;
  std::string chosenKind = {};  // "annotations" or "predictions"; "" if there is none
  std::size_t chosen = 0;
  std::size_t video = 0, frame = 0;

  std::vector<LabelStudioResults>& results(const std::string& kind) {
    return kind == "annotations" ? annotations : predictions;
  }
  LabelStudioResults* chosenResults() {
    return chosenKind.empty() ? nullptr : &results(chosenKind)[chosen];
  }
};

class LabelStudioReader final : public DatasetReader {
 public:
  LabelStudioReader(fs::path file, fs::path root)
      : m_file(std::move(file)), m_root(std::move(root)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  Task& taskOf(const JsonRecord& record);
  void survey(const JsonRecord& result);
  void addTask(const JsonRecord& record);
  void choose(Task& task);
  void arrangeVideos();
  void arrangeVideo(const std::string& name, const std::vector<std::size_t>& tasks);
  void arrangeTracks();
  void addTracks(Task& task);

  fs::path m_file, m_root;
  DatasetInfo m_info;
  std::vector<Task> m_tasks;
  InstanceTracks m_tracks;
  std::vector<std::vector<std::string>> m_pictures;  // by video and frame
  std::int64_t m_notChosen = 0, m_boxes = 0;
};

Task& LabelStudioReader::taskOf(const JsonRecord& record) {
  const std::size_t place = placeIn(record, 0);
  if (place > m_tasks.size()) record.refuse(messages::dataset::reasonTaskList);
  if (place == m_tasks.size()) m_tasks.emplace_back();
  return m_tasks[place];
}

void LabelStudioReader::survey(const JsonRecord& result) {
  Task& task = taskOf(result);
  auto& results = task.results(result.key(1));
  const std::size_t place = placeIn(result, 2);
  constexpr std::size_t most = 10000;  // annotations of a task
  if (place >= most) result.refuse(messages::dataset::reasonTaskList);
  if (place >= results.size()) results.resize(place + 1);
  cv::Size size = task.picture.size;
  results[place].add(result, size);
  task.picture.size = size;
}

void LabelStudioReader::addTask(const JsonRecord& record) {
  Task& task = taskOf(record);
  const cv::Size regionSize = task.picture.size;
  task.picture = labelStudioPicture(record.at("data"));
  if (!regionSize.empty()) task.picture.size = regionSize;
  for (const char* kind : {"annotations", "predictions"}) {
    if (!record.has(kind)) continue;
    const JsonRecord list = record.at(kind);
    auto& results = task.results(kind);
    results.resize(std::max(results.size(), list.size()));
    for (std::size_t i = 0; list.value().is_array() && i < list.size(); ++i) {
      results[i].cancelled = list.item(i).flag("was_cancelled", false);
      results[i].groundTruth = list.item(i).flag("ground_truth", false);
    }
  }
  choose(task);
}

void LabelStudioReader::choose(Task& task) {
  const auto& all = task.annotations;
  auto best = std::ranges::find(all, true, &LabelStudioResults::groundTruth);
  if (best == all.end()) best = std::ranges::find(all, false, &LabelStudioResults::cancelled);
  if (best != all.end()) {
    task.chosenKind = "annotations";
    task.chosen = static_cast<std::size_t>(best - all.begin());
  } else if (!task.predictions.empty()) {
    task.chosenKind = "predictions";
  }
  for (const LabelStudioResults& one : all)
    m_notChosen += &one != task.chosenResults() && !one.cancelled && !one.regions.empty();
}

void LabelStudioReader::arrangeVideo(const std::string& name,
                                     const std::vector<std::size_t>& tasks) {
  DatasetVideo video;
  video.name = name;
  std::vector<ListedFrame> listed;
  for (const std::size_t task : tasks) {
    const LabelStudioPicture& picture = m_tasks[task].picture;
    listed.push_back({fs::path(picture.file).filename().string(), picture.index});
  }
  std::vector<std::string> pictures;
  for (auto& [place, frame] : orderedFrames(listed)) {
    Task& task = m_tasks[tasks[place]];
    task.video = m_info.videos.size();
    task.frame = video.frames.size();
    if (video.size.empty()) video.size = task.picture.size;
    pictures.push_back(task.picture.file);
    video.frames.push_back(std::move(frame));
  }
  video.range = rangeOf(video.frames);
  m_info.videos.push_back(std::move(video));
  m_pictures.push_back(std::move(pictures));
}

void LabelStudioReader::arrangeVideos() {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> videos;  // in the file's order
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < m_tasks.size(); ++i) {
    const LabelStudioPicture& picture = m_tasks[i].picture;
    std::string name = picture.sequence;
    if (name.empty()) name = fs::path(picture.file).parent_path().filename().string();
    if (name.empty()) name = m_file.stem().string();
    const auto [found, isNew] = places.emplace(name, videos.size());
    if (isNew) videos.push_back({name, {}});
    videos[found->second].second.push_back(i);
  }
  for (const auto& [name, tasks] : videos) arrangeVideo(name, tasks);
}

void LabelStudioReader::addTracks(Task& task) {
  m_tracks.beginPicture(task.video);
  if (!task.chosenResults()) return;
  for (LabelStudioRegion& region : task.chosenResults()->regions) {
    m_boxes += region.shape && !region.mask;
    if (!region.mask) continue;
    const std::string label = region.label.empty() ? "object" : region.label;
    DatasetTrack& track = m_tracks.add(categoryNamed(m_info, label), region.track);
    if (track.name.empty()) track.name = region.name;
    track.crowd = track.crowd || region.crowd;
    track.ignore = track.ignore || region.ignore;
    if (track.attributes.empty()) track.attributes = region.trackAttributes;
  }
}

void LabelStudioReader::arrangeTracks() {
  for (Task& task : m_tasks) addTracks(task);
  m_tracks.arrange(m_info);
  for (Task& task : m_tasks) {
    m_tracks.beginPicture(task.video);
    if (!task.chosenResults()) continue;
    for (LabelStudioRegion& region : task.chosenResults()->regions) {
      if (!region.mask) continue;
      const std::string label = region.label.empty() ? "object" : region.label;
      region.place = m_tracks.placeOf(categoryNamed(m_info, label), region.track);
    }
  }
}

bool LabelStudioReader::open(const WorkContext& work) {
  JsonRecords records;
  for (const char* kind : {"annotations", "predictions"})
    records.on(resultsOf(kind), [this](const JsonRecord& result) { survey(result); });
  records.on("/" + each, [this](const JsonRecord& record) { addTask(record); });
  if (!records.read(m_file, work)) return false;
  if (m_tasks.empty()) throw Error(messages::dataset::noFrames);
  arrangeVideos();
  arrangeTracks();
  m_info.tell("other-annotations", m_notChosen, messages::dataset::otherAnnotations);
  m_info.tell("boxes", m_boxes, messages::dataset::annotationsWithoutMask);
  return true;
}

void LabelStudioReader::read(const MaskSink& sink, const WorkContext& work) {
  const std::string origin = m_file.filename().string();
  std::string before;  // the regions of one annotation that were handed out
  std::set<std::string> handedOut;
  const auto handOut = [&](const JsonRecord& result) {
    Task& task = taskOf(result);
    if (result.key(1) != task.chosenKind || placeIn(result, 2) != task.chosen ||
        !hasLabelStudioMask(result))
      return;
    if (result.key(0) != before) handedOut.clear();
    before = result.key(0);
    // The results of one region repeat its shape.
    const std::string id = regionIdOf(result);
    if (!handedOut.insert(id).second) return;
    const LabelStudioRegion& region = *task.chosenResults()->region(id);
    const DatasetVideo& video = m_info.videos[task.video];
    DatasetMask out = importedMask(region.place, task.frame, video.frames[task.frame].index,
                                   labelStudioMask(result),
                                   static_cast<float>(std::clamp(region.score, 0.0, 1.0)), origin);
    if (region.occluded) out.record.summary.presence = Presence::Occluded;
    out.attributes = region.attributes;
    sink(std::move(out));
  };
  JsonRecords records;
  for (const char* kind : {"annotations", "predictions"}) records.on(resultsOf(kind), handOut);
  records.read(m_file, work);
}

fs::path LabelStudioReader::picture(std::size_t video, std::size_t frame) const {
  return fileBelow(m_root, m_pictures[video][frame]).value_or(fs::path());
}

}  // namespace

std::unique_ptr<DatasetReader> openLabelStudio(const fs::path& path, const ReadOptions&,
                                               const WorkContext& work) {
  Probe probe(path);
  const fs::path file = probe.isFolder() ? probe.jsonFile() : path;
  if (file.empty()) throw Error(messages::dataset::noJson, path);
  fs::path root = probe.isFolder() ? path : path.parent_path();
  if (root.empty()) root = ".";
  auto reader = std::make_unique<LabelStudioReader>(file, root);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
