// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/event_editor.h"

#include <fstream>

#include "core/base/staged_output.h"
#include "core/session/edit/event_files.h"
#include "core/session/messages.h"

namespace maskline {

EventId EventEditor::add(const ClipEvent& event) {
  return m_events.resultOf([&] { return m_project.addEvent(event); });
}

bool EventEditor::update(const ClipEvent& event) {
  return m_events.attempt([&] { m_project.updateEvent(event); });
}

bool EventEditor::remove(EventId event) {
  return m_events.attempt([&] { m_project.removeEvent(event); });
}

bool EventEditor::setFrames(EventId id, FrameRange frames) {
  auto event = find(id);
  if (!event || event->frames == frames) return false;
  event->frames = frames;
  return update(*event);
}

std::optional<ClipEvent> EventEditor::find(EventId id) const {
  for (const ClipEvent& event : m_project.events())
    if (event.id == id) return event;
  return std::nullopt;
}

bool EventEditor::exportTo(const std::filesystem::path& file, bool overwrite) const {
  return m_events.attempt([&] {
    const std::string text = file.extension() == ".json" ? eventsAsActivityNet(m_project, m_seconds)
                                                         : eventsAsCsv(m_project, m_seconds);
    StagedOutput output(file, StagedOutput::Kind::File,
                        {overwrite, "events", {m_project.clip().path, m_project.file()}, {}});
    std::ofstream out(output.path(), std::ios::binary);
    out << text;
    out.close();
    if (!out) throw Error(messages::session::eventsNotWritten, file.string());
    output.commit();
  });
}

}  // namespace maskline
