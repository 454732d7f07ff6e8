// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/import_plan.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/dataset/frame_matching.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

/// The video that is meant: the only one, that of the clip's name, or the one that was named.
std::size_t chosenVideo(const Project& project, const DatasetInfo& info, const std::string& name) {
  const auto named = [&](const std::string& wanted) {
    for (std::size_t i = 0; i < info.videos.size(); ++i)
      if (info.videos[i].name == wanted || info.videos[i].fileName == wanted) return i;
    return info.videos.size();
  };
  if (info.videos.empty()) throw Error(messages::dataset::noFrames);
  const std::filesystem::path clip = project.clip().path;
  std::size_t found = info.videos.size();
  if (!name.empty()) {
    found = named(name);
  } else if (info.videos.size() == 1) {
    return 0;
  } else {
    for (const std::string& guess : {clip.filename().string(), clip.stem().string()})
      if (found == info.videos.size()) found = named(guess);
  }
  if (found < info.videos.size()) return found;
  std::string known;
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < info.videos.size() && i < most; ++i)
    known += (known.empty() ? "" : ", ") + info.videos[i].name;
  if (name.empty()) throw Error(messages::dataset::whichVideo, known);
  throw Error(messages::dataset::noVideo, name, known);
}

void requireShape(cv::Size from, cv::Size to) {
  if (from.empty()) return;
  constexpr double tolerance = 0.02;
  const double a = double(from.width) / from.height, b = double(to.width) / to.height;
  if (std::abs(a - b) > tolerance * b)
    throw Error(messages::dataset::otherShape, from.width, from.height, to.width, to.height);
}

/// Names for the objects: those of the dataset, else "<label> <number>".
class Names {
 public:
  explicit Names(const Project& project) {
    for (const Object& object : project.objects()) m_taken.insert(object.name);
  }

  static std::string wanted(const DatasetTrack& track, const std::string& label) {
    if (!track.name.empty()) return track.name;
    return (label.empty() ? "object" : label) + " " + std::to_string(track.id);
  }
  /// A name that no object has and that was not assigned before.
  std::string free(const std::string& wanted) {
    std::string name = wanted;
    for (int i = 2; !m_taken.insert(name).second; ++i)
      name = wanted + " (" + std::to_string(i) + ")";
    return name;
  }

 private:
  std::set<std::string> m_taken;
};

class Planner {
 public:
  Planner(const Project& project, LoadedDataset& dataset, const ImportChoices& choices)
      : m_project(project),
        m_content(*dataset.content),
        m_info(dataset.content->info()),
        m_choices(choices),
        m_names(project) {
    m_plan.video = chosenVideo(project, m_info, choices.video);
    m_plan.findings = dataset.opened.reader->info().findings;
    m_plan.from = m_info.videos[m_plan.video].size;
    m_plan.to = project.clip().info.size;
    requireShape(m_plan.from, m_plan.to);
    m_plan.frames = matchFrames(m_info.videos[m_plan.video], project.clip(), dataset.clipNames,
                                choices.firstFrame, m_plan.findings);
  }

  ImportPlan plan() {
    for (std::size_t i = 0; i < m_info.tracks.size(); ++i)
      if (m_info.tracks[i].video == m_plan.video) addTrack(i);
    tell("other-videos", std::int64_t(m_info.videos.size()) - 1, messages::dataset::otherVideos);
    tell("outside-clip", m_lost, messages::dataset::masksOutsideClip);
    tell("left-out", m_leftOut, messages::dataset::labelsLeftOut);
    tell("kept", m_kept, messages::dataset::masksKept);
    tell("replaced", m_replaced, messages::dataset::masksReplaced);
    tell("accepted", m_accepted, messages::dataset::acceptedKept);
    if (m_plan.from != m_plan.to && !m_plan.from.empty())
      m_plan.findings.push_back({"scaled",
                                 m_plan.masks(),
                                 {messages::dataset::masksScaled, m_plan.from.width,
                                  m_plan.from.height, m_plan.to.width, m_plan.to.height}});
    return std::move(m_plan);
  }

 private:
  void tell(const char* code, std::int64_t count, const Text<1>& text) {
    if (count > 0) m_plan.findings.push_back({code, count, {text, count}});
  }

  void addTrack(std::size_t index) {
    const DatasetTrack& track = m_info.tracks[index];
    PlannedTrack planned;
    planned.track = index;
    planned.label = m_info.categoryName(track);
    if (!planned.label.empty()) {
      const auto category = m_choices.labels.categoryOf(planned.label);
      if (!category) {
        m_leftOut += track.masks;
        return;
      }
      planned.category = *category;
    }
    planned.name = Names::wanted(track, planned.label);
    const auto same = m_project.objectNamed(planned.name);
    std::set<std::uint32_t> kept;  // frames that keep the mask of the project
    if (same) kept = countConflicts(planned, *same);
    if (same && m_choices.existing != ExistingMasks::NewObject && m_used.insert(same->id).second)
      planned.existing = same->id;
    if (!planned.existing) {
      planned.name = m_names.free(planned.name);
      planned.kept = planned.replaced = 0;
      kept.clear();
    }
    countMasks(planned, kept);
    m_kept += planned.kept;
    m_replaced += planned.replaced;
    m_plan.tracks.push_back(std::move(planned));
  }

  /// Counts the frames on which both have a mask, by what happens to them. Returns those that keep
  /// the mask of the project.
  std::set<std::uint32_t> countConflicts(PlannedTrack& planned, const Object& object) {
    std::set<std::uint32_t> kept;
    std::map<FrameIndex, FrameSummary> there;
    const FrameRange all{FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)};
    for (const FrameSummary& s : m_project.summaries(object.id, all)) there.emplace(s.frame, s);
    for (const std::uint32_t frame : m_content.framesOf(planned.track)) {
      if (!m_plan.frames[frame]) continue;
      const auto found = there.find(*m_plan.frames[frame]);
      if (found == there.end()) continue;
      ++planned.conflicts;
      const bool accepted = found->second.review == ReviewState::Accepted;
      const bool replaces =
          m_choices.existing == ExistingMasks::Replace && (!accepted || m_choices.replaceAccepted);
      ++(replaces ? planned.replaced : planned.kept);
      if (!replaces) kept.insert(frame);
      if (m_choices.existing == ExistingMasks::Replace && accepted && !replaces) ++m_accepted;
    }
    return kept;
  }

  /// Frames on which the object is marked as absent are stored, but are no masks.
  void countMasks(PlannedTrack& planned, const std::set<std::uint32_t>& kept) {
    for (const std::uint32_t frame : m_content.framesWithMask(planned.track)) {
      if (!m_plan.frames[frame])
        ++m_lost;
      else if (!kept.contains(frame))
        ++planned.masks;
    }
  }

  const Project& m_project;
  const SpooledContent& m_content;
  const DatasetInfo& m_info;
  const ImportChoices& m_choices;
  Names m_names;
  std::set<ObjectId> m_used;
  ImportPlan m_plan;
  std::int64_t m_lost = 0, m_leftOut = 0, m_kept = 0, m_replaced = 0, m_accepted = 0;
};

}  // namespace

std::shared_ptr<LoadedDataset> loadDataset(const ImportSource& source, const WorkContext& work) {
  auto loaded = std::make_shared<LoadedDataset>();
  auto opened = openDataset(source.path, source.format, source.read, work);
  if (!opened) return nullptr;
  loaded->opened = std::move(*opened);
  loaded->content = SpooledContent::read(*loaded->opened.reader, work);
  return loaded->content ? loaded : nullptr;
}

ExistingMasks existingMasksFrom(const std::string& word) {
  if (word == "keep") return ExistingMasks::Keep;
  if (word == "replace") return ExistingMasks::Replace;
  if (word == "new-object") return ExistingMasks::NewObject;
  throw Error(messages::dataset::unknownExistingChoice, word);
}

std::int64_t ImportPlan::masks() const {
  std::int64_t sum = 0;
  for (const PlannedTrack& track : tracks) sum += track.masks;
  return sum;
}

std::int64_t ImportPlan::conflicts() const {
  std::int64_t sum = 0;
  for (const PlannedTrack& track : tracks) sum += track.conflicts;
  return sum;
}

ImportPlan planImport(const Project& project, LoadedDataset& dataset,
                      const ImportChoices& choices) {
  return Planner(project, dataset, choices).plan();
}

}  // namespace maskline
