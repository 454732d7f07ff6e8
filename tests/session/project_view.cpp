// SPDX-License-Identifier: Apache-2.0
#include "tests/session/project_view.h"

#include <variant>

#include "tests/project/project_vocabulary.h"

namespace maskline::test {
namespace {

std::string place(const char* what, ObjectId object, FrameIndex frame) {
  return what + std::to_string(object.value) + " on " + std::to_string(frame.value());
}

std::string commentsOn(FrameIndex frame) { return "comments on " + std::to_string(frame.value()); }

FrameRange clipOf(const Project& project) { return frames(0, project.clip().info.frameCount); }

template <class... Fns>
struct Overloaded : Fns... {
  using Fns::operator()...;
};
template <class... Fns>
Overloaded(Fns...) -> Overloaded<Fns...>;

}  // namespace

ProjectView::ProjectView(Project& project)
    : m_project(project),
      m_parts(readAll(project)),
      m_changes(project.subscribe([this](const Change& change) { onChange(change); })) {}

std::string ProjectView::outdated() const {
  const Parts now = readAll(m_project);
  for (const auto& [part, text] : now)
    if (!m_parts.contains(part) || m_parts.at(part) != text) return part + " became " + text;
  for (const auto& [part, text] : m_parts)
    if (!now.contains(part)) return part + " is no more";
  return "";
}

ProjectView::Parts ProjectView::readAll(const Project& project) {
  Parts out{{"objects", dumpObjects(project)},
            {"shots", dumpShots(project)},
            {"events", dumpEvents(project)},
            {"stages", dumpStages(project)},
            {"checks", dumpChecks(project)},
            {"settings", dumpSettings(project)}};
  const FrameRange clip = clipOf(project);
  for (const Object& object : project.objects()) {
    for (const FrameSummary& s : project.summaries(object.id, clip))
      out[place("mask of ", object.id, s.frame)] = dumpRecord(project, object.id, s.frame);
    for (const FrameIndex frame : project.promptFrames(object.id, clip))
      out[place("prompts of ", object.id, frame)] = dumpPrompts(project, object.id, frame);
  }
  for (const Comment& comment : project.comments())
    out[commentsOn(comment.frame)] = dumpComments(project, comment.frame);
  return out;
}

void ProjectView::onChange(const Change& change) {
  std::visit(Overloaded{[&](const MasksChanged& c) {
                          if (c.object) return readMasks(c.object, c.frames);
                          for (const Object& o : m_project.objects()) readMasks(o.id, c.frames);
                        },
                        [&](const PromptsChanged& c) {
                          put(place("prompts of ", c.object, c.frame),
                              dumpPrompts(m_project, c.object, c.frame));
                        },
                        [&](const ObjectsChanged&) { readObjects(); },
                        [&](const ShotsChanged&) { put("shots", dumpShots(m_project)); },
                        [&](const EventsChanged&) { put("events", dumpEvents(m_project)); },
                        [&](const StagesChanged&) { put("stages", dumpStages(m_project)); },
                        [&](const ChecksChanged&) { put("checks", dumpChecks(m_project)); },
                        [&](const CommentsChanged& c) {
                          put(commentsOn(c.frame), dumpComments(m_project, c.frame));
                        },
                        [&](const SettingsChanged&) { put("settings", dumpSettings(m_project)); },
                        [](const HistoryChanged&) {}},
             change);
}

/// What belongs to objects that are gone goes with them.
void ProjectView::readObjects() {
  m_parts["objects"] = dumpObjects(m_project);
  std::erase_if(m_parts, [&](const auto& part) {
    for (const char* what : {"mask of ", "prompts of "})
      if (part.first.starts_with(what))
        return !m_project.object(ObjectId{std::stoll(part.first.substr(std::string(what).size()))});
    return false;
  });
}

void ProjectView::readMasks(ObjectId object, FrameRange frames) {
  frames = frames.intersected(clipOf(m_project));
  for (FrameIndex frame = frames.begin; frame < frames.end; ++frame)
    put(place("mask of ", object, frame), dumpRecord(m_project, object, frame));
}

void ProjectView::put(const std::string& part, std::string text) {
  const bool list = !part.starts_with("mask") && !part.starts_with("prompts") &&
                    !part.starts_with("comments");
  if (text.empty() && !list)
    m_parts.erase(part);
  else
    m_parts[part] = std::move(text);
}

}  // namespace maskline::test
