// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/range_edits.h"

#include "core/project/messages.h"
#include "core/session/edit/category_editor.h"
#include "core/session/edit/check_editor.h"
#include "core/session/edit/track_editor.h"
#include "core/session/review/review.h"
#include "core/session/track_versions.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr int frameCount = 200;

/// Editors that take even small edits in slices: a cat with a mask, a prompt and a value on every
/// frame, and a dog on half of them.
struct Slices {
  Slices() {
    cat = desk.object("cat");
    dog = desk.object("dog");
    track(cat, 0, frameCount, 10);
    track(dog, 20, 120, 40);
    setReview(project(), dog, frames(20, 120), ReviewState::Accepted);
    for (const ObjectId object : {cat, dog}) desk.document().objects.setCategory(object, "pet");
    pets = project().object(cat)->category;
    desk.keyframe(cat, 100, 12);
    project().setPrompts(cat, FrameIndex(100), {Click{{12, 8}, true}});
    const AttributeId pose =
        desk.document().attributes.add({{}, "pose", Attribute::Kind::Text, {}, true});
    desk.document().attributes.setValue(pose, cat, FrameIndex(20), "sits");
    desk.document().attributes.setValue(pose, dog, FrameIndex(70), "runs");
  }

  Project& project() { return desk.project(); }
  void track(ObjectId object, int first, int end, int x) {
    std::vector<FrameRecord> records;
    for (int f = first; f < end; ++f)
      records.push_back(makeRecord(FrameIndex(f), Desk::bar(x), MaskSource::Tracked, 0.5F));
    project().putRecords(object, records, true);
  }
  JobId job() const { return jobs.list().empty() ? JobId() : jobs.list().back().id; }
  Job end() {
    const JobId id = job();
    desk.until([&] { return !jobs.running(id); });
    return jobs.find(id);
  }

  struct OpenDesk : Desk {
    OpenDesk() { openNew(frameCount); }
  } desk;
  ObjectId cat, dog;
  CategoryId pets;
  Events events;
  JobList jobs{desk.owner, events};
  Worker pacer{"pacer"};
  RangeEdits edits{desk.owner,
                   events,
                   jobs,
                   desk.project(),
                   desk.document().clicks,
                   pacer,
                   std::chrono::milliseconds(0)};
  std::string word = "object";
  ObjectEditor editor{events,
                      desk.project(),
                      edits,
                      desk.document().selection,
                      desk.document().playback,
                      word,
                      [](ObjectId, FrameIndex) { return false; }};
  TrackEditor tracks{events, desk.project(), edits};
  CategoryEditor categories{events, desk.project(), edits};
  CheckEditor checks{events, desk.project(), edits, desk.document().clicks, word};
  Worker scanner{"scanner"};
  Review review{desk.owner,
                events,
                desk.project(),
                edits,
                desk.document().selection,
                desk.document().playback,
                scanner,
                word};
  TrackVersions versions{desk.owner, events, desk.project(), edits, pacer};
};

/// An edit of a range, at once or in slices.
struct Case {
  const char* name;
  bool (*edit)(Slices&, Run);
};

constexpr FrameRange middle{FrameIndex(10), FrameIndex(190)};

const Case cases[] = {
    {"swap", [](Slices& s, Run how) { return s.tracks.swap(s.cat, s.dog, middle, how); }},
    {"copy",
     [](Slices& s, Run how) {
       return s.tracks.copy({s.cat, s.dog}, FrameIndex(100), middle, how).has_value();
     }},
    {"remove",
     [](Slices& s, Run how) {
       return s.tracks.remove({s.cat, s.dog}, middle, {.keyframes = true}, how).has_value();
     }},
    {"presence",
     [](Slices& s, Run how) {
       return s.tracks.setPresence({s.cat, s.dog}, middle, Presence::Outside, {}, how).has_value();
     }},
    {"keyframes",
     [](Slices& s, Run how) {
       return s.tracks.setKeyframes({s.cat}, middle, true, how).has_value();
     }},
    {"restore",
     [](Slices& s, Run how) {
       const auto known = s.project().versions(s.cat);
       return s.versions.restore(known.at(0), middle, how).has_value();
     }},
    {"merge", [](Slices& s, Run how) { return s.editor.merge(s.dog, s.cat, how); }},
    {"remove object", [](Slices& s, Run how) { return s.editor.remove(s.cat, how); }},
    {"stuff",
     [](Slices& s, Run how) {
       return s.categories.setStuff(s.pets, true, /*mergeObjects=*/true, how);
     }},
    {"check frames",
     [](Slices& s, Run how) { return s.checks.add({s.dog}, middle, 1, how).has_value(); }},
};
constexpr int caseCount = std::size(cases);

/// A version of the cat's track, with other masks.
void replaceTrack(Slices& s) {
  const auto step = s.project().beginRunningStep(verbatim("track"));
  std::vector<FrameRecord> records;
  for (int f = 0; f < frameCount; ++f)
    records.push_back(makeRecord(FrameIndex(f), Desk::bar(30), MaskSource::Tracked, 0.6F));
  s.project().putRecords(*step, s.cat, records);
}

/// The time at which a mask was made differs.
std::string withoutTimes(const Project& project) {
  std::string out;
  for (const Object& object : project.objects()) {
    for (const FrameSummary& x : project.summaries(object.id, {FrameIndex(0), FrameIndex(1000)}))
      out += object.name + std::to_string(x.frame.value()) + " " + std::to_string(x.area) + " " +
             std::to_string(project.mask(object.id, x.frame).boundingBox().x) +
             toString(x.presence) + toString(x.review) + (x.keyframe ? "k" : "") +
             std::to_string(project.prompts(object.id, x.frame).size()) + "\n";
    for (const AttributeValue& v : project.attributeValues(object.id))
      out +=
          object.name + v.value + std::to_string(v.frame.value_or(FrameIndex(-1)).value()) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an edit of a range in slices gives what it gives at once, as one undo step") {
  const Case& one = cases[GENERATE(range(0, caseCount))];
  CAPTURE(one.name);
  std::string atOnce;
  {
    Slices s;
    replaceTrack(s);
    REQUIRE(one.edit(s, Run::AtOnce));
    CHECK(s.jobs.list().empty());
    atOnce = withoutTimes(s.project());
  }
  Slices s;
  replaceTrack(s);
  const std::string before = dump(s.project());
  REQUIRE(one.edit(s, Run::InSlices));
  const Job job = s.end();
  CHECK(job.state == Job::State::Finished);
  CHECK(job.kind == Job::Kind::EditRange);
  CHECK(job.result.kind == JobResult::Kind::MasksChanged);
  CHECK(job.result.count > 64);
  CHECK(withoutTimes(s.project()) == atOnce);
  CHECK(english(s.project().undoText()) == english(job.subject));
  s.project().undo();
  CHECK(firstDifference(dump(s.project()), before) == "");
}

TEST_CASE("a split in slices gives what it gives at once, and the new object becomes current") {
  std::string atOnce;
  {
    Slices s;
    REQUIRE(s.editor.split({s.cat}, FrameIndex(20)).size() == 1);
    atOnce = withoutTimes(s.project());
  }
  Slices s;
  const std::string before = dump(s.project());
  s.desk.document().selection.select(s.cat);
  s.desk.document().playback.goTo(FrameIndex(20));
  REQUIRE(s.editor.split());
  CHECK(s.end().state == Job::State::Finished);
  CHECK(withoutTimes(s.project()) == atOnce);
  const ObjectId half = s.desk.document().selection.object();
  CHECK(s.project().object(half)->name == "cat (2)");
  CHECK(s.project().summaries(half, middle).size() == 170);
  s.project().undo();
  CHECK(firstDifference(dump(s.project()), before) == "");
}

TEST_CASE("a long stretch is accepted in slices, locked or not, and pending prompts stay") {
  Slices s;
  s.desk.document().objects.setLocked(s.cat, true);
  const std::string before = dump(s.project());
  s.desk.document().selection.select(s.cat);
  s.desk.document().playback.goTo(FrameIndex(120));
  s.review.stretches();
  REQUIRE(s.review.judge(ReviewState::Accepted));
  REQUIRE(s.jobs.running(s.job()));
  CHECK(s.end().state == Job::State::Finished);
  const auto masks = s.project().summaries(s.cat, {FrameIndex(101), FrameIndex(frameCount)});
  CHECK(std::ranges::count(masks, ReviewState::Accepted, &FrameSummary::review) == 99);
  CHECK(s.project().undoText().is(messages::project::acceptMasks));
  s.project().undo();
  CHECK(firstDifference(dump(s.project()), before) == "");
}

TEST_CASE("a cancelled edit of a range leaves the project and what is shown as it was") {
  const Case& one = cases[GENERATE(range(0, caseCount))];
  CAPTURE(one.name);
  Slices s;
  replaceTrack(s);
  const std::string before = dump(s.project());
  const std::int64_t step = s.project().stepToUndo();
  REQUIRE(one.edit(s, Run::InSlices));
  REQUIRE(s.jobs.running(s.job()));
  const Mask during = s.project().mask(s.cat, FrameIndex(12));  // read by a view
  const int told = s.desk.count<MasksChanged>();
  s.jobs.cancel(s.job());
  CHECK(s.end().state == Job::State::Cancelled);
  CHECK(s.desk.count<MasksChanged>() > told);
  CHECK(firstDifference(dump(s.project()), before) == "");
  CHECK(s.project().mask(s.cat, FrameIndex(12)) == Desk::bar(30));
  CHECK(s.project().stepToUndo() == step);
}

TEST_CASE("closing the document completes an edit of a range") {
  Slices s;
  REQUIRE(s.tracks.remove({s.cat}, middle, {}, Run::InSlices));
  const JobId job = s.job();
  REQUIRE(s.jobs.running(job));
  s.edits.end();
  CHECK(s.jobs.find(job).state == Job::State::Finished);
  CHECK(s.project().undoText().is(messages::project::removeMasks));
}

TEST_CASE("a cancelled edit of a range is not completed by the next one") {
  Slices s;
  REQUIRE(s.tracks.remove({s.cat}, middle, {}, Run::InSlices));
  const JobId first = s.job();
  s.jobs.cancel(first);
  REQUIRE(s.tracks.remove({s.dog}, middle, {.accepted = true}, Run::InSlices));
  CHECK(s.jobs.find(first).state == Job::State::Cancelled);
  CHECK(s.end().state == Job::State::Finished);
  s.project().undo();
  CHECK_FALSE(s.project().undoText().is(messages::project::removeMasks));
}

TEST_CASE("another edit first completes one that runs in slices") {
  Slices s;
  REQUIRE(s.tracks.remove({s.cat}, middle, {}, Run::InSlices));
  const JobId first = s.job();
  SECTION("another edit of a range") {
    REQUIRE(s.tracks.remove({s.dog}, middle, {.accepted = true}, Run::InSlices));
    CHECK(s.jobs.find(first).state == Job::State::Finished);
    CHECK(s.end().state == Job::State::Finished);
    s.project().undo();
    CHECK(s.project().summaries(s.dog, middle).size() == 100);
  }
  SECTION("any edit") {
    s.desk.object("bird");
    CHECK(s.end().state == Job::State::Finished);
    s.project().undo();
  }
  CHECK(s.project().summaries(s.cat, middle).size() == 1);  // the keyframe
  s.project().undo();
  CHECK(s.project().summaries(s.cat, middle).size() == 180);
}

TEST_CASE("an edit of a range is refused as a whole if one object is locked") {
  Slices s;
  s.desk.document().objects.setLocked(s.dog, true);
  const std::string before = dump(s.project());
  CHECK_FALSE(s.tracks.remove({s.cat, s.dog}, middle, {}, Run::InSlices));
  CHECK_FALSE(s.tracks.swap(s.cat, s.dog, middle, Run::InSlices));
  CHECK(s.jobs.list().empty());
  CHECK(dump(s.project()) == before);
}

TEST_CASE("what an edit reads is read once a running edit of a range is complete") {
  Slices s;
  SECTION("a colour of a category that becomes stuff") {
    REQUIRE(s.categories.setStuff(s.pets, true, /*mergeObjects=*/true, Run::InSlices));
    REQUIRE(s.jobs.running(s.job()));
    CHECK(s.categories.setColour(s.pets, {1, 2, 3}));
    const Category pets = s.project().categories().at(0);
    CHECK(pets.stuff);
    CHECK(pets.colour == Rgb{1, 2, 3});
  }
  SECTION("a name of an object that is merged into another") {
    REQUIRE(s.editor.merge(s.cat, s.dog, Run::InSlices));
    REQUIRE(s.jobs.running(s.job()));
    CHECK_FALSE(s.editor.rename(s.dog, "wolf"));
    CHECK(s.project().objects().size() == 1);
  }
  SECTION("a mask for an object that is removed") {
    REQUIRE(s.editor.remove(s.dog, Run::InSlices));
    REQUIRE(s.jobs.running(s.job()));
    CHECK_THROWS_AS(s.project().putRecord(
                        s.dog, makeRecord(FrameIndex(3), Desk::bar(5), MaskSource::Painted, 1)),
                    Error);
    CHECK(s.project().summaries(s.dog, middle).empty());
  }
  SECTION("the next free name during a split") {
    s.desk.document().selection.select(s.editor.add());  // "object 1"
    s.track(s.desk.document().selection.object(), 0, frameCount, 5);
    s.desk.document().playback.goTo(FrameIndex(20));
    REQUIRE(s.editor.split());
    REQUIRE(s.jobs.running(s.job()));
    const ObjectId next = s.editor.add();
    REQUIRE(next);
    CHECK(s.project().object(next)->name == "object 3");
  }
  SECTION("check frames are chosen once") {
    REQUIRE(s.checks.add({s.dog}, middle, 1, Run::InSlices));
    REQUIRE(s.jobs.running(s.job()));
    CHECK_FALSE(s.checks.add({s.dog}, middle, 1, Run::InSlices));
    CHECK(s.project().checkFrames().size() == 100);
  }
}

TEST_CASE("a split that ends later leaves the selection of another object") {
  Slices s;
  s.desk.document().selection.select(s.cat);
  s.desk.document().playback.goTo(FrameIndex(20));
  REQUIRE(s.editor.split());
  REQUIRE(s.jobs.running(s.job()));
  SECTION("selected meanwhile") { s.desk.document().selection.select(s.dog); }
  SECTION("undone meanwhile") {
    s.project().completeRunningEdit();
    s.project().undo();
  }
  const ObjectId selected = s.desk.document().selection.object();
  s.end();
  CHECK(s.desk.document().selection.object() == selected);
}

TEST_CASE("an edit that was completed before it could be cancelled says so") {
  Slices s;
  REQUIRE(s.tracks.remove({s.cat}, middle, {}, Run::InSlices));
  const JobId job = s.job();
  s.jobs.cancel(job);
  s.desk.object("bird");  // completes it
  CHECK(s.end().state == Job::State::Finished);
  CHECK(s.project().summaries(s.cat, middle).size() == 1);
  CHECK(s.jobs.find(job).result.count == 179);
}

TEST_CASE("an object that is named twice is changed once") {
  Slices s;
  CHECK(s.checks.add({s.dog, s.dog}, middle) == 100);
  CHECK(s.editor.split({s.cat, s.cat}, FrameIndex(20)).size() == 1);
}
