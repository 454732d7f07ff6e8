// SPDX-License-Identifier: Apache-2.0
#include <opencv2/imgcodecs.hpp>

#include "core/proposals/find.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// A clip of grey frames with two red squares and a blue one, which move down by a pixel a frame.
struct Squares : Desk {
  static constexpr int frames = 4;

  explicit Squares(const std::string& engine = "fake") {
    const Job job = wait(session.createProject(folder / "test.maskline", paintFrames()));
    REQUIRE(job.state == Job::State::Finished);
    document().settings.setEngines(engine, "fake");
  }
  static cv::Rect left(int frame) { return {6, 6 + frame, 12, 10}; }
  static cv::Rect right(int frame) { return {40, 6 + frame, 12, 10}; }
  static cv::Rect blue(int frame) { return {20, 28 + frame, 12, 10}; }
  static Mask maskOf(cv::Rect rect) {
    cv::Mat bitmap = cv::Mat::zeros(height, width, CV_8UC1);
    bitmap(rect).setTo(255);
    return Mask::fromMat(bitmap);
  }
  Candidates& candidates() { return document().candidates; }
  const std::vector<OfferedCandidate>& offered(int frame) {
    return candidates().offered(FrameIndex(frame));
  }
  /// The id of the candidate that covers about a rectangle, or none.
  CandidateId at(int frame, cv::Rect rect) {
    for (const OfferedCandidate& c : offered(frame))
      if (iou(c.mask, maskOf(rect)) > 0.8) return c.id;
    return {};
  }
  ObjectId example() {
    const ObjectId cat = object("cat");
    document().objects.setCategory(cat, "animal");
    project().putRecord(cat, makeRecord(FrameIndex(0), maskOf(left(0)), MaskSource::Painted, 1));
    return cat;
  }

 private:
  std::filesystem::path paintFrames() {
    const auto clip = folder / "squares";
    std::filesystem::create_directories(clip);
    for (int i = 0; i < frames; ++i) {
      cv::Mat image(height, width, CV_8UC3, cv::Scalar(90, 90, 90));
      image(left(i)).setTo(cv::Scalar(20, 20, 220));
      image(right(i)).setTo(cv::Scalar(20, 20, 220));
      image(blue(i)).setTo(cv::Scalar(220, 40, 20));
      REQUIRE(cv::imwrite((clip / (std::to_string(i) + ".png")).string(), image));
    }
    return clip;
  }
};

const FrameRange firstFrame = FrameRange::single(FrameIndex(0));

}  // namespace

TEST_CASE("everything on a frame is offered, and nothing is stored", "[candidates]") {
  Squares desk;
  const std::string before = dump(desk.project());
  const Job job = desk.wait(desk.candidates().everything(FrameIndex(1)));
  CHECK(job.state == Job::State::Finished);
  CHECK(job.kind == Job::Kind::FindCandidates);
  CHECK(job.result.kind == JobResult::Kind::CandidatesFound);
  CHECK(desk.offered(0).empty());
  for (const cv::Rect rect : {Squares::left(1), Squares::right(1), Squares::blue(1)})
    CHECK(desk.at(1, rect));
  CHECK(desk.candidates().count() == job.result.count);
  CHECK(desk.count<CandidatesChanged>() == 1);
  CHECK(firstDifference(dump(desk.project()), before) == "");
  const OfferedCandidate* hit = desk.candidates().at(FrameIndex(1), {10, 10});
  REQUIRE(hit);
  CHECK(hit->mask == Squares::maskOf(Squares::left(1)));
  desk.candidates().discard();
  CHECK(desk.candidates().empty());
  CHECK(desk.candidates().at(FrameIndex(1), {10, 10}) == nullptr);
}

TEST_CASE("an accepted candidate becomes an object in one step, and is offered again after undo",
          "[candidates]") {
  Squares desk;
  desk.wait(desk.candidates().everything(FrameIndex(1)));
  const CandidateId id = desk.at(1, Squares::left(1));
  const std::string before = dump(desk.project());
  const int count = desk.candidates().count();
  desk.candidates().setCategory("cat");
  const ObjectId object = desk.candidates().accept(id);
  REQUIRE(object);
  const auto record = desk.project().record(object, FrameIndex(1));
  REQUIRE(record);
  CHECK(record->mask == Squares::maskOf(Squares::left(1)));
  CHECK(record->summary.keyframe);
  CHECK(record->model == "fake");
  CHECK(desk.project().object(object)->name == "cat 1");
  CHECK(english(desk.project().undoText()) == "Accept candidate");
  CHECK_FALSE(desk.at(1, Squares::left(1)));
  CHECK(desk.candidates().count() == count - 1);
  CHECK_FALSE(desk.candidates().accept(id));

  const std::string after = dump(desk.project());
  desk.document().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
  CHECK(desk.at(1, Squares::left(1)) == id);
  desk.document().redo();
  CHECK(firstDifference(dump(desk.project()), after) == "");
}

TEST_CASE("what is like an object is found, with its category", "[candidates]") {
  Squares desk;
  const ObjectId cat = desk.example();
  const Job job = desk.wait(desk.candidates().find({{{cat, FrameIndex(0)}}, firstFrame}));
  CHECK(english(job.subject) == "cat");
  CHECK(desk.at(0, Squares::right(0)));
  CHECK_FALSE(desk.at(0, Squares::left(0)));  // has a mask
  CHECK_FALSE(desk.at(0, Squares::blue(0)));  // is not likely
  desk.candidates().setLeastScore(0);
  CHECK(desk.at(0, Squares::blue(0)));
  desk.candidates().setLeastScore(2);
  CHECK(desk.candidates().leastScore() == 1);
  CHECK(desk.offered(0).empty());
  desk.candidates().setLeastScore(likelyScore);
  const ObjectId second = desk.candidates().accept(desk.at(0, Squares::right(0)));
  REQUIRE(second);
  CHECK(desk.project().object(second)->category == desk.project().object(cat)->category);
  CHECK(desk.project().object(second)->name == "animal 1");
}

TEST_CASE("a range is searched, and all candidates are accepted in one step", "[candidates]") {
  Squares desk;
  const ObjectId cat = desk.example();
  desk.wait(desk.candidates().find({{{cat, FrameIndex(0)}}, test::frames(0, 4), 2}));
  CHECK(desk.candidates().frames() == std::vector<FrameIndex>{FrameIndex(0), FrameIndex(2)});
  CHECK(desk.offered(2).size() == 2);
  const std::string before = dump(desk.project());
  const int changes = desk.count<CandidatesChanged>();
  const auto objects = desk.candidates().acceptAll();
  CHECK(objects.size() == 3);
  CHECK(desk.count<CandidatesChanged>() == changes + 1);
  CHECK(desk.candidates().count() == 0);
  CHECK(english(desk.project().undoText()) == "Accept candidates");
  desk.document().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
  CHECK(desk.candidates().count() == 3);
}

TEST_CASE("pixels that have a mask are left out", "[candidates]") {
  Squares desk;
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  const ObjectId other = desk.object("other");
  cv::Rect upper = Squares::left(0);
  upper.height = 4;
  desk.project().putRecord(
      other, makeRecord(FrameIndex(0), Squares::maskOf(upper), MaskSource::Painted, 1));
  cv::Rect lower = Squares::left(0);
  lower.y += 4;
  lower.height -= 4;
  CHECK(desk.at(0, lower));
  // Less than half of it is left.
  upper.height = 6;
  desk.project().putRecord(
      other, makeRecord(FrameIndex(0), Squares::maskOf(upper), MaskSource::Painted, 1));
  CHECK(desk.candidates().at(FrameIndex(0), {10, 15}) == nullptr);
}

TEST_CASE("candidates are merged and dropped", "[candidates]") {
  Squares desk;
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  const CandidateId left = desk.at(0, Squares::left(0)), right = desk.at(0, Squares::right(0));
  CHECK_FALSE(desk.candidates().merge(left, left));
  REQUIRE(desk.candidates().merge(left, right));
  const Mask both = unite(Squares::maskOf(Squares::left(0)), Squares::maskOf(Squares::right(0)));
  const OfferedCandidate* merged = desk.candidates().at(FrameIndex(0), {45, 10});
  REQUIRE(merged);
  CHECK(merged->id == left);
  CHECK(merged->mask == both);
  CHECK_FALSE(desk.candidates().merge(left, right));  // it is gone
  desk.candidates().drop(left);
  CHECK(desk.candidates().at(FrameIndex(0), {45, 10}) == nullptr);
}

TEST_CASE("merges and drops are undone in order with the edits of the project", "[candidates]") {
  Squares desk;
  Document& document = desk.document();
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  const CandidateId left = desk.at(0, Squares::left(0)), right = desk.at(0, Squares::right(0)),
                    blue = desk.at(0, Squares::blue(0));
  const auto order = [&] {
    std::vector<CandidateId> ids;
    for (const OfferedCandidate& one : desk.offered(0)) ids.push_back(one.id);
    return ids;
  };
  const auto before = order();
  CHECK_FALSE(desk.candidates().canUndo());
  desk.candidates().drop(blue);
  REQUIRE(desk.candidates().accept(left));
  desk.candidates().drop(right);
  CHECK(english(document.undoText()) == "Drop candidate");

  document.undo();
  CHECK(desk.at(0, Squares::right(0)) == right);
  CHECK(desk.project().objects().size() == 1);
  CHECK(english(document.redoText()) == "Drop candidate");
  document.undo();
  CHECK(desk.project().objects().empty());
  CHECK_FALSE(desk.at(0, Squares::blue(0)));
  document.undo();
  CHECK(order() == before);
  CHECK_FALSE(desk.candidates().canUndo());

  document.redo();
  CHECK_FALSE(desk.at(0, Squares::blue(0)));
  CHECK(desk.project().objects().empty());
  document.redo();
  CHECK(desk.project().objects().size() == 1);
  CHECK(desk.at(0, Squares::right(0)) == right);
  document.redo();
  CHECK_FALSE(desk.at(0, Squares::right(0)));
  CHECK_FALSE(document.canRedo());
}

TEST_CASE("discarded candidates come back in one step, with what was dropped before",
          "[candidates]") {
  Squares desk;
  Document& document = desk.document();
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  const std::size_t count = desk.offered(0).size();
  desk.candidates().drop(desk.at(0, Squares::left(0)));
  REQUIRE(desk.candidates().accept(desk.at(0, Squares::right(0))));
  desk.candidates().discard();
  CHECK(desk.candidates().empty());
  CHECK(english(document.undoText()) == "Discard candidates");
  document.undo();
  CHECK(desk.offered(0).size() == count - 2);
  CHECK(english(document.redoText()) == "Discard candidates");
  document.redo();
  CHECK(desk.candidates().empty());
  document.undo();
  document.undo();
  CHECK(desk.project().objects().empty());
  document.undo();
  CHECK(desk.offered(0).size() == count);
  CHECK_FALSE(desk.candidates().canUndo());
  // Without candidates there is nothing to undo.
  desk.wait(desk.candidates().everything(FrameIndex(1)));
  desk.candidates().discard();
  desk.candidates().discard();
  document.undo();
  CHECK_FALSE(desk.candidates().empty());
  CHECK_FALSE(desk.candidates().canUndo());
}

TEST_CASE("candidates are accepted into new stuff, in one step", "[candidates]") {
  Squares desk;
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  desk.candidates().setCategory("road");
  desk.candidates().setNewIsStuff(true);
  const std::size_t count = desk.offered(0).size();
  REQUIRE(count > 1);
  CHECK(desk.candidates().acceptAll().size() == 1);
  CHECK(desk.project().objects().front().name == "road");
  CHECK(categoryNamed(desk.project(), "road")->stuff);
  desk.document().undo();
  CHECK_FALSE(categoryNamed(desk.project(), "road"));
  CHECK(desk.offered(0).size() == count);
  // It does not change a category that exists.
  desk.document().categories.add("car", false);
  desk.candidates().setCategory("car");
  CHECK(desk.candidates().acceptAll().size() == count);
  CHECK_FALSE(categoryNamed(desk.project(), "car")->stuff);
  desk.wait(desk.candidates().everything(FrameIndex(1)));
  CHECK_FALSE(desk.candidates().newIsStuff());
}

TEST_CASE("a drop after an undone accept ends what can be redone", "[candidates]") {
  Squares desk;
  Document& document = desk.document();
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  const CandidateId right = desk.at(0, Squares::right(0));
  const std::size_t count = desk.offered(0).size();
  REQUIRE(desk.candidates().acceptAll().size() == count);
  document.undo();
  REQUIRE(document.canRedo());
  desk.candidates().drop(right);
  CHECK_FALSE(document.canRedo());
  document.redo();
  CHECK(desk.project().objects().empty());
  CHECK(desk.offered(0).size() == count - 1);
  document.undo();
  CHECK(desk.at(0, Squares::right(0)) == right);
}

TEST_CASE("a merge is undone; a new edit or search ends the history of candidates",
          "[candidates]") {
  Squares desk;
  Document& document = desk.document();
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  const CandidateId left = desk.at(0, Squares::left(0)), right = desk.at(0, Squares::right(0));
  REQUIRE(desk.candidates().merge(left, right));
  CHECK(english(document.undoText()) == "Merge candidates");
  document.undo();
  CHECK(desk.at(0, Squares::left(0)) == left);
  CHECK(desk.at(0, Squares::right(0)) == right);
  document.redo();
  CHECK_FALSE(desk.at(0, Squares::right(0)));
  document.undo();
  desk.object("cat");
  CHECK_FALSE(document.canRedo());
  document.undo();
  CHECK(english(document.redoText()) != "Merge candidates");
  desk.candidates().drop(left);
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  CHECK_FALSE(desk.candidates().canUndo());
}

TEST_CASE("score and category set during a search are kept", "[candidates]") {
  Squares desk("fake:delay=20");
  const ObjectId cat = desk.example();
  const JobId search = desk.candidates().find({{{cat, FrameIndex(0)}}, firstFrame});
  CHECK(desk.candidates().leastScore() == likelyScore);
  CHECK(desk.candidates().category() == "animal");
  desk.candidates().setLeastScore(0.25f);
  desk.candidates().setCategory("toy");
  CHECK(desk.wait(search).state == Job::State::Finished);
  CHECK(desk.candidates().leastScore() == 0.25f);
  CHECK(desk.candidates().category() == "toy");
  desk.wait(desk.candidates().everything(FrameIndex(0)));
  CHECK(desk.candidates().leastScore() == 0);
  CHECK(desk.candidates().category().empty());
}

TEST_CASE("candidates of stuff become one object, below things", "[candidates]") {
  Squares desk;
  desk.document().categories.add("road", true);
  desk.object("thing");
  desk.wait(desk.candidates().everything(FrameIndex(1)));
  const std::string before = dump(desk.project());
  const Mask left = Squares::maskOf(Squares::left(1)), right = Squares::maskOf(Squares::right(1));
  desk.candidates().setCategory("road");
  const ObjectId road = desk.candidates().accept(desk.at(1, Squares::left(1)));
  REQUIRE(road);
  CHECK(desk.project().object(road)->name == "road");
  CHECK(desk.project().objects().front().id == road);
  CHECK(desk.candidates().accept(desk.at(1, Squares::right(1))) == road);
  CHECK(desk.project().mask(road, FrameIndex(1)) == unite(left, right));
  CHECK(desk.summary(road, 1)->source == MaskSource::Painted);
  CHECK(desk.summary(road, 1)->keyframe);
  desk.document().undo();
  CHECK(desk.project().mask(road, FrameIndex(1)) == left);
  CHECK(desk.candidates().acceptAll() == std::vector<ObjectId>{road});
  CHECK(desk.project().objects().size() == 2);
  CHECK(intersectionArea(desk.project().mask(road, FrameIndex(1)), right) == right.area());
  desk.document().undo();
  desk.document().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
  // A locked object refuses.
  desk.document().redo();
  desk.document().objects.setLocked(road, true);
  CHECK_FALSE(desk.candidates().accept(desk.at(1, Squares::right(1))));
  CHECK(desk.errors().size() == 1);
}

TEST_CASE("a search without an example is refused", "[candidates]") {
  Squares desk;
  const ObjectId cat = desk.object("cat");
  CHECK_FALSE(desk.candidates().find({{{cat, FrameIndex(0)}}, firstFrame}));
  CHECK_FALSE(desk.candidates().find({{}, firstFrame}));
  CHECK(desk.errors().size() == 2);
}

TEST_CASE("a search can be cancelled, and a new one replaces it", "[candidates]") {
  Squares desk("fake:delay=20");
  const JobId first = desk.candidates().everything(FrameIndex(0));
  CHECK(desk.candidates().searching());
  const JobId second = desk.candidates().everything(FrameIndex(1));
  CHECK(desk.wait(second).state == Job::State::Finished);
  CHECK(desk.session.job(first).state == Job::State::Cancelled);
  CHECK(desk.candidates().frames() == std::vector<FrameIndex>{FrameIndex(1)});
  const JobId third = desk.candidates().everything(FrameIndex(2));
  CHECK(desk.candidates().empty());
  desk.session.cancel(third);
  CHECK(desk.wait(third).state == Job::State::Cancelled);
  CHECK(desk.candidates().empty());
}

TEST_CASE("a failing engine ends the search and says why", "[candidates]") {
  Squares desk("fake:fail=1");
  const Job job = desk.wait(desk.candidates().everything(FrameIndex(0)));
  CHECK(job.state == Job::State::Failed);
  CHECK(desk.errors().size() == 1);
  CHECK(desk.candidates().empty());
}

TEST_CASE("a click is answered during a search", "[candidates]") {
  Squares desk("fake:delay=60");
  const JobId search = desk.candidates().everything(FrameIndex(0));
  desk.click(1, 20, 20);
  REQUIRE(desk.until([&] { return !desk.document().clicks.busy(); }));
  CHECK(desk.session.job(search).state == Job::State::Running);
  CHECK(desk.wait(search).state == Job::State::Finished);
}
