// SPDX-License-Identifier: Apache-2.0
#include "core/project/change_set.h"

#include "core/store/row_codecs.h"

namespace maskline {
namespace {

/// More stretches than this of one object are reported as one range: views repaint faster so.
constexpr std::size_t maxStretches = 32;

/// Large steps write their frames in order, forward or backward.
void insertNearEnd(std::set<FrameIndex>& frames, FrameIndex frame) {
  const bool before = !frames.empty() && frame <= *frames.begin();
  frames.insert(before ? frames.begin() : frames.end(), frame);
}

std::vector<FrameRange> stretches(const std::set<FrameIndex>& frames) {
  std::vector<FrameRange> out;
  for (const FrameIndex f : frames) {
    if (!out.empty() && out.back().end == f)
      ++out.back().end;
    else
      out.push_back(FrameRange::single(f));
  }
  if (out.size() > maxStretches) out = {FrameRange{out.front().begin, out.back().end}};
  return out;
}

}  // namespace

void ChangeSet::note(const RowKey& key, const MaybeRow& before, const MaybeRow& after) {
  switch (key.table) {
    case Table::Masks:
    case Table::Pixels:
      insertNearEnd(m_masks[ObjectId{key.parts[0]}], FrameIndex(key.parts[1]));
      break;
    case Table::Prompts:
      for (const MaybeRow* row : {&before, &after})
        if (*row) {
          const PlacedPrompt prompt = promptFrom(**row);
          m_prompts.insert({prompt.object, prompt.frame});
        }
      break;
    case Table::Comments:
      for (const MaybeRow* row : {&before, &after})
        if (*row) m_rest.comments.insert(commentFrom({key, **row}).frame);
      break;
    case Table::Events:
      m_rest.events = true;
      break;
    case Table::Stages:
    case Table::StageChanges:
      m_rest.stages = true;
      break;
    case Table::CheckFrames:
    case Table::CheckScores:
      m_rest.checks = true;
      break;
    case Table::Shots:
      m_rest.shots = true;
      break;
    case Table::Settings:
      (key == keyOf(Setting::ShotsKnown) ? m_rest.shots : m_rest.settings) = true;
      break;
    case Table::Versions:
    case Table::VersionMasks:
      break;
    case Table::Categories:
    case Table::Objects:
    case Table::Attributes:
    case Table::AttributeValues:
      m_rest.objects = true;
      break;
  }
}

std::vector<Change> ChangeSet::events() const {
  std::vector<Change> out;
  if (m_rest.objects) out.push_back(ObjectsChanged{});
  for (const auto& [object, frames] : m_masks)
    for (const FrameRange range : stretches(frames)) out.push_back(MasksChanged{object, range});
  for (const auto& [object, frame] : m_prompts) out.push_back(PromptsChanged{object, frame});
  if (m_rest.shots) out.push_back(ShotsChanged{});
  for (const FrameIndex frame : m_rest.comments) out.push_back(CommentsChanged{frame});
  if (m_rest.events) out.push_back(EventsChanged{});
  if (m_rest.stages) out.push_back(StagesChanged{});
  if (m_rest.checks) out.push_back(ChecksChanged{});
  if (m_rest.settings) out.push_back(SettingsChanged{});
  return out;
}

}  // namespace maskline
