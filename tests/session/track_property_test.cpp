// SPDX-License-Identifier: Apache-2.0
#include <random>

#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr int clipLength = 12;
constexpr int sequences = 1000;

using Place = std::pair<ObjectId, FrameIndex>;

struct Anchor {
  FrameRecord record;
  std::vector<StoredPrompt> prompts;
};

/// What an edit may do to an anchor: where it is afterwards, and whether it may have been united
/// with another mask there.
struct Expected {
  Place place;
  bool united = false;
};

/// Random edits of tracks. After each, every anchor is where the edit should have left or put it,
/// unchanged.
class TrackScribbler {
 public:
  TrackScribbler(Desk& desk, unsigned seed) : m_desk(desk), m_random(seed) {}

  void edit() {
    const auto before = anchors();
    const auto expected = edits()[number(6)](*this);
    for (const auto& [place, anchor] : before) requireKept(anchor, expected(place));
  }
  int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

 private:
  using Mapping = std::function<Expected(Place)>;
  using Act = Mapping (*)(TrackScribbler&);

  Project& project() { return m_desk.project(); }
  TrackEditor& tracks() { return m_desk.document().tracks; }
  ObjectEditor& objects() { return m_desk.document().objects; }

  ObjectId object() {
    const auto all = project().objects();
    return all[std::size_t(number(int(all.size())))].id;
  }
  std::vector<ObjectId> several() {
    std::vector<ObjectId> out{object()};
    const ObjectId other = object();
    if (other != out.front()) out.push_back(other);
    return out;
  }
  FrameIndex frame() { return FrameIndex(number(clipLength)); }
  FrameRange range() {
    const FrameIndex begin = frame();
    return {begin, begin + 1 + number(6)};
  }

  static Expected stays(Place place) { return {place}; }

  static Mapping swap(TrackScribbler& s) {
    const ObjectId a = s.object(), b = s.object();
    const FrameRange range = s.range();
    if (!s.tracks().swap(a, b, range)) return stays;
    return [=](Place place) -> Expected {
      if (!range.contains(place.second) || (place.first != a && place.first != b)) return {place};
      return {{place.first == a ? b : a, place.second}};
    };
  }
  static Mapping split(TrackScribbler& s) {
    if (s.project().objects().size() > 6) return merge(s);
    const auto whole = s.several();
    const FrameIndex at = s.frame();
    const auto halves = s.objects().split(whole, at);
    return [=](Place place) -> Expected {
      for (std::size_t i = 0; i < halves.size(); ++i)
        if (place.first == whole[i] && place.second >= at) return {{halves[i], place.second}};
      return {place};
    };
  }
  static Mapping merge(TrackScribbler& s) {
    const ObjectId into = s.object();
    const auto from = s.several();
    if (s.project().objects().size() < 4 || !s.objects().merge(into, from)) return stays;
    return [=](Place place) -> Expected {
      const bool moves = std::find(from.begin(), from.end(), place.first) != from.end();
      if (!moves && place.first != into) return {place};
      return {{into, place.second}, true};
    };
  }
  static Mapping copy(TrackScribbler& s) {
    if (s.number(2) == 0)
      s.tracks().copy(s.several(), s.frame(), s.range());
    else
      s.tracks().extend(s.several(), s.frame(), s.frame());
    return stays;
  }
  static Mapping remove(TrackScribbler& s) {
    s.tracks().remove(s.several(), s.range());
    return stays;
  }
  static Mapping presence(TrackScribbler& s) {
    // Marks on frames without a mask count as accepted; "occluded" keeps what is there.
    std::vector<ObjectId> visible;
    for (const ObjectId object : s.several())
      if (!s.hasMarks(object)) visible.push_back(object);
    s.tracks().setPresence(visible, s.range(),
                           s.number(2) == 0 ? Presence::Occluded : Presence::Outside);
    return stays;
  }
  bool hasMarks(ObjectId object) {
    for (const FrameSummary& summary : project().summaries(object, frames(0, clipLength)))
      if (isAnchor(summary) && summary.presence != Presence::Visible) return true;
    return false;
  }

  static const std::vector<Act>& edits() {
    static const std::vector<Act> all{swap, split, merge, copy, remove, presence};
    return all;
  }

  std::map<Place, Anchor> anchors() {
    std::map<Place, Anchor> out;
    for (const Object& object : project().objects())
      for (const FrameSummary& s : project().summaries(object.id, frames(0, clipLength)))
        if (isAnchor(s))
          out[{object.id, s.frame}] = {*project().record(object.id, s.frame),
                                       project().prompts(object.id, s.frame)};
    return out;
  }

  void requireKept(const Anchor& anchor, const Expected& expected) {
    const auto [object, frame] = expected.place;
    const auto now = project().record(object, frame);
    REQUIRE(now);
    const auto prompts = project().prompts(object, frame);
    for (const StoredPrompt& prompt : anchor.prompts)
      REQUIRE(std::any_of(prompts.begin(), prompts.end(), [&](const StoredPrompt& p) {
        return p.id == prompt.id && p.prompt == prompt.prompt;
      }));
    if (expected.united) {
      REQUIRE(subtract(anchor.record.mask, now->mask).empty());
      REQUIRE((now->summary.keyframe || !anchor.record.summary.keyframe));
      return;
    }
    REQUIRE(now->summary == anchor.record.summary);
    REQUIRE(now->mask == anchor.record.mask);
    REQUIRE(now->changedAt == anchor.record.changedAt);
    REQUIRE(prompts.size() == anchor.prompts.size());
  }

  Desk& m_desk;
  std::mt19937 m_random;
};

void fill(Desk& desk, ObjectId object, int x) {
  Project& project = desk.project();
  std::vector<FrameRecord> records;
  for (int f = x % 3; f < clipLength; ++f)
    records.push_back(makeRecord(FrameIndex(f), Desk::bar(x + f), MaskSource::Tracked, 0.6F));
  project.putRecords(object, records, true);
  desk.keyframe(object, x % 5 + 2, x);
  project.setPrompts(object, FrameIndex(x % 5 + 2), {Click{{float(x), 9}, true}});
  project.setReview(object, frames(x % 7 + 3, x % 7 + 5), ReviewState::Accepted);
}

}  // namespace

TEST_CASE("random edits of tracks keep anchors, and undo restores every row") {
  Desk desk;
  desk.openNew(clipLength);
  for (int i = 0; i < 4; ++i) fill(desk, desk.object(), 4 + 11 * i);
  const ObjectId locked = desk.object("locked");
  fill(desk, locked, 2);
  desk.document().objects.setLocked(locked, true);
  const std::int64_t bottom = desk.project().stepToUndo();
  const std::string initial = dump(desk.project());

  for (int sequence = 0; sequence < sequences; ++sequence) {
    INFO("sequence " << sequence);
    TrackScribbler scribbler(desk, unsigned(sequence));
    std::vector<std::string> states{initial};
    for (int i = 0; i < 6; ++i) {
      const std::int64_t newest = desk.project().stepToUndo();
      scribbler.edit();
      if (desk.project().stepToUndo() == newest) continue;
      states.push_back(dump(desk.project()));
      if (scribbler.number(3) > 0) continue;
      desk.project().undo();
      REQUIRE(firstDifference(dump(desk.project()), states[states.size() - 2]) == "");
      desk.project().redo();
      REQUIRE(firstDifference(dump(desk.project()), states.back()) == "");
    }
    while (desk.project().stepToUndo() != bottom) {
      desk.project().undo();
      states.pop_back();
    }
    REQUIRE(states.size() == 1);
    REQUIRE(firstDifference(dump(desk.project()), initial) == "");
    desk.events.clear();
  }
}
