// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/settings_editor.h"

#include <algorithm>

#include "core/engine/engine_options.h"
#include "core/engine/engine_registry.h"

namespace maskline {

template <class ChangeFn>
bool SettingsEditor::change(ChangeFn&& change) {
  return m_events.attempt([&] {
    ProjectSettings settings = m_project.settings();
    change(settings);
    m_project.setSettings(settings);
  });
}

FrameRange SettingsEditor::wholeClip() const {
  return {FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)};
}

FrameRange SettingsEditor::workRange() const {
  const FrameRange whole = wholeClip();
  const auto range = m_project.settings().range;
  if (!range) return whole;
  const FrameRange inside = range->intersected(whole);
  return inside.empty() ? whole : inside;
}

bool SettingsEditor::setWorkRange(std::optional<FrameRange> range) {
  if (range == wholeClip()) range.reset();
  return change([&](ProjectSettings& settings) { settings.range = range; });
}

bool SettingsEditor::beginRangeAt(FrameIndex frame) {
  const FrameIndex end = workRange().end;
  return setWorkRange(FrameRange{frame, end > frame ? end : wholeClip().end});
}

bool SettingsEditor::endRangeAt(FrameIndex frame) {
  const FrameIndex begin = workRange().begin;
  return setWorkRange(FrameRange{begin <= frame ? begin : FrameIndex(0), frame + 1});
}

bool SettingsEditor::setReviewThreshold(float threshold) {
  return change([&](ProjectSettings& settings) {
    settings.reviewThreshold = std::clamp(threshold, 0.0F, 1.0F);
  });
}

std::string SettingsEditor::segmenter() const {
  const std::string name = m_project.settings().segmenter;
  return name.empty() ? defaultEngine() : name;
}

std::string SettingsEditor::tracker() const {
  const std::string name = m_project.settings().tracker;
  return name.empty() ? defaultEngine() : name;
}

bool SettingsEditor::setEngines(const std::string& segmenter, const std::string& tracker) {
  return change([&](ProjectSettings& settings) {
    settings.segmenter = parseEngineSpec(segmenter).text();
    settings.tracker = parseEngineSpec(tracker).text();
  });
}

}  // namespace maskline
