// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include "core/recovery/check.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/edit_scribbler.h"
#include "tests/session/project_view.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr int clipLength = 12;

int fromEnvironment(const char* name, int usual) {
  const char* value = std::getenv(name);
  return value == nullptr ? usual : std::atoi(value);
}

/// Tracked masks at confidence 0.6, a keyframe with a prompt and an accepted stretch.
void fill(Desk& desk, ObjectId object, int x) {
  Project& project = desk.project();
  std::vector<FrameRecord> records;
  for (int f = x % 3; f < clipLength; ++f)
    records.push_back(makeRecord(FrameIndex(f), Desk::bar(x + f), MaskSource::Tracked, 0.6F));
  project.putRecords(object, records, true);
  desk.keyframe(object, x % 5 + 2, x);
  project.setPrompts(object, FrameIndex(x % 5 + 2), {Click{{float(x), 9}, true}});
  setReview(project, object, frames(x % 7 + 3, x % 7 + 5), ReviewState::Accepted);
}

/// A project with four objects and a locked one, and a data set of some of them to import.
struct Subject : Desk {
  Subject() {
    openNew(clipLength);
    for (int i = 0; i < 4; ++i) fill(*this, object(), 4 + 11 * i);
    ExportOptions options;
    options.out = folder / "set";
    options.write.pictures = PictureChoice::None;
    REQUIRE(wait(document().clipJobs.exportTo(options)).state == Job::State::Finished);
    REQUIRE(wait(document().imports.load({options.out, "", {}})).state == Job::State::Finished);
    const ObjectId locked = object("locked");
    fill(*this, locked, 2);
    document().objects.setLocked(locked, true);
  }
};

/// Makes edits and undoes and redoes some of them in between. Throws Violation.
class Walk {
 public:
  explicit Walk(Subject& desk)
      : m_desk(desk),
        m_scribbler(desk),
        m_view(desk.project()),
        m_file(Project::open(desk.project().file(), /*readOnly=*/true)),
        m_bottom(desk.project().stepToUndo()),
        m_states{dump(desk.project())} {}

  void step(const RandomEdit& edit) {
    const std::int64_t newest = m_desk.project().stepToUndo();
    m_scribbler.make(edit);
    m_desk.settle();
    const std::int64_t now = m_desk.project().stepToUndo();
    if (now > newest) {
      m_states.resize(++m_at);
      m_states.push_back(dump(m_desk.project()));
    } else if (now < newest) {
      --m_at;  // a toggle that is made twice undoes itself
    }
    requireState();
    if (edit.seed % 3 > 0) return;
    const unsigned steps = edit.seed % 7 % 4;
    for (unsigned i = 0; i < steps; ++i) undo();
    for (unsigned i = 0; i < steps && edit.seed % 2 == 0; ++i) redo();
  }

  void undoAll() {
    while (m_at > 0) undo();
    require(m_desk.project().stepToUndo() == m_bottom, "each edit is one undo step");
  }

 private:
  void undo() {
    if (m_at == 0) return;
    m_desk.wait(m_desk.document().undo());
    --m_at;
    requireState();
  }
  void redo() {
    if (!m_desk.project().canRedo()) return;
    m_desk.wait(m_desk.document().redo());
    ++m_at;
    requireState();
  }

  /// The project is in the state that it had at this place of the history.
  void requireState() {
    const std::string now = dump(m_desk.project());
    const std::string difference = firstDifference(now, m_states[m_at]);
    require(difference.empty(), "undo and redo restore every row: " + difference);
    require(now.find("INCONSISTENT") == std::string::npos, "the caches hold what is stored");
    const std::string stored = firstDifference(dump(*m_file), now);
    require(stored.empty(), "another reader of the file sees the same: " + stored);
    const std::string outdated = m_view.outdated();
    require(outdated.empty(), "every change is reported: " + outdated);
  }

  Subject& m_desk;
  EditScribbler m_scribbler;
  ProjectView m_view;
  std::unique_ptr<Project> m_file;
  std::int64_t m_bottom;
  std::vector<std::string> m_states;  // by the number of steps that can be undone
  std::size_t m_at = 0;
};

using Sequence = std::vector<RandomEdit>;

/// The promise that this sequence breaks on a new project; "" if none.
std::string failureOf(const Sequence& sequence) {
  Subject desk;
  try {
    Walk walk(desk);
    for (const RandomEdit& edit : sequence) walk.step(edit);
    const CheckReport report = *check(desk.project().file(), {});
    require(report.sound(), "the file is sound");
    walk.undoAll();
  } catch (const std::exception& e) {
    return e.what();
  }
  return "";
}

/// Leaves out what is not needed to fail.
Sequence shrunk(Sequence sequence) {
  for (std::size_t i = sequence.size(); i-- > 0;) {
    Sequence shorter = sequence;
    shorter.erase(shorter.begin() + std::ptrdiff_t(i));
    if (!failureOf(shorter).empty()) sequence = std::move(shorter);
  }
  return sequence;
}

std::string text(const Sequence& sequence) {
  std::string out;
  for (const RandomEdit& edit : sequence)
    out += "\n  " + EditScribbler::name(edit.kind) + " (" + std::to_string(edit.seed) + ")";
  return out;
}

Sequence randomSequence(unsigned seed) {
  std::mt19937 random(seed);
  Sequence out(8 + random() % 8);
  for (RandomEdit& edit : out) edit = {random() % EditScribbler::kinds(), unsigned(random())};
  return out;
}

}  // namespace

// MASKLINE_SEQUENCES sets the number of sequences, MASKLINE_FIRST_SEQUENCE the seed of the first.
TEST_CASE("random edits keep anchors, are all reported, and undo restores every row") {
  const int first = fromEnvironment("MASKLINE_FIRST_SEQUENCE", 0);
  const int count = fromEnvironment("MASKLINE_SEQUENCES", 60);
  for (int seed = first; seed < first + count; ++seed) {
    const Sequence sequence = randomSequence(unsigned(seed));
    const std::string failure = failureOf(sequence);
    if (failure.empty()) continue;
    const Sequence least = shrunk(sequence);
    FAIL_CHECK("sequence " << seed << ": " << failure << "\nThe least of it that fails:"
                           << text(least) << "\nwith: " << failureOf(least));
  }
}
