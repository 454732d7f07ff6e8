// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "core/project/messages.h"
#include "core/project/project_impl.h"
#include "core/store/row_access.h"

namespace maskline {
namespace {

template <class Number>
Number numberFrom(const std::string& text) {
  Number value{};
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, value).ptr != end) throw damagedRow();
  return value;
}

std::string textOf(float value) {
  char buffer[32];
  return std::string(buffer, std::to_chars(buffer, buffer + sizeof(buffer), value).ptr);
}

}  // namespace

ProjectSettings Project::settings() const {
  ProjectSettings settings;
  FrameRange range;
  bool hasRange = false;
  for (const KeyedRow& row : m_impl->store->select(Select::Settings)) {
    const std::string& value = settingFrom(row.row);
    switch (static_cast<Setting>(row.key.parts[0])) {
      case Setting::Segmenter:
        settings.segmenter = value;
        break;
      case Setting::Tracker:
        settings.tracker = value;
        break;
      case Setting::ReviewThreshold:
        settings.reviewThreshold = numberFrom<float>(value);
        break;
      case Setting::RangeBegin:
        range.begin = FrameIndex(numberFrom<std::int64_t>(value));
        hasRange = true;
        break;
      case Setting::RangeEnd:
        range.end = FrameIndex(numberFrom<std::int64_t>(value));
        break;
      case Setting::ShotsKnown:
      case Setting::ModelRun:
        break;
    }
  }
  if (hasRange) settings.range = range;
  return settings;
}

void Project::setSettings(const ProjectSettings& settings) {
  m_impl->beginEdit();
  m_impl->edit(messages::project::changeSettings, [&](Edit& edit) {
    const auto put = [&](Setting setting, std::string value) {
      edit.put(keyOf(setting), settingRow(setting, std::move(value)));
    };
    put(Setting::Segmenter, settings.segmenter);
    put(Setting::Tracker, settings.tracker);
    put(Setting::ReviewThreshold, textOf(settings.reviewThreshold));
    if (settings.range) {
      put(Setting::RangeBegin, std::to_string(settings.range->begin.value()));
      put(Setting::RangeEnd, std::to_string(settings.range->end.value()));
    } else {
      edit.remove(keyOf(Setting::RangeBegin));
      edit.remove(keyOf(Setting::RangeEnd));
    }
  });
}

}  // namespace maskline
