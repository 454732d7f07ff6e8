// SPDX-License-Identifier: Apache-2.0
#include "tests/project/scribbler.h"

#include "core/base/error.h"
#include "tests/project/project_edits.h"
#include "tests/support/catch.h"

namespace maskline::test {

bool Scribbler::scribble() {
  bool made = false;
  const Subscription watch = m_project.subscribe([&](const Change& change) {
    made = made || !std::holds_alternative<HistoryChanged>(change);
  });
  try {
    edits()[number(edits().size())](*this);
  } catch (const Error&) {
    // Refused: a locked object, a name taken, nothing to change.
  }
  return made;
}

const std::vector<Scribbler::Act>& Scribbler::edits() {
  static const std::vector<Act> all{
      [](Scribbler& s) { addNamed(s.m_project, "object"); },
      [](Scribbler& s) { s.changeObject(); },
      [](Scribbler& s) {
        if (s.number(3) == 0) removeObject(s.m_project, s.object());
      },
      [](Scribbler& s) { s.reorder(); },
      [](Scribbler& s) {
        s.m_project.addCategory({{}, "category " + std::to_string(s.small()), "all"});
      },
      [](Scribbler& s) {
        Category c = s.any(s.m_project.categories());
        c.name += "+";
        s.m_project.updateCategory(c);
      },
      [](Scribbler& s) {
        s.m_project.addAttribute({{},
                                  "attribute " + std::to_string(s.small()),
                                  Attribute::Kind::Choice,
                                  {"x", "y"},
                                  s.number(2) == 0});
      },
      [](Scribbler& s) {
        Attribute a = s.any(s.m_project.attributes());
        a.choices.push_back("z");
        s.m_project.updateAttribute(a);
      },
      [](Scribbler& s) {
        if (s.number(3) == 0) s.m_project.removeAttribute(s.any(s.m_project.attributes()).id);
      },
      [](Scribbler& s) { s.m_project.setAttributeValue(s.value()); },
      [](Scribbler& s) { s.m_project.setAttributeValue(s.value()); },
      [](Scribbler& s) {
        s.m_project.addComment({{}, s.frame(), s.object(), "look", false, 0});
      },
      [](Scribbler& s) {
        Comment c = s.any(s.m_project.comments());
        c.resolved = !c.resolved;
        c.frame = s.frame();
        s.m_project.updateComment(c);
      },
      [](Scribbler& s) { s.m_project.removeComment(s.any(s.m_project.comments()).id); },
      [](Scribbler& s) {
        s.m_project.addEvent({{}, s.object(), s.range(), "wave", "", {{"hand", "left"}}});
      },
      [](Scribbler& s) {
        ClipEvent e = s.any(s.m_project.events());
        e.label += "+";
        e.frames = e.frames ? std::nullopt : std::optional(s.range());
        s.m_project.updateEvent(e);
      },
      [](Scribbler& s) {
        const bool clip = s.m_random() % 3 == 0;
        s.m_project.addStageChange({{},
                                    clip ? ObjectId{} : s.object(),
                                    s.range(),
                                    s.any(s.m_project.stages()).id,
                                    "ann",
                                    "again"});
      },
      [](Scribbler& s) {
        s.m_project.addStage("stage " + std::to_string(s.m_random()),
                             s.any(s.m_project.stages()).id);
      },
      [](Scribbler& s) { s.m_project.removeStage(s.any(s.m_project.stages()).id); },
      [](Scribbler& s) { s.m_project.removeEvent(s.any(s.m_project.events()).id); },
      [](Scribbler& s) { s.m_project.setShots(s.shots()); },
      [](Scribbler& s) {
        ProjectSettings settings;
        settings.tracker = std::to_string(s.small());
        if (s.number(2) == 0) settings.range = s.range();
        s.m_project.setSettings(settings);
      },
      [](Scribbler& s) { s.m_project.putRecord(s.object(), recordAt(s.small() % 40, s.small())); },
      [](Scribbler& s) {
        const int at = s.small() % 30;
        s.m_project.putRecords(s.object(), recordsAt(at, at + 9, s.small()), s.number(2) == 0);
      },
      [](Scribbler& s) { s.m_project.removeRecords(s.object(), s.range(), s.number(2) == 0); },
      [](Scribbler& s) { s.m_project.setPrompts(s.object(), s.frame(), s.prompts()); },
      [](Scribbler& s) {
        s.m_project.putPromptedRecord(s.object(), s.prompts(), recordAt(s.small() % 40, s.small()));
      },
      [](Scribbler& s) {
        setReview(s.m_project, s.object(), s.range(), static_cast<ReviewState>(s.number(3)));
      },
      [](Scribbler& s) { s.m_project.setKeyframe(s.object(), s.frame(), s.number(2) == 0); },
      [](Scribbler& s) {
        setPresence(s.m_project, s.object(), s.range(), static_cast<Presence>(s.number(3)));
      },
      [](Scribbler& s) {
        if (s.number(3) == 0) mergeObjects(s.m_project, s.object(), s.object());
      },
      [](Scribbler& s) {
        if (s.number(2) == 0) splitObject(s.m_project, s.object(), s.frame());
      },
      [](Scribbler& s) { swapObjects(s.m_project, s.object(), s.object(), s.range()); },
      [](Scribbler& s) { copyMask(s.m_project, s.object(), s.frame(), s.range()); },
      [](Scribbler& s) {
        removeMasks(s.m_project, s.object(), s.range(), {s.number(2) == 0, s.number(2) == 0});
      },
      [](Scribbler& s) { s.manyInOneStep(); },
      [](Scribbler& s) { s.run(); },
  };
  return all;
}

}  // namespace maskline::test
