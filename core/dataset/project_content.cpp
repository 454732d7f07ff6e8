// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/project_content.h"

#include <algorithm>

#include "core/dataset/messages.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

bool madeByPerson(MaskSource source) {
  return source == MaskSource::Clicked || source == MaskSource::Painted;
}

FrameRange chosenRange(const Project& project, const ExportSelection& selection) {
  const FrameRange all{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  const FrameRange range = selection.range ? selection.range->intersected(all) : all;
  if (range.empty()) throw Error(messages::dataset::noFramesInRange);
  return range;
}

bool isFolderOfImages(const ClipReference& clip) {
  return clip.info.codec == "images" && !isImageFile(clip.path);
}

/// A folder name: many formats and their tools take it as it is.
std::string sequenceName(const Project& project, const std::string& wanted) {
  const fs::path& clip = project.clip().path;
  // The name of a folder may hold dots, and none of them begins an ending.
  const std::string clipName =
      (isFolderOfImages(project.clip()) ? clip.filename() : clip.stem()).string();
  const std::string name = wanted.empty() ? clipName : wanted;
  if (name == "." || name == ".." || name.find('/') != std::string::npos)
    throw Error(messages::dataset::badSequenceName, name);
  return name.empty() ? "clip" : name;
}

}  // namespace

ProjectContent::ProjectContent(const Project& project, FrameSource& frames,
                               const ExportSelection& selection, Needs needs)
    : m_project(project),
      m_frames(frames),
      m_selection(selection),
      m_needs(needs),
      m_range(chosenRange(project, selection)),
      m_seen(static_cast<std::size_t>(m_range.length())) {
  if (selection.every < 1) throw Error(messages::dataset::badStep);
  const ClipReference& clip = project.clip();
  m_info.categories = project.categories();
  for (const Attribute& attribute : project.attributes())
    m_attributeNames[attribute.id] = attribute.name;
  m_info.videos.push_back({sequenceName(project, selection.sequence),
                           clip.path.filename().string(),
                           clip.info.size,
                           clip.info.framesPerSecond,
                           m_range,
                           {},
                           frames.pixelShape()});
  chooseObjects(selection.objects, selection.categories);
  addEvents();
  const bool all = !selection.acceptedOnly || needs.everyFrame ||
                   std::ranges::none_of(m_seen, [](bool seen) { return seen; });
  for (FrameIndex i = m_range.begin; i < m_range.end; ++i)
    if (taken(i) && (all || m_seen[static_cast<std::size_t>(i - m_range.begin)]))
      m_info.videos[0].frames.push_back({frames.fileName(i), i, true});
}

bool ProjectContent::taken(FrameIndex frame) const {
  return (frame - m_range.begin) % m_selection.every == 0;
}

void ProjectContent::chooseObjects(const std::vector<ObjectId>& ids,
                                   const std::vector<CategoryId>& categories) {
  for (const ObjectId id : ids)
    if (!m_project.object(id)) throw Error(messages::dataset::noSuchObject);
  for (const Object& object : m_project.objects()) {
    if (!ids.empty() && std::ranges::count(ids, object.id) == 0) continue;
    if (!categories.empty() && std::ranges::count(categories, object.category) == 0) continue;
    addTrack(object);
  }
}

void ProjectContent::addTrack(const Object& object) {
  DatasetTrack track;
  track.id = object.id.value;
  track.name = object.name;
  track.category = object.category;
  track.colour = object.colour;
  track.hidden = object.hidden;
  survey(track, object.id);
  readAttributes(track, object.id);
  m_objects.push_back(object.id);
  m_info.tracks.push_back(std::move(track));
}

/// Of the range and of chosen objects.
void ProjectContent::addEvents() {
  for (ClipEvent& event : m_project.events()) {
    DatasetEvent out{0, {}, event.frames, event.label, event.category, event.attributes};
    if (event.frames) out.frames = event.frames->intersected(m_range);
    if (out.frames && out.frames->empty()) continue;
    if (event.object) {
      const auto chosen = std::ranges::find(m_objects, event.object);
      if (chosen == m_objects.end()) continue;
      out.track = static_cast<std::size_t>(chosen - m_objects.begin());
    }
    m_info.events.push_back(std::move(out));
  }
}

bool ProjectContent::wanted(const FrameSummary& summary) const {
  const bool absent = m_needs.absences && summary.presence != Presence::Visible;
  if ((summary.area == 0 && !absent) || summary.review == ReviewState::Rejected) return false;
  return !m_selection.acceptedOnly || isAnchor(summary) || madeByPerson(summary.source);
}

void ProjectContent::survey(DatasetTrack& track, ObjectId object) {
  for (const FrameSummary& summary : m_project.summaries(object, m_range)) {
    if (!taken(summary.frame)) continue;
    if (summary.review == ReviewState::Rejected && summary.area > 0) ++m_rejected;
    if (!wanted(summary)) continue;
    m_seen[static_cast<std::size_t>(summary.frame - m_range.begin)] = true;
    if (summary.area == 0) continue;
    ++track.masks;
    if (!track.firstSeen) track.firstSeen = summary.frame;
  }
}

void ProjectContent::readAttributes(DatasetTrack& track, ObjectId object) {
  auto& onFrames = m_frameAttributes.emplace_back();
  for (AttributeValue& value : m_project.attributeValues(object)) {
    if (value.frame)
      onFrames[value.attribute].push_back(std::move(value));
    else
      track.attributes[m_attributeNames[value.attribute]] = value.value;
  }
  track.takeFlags();
  for (auto& [attribute, values] : onFrames) std::ranges::sort(values, {}, &AttributeValue::frame);
}

std::optional<std::size_t> ProjectContent::placeOf(FrameIndex frame) const {
  const auto& frames = m_info.videos[0].frames;
  const auto found = std::ranges::lower_bound(frames, frame, {}, &DatasetFrame::index);
  if (found == frames.end() || found->index != frame) return std::nullopt;
  return static_cast<std::size_t>(found - frames.begin());
}

std::optional<DatasetMask> ProjectContent::maskOn(std::size_t track, std::size_t frame) const {
  const FrameIndex index = m_info.videos[0].frames[frame].index;
  auto record = m_project.record(m_objects[track], index);
  if (!record || !wanted(record->summary)) return std::nullopt;
  DatasetMask mask{track, frame, std::move(*record)};
  // Values hold until the next one.
  for (const auto& [attribute, values] : m_frameAttributes[track]) {
    const auto next =
        std::ranges::upper_bound(values, std::optional(index), {}, &AttributeValue::frame);
    if (next != values.begin())
      mask.attributes[m_attributeNames.at(attribute)] = std::prev(next)->value;
  }
  return mask;
}

std::vector<DatasetMask> ProjectContent::masksOn(std::size_t, std::size_t frame) {
  std::vector<DatasetMask> masks;
  for (std::size_t track = 0; track < m_objects.size(); ++track)
    if (auto mask = maskOn(track, frame)) masks.push_back(std::move(*mask));
  return masks;
}

void ProjectContent::masksOf(std::size_t track, const MaskFn& fn) {
  for (const FrameSummary& summary : m_project.summaries(m_objects[track], m_range)) {
    const auto place = placeOf(summary.frame);
    if (!place) continue;
    if (const auto mask = maskOn(track, *place)) fn(*mask);
  }
}

void ProjectContent::recordsOf(std::size_t track, const MaskFn& fn) {
  for (FrameRecord& record : m_project.recordsWithoutMasks(m_objects[track], m_range)) {
    const auto place = placeOf(record.summary.frame);
    if (place && wanted(record.summary)) fn({track, *place, std::move(record), {}});
  }
}

cv::Mat ProjectContent::picture(std::size_t, std::size_t frame) {
  return m_frames.frame(m_info.videos[0].frames[frame].index);
}

}  // namespace maskline
