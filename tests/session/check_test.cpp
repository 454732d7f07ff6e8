// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// Accepted masks on 2 … 7, of which the even ones are keyframes with a prompt.
struct Checked : Desk {
  Checked() {
    openNew(12);
    session.setAuthor("lead");
    cat = object("cat");
    for (int f = 2; f < 8; ++f) {
      project().putRecord(cat, makeRecord(FrameIndex(f), bar(f), MaskSource::Tracked, 0.9F));
      project().setPrompts(cat, FrameIndex(f), {Click{{float(f), 9}, true}});
    }
    setReview(project(), cat, test::frames(2, 8), ReviewState::Accepted);
  }
  CheckEditor& checks() { return document().checks; }
  std::string checkFrames() {
    std::string out;
    for (const CheckFrame& check : project().checkFrames())
      out += (out.empty() ? "" : " ") + std::to_string(check.frame.value());
    return out;
  }
  /// Somebody else annotates the frame and accepts it.
  void annotate(int frame, int x) {
    session.setAuthor("ann");
    project().putRecord(cat, makeRecord(FrameIndex(frame), bar(x), MaskSource::Painted, 1));
    document().review.judge(cat, FrameIndex(frame), ReviewState::Accepted);
  }

  ObjectId cat;
};

}  // namespace

TEST_CASE("accepted masks become check frames as one step, and are withheld") {
  Checked desk;
  const std::string before = dump(desk.project());
  CHECK(desk.checks().add({desk.cat}, frames(0, 12), 2) == 3);
  CHECK(desk.checkFrames() == "3 5 7");
  const CheckFrame check = desk.project().checkFrames()[0];
  CHECK(check.object == desk.cat);
  CHECK(check.author == "lead");
  CHECK(check.madeAt > 0);
  CHECK(check.truth == Desk::bar(3));
  for (const int f : {3, 5, 7}) {
    CHECK_FALSE(desk.summary(desk.cat, f));
    CHECK(desk.project().prompts(desk.cat, FrameIndex(f)).empty());
  }
  CHECK(desk.summary(desk.cat, 4)->review == ReviewState::Accepted);
  CHECK(english(desk.project().undoText()) == "Add check frames");
  const std::string after = dump(desk.project());
  desk.project().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
  desk.project().redo();
  CHECK(firstDifference(dump(desk.project()), after) == "");
}

TEST_CASE("accepting a mask on a check frame writes the score of who did") {
  Checked desk;
  desk.checks().add({desk.cat}, frames(3, 5));
  CHECK(desk.project().checkScores().empty());
  desk.annotate(3, 3);
  desk.annotate(4, 8);  // half beside the truth
  const auto scores = desk.project().checkScores();
  REQUIRE(scores.size() == 2);
  CHECK(scores[0].author == "ann");
  CHECK(scores[0].region == 1);
  CHECK(scores[0].boundary == 1);
  CHECK(scores[1].region == Approx(4.0 / 12));
  CHECK(scores[1].boundary < 1);
  CHECK(english(desk.project().undoText()) == "Accept masks");
  desk.project().undo();
  CHECK(desk.project().checkScores().size() == 1);
  CHECK(desk.summary(desk.cat, 4)->review == ReviewState::Unreviewed);

  // What is accepted already is not scored again; other decisions are no scores.
  desk.document().review.judge(desk.cat, FrameIndex(3), ReviewState::Accepted);
  desk.document().review.judge(desk.cat, FrameIndex(4), ReviewState::Rejected, "bad");
  CHECK(desk.project().checkScores().size() == 1);
}

TEST_CASE("masks are scored on request, each change once") {
  Checked desk;
  desk.checks().add({desk.cat}, frames(3, 5));
  CHECK_FALSE(desk.checks().score());
  CHECK(desk.errors().size() == 1);
  FrameRecord record = makeRecord(FrameIndex(3), Desk::bar(3), MaskSource::Painted, 1);
  record.changedAt = 1000;
  desk.project().putRecord(desk.cat, record);
  CHECK(desk.checks().score() == 1);
  CHECK_FALSE(desk.checks().score());
  CHECK(desk.project().checkScores().size() == 1);
}

TEST_CASE("a truth from elsewhere leaves the frame as it is") {
  Checked desk;
  const auto record = desk.summary(desk.cat, 4);
  CHECK(desk.checks().add(desk.cat, FrameIndex(4), Desk::bar(20)));
  CHECK(desk.summary(desk.cat, 4) == record);
  CHECK(desk.project().checkFrames()[0].truth == Desk::bar(20));
  CHECK_FALSE(desk.checks().add(desk.cat, FrameIndex(4), Desk::bar(21)));
  CHECK_FALSE(desk.checks().add(desk.cat, FrameIndex(5), Mask(cv::Size(3, 3))));
  CHECK_FALSE(desk.checks().add(desk.cat, FrameIndex(12), Desk::bar(1)));
  CHECK(desk.errors().size() == 3);
  CHECK(desk.project().checkFrames().size() == 1);
}

TEST_CASE("a check frame that is removed gives the truth back, unless there is a mask") {
  Checked desk;
  desk.checks().add({desk.cat}, frames(3, 5));
  desk.annotate(4, 30);
  for (const CheckFrame& check : desk.project().checkFrames()) desk.checks().remove(check.id);
  CHECK(desk.project().checkFrames().empty());
  CHECK(desk.project().checkScores().empty());
  CHECK(desk.project().mask(desk.cat, FrameIndex(3)) == Desk::bar(3));
  CHECK(desk.summary(desk.cat, 3)->review == ReviewState::Accepted);
  CHECK(desk.project().mask(desk.cat, FrameIndex(4)) == Desk::bar(30));
}

TEST_CASE("check frames follow their object") {
  Checked desk;
  desk.checks().add({desk.cat}, frames(2, 8), 2);
  desk.annotate(3, 3);
  const auto half = desk.document().objects.split({desk.cat}, FrameIndex(5)).at(0);
  auto checks = desk.project().checkFrames();
  CHECK((checks[0].object == desk.cat && checks[1].object == half && checks[2].object == half));
  desk.document().objects.merge(desk.cat, half);
  CHECK(desk.checkFrames() == "3 5 7");
  const std::string before = dump(desk.project());
  desk.document().objects.remove(desk.cat);
  CHECK(desk.project().checkFrames().empty());
  CHECK(desk.project().checkScores().empty());
  desk.project().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
}

TEST_CASE("without accepted masks, or for a locked object, there are no check frames") {
  Checked desk;
  CHECK_FALSE(desk.checks().add({desk.cat}, frames(8, 12)));
  CHECK_FALSE(desk.checks().add({desk.cat}, frames(2, 8), 7));
  desk.document().objects.setLocked(desk.cat, true);
  CHECK_FALSE(desk.checks().add({desk.cat}, frames(2, 8)));
  CHECK(desk.errors().size() == 3);
  CHECK(desk.project().checkFrames().empty());
}
