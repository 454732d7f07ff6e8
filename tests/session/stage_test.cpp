// SPDX-License-Identifier: Apache-2.0
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

FrameRange frames(int first, int last) { return {FrameIndex(first), FrameIndex(last + 1)}; }

/// A desk with two objects on 20 frames, whose stages can be read as text.
struct Shop : Desk {
  Shop() {
    openNew(20);
    cat = object("cat");
    dog = object("dog");
  }

  StageEditor& stages() { return document().stages; }
  StageId named(const std::string& name) { return stages().named(name)->id; }
  std::string names() {
    std::string out;
    for (const Stage& stage : project().stages()) out += (out.empty() ? "" : " ") + stage.name;
    return out;
  }
  /// "0-4 annotate, 5-19 review"
  std::string stagesOf(ObjectId id) {
    std::string out;
    for (const StageEditor::Span& span : stages().spans(id)) {
      out += (out.empty() ? "" : ", ") + std::to_string(span.frames.begin.value()) + "-" +
             std::to_string(span.frames.end.value() - 1) + " ";
      for (const Stage& stage : project().stages())
        if (stage.id == span.stage) out += stage.name;
    }
    return out;
  }
  bool moveAs(const std::string& who, ObjectId id, std::optional<FrameRange> where,
              const std::string& stage, const std::string& note = {}) {
    session.setAuthor(who);
    return stages().move(id, where, named(stage), note);
  }

  ObjectId cat, dog;
};

}  // namespace

TEST_CASE("a new project has three stages and all work is in the first") {
  Shop shop;
  CHECK(shop.names() == "annotate review accepted");
  CHECK(shop.stagesOf(shop.cat) == "0-19 annotate");
  CHECK(shop.stages().of(shop.cat).size() == 1);
}

TEST_CASE("the newest change that covers an object and a frame gives its stage") {
  Shop shop;
  CHECK(shop.moveAs("ann", {}, {}, "review"));
  CHECK(shop.moveAs("bob", shop.cat, frames(5, 9), "annotate", "tail missing"));
  CHECK(shop.moveAs("bob", shop.cat, frames(8, 12), "accepted"));
  CHECK(shop.stagesOf(shop.cat) == "0-4 review, 5-7 annotate, 8-12 accepted, 13-19 review");
  CHECK(shop.stagesOf(shop.dog) == "0-19 review");
  CHECK(shop.stages().of(shop.cat).size() == 3);
  CHECK(shop.stagesOf(shop.object("later")) == "0-19 review");
  const StageChange change = shop.project().stageChanges()[1];
  CHECK(change.author == "bob");
  CHECK(change.note == "tail missing");
  CHECK(change.madeAt > 0);
  CHECK(shop.count<StagesChanged>() == 3);
}

TEST_CASE("a change to the last frames or to one frame leaves the others") {
  Shop shop;
  CHECK(shop.moveAs("ann", shop.cat, frames(15, 19), "review"));
  CHECK(shop.moveAs("ann", shop.cat, frames(19, 19), "accepted"));
  CHECK(shop.moveAs("ann", shop.cat, frames(0, 0), "accepted"));
  CHECK(shop.stagesOf(shop.cat) == "0-0 accepted, 1-14 annotate, 15-18 review, 19-19 accepted");
}

TEST_CASE("work that came back is listed for who had passed it on, until it is passed on again") {
  Shop shop;
  shop.moveAs("ann", shop.cat, {}, "review");
  shop.moveAs("eve", shop.dog, {}, "review");
  CHECK(shop.stages().returned().empty());
  shop.moveAs("bob", shop.cat, frames(5, 9), "annotate", "tail missing");
  auto returned = shop.stages().returned();
  REQUIRE(returned.size() == 1);
  CHECK(returned[0].author == "ann");
  CHECK(returned[0].from == shop.named("review"));
  CHECK(returned[0].change.note == "tail missing");
  shop.moveAs("ann", shop.cat, frames(5, 7), "review");
  CHECK(shop.stages().returned().size() == 1);  // frames 8 and 9 are still there
  shop.moveAs("ann", shop.cat, frames(8, 9), "review");
  CHECK(shop.stages().returned().empty());
}

TEST_CASE("work of the whole clip that came back counts while one object is still there") {
  Shop shop;
  shop.moveAs("ann", {}, {}, "accepted");
  shop.moveAs("bob", {}, {}, "annotate", "wrong names");
  REQUIRE(shop.stages().returned().size() == 1);
  shop.moveAs("ann", shop.cat, {}, "review");
  CHECK(shop.stages().returned().size() == 1);
  shop.moveAs("ann", {}, {}, "review");
  CHECK(shop.stages().returned().empty());
}

TEST_CASE("stages are added, renamed and removed, each in one step") {
  Shop shop;
  CHECK(shop.stages().add("second review", shop.named("accepted")));
  CHECK(shop.stages().add("delivered"));
  CHECK(shop.stages().rename(shop.named("annotate"), "draft"));
  CHECK(shop.names() == "draft review second review accepted delivered");
  CHECK(shop.stages().remove(shop.named("accepted")));
  CHECK(shop.names() == "draft review second review delivered");
  CHECK(shop.undoTexts() ==
        "Remove stage, Rename stage, Add stage, Add stage, Add object, Add object, "
        "Change settings");
  shop.document().undo();
  CHECK(shop.names() == "draft review second review accepted delivered");
  for (int i = 0; i < 3; ++i) shop.document().undo();
  CHECK(shop.names() == "annotate review accepted");
}

TEST_CASE("what cannot be done with stages is said") {
  Shop shop;
  CHECK_FALSE(shop.stages().add(""));
  CHECK_FALSE(shop.stages().add("review"));
  CHECK_FALSE(shop.stages().rename(shop.named("annotate"), "review"));
  shop.moveAs("ann", shop.cat, frames(3, 4), "review");
  CHECK_FALSE(shop.stages().remove(shop.named("review")));
  CHECK_FALSE(shop.moveAs("ann", shop.cat, frames(3, 20), "review"));
  CHECK(shop.errors().size() == 5);
  // Once the work is elsewhere, the stage goes with its past changes.
  shop.moveAs("ann", shop.cat, {}, "accepted");
  CHECK(shop.stages().remove(shop.named("review")));
  CHECK(shop.project().stageChanges().size() == 1);
  CHECK(shop.stagesOf(shop.cat) == "0-19 accepted");
}

TEST_CASE("stages follow objects that are split, merged and removed, and come back with undo") {
  Shop shop;
  shop.moveAs("ann", shop.cat, {}, "review");
  shop.keyframe(shop.cat, 3);
  shop.keyframe(shop.cat, 12);
  const auto halves = shop.document().objects.split({shop.cat}, FrameIndex(10));
  REQUIRE(halves.size() == 1);
  CHECK(shop.stagesOf(halves[0]) == "0-19 review");
  shop.document().objects.remove(shop.cat);
  CHECK(shop.project().stageChanges().size() == 1);
  shop.document().undo();
  CHECK(shop.stagesOf(shop.cat) == "0-19 review");
}

TEST_CASE("a comment keeps who wrote it and the point it is about") {
  Shop shop;
  shop.session.setAuthor("ann");
  CHECK(shop.document().comments.add("here", cv::Point2f(12.5F, 30)));
  CHECK_FALSE(shop.document().comments.add("there", cv::Point2f(64, 30)));
  REQUIRE(shop.project().comments().size() == 1);
  const Comment comment = shop.project().comments()[0];
  CHECK(comment.author == "ann");
  CHECK(comment.place == cv::Point2f(12.5F, 30));
  CHECK(shop.errors().size() == 1);
}
