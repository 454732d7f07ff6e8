// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// A cat (id 1) and a dog (id 2) on ten frames.
struct Pets : Desk {
  Pets() {
    openNew(10);
    cat = object("cat");
    dog = object("dog");
  }

  TrackEditor& tracks() { return document().tracks; }
  void tracked(ObjectId object, int first, int last, int x = 10) {
    std::vector<FrameRecord> records;
    for (int f = first; f <= last; ++f)
      records.push_back(makeRecord(FrameIndex(f), bar(x), MaskSource::Tracked, 0.5F));
    project().putRecords(object, records, true);
  }
  void accept(ObjectId object, int frame) {
    setReview(project(), object, FrameRange::single(FrameIndex(frame)), ReviewState::Accepted);
  }
  /// One letter per frame: k keyframe, a accepted, i interpolated, t other, '.' no mask.
  std::string lane(ObjectId object) {
    std::string out(10, '.');
    for (const FrameSummary& s : project().summaries(object, test::frames(0, 10)))
      out[std::size_t(s.frame.value())] = s.keyframe                             ? 'k'
                                          : s.review == ReviewState::Accepted    ? 'a'
                                          : s.source == MaskSource::Interpolated ? 'i'
                                                                                 : 't';
    return out;
  }
  Mask maskOf(ObjectId object, int frame) { return project().mask(object, FrameIndex(frame)); }
  /// Undoes the newest step, which must be called `text`, compares with `before`, and redoes it.
  void undoesTo(const std::string& before, const std::string& text) {
    const std::string after = dump(project());
    CHECK(english(project().undoText()) == text);
    project().undo();
    CHECK(firstDifference(dump(project()), before) == "");
    project().redo();
    CHECK(firstDifference(dump(project()), after) == "");
  }

  ObjectId cat, dog;
};

}  // namespace

TEST_CASE("two objects are swapped from a frame on, with their prompts") {
  Pets desk;
  desk.tracked(desk.cat, 0, 9, 10);
  desk.tracked(desk.dog, 3, 6, 30);
  desk.keyframe(desk.cat, 5, 12);
  desk.project().setPrompts(desk.cat, FrameIndex(5), {Click{{12, 8}, true}, Box{{1, 2, 3, 4}}});
  const PromptId prompt = desk.project().prompts(desk.cat, FrameIndex(5)).front().id;
  const std::string before = dump(desk.project());
  REQUIRE(desk.tracks().swap(desk.cat, desk.dog, frames(5, 10)));
  CHECK(desk.lane(desk.cat) == "ttttttt...");
  CHECK(desk.lane(desk.dog) == "...ttktttt");
  CHECK(desk.maskOf(desk.dog, 5) == Desk::bar(12));
  CHECK(desk.maskOf(desk.cat, 5) == Desk::bar(30));
  CHECK(desk.project().prompts(desk.cat, FrameIndex(5)).empty());
  REQUIRE(desk.project().prompts(desk.dog, FrameIndex(5)).size() == 2);
  CHECK(desk.project().prompts(desk.dog, FrameIndex(5)).front().id == prompt);
  desk.undoesTo(before, "Swap objects");
  REQUIRE(desk.tracks().swap(desk.dog, desk.cat, frames(5, 10)));
  CHECK(firstDifference(dump(desk.project()), before) == "");
}

TEST_CASE("a swap takes comments and values along, and the old values hold after it") {
  Pets desk;
  Document& document = desk.document();
  const AttributeId pose = document.attributes.add({{}, "pose", Attribute::Kind::Text, {}, true});
  const AttributeId name = document.attributes.add({{}, "name", Attribute::Kind::Text, {}, false});
  document.attributes.setValue(name, desk.cat, FrameIndex(0), "Tom");
  document.attributes.setValue(pose, desk.cat, FrameIndex(0), "sits");
  document.attributes.setValue(pose, desk.cat, FrameIndex(4), "runs");
  document.attributes.setValue(pose, desk.dog, FrameIndex(1), "lies");
  document.selection.select(desk.cat);
  document.playback.goTo(FrameIndex(4));
  document.comments.add("look");
  const std::string before = dump(desk.project());
  REQUIRE(desk.tracks().swap(desk.cat, desk.dog, frames(3, 6)));
  const auto poses = [&](ObjectId object) {
    std::string out;
    for (int f = 0; f < 10; ++f) {
      const auto v = valueOn(desk.project().attributeValues(object), pose, FrameIndex(f));
      out += v ? v->value.substr(0, 1) : ".";
    }
    return out;
  };
  CHECK(poses(desk.cat) == "ssslllrrrr");
  CHECK(poses(desk.dog) == ".llsrrllll");
  CHECK(desk.project().comments().front().object == desk.dog);
  CHECK(valueOn(desk.project().attributeValues(desk.cat), name, FrameIndex(4))->value == "Tom");
  desk.undoesTo(before, "Swap objects");
}

TEST_CASE("a mask is copied to a range past keyframes and accepted frames") {
  Pets desk;
  desk.tracked(desk.cat, 4, 9, 20);
  desk.keyframe(desk.cat, 2, 10);
  desk.keyframe(desk.cat, 5, 30);
  desk.accept(desk.cat, 7);
  const std::string before = dump(desk.project());
  const auto copied = desk.tracks().copy({desk.cat}, FrameIndex(2), frames(1, 9));
  CHECK(copied == 5);
  CHECK(desk.lane(desk.cat) == ".ikiikiait");
  CHECK(desk.maskOf(desk.cat, 4) == Desk::bar(10));
  CHECK(desk.maskOf(desk.cat, 5) == Desk::bar(30));
  CHECK(desk.maskOf(desk.cat, 7) == Desk::bar(20));
  CHECK(desk.summary(desk.cat, 4)->review == ReviewState::Unreviewed);
  desk.undoesTo(before, "Copy mask");
}

TEST_CASE("a mask is extended to a frame in both directions, of several objects at once") {
  Pets desk;
  desk.keyframe(desk.cat, 4);
  desk.keyframe(desk.dog, 4, 30);
  desk.keyframe(desk.dog, 6, 40);
  const std::string before = dump(desk.project());
  CHECK(desk.tracks().extend({desk.cat, desk.dog}, FrameIndex(4), FrameIndex(7)) == 5);
  CHECK(desk.lane(desk.cat) == "....kiii..");
  CHECK(desk.lane(desk.dog) == "....kiki..");
  CHECK(desk.maskOf(desk.dog, 7) == Desk::bar(30));
  desk.undoesTo(before, "Extend mask");
  CHECK(desk.tracks().extend({desk.cat}, FrameIndex(4), FrameIndex(0)) == 4);
  CHECK(desk.lane(desk.cat) == "iiiikiii..");
  CHECK_FALSE(desk.tracks().extend({desk.cat, desk.dog}, FrameIndex(9), FrameIndex(0)));
  CHECK(desk.errors().back() == "There is no mask on frame 9 to copy; draw one first.");
}

TEST_CASE("the masks of a range are removed; anchors only if asked") {
  Pets desk;
  desk.tracked(desk.cat, 0, 9);
  desk.tracked(desk.dog, 2, 3);
  desk.keyframe(desk.cat, 3);
  desk.project().setPrompts(desk.cat, FrameIndex(3), {Click{{12, 8}, true}});
  desk.accept(desk.cat, 5);
  desk.keyframe(desk.cat, 6);
  desk.accept(desk.cat, 6);
  const std::string before = dump(desk.project());
  const TrackEditor::Objects both{desk.cat, desk.dog};
  SECTION("none") {
    CHECK(desk.tracks().remove(both, frames(1, 8)) == 6);
    CHECK(desk.lane(desk.cat) == "t..k.ak.tt");
    CHECK(desk.lane(desk.dog) == "..........");
    CHECK(desk.project().prompts(desk.cat, FrameIndex(3)).size() == 1);
  }
  SECTION("accepted ones") {
    CHECK(desk.tracks().remove(both, frames(1, 8), {.accepted = true}) == 7);
    CHECK(desk.lane(desk.cat) == "t..k..k.tt");
  }
  SECTION("keyframes") {
    CHECK(desk.tracks().remove(both, frames(1, 8), {.keyframes = true}) == 7);
    CHECK(desk.lane(desk.cat) == "t....ak.tt");
    CHECK(desk.project().prompts(desk.cat, FrameIndex(3)).empty());
  }
  SECTION("all") {
    CHECK(desk.tracks().remove(both, frames(1, 8), {true, true}) == 9);
    CHECK(desk.lane(desk.cat) == "t.......tt");
  }
  desk.undoesTo(before, "Remove masks");
}

TEST_CASE("the presence of a range is set between visible anchors") {
  Pets desk;
  desk.tracked(desk.cat, 0, 9);
  desk.keyframe(desk.cat, 4);
  const std::string before = dump(desk.project());
  const auto outside = [&] {
    std::string out;
    for (int f = 0; f < 10; ++f)
      out += desk.summary(desk.cat, f)->presence == Presence::Outside ? 'o' : '.';
    return out;
  };
  REQUIRE(desk.tracks().setPresence({desk.cat}, frames(2, 7), Presence::Outside));
  CHECK(outside() == "..oo.oo...");
  CHECK(desk.maskOf(desk.cat, 4) == Desk::bar(10));
  desk.undoesTo(before, "Set presence");
  REQUIRE(desk.tracks().setPresence({desk.cat}, frames(3, 7), Presence::Visible));
  CHECK(outside() == "..o.......");
  REQUIRE(
      desk.tracks().setPresence({desk.cat}, frames(3, 7), Presence::Outside, {.keyframes = true}));
  CHECK(outside() == "..ooooo...");
}

TEST_CASE("the keyframes of a range are cleared and set, in one step") {
  Pets desk;
  desk.tracked(desk.cat, 0, 9);
  for (const int frame : {1, 4, 8}) desk.keyframe(desk.cat, frame);
  desk.keyframe(desk.dog, 4);
  const std::string before = dump(desk.project());
  const TrackEditor::Objects both{desk.cat, desk.dog};
  CHECK(desk.tracks().setKeyframes(both, frames(2, 9), false) == 3);
  CHECK(desk.lane(desk.cat) == "tktttttttt");
  CHECK(desk.maskOf(desk.dog, 4) == Desk::bar(10));
  desk.undoesTo(before, "Clear keyframes");
  CHECK(desk.tracks().setKeyframes({desk.cat}, frames(0, 3), true) == 2);
  CHECK(desk.lane(desk.cat) == "kkkttttttt");
}

TEST_CASE("several objects are split at a frame, and merged, as one step") {
  Pets desk;
  desk.tracked(desk.cat, 0, 9);
  desk.tracked(desk.dog, 0, 4, 30);
  const std::string before = dump(desk.project());
  const auto halves = desk.document().objects.split({desk.cat, desk.dog}, FrameIndex(3));
  REQUIRE(halves.size() == 2);
  CHECK(desk.lane(desk.cat) == "ttt.......");
  CHECK(desk.lane(halves[0]) == "...ttttttt");
  CHECK(desk.lane(halves[1]) == "...tt.....");
  CHECK(desk.project().object(halves[1])->name == "dog (2)");
  desk.undoesTo(before, "Split object");
  const std::string split = dump(desk.project());
  REQUIRE(desk.document().objects.merge(desk.cat, {halves[0], halves[1], halves[0]}));
  CHECK(desk.lane(desk.cat) == "tttttttttt");
  CHECK(desk.maskOf(desk.cat, 3) == unite(Desk::bar(10), Desk::bar(30)));
  CHECK_FALSE(desk.project().object(halves[0]));
  desk.undoesTo(split, "Merge objects");
}

TEST_CASE("if one object is locked, nothing changes") {
  Pets desk;
  desk.tracked(desk.cat, 0, 9);
  desk.tracked(desk.dog, 0, 9);
  desk.document().objects.setLocked(desk.dog, true);
  const std::string before = dump(desk.project());
  const TrackEditor::Objects both{desk.cat, desk.dog};
  CHECK_FALSE(desk.tracks().swap(desk.cat, desk.dog, frames(0, 5)));
  CHECK_FALSE(desk.tracks().copy(both, FrameIndex(2), frames(0, 5)));
  CHECK_FALSE(desk.tracks().extend(both, FrameIndex(2), FrameIndex(5)));
  CHECK_FALSE(desk.tracks().remove(both, frames(0, 5)));
  CHECK_FALSE(desk.tracks().setPresence(both, frames(0, 5), Presence::Outside));
  CHECK_FALSE(desk.tracks().setKeyframes(both, frames(0, 5), true));
  CHECK(desk.document().objects.split(both, FrameIndex(5)).empty());
  CHECK_FALSE(desk.document().objects.merge(desk.cat, std::vector{desk.dog}));
  CHECK(desk.errors().size() == 8);
  for (const std::string& error : desk.errors()) CHECK(error.find("is locked") != error.npos);
  CHECK(firstDifference(dump(desk.project()), before) == "");
  CHECK_FALSE(desk.tracks().swap(desk.cat, desk.cat, frames(0, 5)));
  CHECK(desk.errors().back() == "An object cannot be swapped with itself; choose two objects.");
}

TEST_CASE("a click that waits on a swapped frame is discarded") {
  Desk desk;
  desk.openNew(3, "fake:delay=20");
  const ObjectId cat = desk.object("cat"), dog = desk.object("dog");
  desk.document().selection.select(cat);
  desk.click(1, 20, 20);
  REQUIRE(desk.document().clicks.busy());
  REQUIRE(desk.document().tracks.swap(cat, dog, frames(1, 3)));
  desk.settle();
  CHECK_FALSE(desk.summary(cat, 1));
  CHECK_FALSE(desk.summary(dog, 1));
}
