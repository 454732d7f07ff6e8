// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/session/auto/auto_fill.h"
#include "core/session/messages.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

const std::string tag = ownModelTag("colours");

/// A clip with a blue sky and two cars, one bright red (sure), one dark red (less sure from frame 6
/// on), and the model that finds red and blue.
struct Street : Desk {
  explicit Street(int frames = 10) {
    setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
    const auto clip = makeClip(frames, "street");
    for (int i = 0; i < frames; ++i) {
      cv::Mat image(height, width, CV_8UC3, cv::Scalar(90, 90, 90));
      image.rowRange(0, 10).setTo(cv::Scalar(255, 0, 0));
      cv::rectangle(image, cv::Rect(4 + i % 10, 14, 12, 10), cv::Scalar(0, 0, 255), cv::FILLED);
      const cv::Scalar dark(0, 0, i < 6 ? 255 : 90);
      cv::rectangle(image, cv::Rect(40 - i % 10, 30, 14, 10), dark, cv::FILLED);
      char file[32];
      std::snprintf(file, sizeof file, "%04d.png", i);
      REQUIRE(cv::imwrite((clip / file).string(), image));
    }
    REQUIRE(wait(session.createProject(folder / "street.maskline", clip)).state ==
            Job::State::Finished);
    options.model = readOwnModel(sourceFolder() / "tests/auto_annotation/models/colours");
  }
  AutoAnnotator& annotator() { return document().autoAnnotation; }
  Job runModel() { return wait(annotator().start(options)); }
  ObjectId named(const std::string& name) {
    const auto object = project().objectNamed(name);
    return object ? object->id : ObjectId();
  }
  std::string masks(const std::string& name) { return frames(named(name), MaskSource::Tracked); }
  std::string names() {
    std::string all;
    for (const Object& object : project().objects()) all += (all.empty() ? "" : ", ") + object.name;
    return all;
  }

  AutoOptions options;
};

}  // namespace

TEST_CASE("a model's masks become tracks and one object of stuff, as one step", "[auto]") {
  Street desk;
  const std::string before = dump(desk.project());
  const Job job = desk.runModel();
  CHECK(job.state == Job::State::Finished);
  CHECK(job.kind == Job::Kind::RunModel);
  CHECK(job.result.count == 30);
  CHECK(desk.names() == "sky, car 1, car 2");
  CHECK(desk.masks("car 1") == "0-9");
  CHECK(desk.masks("car 2") == "0-9");
  CHECK(desk.masks("sky") == "0-9");
  const auto record = desk.project().record(desk.named("car 2"), FrameIndex(7));
  REQUIRE(record);
  CHECK(record->model == tag);
  CHECK(record->summary.confidence == Approx(0.695).margin(0.01));
  CHECK(record->summary.review == ReviewState::Unreviewed);
  CHECK(record->mask.boundingBox() == cv::Rect(33, 30, 14, 10));
  for (const Category& category : desk.project().categories())
    CHECK(category.stuff == (category.name == "sky"));
  CHECK(desk.undoTexts().ends_with("Run model"));
  desk.project().undo();
  CHECK(firstDifference(dump(desk.project()), before) == "");
}

TEST_CASE("another score removes masks and brings them back", "[auto]") {
  Street desk;
  desk.runModel();
  const std::string all = dump(desk.project());
  Job job = desk.wait(desk.annotator().rescore(0.9F));
  CHECK(job.state == Job::State::Finished);
  CHECK(job.kind == Job::Kind::ApplyScore);
  CHECK(desk.masks("car 1") == "0-9");
  CHECK(desk.masks("car 2") == "0-5");
  const std::string fewer = dump(desk.project());
  job = desk.wait(desk.annotator().rescore(0.5F));
  CHECK(desk.masks("car 2") == "0-9");
  CHECK(english(desk.project().undoText()) == "Apply score");
  desk.project().undo();
  CHECK(firstDifference(dump(desk.project()), fewer) == "");
  desk.project().undo();
  CHECK(firstDifference(dump(desk.project()), all) == "");
  // Nothing is left: the objects go, and return.
  desk.wait(desk.annotator().rescore(1));
  CHECK(desk.names().empty());
  desk.wait(desk.annotator().rescore(0.5F));
  CHECK(desk.names() == "sky, car 1, car 2");
}

TEST_CASE("what a person has touched stays when the score moves and the model runs again",
          "[auto]") {
  Street desk;
  desk.runModel();
  const ObjectId car = desk.named("car 2");
  const auto frame = [](int f) { return FrameRange::single(FrameIndex(f)); };
  setReview(desk.project(), car, frame(6), ReviewState::Accepted);
  setReview(desk.project(), car, frame(7), ReviewState::Rejected);
  desk.project().setKeyframe(car, FrameIndex(8), true);
  FrameRecord painted = makeRecord(FrameIndex(9), Desk::bar(30), MaskSource::Painted, 1);
  desk.project().putRecord(car, painted);
  FrameRecord imported = makeRecord(FrameIndex(0), Desk::bar(36), MaskSource::Imported, 0.6F);
  desk.project().putRecord(car, imported);
  const auto touched = [&] {
    std::vector<Mask> masks;
    for (const int f : {0, 6, 7, 8, 9}) masks.push_back(desk.project().mask(car, FrameIndex(f)));
    return masks;
  };
  const auto before = touched();
  for (const float score : {1.0F, 0.2F, 0.8F}) {
    const Job job = desk.wait(desk.annotator().rescore(score));
    CHECK(touched() == before);
    CHECK(desk.summary(car, 6)->review == ReviewState::Accepted);
    CHECK(desk.summary(car, 7)->review == ReviewState::Rejected);
    CHECK(desk.summary(car, 8)->keyframe);
    CHECK(desk.masks("car 2") == (score == 1 ? "6-8" : "1-8"));
  }
  desk.runModel();
  CHECK(touched() == before);
  CHECK(desk.project().objects().size() == 3);  // no new ones
  CHECK(desk.named("car 2") == car);
  CHECK(desk.project().mask(car, FrameIndex(5)).boundingBox() == cv::Rect(35, 30, 14, 10));
}

TEST_CASE("locked objects stay, and classes become categories", "[auto]") {
  Street desk;
  desk.runModel();
  Object locked = *desk.project().objectNamed("car 1");
  locked.locked = true;
  desk.project().updateObject(locked);
  const auto leftLocked = [](const Job& job) {
    const auto note = std::ranges::find_if(
        job.result.notes, [](const Message& one) { return one.is(messages::session::lockedLeft); });
    return note == job.result.notes.end() ? "" : note->arguments.front().text;
  };
  CHECK(leftLocked(desk.wait(desk.annotator().rescore(1))) == "1");
  CHECK(desk.names() == "car 1");
  CHECK(desk.masks("car 1") == "0-9");
  CHECK(leftLocked(desk.wait(desk.annotator().rescore(0.5F))) == "1");
  CHECK(desk.masks("car 1") == "0-9");
  locked.locked = false;
  desk.project().updateObject(locked);
  CHECK(leftLocked(desk.wait(desk.annotator().rescore(0.6F))) == "");

  Street other;
  other.options.categories = {std::nullopt, std::string(201, 'x'), std::nullopt};
  CHECK_FALSE(other.annotator().start(other.options));
  CHECK(other.errors().back().find("longer than 200") != std::string::npos);
  other.options.categories = {std::nullopt, "vehicle", std::nullopt};
  other.options.range = FrameRange{FrameIndex(2), FrameIndex(9)};
  other.options.step = 3;
  CHECK(other.runModel().result.count == 6);
  CHECK(other.names() == "vehicle 1, vehicle 2");
  CHECK(other.masks("vehicle 1") == "2 5 8");
}

TEST_CASE("a cancelled run stores the frames that are done", "[auto]") {
  Street desk(600);
  const JobId id = desk.annotator().start(desk.options);
  REQUIRE(desk.until([&] { return desk.session.job(id).progress.done > 0; }));
  CHECK_FALSE(desk.annotator().start(desk.options));  // one at a time
  desk.session.cancel(id);
  const Job job = desk.wait(id);
  CHECK(job.state == Job::State::Cancelled);
  CHECK(job.result.count > 0);
  CHECK(job.result.count < 3 * 600);
  CHECK(desk.project().summaries(desk.named("sky"), desk.document().playback.wholeClip()).size() ==
        desk.annotator().lastRun()->frames.size());
}

TEST_CASE("a score is applied to the run of an earlier session", "[auto]") {
  Street desk;
  desk.runModel();
  desk.settle();
  desk.session.closeProject();
  desk.wait(desk.session.openProject(desk.folder / "street.maskline"));
  const auto last = desk.annotator().lastRun();
  REQUIRE(last);
  CHECK(last->model == "colours");
  CHECK(last->frames.size() == 10);
  CHECK(desk.wait(desk.annotator().rescore(0.9F)).state == Job::State::Finished);
  CHECK(desk.masks("car 2") == "0-5");
}

TEST_CASE("a score does not bring back a run that was undone", "[auto]") {
  Street desk;
  desk.runModel();
  desk.settle();
  desk.document().undo();
  CHECK(desk.names().empty());
  CHECK_FALSE(desk.annotator().lastRun());
  CHECK_FALSE(desk.annotator().rescore(0.2F));
  CHECK(desk.errors().size() == 1);
  CHECK(desk.names().empty());
  desk.document().redo();
  REQUIRE(desk.annotator().lastRun());
  CHECK(desk.wait(desk.annotator().rescore(0.9F)).state == Job::State::Finished);
  CHECK(desk.masks("car 2") == "0-5");
  CHECK(desk.annotator().lastRun()->score == 0.9F);
  // The score that is undone no longer counts.
  desk.document().undo();
  CHECK(desk.annotator().lastRun()->score == 0.5F);
  desk.document().undo();
  // Nor in another session.
  desk.session.closeProject();
  desk.wait(desk.session.openProject(desk.folder / "street.maskline"));
  CHECK_FALSE(desk.annotator().lastRun());
  CHECK_FALSE(desk.annotator().rescore(0.5F));
  CHECK(desk.names().empty());
}

TEST_CASE("after a second run is undone, the first one is not mistaken for it", "[auto]") {
  Street desk;
  desk.runModel();
  desk.options.range = FrameRange{FrameIndex(0), FrameIndex(3)};
  desk.options.score = 0.9F;
  desk.runModel();
  CHECK(desk.annotator().lastRun()->frames.size() == 3);
  desk.document().undo();
  CHECK(desk.masks("car 1") == "0-9");
  CHECK_FALSE(desk.annotator().rescore(1));
  CHECK(desk.masks("car 1") == "0-9");
}

TEST_CASE("what cannot be run is refused", "[auto]") {
  Street desk;
  CHECK_FALSE(desk.annotator().rescore(0.5F));
  CHECK(desk.errors().size() == 1);
  desk.options.range = FrameRange{FrameIndex(50), FrameIndex(60)};
  CHECK_FALSE(desk.annotator().start(desk.options));
  CHECK(desk.errors().size() == 2);
  desk.options.range.reset();
  desk.options.model = readOwnModel(sourceFolder() / "tests/auto_annotation/models/unsupported");
  const Job job = desk.runModel();
  CHECK(job.state == Job::State::Failed);
  CHECK(english(job.message).find("GridSample") != std::string::npos);
  CHECK(desk.names().empty());
}
