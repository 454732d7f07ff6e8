// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

std::size_t promptCount(Desk& desk, ObjectId object, int frame) {
  return desk.document().clicks.prompts(object, FrameIndex(frame)).size();
}

}  // namespace

TEST_CASE("a click becomes a stored mask in one undo step") {
  Desk desk;
  desk.openNew(5);
  const ObjectId cat = desk.object("cat");
  const int changes = desk.count<PromptsChanged>();
  desk.click(2, 20, 20);
  CHECK(desk.document().clicks.busy());
  CHECK(promptCount(desk, cat, 2) == 1);
  CHECK(desk.project().prompts(cat, FrameIndex(2)).empty());
  CHECK(desk.count<PromptsChanged>() == changes + 1);  // the dot appears at once
  desk.settle();

  const auto record = desk.project().record(cat, FrameIndex(2));
  REQUIRE(record);
  CHECK(record->mask.contains({20, 20}));
  CHECK(record->summary.source == MaskSource::Clicked);
  CHECK(record->summary.keyframe);
  CHECK(record->summary.confidence == Approx(0.9));
  CHECK(record->model == "fake");
  CHECK(promptCount(desk, cat, 2) == 1);
  CHECK(desk.count<SegmentBusy>() == 2);
  desk.project().undo();
  CHECK_FALSE(desk.summary(cat, 2));
  CHECK(promptCount(desk, cat, 2) == 0);
  desk.project().redo();
  CHECK(desk.summary(cat, 2));
}

TEST_CASE("the first click makes an object") {
  Desk desk;
  desk.openNew(3);
  desk.click(0, 20, 20);
  desk.settle();
  REQUIRE(desk.project().objects().size() == 1);
  CHECK(desk.project().objects().front().name == "object 1");
  CHECK(desk.summary(desk.document().selection.object(), 0));
}

TEST_CASE(
    "after an object is taken back the next click makes one; after a removal another is current") {
  Desk desk;
  desk.openNew(10);
  const ObjectId first = desk.object("cat"), second = desk.object("dog");
  SECTION("taken back") {
    desk.document().undo();
    CHECK_FALSE(desk.project().object(second));
    CHECK_FALSE(desk.document().selection.object());
    desk.click(0, 20, 20);
    desk.settle();
    CHECK(desk.project().objects().size() == 2);
    CHECK(desk.document().selection.object() != first);
    CHECK_FALSE(desk.summary(first, 0));
  }
  SECTION("removed") {
    removeObject(desk.project(), second);
    CHECK(desk.document().selection.object() == first);
  }
}

TEST_CASE("whoever asks for an object twice has one, until it is named or worked on") {
  Desk desk;
  desk.openNew(10, "fake:delay=20");
  const ObjectId first = desk.document().objects.begin();
  CHECK(desk.document().objects.begin() == first);
  SECTION("named") {
    Object object = *desk.project().object(first);
    object.name = "cat";
    desk.project().updateObject(object);
    CHECK(desk.document().objects.begin() != first);
  }
  SECTION("clicked, though the answer is not there yet") {
    desk.click(0, 30, 30);
    REQUIRE(desk.document().clicks.busy());
    CHECK(desk.document().objects.begin() != first);
    desk.settle();
  }
  SECTION("painted") {
    desk.keyframe(first, 3);
    CHECK(desk.document().objects.begin() != first);
  }
}

TEST_CASE("of fast clicks only the last answer counts, and it knows them all") {
  Desk desk;
  desk.openNew(3, "fake:delay=20");
  const ObjectId cat = desk.object("cat");
  desk.click(0, 10, 10);
  desk.click(0, 40, 10);
  desk.click(0, 40, 40);
  desk.settle();
  CHECK(desk.count<SegmentBusy>() == 2);
  const Mask mask = desk.project().mask(cat, FrameIndex(0));
  CHECK(mask.contains({10, 10}));
  CHECK(mask.contains({40, 10}));
  CHECK(mask.contains({40, 40}));
  CHECK(desk.project().prompts(cat, FrameIndex(0)).size() == 3);
  CHECK(desk.undoTexts().starts_with("Segment, "));
  CHECK_FALSE(desk.undoTexts().starts_with("Segment, Segment"));
  desk.project().undo();
  CHECK_FALSE(desk.summary(cat, 0));
}

TEST_CASE("a negative click takes away; removing it gives back") {
  Desk desk;
  desk.openNew(3);
  const ObjectId cat = desk.object("cat");
  desk.click(0, 20, 20);
  desk.settle();
  desk.click(0, 23, 20, false);
  desk.settle();
  CHECK_FALSE(desk.project().mask(cat, FrameIndex(0)).contains({23, 20}));
  const auto prompts = desk.document().clicks.prompts(cat, FrameIndex(0));
  REQUIRE(prompts.size() == 2);
  desk.document().clicks.remove(prompts.back().id);
  desk.settle();
  CHECK(desk.project().mask(cat, FrameIndex(0)).contains({23, 20}));
  desk.document().clicks.remove(prompts.front().id);
  desk.settle();
  CHECK_FALSE(desk.summary(cat, 0));
  CHECK(promptCount(desk, cat, 0) == 0);
  desk.project().undo();
  CHECK(desk.summary(cat, 0));
  CHECK(promptCount(desk, cat, 0) == 1);
  desk.document().clicks.clear();
  CHECK_FALSE(desk.summary(cat, 0));
}

TEST_CASE("clicks on two frames are both answered, each on its frame") {
  Desk desk;
  desk.openNew(8, "fake:delay=10");
  const ObjectId cat = desk.object("cat");
  desk.click(1, 20, 20);
  desk.click(6, 40, 20);
  desk.settle();
  CHECK(desk.project().mask(cat, FrameIndex(1)).contains({20, 20}));
  CHECK(desk.project().mask(cat, FrameIndex(6)).contains({40, 20}));
}

TEST_CASE("a mask that was not clicked is corrected, not replaced") {
  Desk desk;
  desk.openNew(3);
  const ObjectId cat = desk.object("cat");
  FrameRecord tracked = makeRecord(FrameIndex(0), Desk::bar(30), MaskSource::Tracked, 0.6f);
  desk.project().putRecord(cat, tracked);
  desk.click(0, 10, 10);
  desk.settle();
  CHECK(desk.project().mask(cat, FrameIndex(0)).contains({33, 30}));
  CHECK(desk.project().mask(cat, FrameIndex(0)).contains({10, 10}));
  CHECK(desk.summary(cat, 0)->keyframe);
  desk.click(0, 33, 10, false);
  desk.settle();
  CHECK(desk.project().mask(cat, FrameIndex(0)).contains({33, 30}));
  CHECK_FALSE(desk.project().mask(cat, FrameIndex(0)).contains({33, 10}));

  SECTION("without its prompts it is the mask of before") {
    while (promptCount(desk, cat, 0) > 1)
      desk.document().clicks.remove(desk.document().clicks.prompts(cat, FrameIndex(0)).back().id),
          desk.settle();
    CHECK(promptCount(desk, cat, 0) == 0);
    CHECK(desk.project().mask(cat, FrameIndex(0)) == Desk::bar(30));
  }
  SECTION("a box starts anew") {
    desk.document().clicks.clear();
    desk.project().putRecord(cat, tracked);
    desk.document().clicks.add(Box{{2, 2, 10, 10}});
    desk.settle();
    CHECK_FALSE(desk.project().mask(cat, FrameIndex(0)).contains({33, 30}));
    CHECK(desk.project().mask(cat, FrameIndex(0)).contains({5, 5}));
  }
}

TEST_CASE("painting makes a keyframe at once and drops a click that waits") {
  Desk desk;
  desk.openNew(3, "fake:delay=20");
  desk.document().masks.paint(Desk::bar(8));
  const ObjectId made = desk.document().selection.object();
  REQUIRE(made);
  CHECK(desk.summary(made, 0)->source == MaskSource::Painted);
  CHECK(desk.summary(made, 0)->keyframe);
  CHECK(desk.summary(made, 0)->confidence == 1.f);
  desk.project().undo();
  CHECK(desk.project().objects().empty());
  desk.project().redo();
  desk.document().selection.select(made);
  desk.click(0, 50, 20);
  desk.document().masks.paint(Desk::bar(20));
  CHECK_FALSE(desk.document().clicks.busy());
  desk.document().playback.goTo(FrameIndex(1));
  desk.click(1, 5, 5);  // its answer comes after the one that was dropped
  desk.settle();
  CHECK(desk.project().mask(made, FrameIndex(0)) == Desk::bar(20));
}

TEST_CASE("what fails is said; the dot goes and the old mask stays") {
  Desk desk;
  desk.openNew(3, "fake:fail=2");
  const ObjectId cat = desk.object("cat");
  desk.click(0, 20, 20);
  desk.settle();
  const Mask before = desk.project().mask(cat, FrameIndex(0));
  desk.click(0, 40, 20);
  desk.settle();
  CHECK(desk.errors().size() == 1);
  CHECK(promptCount(desk, cat, 0) == 1);
  CHECK(desk.project().mask(cat, FrameIndex(0)) == before);
  desk.click(0, 40, 20);
  desk.settle();
  CHECK(promptCount(desk, cat, 0) == 2);
}

TEST_CASE("a click on a locked object is refused; one that waits goes with its object or mask") {
  Desk desk;
  desk.openNew(3, "fake:delay=20");
  const ObjectId cat = desk.object("cat");
  SECTION("locked before") {
    Object object = *desk.project().object(cat);
    object.locked = true;
    desk.project().updateObject(object);
    desk.click(0, 20, 20);
    CHECK_FALSE(desk.document().clicks.busy());
    desk.document().masks.paint(Desk::bar(8));
    CHECK(desk.errors().size() == 2);
    CHECK_FALSE(desk.summary(cat, 0));
  }
  SECTION("removed meanwhile") {
    desk.click(0, 20, 20);
    removeObject(desk.project(), cat);
    CHECK_FALSE(desk.document().clicks.busy());
    CHECK(desk.document().selection.object() == ObjectId{});
    desk.settle();
    CHECK(desk.errors().empty());
    CHECK(desk.project().objects().empty());
  }
  SECTION("undone meanwhile") {
    desk.click(0, 20, 20);
    desk.settle();
    desk.click(0, 40, 20);
    desk.project().undo();
    CHECK_FALSE(desk.document().clicks.busy());
    CHECK(promptCount(desk, cat, 0) == 0);
  }
}

TEST_CASE("a preview shows and stores nothing; the latest wins") {
  Desk desk;
  desk.openNew(3);
  const ObjectId cat = desk.object("cat");
  desk.document().hover.show(Click{{10, 10}});
  desk.document().hover.show(Click{{40, 20}});
  REQUIRE(desk.until([&] { return desk.count<PreviewReady>() > 0; }));
  const auto* ready = [&]() -> const PreviewReady* {
    for (const SessionEvent& e : desk.events)
      if (const auto* p = std::get_if<PreviewReady>(&e)) return p;
    return nullptr;
  }();
  CHECK(ready->object == cat);
  CHECK(ready->mask.contains({40, 20}));
  CHECK_FALSE(ready->mask.contains({10, 10}));
  CHECK_FALSE(desk.summary(cat, 0));
  CHECK(promptCount(desk, cat, 0) == 0);
  desk.document().hover.hide();
  CHECK(std::get<PreviewReady>(desk.events.back()).mask.empty());
}

TEST_CASE("a prompt beside the picture makes no object and stores nothing") {
  Desk desk;
  desk.openNew(3);
  const std::int64_t before = desk.project().stepToUndo();
  desk.document().clicks.add(Click{{1000, 1000}});
  desk.document().clicks.add(Box{{400, 300, 100, 100}});
  desk.settle();
  CHECK(desk.project().objects().empty());
  CHECK(desk.project().stepToUndo() == before);
  REQUIRE(desk.errors().size() == 2);
  CHECK(desk.errors().front().find("64 × 48") != std::string::npos);
}
