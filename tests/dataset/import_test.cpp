// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/import_plan.h"

#include <fstream>

#include "core/base/error.h"
#include "core/dataset/formats/registry.h"
#include "core/media/messages.h"
#include "core/project/bulk_edit.h"
#include "core/project/messages.h"
#include "tests/dataset/generated.h"
#include "tests/project/project_edits.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace std::chrono_literals;
using maskline::test::ListedContent;
using maskline::test::mask;
using maskline::test::TemporaryFolder;
using maskline::test::writeAs;
namespace fs = std::filesystem;

namespace {

const Mask a = mask({"##..", "....", "...."}), b = mask({"....", "....", "..##"});

std::unique_ptr<Project> newProject(const fs::path& file, cv::Size size, std::int64_t frames) {
  ClipInfo info;
  info.size = size;
  info.frameCount = frames;
  info.framesPerSecond = 10;
  return Project::create(file, {file.parent_path() / "garden.mp4", "print", info});
}

std::int64_t put(Project& project, const std::shared_ptr<LoadedDataset>& loaded,
                 const ImportChoices& choices = {}) {
  const auto fill =
      std::make_shared<ImportFill>(project, loaded, planImport(project, *loaded, choices), choices);
  const auto bulk = project.startBulk(messages::project::importMasks,
                                      [fill](BulkEdit& edit) { return fill->next(edit); });
  while (!project.continueBulk(bulk, 0ms)) {
  }
  return fill->stored();
}

/// A project on a clip of ten frames, and a dataset with "dog" (a) on frames 1 and 2.
struct Fixture {
  TemporaryFolder folder;
  std::unique_ptr<Project> project = newProject(folder / "p.maskline", {4, 3}, 10);
  ListedContent content;

  Fixture() {
    content.m_info.categories = {{CategoryId{4}, "animal", "thing"}};
    content.addVideo("garden", {4, 3}, 10);
    DatasetTrack dog;
    dog.id = 9;
    dog.name = "dog";
    dog.category = CategoryId{4};
    dog.attributes["colour"] = "brown";
    content.addTrack(dog);
    content.add(0, 1, a, 0.5f);
    content.add(0, 2, a).attributes["pose"] = "up";
  }
  std::shared_ptr<LoadedDataset> load(const std::string& format = "coco") {
    fs::remove_all(folder / "set");
    WriteOptions choices;
    choices.pictures = PictureChoice::None;
    writeAs(formatNamed(format), content, folder / "set", choices);
    return loadDataset({folder / "set", format, {}}, {});
  }
  ObjectId dogWith(int frame, bool accepted, const std::string& name = "dog") {
    Object object;
    object.name = name;
    const ObjectId id = project->addObject(object);
    FrameRecord record = makeRecord(FrameIndex(frame), b, MaskSource::Painted, 1);
    if (accepted) record.summary.review = ReviewState::Accepted;
    project->putRecord(id, record);
    return id;
  }
  static bool told(const ImportPlan& plan, const std::string& code) {
    for (const DatasetFinding& finding : plan.findings)
      if (finding.code == code) return true;
    return false;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "Imported masks are keyframes that know their file") {
  CHECK(put(*project, load()) == 2);
  const auto object = project->objectNamed("dog");
  REQUIRE(object);
  CHECK(project->categories().at(0).name == "animal");
  CHECK(project->categories().at(0).supercategory == "thing");
  const auto record = project->record(object->id, FrameIndex(1));
  REQUIRE(record);
  CHECK(record->mask == a);
  CHECK(record->summary.source == MaskSource::Imported);
  CHECK(record->summary.keyframe);
  CHECK(record->summary.confidence == 0.5f);
  CHECK(record->origin == "annotations.json");
  const auto values = project->attributeValues(object->id);
  REQUIRE(values.size() == 2);
  CHECK(values[0].value == "brown");
  CHECK(values[1].frame == FrameIndex(2));

  CHECK(project->undoText().is(messages::project::importMasks));
  project->undo();
  CHECK(project->objects().empty());
  CHECK(project->categories().empty());
  CHECK_FALSE(project->canUndo());
  project->redo();
  CHECK(project->mask(object->id, FrameIndex(2)) == a);
}

TEST_CASE_METHOD(Fixture, "Masks that the dataset calls estimates are no keyframes") {
  CHECK(put(*project, load("burst")) == 2);
  const auto object = project->objectNamed("animal 9");
  REQUIRE(object);
  CHECK_FALSE(project->record(object->id, FrameIndex(1))->summary.keyframe);
  CHECK(project->record(object->id, FrameIndex(1))->summary.confidence == 0.5f);
  CHECK(project->record(object->id, FrameIndex(2))->summary.keyframe);
}

TEST_CASE_METHOD(Fixture, "Where both have a mask: keep, replace, a new object") {
  const ObjectId dog = dogWith(1, false);
  ImportChoices choices;
  SECTION("keep") {
    const ImportPlan plan = planImport(*project, *load(), choices);
    CHECK(plan.conflicts() == 1);
    CHECK(plan.masks() == 1);
    CHECK(told(plan, "kept"));
    CHECK(put(*project, load(), choices) == 1);
    CHECK(project->mask(dog, FrameIndex(1)) == b);
    CHECK(project->mask(dog, FrameIndex(2)) == a);
  }
  SECTION("replace") {
    choices.existing = ExistingMasks::Replace;
    CHECK(told(planImport(*project, *load(), choices), "replaced"));
    CHECK(put(*project, load(), choices) == 2);
    CHECK(project->mask(dog, FrameIndex(1)) == a);
  }
  SECTION("a new object") {
    choices.existing = ExistingMasks::NewObject;
    CHECK(put(*project, load(), choices) == 2);
    CHECK(project->mask(dog, FrameIndex(1)) == b);
    CHECK(project->objectNamed("dog (2)"));
  }
}

TEST_CASE_METHOD(Fixture,
                 "Frames on which an object is marked as absent are stored, but no masks") {
  const auto shape = [](int frame, const char* outside) {
    return "<mask frame=\"" + std::to_string(frame) + "\" outside=\"" + outside +
           "\" keyframe=\"1\" rle=\"0, 2\" left=\"0\" top=\"0\" width=\"2\" height=\"1\"/>";
  };
  std::ofstream(folder / "a.xml")
      << "<annotations><meta><task><size>10</size><original_size><width>4</width><height>3</height>"
         "</original_size></task></meta><track id=\"9\" label=\"animal\">" +
             shape(1, "0") + shape(2, "1") + shape(5, "1") + shape(40, "0") + shape(41, "1") +
             "</track></annotations>";
  const auto loaded = loadDataset({folder / "a.xml", "", {}}, {});
  const DatasetInfo& info = loaded->content->info();
  CHECK(info.masks() == 2);
  const auto lost = [](const ImportPlan& plan) {
    for (const DatasetFinding& finding : plan.findings)
      if (finding.code == "outside-clip") return finding.count;
    return std::int64_t(0);
  };
  SECTION("a new object") {
    const ImportPlan plan = planImport(*project, *loaded, {});
    CHECK(plan.masks() == 1);
    CHECK(lost(plan) == 1);
    CHECK(put(*project, loaded) == 1);
    const auto absent = project->summary(project->objectNamed("animal 9")->id, FrameIndex(5));
    REQUIRE(absent);
    CHECK(absent->area == 0);
    CHECK(absent->presence == Presence::Outside);
  }
  SECTION("one that has masks there") {
    const ObjectId dog = dogWith(2, false, "animal 9");
    const ImportPlan plan = planImport(*project, *loaded, {});
    CHECK(plan.masks() == 1);
    CHECK(plan.tracks.at(0).kept == 1);
    CHECK(put(*project, loaded) == 1);
    CHECK(project->mask(dog, FrameIndex(2)) == b);
  }
}

TEST_CASE_METHOD(Fixture, "Accepted frames are replaced only when that is asked for") {
  const ObjectId dog = dogWith(1, true);
  ImportChoices choices;
  choices.existing = ExistingMasks::Replace;
  CHECK(told(planImport(*project, *load(), choices), "accepted"));
  CHECK(put(*project, load(), choices) == 1);
  CHECK(project->mask(dog, FrameIndex(1)) == b);
  choices.replaceAccepted = true;
  CHECK(put(*project, load(), choices) == 2);
  CHECK(project->mask(dog, FrameIndex(1)) == a);
}

TEST_CASE_METHOD(Fixture, "A partial import leaves the project as it was") {
  const ObjectId dog = dogWith(2, false);
  const auto loaded = load();
  ImportChoices choices;
  choices.existing = ExistingMasks::Replace;
  const auto fill = std::make_shared<ImportFill>(*project, loaded,
                                                 planImport(*project, *loaded, choices), choices);
  Project::BulkNumber bulk = 0;
  const auto begin = [&](bool failing) {
    bulk = project->startBulk(messages::project::importMasks,
                              [fill, failing, left = 2](BulkEdit& edit) mutable {
                                if (left-- == 0 && failing)
                                  throw Error(messages::media::imageDamaged, "more");
                                return fill->next(edit);
                              });
    return project->continueBulk(bulk, 0ms);
  };
  const auto asBefore = [&] {
    CHECK(project->mask(dog, FrameIndex(2)) == b);
    CHECK(project->undoText().is(messages::project::editMask));
    CHECK(Project::open(folder / "p.maskline", true)
              ->summaries(dog, {FrameIndex(0), FrameIndex(10)})
              .size() == 1);
  };
  SECTION("cancelled") {
    REQUIRE_FALSE(begin(false));
    project->cancelBulk(bulk);
    asBefore();
  }
  SECTION("failed") {
    REQUIRE_FALSE(begin(true));
    CHECK_FALSE(project->continueBulk(bulk, 0ms));
    CHECK_THROWS_AS(project->continueBulk(bulk, 0ms), Error);
    asBefore();
    CHECK(project->continueBulk(bulk, 0ms));
  }
  SECTION("another bulk edit completes it first, and is not cancelled with it") {
    REQUIRE_FALSE(begin(false));
    const auto other = project->startBulk(messages::project::giveUnlabelled,
                                          [left = 2](BulkEdit&) mutable { return left-- > 0; });
    CHECK(project->mask(dog, FrameIndex(2)) == a);
    CHECK(project->undoText().is(messages::project::giveUnlabelled));
    project->cancelBulk(bulk);
    CHECK(project->continueBulk(bulk, 0ms));
    CHECK_FALSE(project->continueBulk(other, 0ms));
    project->cancelBulk(other);
    CHECK(project->undoText().is(messages::project::importMasks));
  }
  SECTION("it fails when another bulk edit completes it") {
    REQUIRE_FALSE(begin(true));
    project->startBulk(messages::project::giveUnlabelled, [](BulkEdit&) { return false; });
    CHECK_THROWS_AS(project->continueBulk(bulk, 0ms), Error);
    CHECK(project->mask(dog, FrameIndex(2)) == b);
  }
  SECTION("an edit meanwhile completes it first") {
    REQUIRE_FALSE(begin(false));
    test::setReview(*project, dog, FrameRange::single(FrameIndex(2)), ReviewState::Accepted);
    CHECK(project->continueBulk(bulk, 0ms));
    CHECK(project->mask(dog, FrameIndex(2)) == a);
    project->undo();
    CHECK(project->undoText().is(messages::project::importMasks));
  }
}

TEST_CASE_METHOD(Fixture, "Labels become other categories, or are left out") {
  LabelMapping mapping;
  mapping.set("animal", "pet");
  mapping.write(folder / "map.json");
  ImportChoices choices;
  choices.labels = LabelMapping::read(folder / "map.json");
  put(*project, load(), choices);
  CHECK(project->categories().at(0).name == "pet");
  choices.labels.set("animal", std::nullopt);
  const ImportPlan plan = planImport(*project, *load(), choices);
  CHECK(plan.tracks.empty());
  CHECK(told(plan, "left-out"));
  std::ofstream(folder / "bad.json") << R"({"categories":{"a":3}})";
  CHECK_THROWS_AS(LabelMapping::read(folder / "bad.json"), Error);
}

TEST_CASE_METHOD(Fixture, "Pictures of another size are scaled, of another shape refused") {
  content.m_info.videos[0].size = {8, 6};
  content.masks.clear();
  content.m_info.tracks[0].masks = 0;
  content.add(0, 1, mask({"####....", "####....", "........", "........", "........", "........"}));
  CHECK(told(planImport(*project, *load(), {}), "scaled"));
  put(*project, load());
  CHECK(project->mask(project->objectNamed("dog")->id, FrameIndex(1)) == a);
  content.m_info.videos[0].size = {8, 3};
  content.masks.clear();
  content.add(0, 1, Mask({8, 3}));
  CHECK_THROWS_AS(planImport(*project, *load(), {}), Error);
}

TEST_CASE_METHOD(Fixture, "Frames: numbers in names, from 1, in order, and beside the clip") {
  const auto framesOf = [&](const std::vector<std::string>& names, std::optional<int> first = {}) {
    fs::remove_all(folder / "names");
    fs::create_directories(folder / "names");
    for (const std::string& name : names)
      fs::copy_file(folder / "set/Annotations/480p/garden/00001.png", folder / "names" / name);
    ImportChoices choices;
    if (first) choices.firstFrame = *first;
    const auto loaded = loadDataset({folder / "names", "davis", {}}, {});
    std::string text;
    for (const auto& frame : planImport(*project, *loaded, choices).frames)
      text += (frame ? std::to_string(frame->value()) : "-") + " ";
    return text;
  };
  load("davis");
  CHECK(framesOf({"00003.png", "00005.png"}) == "3 5 ");
  CHECK(framesOf({"7.png", "8.png", "9.png", "10.png"}) == "6 7 8 9 ");
  CHECK(framesOf({"7.png", "8.png", "12.png"}) == "7 8 - ");
  CHECK(framesOf({"a.png", "b.png"}, 4) == "4 5 ");
  CHECK_THROWS_AS(framesOf({"100.png"}), Error);
}

TEST_CASE_METHOD(Fixture, "Stated frame numbers from 1 to the number of frames begin at 1") {
  const auto planOf = [&](int first, int count) {
    ListedContent numbered;
    numbered.addVideo("garden", {4, 3}, count, first);
    DatasetTrack dog;
    dog.id = 1;
    numbered.add(numbered.addTrack(dog), 0, a);
    std::swap(content, numbered);
    return planImport(*project, *load(), {});
  };
  const ImportPlan fromOne = planOf(1, 10);
  CHECK(fromOne.frames.front() == FrameIndex(0));
  CHECK(fromOne.frames.back() == FrameIndex(9));
  CHECK(told(fromOne, "from-one"));
  CHECK(planOf(1, 9).frames.front() == FrameIndex(1));
  CHECK(planOf(3, 8).frames.front() == FrameIndex(3));  // the last one is not in the clip
}

TEST_CASE("Projects go out, in and out again without loss") {
  for (const Format* format : formats()) {
    if (!format->reads() || !format->writes() || !format->holds.manyObjects) continue;
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
      CAPTURE(format->name, seed);
      const TemporaryFolder folder;
      ListedContent content = maskline::test::generated(seed, {1, 6, 5});
      if (content.masks.empty()) continue;
      const DatasetVideo& video = content.info().videos[0];
      const auto project = newProject(folder / "p.maskline", video.size, video.range.end.value());
      writeAs(*format, content, folder / "a");
      put(*project, loadDataset({folder / "a", format->name, {}}, {}));
      std::int64_t masks = 0;
      for (const Object& object : project->objects())
        for (const FrameSummary& one :
             project->summaries(object.id, {FrameIndex(0), video.range.end}))
          masks += one.area > 0;
      CHECK(masks == loadDataset({folder / "a", format->name, {}}, {})->content->info().masks());
    }
  }
}
