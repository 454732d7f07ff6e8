// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export_selection.h"

#include <algorithm>

#include "core/dataset/messages.h"
#include "core/media/image_files.h"

namespace maskline {

namespace {

bool madeByPerson(MaskSource source) {
  return source == MaskSource::Clicked || source == MaskSource::Painted;
}

FrameRange chosenRange(const Project& project, const ExportOptions& options) {
  const FrameRange all{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  const FrameRange range = options.range ? options.range->intersected(all) : all;
  if (range.empty()) throw Error(messages::dataset::noFramesInRange);
  return range;
}

/// A folder name: DAVIS and its tools take it as it is.
std::string sequenceName(const Project& project, const ExportOptions& options) {
  const std::filesystem::path& clip = project.clip().path;
  // The name of a folder may hold dots, and none of them begins an ending.
  const bool folder = project.clip().info.codec == "images" && !isImageFile(clip);
  const std::string clipName = (folder ? clip.filename() : clip.stem()).string();
  const std::string name = options.sequence.empty() ? clipName : options.sequence;
  if (name == "." || name == ".." || name.find('/') != std::string::npos)
    throw Error(messages::dataset::badSequenceName, name);
  return name.empty() ? "clip" : name;
}

}  // namespace

ExportSelection::ExportSelection(const Project& project, const ExportOptions& options)
    : m_project(project), m_acceptedOnly(options.acceptedOnly) {
  const ClipReference& clip = project.clip();
  m_plan.sequence = sequenceName(project, options);
  m_plan.fileName = clip.path.filename().string();
  m_plan.size = clip.info.size;
  m_plan.framesPerSecond = clip.info.framesPerSecond;
  m_plan.range = chosenRange(project, options);
  m_plan.categories = project.categories();
  for (const Attribute& attribute : project.attributes())
    m_attributeNames[attribute.id] = attribute.name;
  chooseObjects(options.objects);
  m_plan.firstFrame = m_plan.range.begin;
  if (!m_acceptedOnly || m_plan.firstSeen.empty()) return;
  m_plan.firstFrame = m_plan.range.end;
  for (const auto& [object, frame] : m_plan.firstSeen)
    m_plan.firstFrame = std::min(m_plan.firstFrame, frame);
}

void ExportSelection::chooseObjects(const std::vector<ObjectId>& ids) {
  for (const ObjectId id : ids)
    if (!m_project.object(id)) throw Error(messages::dataset::noSuchObject);
  for (const Object& object : m_project.objects()) {
    if (!ids.empty() && std::ranges::count(ids, object.id) == 0) continue;
    m_plan.objects.push_back(object);
    survey(object.id);
    readAttributes(object.id);
  }
}

bool ExportSelection::wanted(const FrameSummary& summary) const {
  if (summary.area == 0 || summary.review == ReviewState::Rejected) return false;
  return !m_acceptedOnly || isAnchor(summary) || madeByPerson(summary.source);
}

void ExportSelection::survey(ObjectId object) {
  for (const FrameSummary& summary : m_project.summaries(object, m_plan.range)) {
    if (summary.review == ReviewState::Rejected && summary.area > 0) ++m_rejected;
    if (wanted(summary)) m_plan.firstSeen.try_emplace(object, summary.frame);
  }
}

void ExportSelection::readAttributes(ObjectId object) {
  auto& onFrames = m_frameAttributes[object];
  for (AttributeValue& value : m_project.attributeValues(object)) {
    if (value.frame)
      onFrames.push_back(std::move(value));
    else
      m_plan.attributes[object][m_attributeNames[value.attribute]] = value.value;
  }
  std::ranges::stable_sort(onFrames, {}, [](const AttributeValue& value) { return *value.frame; });
}

ExportFrame ExportSelection::frame(FrameIndex index) const {
  ExportFrame result{index, {}, {}};
  for (const Object& object : m_plan.objects) {
    auto record = m_project.record(object.id, index);
    if (!record || !wanted(record->summary)) continue;
    ExportMask mask{object.id, std::move(*record), {}};
    for (const AttributeValue& value : m_frameAttributes.at(object.id))
      if (*value.frame <= index)
        mask.attributes[m_attributeNames.at(value.attribute)] = value.value;
    result.masks.push_back(std::move(mask));
  }
  return result;
}

}  // namespace maskline
