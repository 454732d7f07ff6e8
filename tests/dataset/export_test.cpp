// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/dataset/evaluation.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"
#include "core/media/messages.h"
#include "tests/dataset/golden.h"
#include "tests/project/project_edits.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
namespace fs = std::filesystem;

namespace {

constexpr int frameCount = 6;
const cv::Size size(64, 48);

/// Flat frames; counts how many were asked for and may fail on one.
class FlatFrames final : public FrameSource {
 public:
  FlatFrames() {
    m_info.size = size;
    m_info.frameCount = frameCount;
    m_info.framesPerSecond = 10;
  }
  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override {
    if (index == failing) throw Error(messages::media::frameDamaged, index.value());
    ++read;
    return cv::Mat(size, CV_8UC3, cv::Scalar::all(10.0 * double(index.value())));
  }
  double seconds(FrameIndex index) const override { return double(index.value()) / 10; }
  std::string fileName(FrameIndex index) const override {
    return named ? "shot " + std::to_string(2 * index.value()) + ".tif" : "";
  }
  Counters counters() const override { return {}; }

  int read = 0;
  bool named = false;
  FrameIndex failing{-1};

 private:
  ClipInfo m_info;
};

Mask box(int x) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(cv::Rect(x, 10, 12, 12)) = 1;
  return Mask::fromMat(bitmap);
}

/// Two objects over six frames: "late" has masks from frame 2 on and overlaps "first"; one mask of
/// "first" is rejected, two are a person's.
struct Fixture {
  TemporaryFolder folder;
  FlatFrames frames;
  std::unique_ptr<Project> project;
  ObjectId late, first;

  Fixture() {
    const ClipReference clip{folder / "garden.mp4", "print", frames.info()};
    project = Project::create(folder / "p.maskline", clip);
    late = addObject("late");
    first = addObject("first");
    for (int i = 0; i < frameCount; ++i) {
      put(first, i, box(5 + i), i == 0 ? MaskSource::Clicked : MaskSource::Tracked);
      put(late, i, i < 2 ? Mask(size) : box(12 + i), MaskSource::Tracked);
    }
    test::setReview(*project, first, FrameRange::single(FrameIndex(4)), ReviewState::Rejected);
    test::setReview(*project, first, FrameRange::single(FrameIndex(3)), ReviewState::Accepted);
  }
  ObjectId addObject(const char* name) {
    Object object;
    object.name = name;
    return project->addObject(object);
  }
  void put(ObjectId object, int frame, Mask shape, MaskSource source) {
    project->putRecord(object, makeRecord(FrameIndex(frame), std::move(shape), source, 0.9f));
  }
  ExportOptions options(const std::string& format) const {
    ExportOptions options;
    options.format = format;
    options.out = folder / "out";
    return options;
  }
  nlohmann::json json() const {
    return nlohmann::json::parse(textOf(folder / "out/annotations.json"));
  }
  cv::Mat labels(const char* name) const {
    return readLabelMap((folder / "out/Annotations/480p/garden") / name);
  }
  /// The project file's companions aside, what lies beside the project.
  bool nothingElse() const {
    for (const auto& entry : fs::directory_iterator(folder.path()))
      if (entry.path().filename().string().find("p.maskline") == std::string::npos) return false;
    return true;
  }
};

std::string codes(const ExportReport& report) {
  std::string text;
  for (const DatasetFinding& finding : report.findings)
    text += (text.empty() ? "" : " ") + finding.code;
  return text;
}

}  // namespace

TEST_CASE("Format words") {
  for (const Format* format : formats()) CHECK(&formatNamed(format->name) == format);
  CHECK_THROWS_AS(formatNamed("zip"), Error);
}

TEST_CASE_METHOD(Fixture, "COCO export of a project") {
  const ExportReport report = exportProject(*project, frames, options("coco"));
  CHECK(report.frames == 6);
  CHECK(report.masks == 9);
  CHECK_FALSE(report.cancelled);
  CHECK(codes(report) == "no-category rejected");
  CHECK(json()["annotations"].size() == 9);
  CHECK(json()["images"].size() == 6);
  CHECK(fs::exists(folder / "out/images/garden/000005.jpg"));
  CHECK_THROWS_AS(exportProject(*project, frames, options("coco")), Error);
}

TEST_CASE_METHOD(Fixture, "Objects that are exported as \"object\" are told once") {
  const auto told = [&](const char* format) {
    for (const DatasetFinding& finding : checkExport(*project, frames, options(format)).findings)
      if (finding.code == "no-category") return finding;
    return DatasetFinding{};
  };
  for (const char* format : {"coco", "coco-panoptic", "semantic"}) {
    CAPTURE(format);
    const DatasetFinding finding = told(format);
    CHECK(finding.count == 2);
    CHECK(english(finding.message) ==
          "Objects without a category, which are exported as \"object\": 2.");
    CHECK_FALSE(finding.remedy.empty());
  }
  CHECK(told("davis").count == 0);        // it has no categories at all
  CHECK(told("youtube-vos").count == 0);  // which stores that there is none
  const CategoryId toy = project->addCategory({{}, "toy", ""});
  for (Object object : project->objects()) {
    CHECK(told("coco").count > 0);
    object.category = toy;
    project->updateObject(object);
  }
  CHECK(told("coco").count == 0);
}

TEST_CASE_METHOD(Fixture, "A range, one object, accepted masks only") {
  ExportOptions some = options("coco");
  some.write.pictures = PictureChoice::None;
  some.overwrite = true;

  some.selection.range = FrameRange{FrameIndex(1), FrameIndex(3)};
  some.selection.objects = {first};
  exportProject(*project, frames, some);
  CHECK(json()["annotations"].size() == 2);
  CHECK(json()["images"][0]["frame_index"] == 1);
  CHECK(frames.read == 0);

  some.selection.range.reset();
  some.selection.objects.clear();
  some.selection.acceptedOnly = true;
  CHECK(exportProject(*project, frames, some).frames == 2);
  CHECK(json()["annotations"].size() == 2);
  CHECK(json()["images"][1]["frame_index"] == 3);

  some.selection.range = FrameRange{FrameIndex(100), FrameIndex(200)};
  CHECK_THROWS_AS(exportProject(*project, frames, some), Error);
  some.selection.range.reset();
  some.selection.objects = {ObjectId{999}};
  CHECK_THROWS_AS(exportProject(*project, frames, some), Error);
  some.selection.objects.clear();
  some.selection.sequence = "../elsewhere";
  CHECK_THROWS_AS(exportProject(*project, frames, some), Error);
}

TEST_CASE_METHOD(Fixture, "DAVIS export of a project") {
  const ExportReport report = exportProject(*project, frames, options("davis"));
  CHECK(codes(report) == "names late scores overlaps rejected");
  // The object of the first frame is number 1; as the one added later it is on top.
  CHECK(labelMask(labels("00000.png"), 1, 254) == box(5));
  CHECK(labelMask(labels("00002.png"), 1, 1) == box(7));
  CHECK(labelMask(labels("00002.png"), 2, 2) == subtract(box(14), box(7)));
  CHECK(labelMask(labels("00004.png"), 1, 1).empty());
  const EvaluationReport scores = evaluate(folder / "out", folder / "out");
  CHECK(scores.mean.j == 1);
  CHECK(scores.sequences[0].objects == 1);
}

TEST_CASE_METHOD(Fixture, "Overlay export of a project") {
  ExportOptions video = options("overlay");
  video.out = folder / "overlay.mp4";
  const ExportReport report = exportProject(*project, frames, video);
  CHECK(report.frames == 6);
  const auto source = openFrameSource(video.out);
  CHECK(source->info().frameCount == 6);
  CHECK(source->info().size == size);
}

TEST_CASE_METHOD(Fixture, "A cancelled or failed export leaves nothing behind") {
  for (const std::string& format : std::vector<std::string>{"coco", "davis", "overlay"}) {
    ExportOptions unlucky = options(format);
    if (format == "overlay") unlucky.out = folder / "out.mp4";
    std::stop_source stop;
    const WorkContext work{stop.get_token(), [&](Progress progress) {
                             CHECK(progress.total == 2 * frameCount);
                             if (progress.done == frameCount + 3) stop.request_stop();
                           }};
    CHECK(exportProject(*project, frames, unlucky, work).cancelled);
    CHECK(nothingElse());

    frames.failing = FrameIndex(4);
    CHECK_THROWS_AS(exportProject(*project, frames, unlucky), Error);
    CHECK(nothingElse());
    frames.failing = FrameIndex(-1);
  }
}

TEST_CASE_METHOD(Fixture, "A failed export keeps the one it was to replace") {
  ExportOptions again = options("coco");
  exportProject(*project, frames, again);
  const std::string before = textOf(folder / "out/annotations.json");
  again.overwrite = true;
  frames.failing = FrameIndex(2);
  CHECK_THROWS_AS(exportProject(*project, frames, again), Error);
  CHECK(textOf(folder / "out/annotations.json") == before);
}

TEST_CASE_METHOD(Fixture, "Attributes hold from their frame on") {
  Attribute pose;
  pose.name = "pose";
  pose.perFrame = true;
  pose.id = project->addAttribute(pose);
  project->setAttributeValue({pose.id, first, std::nullopt, "any"});
  project->setAttributeValue({pose.id, first, FrameIndex(1), "lying"});
  project->setAttributeValue({pose.id, first, FrameIndex(3), "up"});
  ExportOptions bare = options("coco");
  bare.write.pictures = PictureChoice::None;
  bare.selection.objects = {first};
  exportProject(*project, frames, bare);
  const auto annotations = json()["annotations"];
  REQUIRE(annotations.size() == 5);
  CHECK_FALSE(annotations[0].contains("attributes"));
  CHECK(annotations[1]["attributes"]["pose"] == "lying");
  CHECK(annotations[2]["attributes"]["pose"] == "lying");
  CHECK(annotations[3]["attributes"]["pose"] == "up");
  CHECK(json()["tracks"][0]["attributes"]["pose"] == "any");
}

TEST_CASE_METHOD(Fixture,
                 "Where objects overlap the upper layer has the pixel, and what is lost is told") {
  ExportOptions davis = options("davis");
  davis.selection.objects = {first, late};
  const auto hidden = [&](const ExportReport& report) {
    for (const Message& message : report.notes())
      if (message.is(messages::dataset::hiddenPixels)) return english(message);
    return std::string();
  };
  const std::int64_t overlap = intersectionArea(box(7), box(14));
  const std::string sentence = hidden(exportProject(*project, frames, davis));
  CHECK(sentence.find("\"late\" that lie under \"first\"") != std::string::npos);
  // On frames 2, 3 and 5: on frame 4 the upper mask is rejected.
  CHECK(sentence.find(std::to_string(3 * overlap) + " (frames: 3)") != std::string::npos);
  CHECK(labelMask(labels("00002.png"), 1, 1) == box(7));

  project->reorderObjects({first, late});
  davis.overwrite = true;
  CHECK(hidden(exportProject(*project, frames, davis)).find("\"first\" that lie under \"late\"") !=
        std::string::npos);
  CHECK(labelMask(labels("00002.png"), 2, 2) == box(14));
  CHECK(labelMask(labels("00002.png"), 1, 1) == subtract(box(7), box(14)));
  davis.selection.objects = {first};
  CHECK(hidden(exportProject(*project, frames, davis)).empty());
}

TEST_CASE_METHOD(Fixture, "Without images of its own COCO names those of the clip") {
  ExportOptions bare = options("coco");
  bare.write.pictures = PictureChoice::None;
  bare.overwrite = true;
  frames.named = true;
  exportProject(*project, frames, bare);
  CHECK(json()["images"][3]["file_name"] == "shot 6.tif");
  frames.named = false;
  exportProject(*project, frames, bare);
  CHECK(json()["images"][3]["file_name"] == "images/garden/000003.jpg");
}

namespace {

/// A project whose clip lies where an export would write.
struct InTheWay : TemporaryFolder {
  std::unique_ptr<Project> project;
  FlatFrames frames;

  void clipAt(const fs::path& path) {
    ClipInfo info = frames.info();
    if (path.extension() != ".mp4") info.codec = "images";
    project = Project::create(*this / "p.maskline", {path, "print", info});
    Object object;
    object.name = "o";
    project->putRecord(project->addObject(object),
                       makeRecord(FrameIndex(0), box(5), MaskSource::Painted, 1));
  }
  void write(const fs::path& path, const std::string& text) const {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  ExportReport run(const std::string& format, const fs::path& out, bool overwrite,
                   const std::string& sequence = "") {
    ExportOptions options;
    options.format = format;
    options.out = out;
    options.overwrite = overwrite;
    options.selection.sequence = sequence;
    return exportProject(*project, frames, options);
  }
};

}  // namespace

TEST_CASE_METHOD(InTheWay, "An overlay never replaces the clip, the project or another film") {
  const fs::path clip = *this / "v.mp4";
  write(clip, "film");
  write(*this / "other.mp4", "other film");
  clipAt(clip);
  fs::create_symlink(clip, *this / "link.mp4");
  fs::create_hard_link(clip, *this / "hard.mp4");
  for (const char* name : {"v.mp4", "link.mp4", "hard.mp4", "other.mp4", "p.maskline"})
    for (const bool overwrite : {false, true})
      CHECK_THROWS_AS(run("overlay", *this / name, overwrite), Error);
  CHECK(textOf(clip) == "film");
  CHECK(textOf(*this / "other.mp4") == "other film");
  CHECK(Project::open(*this / "p.maskline", true)->objects().size() == 1);

  run("overlay", *this / "overlay.mp4", false);
  CHECK_THROWS_AS(run("overlay", *this / "overlay.mp4", false), Error);
  run("overlay", *this / "overlay.mp4", true);
}

TEST_CASE_METHOD(InTheWay, "An overlay that has become a clip is not replaced") {
  clipAt(*this / "overlay.mp4");
  project.reset();
  fs::remove(*this / "p.maskline");
  clipAt(*this / "elsewhere.mp4");
  run("overlay", *this / "overlay.mp4", false);
  project.reset();
  fs::remove(*this / "p.maskline");
  clipAt(*this / "overlay.mp4");
  CHECK_THROWS_AS(run("overlay", *this / "overlay.mp4", true), Error);
}

TEST_CASE_METHOD(InTheWay, "A COCO export leaves the frames it lies beside") {
  const fs::path frame = *this / "ds/images/0000.png";
  write(frame, "frame");
  clipAt(*this / "ds/images");
  for (const bool overwrite : {false, true})
    CHECK_THROWS_AS(run("coco", *this / "ds", overwrite), Error);
  CHECK(textOf(frame) == "frame");
}

TEST_CASE_METHOD(InTheWay, "A DAVIS export leaves foreign sequences and its own source") {
  const fs::path bear = *this / "D/JPEGImages/480p/bear/00000.jpg",
                 bus = *this / "D/JPEGImages/480p/bus/00000.jpg";
  write(bear, "bear");
  write(bus, "bus");
  clipAt(*this / "D/JPEGImages/480p/bear");
  for (const bool overwrite : {false, true})
    for (const char* sequence : {"", "bus", "new"})
      CHECK_THROWS_AS(run("davis", *this / "D", overwrite, sequence), Error);
  CHECK(textOf(bear) == "bear");
  CHECK(textOf(bus) == "bus");
}

TEST_CASE_METHOD(InTheWay, "Sequences are added to a dataset that other exports made") {
  clipAt(*this / "garden.v2");
  run("davis", *this / "D", false, "bus");
  const std::string before = textOf(*this / "D/Annotations/480p/bus/00000.png");
  run("davis", *this / "D", false);
  CHECK(fs::exists(*this / "D/Annotations/480p/garden.v2/00000.png"));
  CHECK(textOf(*this / "D/Annotations/480p/bus/00000.png") == before);
  CHECK(textOf(*this / "D/ImageSets/2017/val.txt") == "bus\ngarden.v2\n");
  CHECK_THROWS_AS(run("davis", *this / "D", false), Error);
  run("davis", *this / "D", true);
  CHECK(textOf(*this / "D/ImageSets/2017/train.txt") == "bus\ngarden.v2\n");
}
