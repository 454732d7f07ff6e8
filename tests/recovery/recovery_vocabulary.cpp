// SPDX-License-Identifier: Apache-2.0
#include "tests/recovery/recovery_vocabulary.h"

#include <fstream>
#include <iterator>

#include "core/project/project.h"
#include "core/store/row_codecs.h"

namespace maskline::test {
namespace {

namespace fs = std::filesystem;

const cv::Size size{120, 80};

/// Some are blocks, some are so ragged that their runs overflow a page.
Mask maskAt(int object, int frame) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(cv::Rect(frame % 90, object * 10, 20 + object, 15)).setTo(255);
  if (frame % 37 == 0)
    for (int y = 0; y < size.height; ++y)
      for (int x = (y + object) % 2; x < size.width; x += 2) bitmap.at<std::uint8_t>(y, x) = 255;
  return Mask::fromMat(bitmap);
}

FrameRecord recordAt(int object, int frame) {
  FrameRecord record =
      makeRecord(FrameIndex(frame), maskAt(object, frame), static_cast<MaskSource>(frame % 5),
                 static_cast<float>(frame % 100) / 100.0F);
  record.summary.keyframe = frame % 20 == 0;
  record.summary.review = static_cast<ReviewState>(frame % 3);
  record.model = "engine";
  record.changedAt = 1700000000000 + frame;
  if (frame % 2 == 0) {
    record.uncertainty = cv::Mat(36, 64, CV_8UC1);
    for (int i = 0; i < 36 * 64; ++i)
      record.uncertainty.data[i] = static_cast<std::uint8_t>((i * 7 + frame) % 251);
  }
  return record;
}

void addObject(Project& project, int number, CategoryId category, AttributeId attribute) {
  Object object;
  object.name = "thing " + std::to_string(number);
  object.category = category;
  const ObjectId id = project.addObject(object);
  std::vector<FrameRecord> records;
  for (int frame = 0; frame < projectFrames; ++frame) records.push_back(recordAt(number, frame));
  project.putRecords(id, records, true);
  for (int frame = 0; frame < projectFrames; frame += 10)
    project.setPrompts(id, FrameIndex(frame), {Click{{5, 6}, true}, Box{{1, 2, 30, 40}}});
  project.setPrompts(id, FrameIndex(5), {MaskPrompt{maskAt(number, 37)}});
  project.setAttributeValue({attribute, id, {}, "whole"});
  for (int frame = 0; frame < projectFrames; frame += 50)
    project.setAttributeValue({attribute, id, FrameIndex(frame), std::to_string(frame)});
  for (int frame = 0; frame < projectFrames; frame += 25)
    project.addComment({{}, FrameIndex(frame), id, std::string(300, 'c'), false, 1700000000000});
}

/// A propagation replaces masks of the second object, which are kept as a version.
void trackAgain(Project& project) {
  const auto run = project.beginRunningStep(verbatim("Propagate"));
  std::vector<FrameRecord> records;
  for (int frame = 60; frame < 160; ++frame) records.push_back(recordAt(1, frame));
  project.putRecords(*run, ObjectId{2}, records);
}

/// Work is in a stage of its own, and some of it is checked.
void review(Project& project) {
  const StageId stage = project.addStage("second review", project.stages().back().id);
  project.addStageChange({{}, ObjectId{1}, FrameRange{FrameIndex(10), FrameIndex(90)}, stage,
                          "ann", "ready"});
  for (int frame = 7; frame < projectFrames; frame += 60) {
    const CheckFrameId check =
        project.addCheckFrame({{}, ObjectId{2}, FrameIndex(frame), "lead", 0, maskAt(2, frame)});
    project.addCheckScore({{}, check, "ann", 0, 0.9, 0.8});
  }
}

}  // namespace

void makeProject(const fs::path& file) {
  ClipReference clip;
  clip.path = file.parent_path() / "clip.mp4";
  clip.fingerprint = "abc";
  clip.info.size = size;
  clip.info.frameCount = projectFrames;
  clip.info.framesPerSecond = 25;
  const auto project = Project::create(file, clip, std::vector<std::uint8_t>(9000, 7));
  const CategoryId category = project->addCategory({{}, "toy", "all"});
  const AttributeId attribute =
      project->addAttribute({{}, "seen", Attribute::Kind::Text, {}, true});
  for (int number = 1; number <= projectObjects; ++number)
    addObject(*project, number, category, attribute);
  project->setShots({{FrameIndex(100), false}, {FrameIndex(200), true}});
  ProjectSettings settings;
  settings.tracker = "fake";
  project->setSettings(settings);
  trackAgain(*project);
  review(*project);
  // Pages that lie free hold what was removed.
  for (int frame = 300; frame < 340; ++frame)
    project->removeRecords(ObjectId{3}, FrameRange::single(FrameIndex(frame)), false);
}

Rows rowsOf(const fs::path& file) {
  const auto store = Store::open(file, /*readOnly=*/true);
  Rows rows;
  for (int table = 0; table <= static_cast<int>(Table::CheckScores); ++table)
    for (const RowKey& key : store->keys(static_cast<Table>(table)))
      rows[{table, key.parts}] = *store->read(key);
  return rows;
}

std::vector<std::uint8_t> bytesOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const fs::path& file, const std::vector<std::uint8_t>& bytes) {
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

std::string inShort(const std::vector<Entry>& entries) {
  std::string text;
  for (const Entry& e : entries) {
    text += (text.empty() ? "" : " ") + std::string(toString(e.what)) + "(" + e.table;
    if (e.object != 0) text += std::to_string(e.object) + ":";
    for (const std::int64_t frame : e.frames) text += " " + std::to_string(frame);
    text += ")";
  }
  return text;
}

}  // namespace maskline::test
