// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_edits.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// A track from frame 0 on, corrected on frame 10.
struct Corrected {
  explicit Corrected(int frames) {
    desk.openNew(frames);
    cat = desk.object("cat");
    desk.keyframe(cat, 0);
    track();
    desk.keyframe(cat, 10, 40);
  }
  void track() { desk.wait(desk.document().propagation.start()); }
  void redo() { desk.wait(desk.document().propagation.redo(cat, FrameIndex(10))); }
  std::vector<TrackVersion> versions() { return desk.project().versions(cat); }
  std::vector<Mask> masks(int begin, int end) {
    std::vector<Mask> out;
    for (int frame = begin; frame < end; ++frame)
      out.push_back(desk.project().mask(cat, FrameIndex(frame)));
    return out;
  }

  Desk desk;
  ObjectId cat;
};

}  // namespace

TEST_CASE("a propagation keeps the masks that it replaces as a version") {
  Corrected scene(20);
  CHECK(scene.versions().empty());  // the first run has replaced nothing
  const auto before = scene.masks(0, 20);
  scene.redo();
  const auto versions = scene.versions();
  REQUIRE(versions.size() == 1);
  CHECK(versions[0].object == scene.cat);
  CHECK(versions[0].reason == VersionReason::PropagationAgain);
  CHECK(versions[0].range == FrameRange{FrameIndex(1), FrameIndex(20)});
  CHECK(versions[0].masks == 18);  // without the keyframe on 10
  for (const FrameIndex frame : scene.desk.document().versions.frames(versions[0].id))
    CHECK(scene.desk.project().versionMask(versions[0].id, frame) ==
          before[static_cast<std::size_t>(frame.value())]);
  CHECK(scene.desk.project().versionMask(versions[0].id, FrameIndex(10)).size().empty());

  scene.track();
  REQUIRE(scene.versions().size() == 2);
  CHECK(scene.versions()[0].reason == VersionReason::Propagation);
  CHECK(scene.versions()[1].id == versions[0].id);
}

TEST_CASE("undo of a propagation leaves its version") {
  Corrected scene(20);
  const auto before = scene.masks(0, 20);
  scene.redo();
  scene.desk.project().undo();
  CHECK(scene.masks(0, 20) == before);
  CHECK(scene.versions().size() == 1);
  scene.desk.project().redo();
  CHECK(scene.versions().size() == 1);
  CHECK(scene.masks(0, 20) != before);
}

TEST_CASE("a version is compared and restored, which can be undone") {
  Corrected scene(20);
  Desk& desk = scene.desk;
  const auto before = scene.masks(0, 20);
  scene.redo();
  const auto redone = scene.masks(0, 20);
  const TrackVersion version = scene.versions().at(0);
  TrackVersions& versions = desk.document().versions;
  // The bar at column 25 against the one at 45.
  CHECK(versions.compare(version, FrameIndex(15)).iou == 0);
  CHECK(versions.compare(version, FrameIndex(1)).iou == 1);

  SECTION("all of it") {
    CHECK(versions.restore(version) == 18);
    CHECK(scene.masks(0, 20) == before);
    CHECK(versions.compare(version, FrameIndex(15)).iou == 1);
    CHECK(english(desk.project().undoText()) == "Restore version");
    desk.project().undo();
    CHECK(scene.masks(0, 20) == redone);
  }
  SECTION("a stretch, but no keyframe and no accepted mask") {
    setReview(desk.project(), scene.cat, FrameRange::single(FrameIndex(12)), ReviewState::Accepted);
    CHECK(versions.compare(version, FrameIndex(12)).kept);
    CHECK(versions.restore(version, FrameRange{FrameIndex(9), FrameIndex(15)}) == 4);
    CHECK(scene.masks(0, 9) == std::vector<Mask>(redone.begin(), redone.begin() + 9));
    CHECK(scene.masks(9, 10).front() == before[9]);
    CHECK(scene.masks(12, 13).front() == redone[12]);
    CHECK(scene.masks(13, 15) == std::vector<Mask>(before.begin() + 13, before.begin() + 15));
    CHECK(scene.masks(15, 20) == std::vector<Mask>(redone.begin() + 15, redone.end()));
  }
  SECTION("not of a locked object") {
    desk.document().objects.setLocked(scene.cat, true);
    CHECK_FALSE(versions.restore(version));
    CHECK(desk.errors().size() == 1);
    CHECK(scene.masks(0, 20) == redone);
  }
}

TEST_CASE("the newest ten versions of an object are kept") {
  Corrected scene(12);
  for (int i = 0; i < 12; ++i) scene.redo();
  const auto versions = scene.versions();
  REQUIRE(versions.size() == 10);
  CHECK(versions.front().id.value == 12);
  CHECK(versions.back().id.value == 3);
  CHECK(scene.desk.document().versions.remove(versions.front().id));
  CHECK(scene.versions().size() == 9);
  CHECK_FALSE(scene.desk.document().versions.remove(versions.front().id));
  CHECK(scene.desk.errors().size() == 1);
}

TEST_CASE("the masks of removed versions leave the file in slices") {
  Corrected scene(12);
  for (int i = 0; i < 11; ++i) scene.redo();
  const Project& project = scene.desk.project();
  REQUIRE(scene.desk.until([&] { return !project.hasVersionsToSweep(); }));
  CHECK(project.versionFrames(VersionId{1}).empty());  // it made room for the eleventh
  const VersionId second = scene.versions().back().id;
  CHECK(project.versionFrames(second).size() == 10);
  scene.desk.document().versions.remove(second);
  CHECK(project.hasVersionsToSweep());
  REQUIRE(scene.desk.until([&] { return !project.hasVersionsToSweep(); }));
  CHECK(project.versionFrames(second).empty());
  CHECK(scene.versions().size() == 9);
}

TEST_CASE("versions of a removed object go when the project is opened again") {
  Corrected scene(12);
  scene.redo();
  const TrackVersion version = scene.versions().at(0);
  Desk& desk = scene.desk;
  const auto reopen = [&] {
    desk.session.closeProject();
    return Project::open(desk.folder / "test.maskline");
  };
  SECTION("kept while the removal can be undone") {
    desk.document().objects.remove(scene.cat);
    desk.project().undo();
    CHECK(scene.versions().size() == 1);
    const auto project = reopen();
    CHECK_FALSE(project->hasVersionsToSweep());
    CHECK(project->versionFrames(version.id).size() == 10);
  }
  SECTION("removed") {
    desk.document().objects.remove(scene.cat);
    const auto project = reopen();
    CHECK(project->versions(scene.cat).empty());
    CHECK(project->versionFrames(version.id).size() == 10);
    while (!project->sweepVersions(std::chrono::milliseconds(1))) {
    }
    CHECK(project->versionFrames(version.id).empty());
  }
}
