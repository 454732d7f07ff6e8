// SPDX-License-Identifier: Apache-2.0
#include "tests/project/project_vocabulary.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <sstream>
#include <variant>

#include "core/base/checksum.h"

namespace maskline::test {
namespace {

std::string text(const Prompt& prompt) {
  std::ostringstream out;
  if (const auto* click = std::get_if<Click>(&prompt))
    out << "click " << click->at << click->positive;
  if (const auto* box = std::get_if<Box>(&prompt)) out << "box " << box->rect;
  if (const auto* stroke = std::get_if<Stroke>(&prompt))
    out << "stroke " << cv::Mat(stroke->points) << stroke->radius << stroke->positive;
  if (const auto* start = std::get_if<MaskPrompt>(&prompt))
    for (const std::uint32_t run : start->mask.runs()) out << run << ' ';
  return out.str();
}

std::uint64_t checksum(const cv::Mat& bytes) {
  Checksum sum;
  for (int y = 0; y < bytes.rows; ++y) sum.add(bytes.ptr(y), std::size_t(bytes.cols));
  return sum.value();
}

void dumpObject(std::ostream& out, const Project& project, const Object& object) {
  out << "object " << object.id.value << ' ' << object.name << " category " << object.category.value
      << " colour " << int(object.colour.r) << ',' << int(object.colour.g) << ','
      << int(object.colour.b) << " locked " << object.locked << " hidden " << object.hidden
      << " order " << object.order << '\n';
  for (const AttributeValue& value : project.attributeValues(object.id))
    out << "  value " << value.attribute.value << ' ' << (value.frame ? value.frame->value() : -1)
        << ' ' << value.value << '\n';
}

}  // namespace

ClipReference clipBeside(const std::filesystem::path& file) {
  ClipReference clip;
  clip.path = file.parent_path() / "clip.mp4";
  clip.fingerprint = "abc";
  clip.info.size = clipSize;
  clip.info.frameCount = clipFrames;
  clip.info.framesPerSecond = 25;
  clip.info.codec = "h264";
  clip.info.description = "a clip";
  return clip;
}

Mask block(int x, int y, int width, int height) {
  cv::Mat bitmap = cv::Mat::zeros(clipSize, CV_8UC1);
  bitmap(cv::Rect(x, y, width, height)).setTo(255);
  return Mask::fromMat(bitmap);
}

FrameRecord recordAt(std::int64_t frame, int seed, MaskSource source) {
  const int x = static_cast<int>((frame + seed) % 12);
  FrameRecord record = makeRecord(FrameIndex(frame), block(x, seed % 5, 3, 3), source,
                                  static_cast<float>((frame * 7 + seed) % 100) / 100.0f);
  record.uncertainty = cv::Mat(4, 8, CV_8UC1, cv::Scalar(seed % 256));
  record.uncertainty.at<std::uint8_t>(1, 2) = static_cast<std::uint8_t>(frame % 256);
  record.model = "engine " + std::to_string(seed % 3);
  return record;
}

std::vector<FrameRecord> recordsAt(std::int64_t begin, std::int64_t end, int seed) {
  std::vector<FrameRecord> out;
  for (std::int64_t f = begin; f < end; ++f) out.push_back(recordAt(f, seed));
  return out;
}

ObjectId addNamed(Project& project, const std::string& name) {
  Object object;
  object.name = name;
  return project.addObject(object);
}

std::string dumpRecord(const Project& project, ObjectId object, FrameIndex frame) {
  const auto record = project.record(object, frame);
  if (!record) return "";
  std::ostringstream out;
  const FrameSummary& s = record->summary;
  out << "  frame " << s.frame.value() << ' ' << toString(s.source) << ' ' << s.confidence << ' '
      << toString(s.review) << ' ' << toString(s.presence) << ' ' << s.keyframe << ' ' << s.area
      << " model=" << record->model << " at=" << record->changedAt << " from=" << record->origin
      << " differs=" << record->disagreement
      << " runs";
  for (const std::uint32_t run : record->mask.runs()) out << ' ' << run;
  out << " uncertainty " << record->uncertainty.size() << ' ' << checksum(record->uncertainty);
  if (record->mask != project.mask(object, frame) || project.summary(object, frame) != s)
    out << " INCONSISTENT";
  out << '\n';
  return out.str();
}

std::string dumpPrompts(const Project& project, ObjectId object, FrameIndex frame) {
  std::ostringstream out;
  for (const StoredPrompt& prompt : project.prompts(object, frame))
    out << "  prompt " << prompt.id.value << " on " << frame.value() << ' ' << text(prompt.prompt)
        << '\n';
  return out.str();
}

std::string dumpObjects(const Project& project) {
  std::ostringstream out;
  for (const Category& c : project.categories())
    out << "category " << c.id.value << ' ' << c.name << ' ' << c.supercategory << '\n';
  for (const Attribute& a : project.attributes()) {
    out << "attribute " << a.id.value << ' ' << a.name << ' ' << int(a.kind) << a.perFrame;
    for (const std::string& choice : a.choices) out << ' ' << choice;
    out << '\n';
  }
  for (const Object& object : project.objects()) dumpObject(out, project, object);
  return out.str();
}

std::string dumpShots(const Project& project) {
  std::ostringstream out;
  for (const ShotCut& shot : project.shots())
    out << "shot " << shot.frame.value() << ' ' << shot.fade << '\n';
  return out.str();
}

std::string dumpStages(const Project& project) {
  std::ostringstream out;
  for (const Stage& s : project.stages())
    out << "stage " << s.id.value << ' ' << s.name << ' ' << s.order << '\n';
  for (const StageChange& c : project.stageChanges())
    out << "change " << c.id.value << " of " << c.object.value << " to " << c.stage.value << ' '
        << (c.frames ? c.frames->begin.value() : -1) << ' ' << c.author << ' ' << c.note << '\n';
  return out.str();
}

std::string dumpEvents(const Project& project) {
  std::ostringstream out;
  for (const ClipEvent& e : project.events()) {
    out << "event " << e.id.value << " of " << e.object.value << ' ' << e.label << ' ' << e.category;
    if (e.frames) out << ' ' << e.frames->begin.value() << ".." << e.frames->end.value();
    for (const auto& [name, value] : e.attributes) out << ' ' << name << '=' << value;
    out << '\n';
  }
  return out.str();
}

std::string dumpComments(const Project& project, std::optional<FrameIndex> frame) {
  std::ostringstream out;
  for (const Comment& c : project.comments()) {
    if (frame && c.frame != *frame) continue;
    out << "comment " << c.id.value << " on " << c.frame.value() << " object " << c.object.value
        << ' ' << c.text << ' ' << c.resolved << ' ' << c.author << ' ' << c.changedAt;
    if (c.place) out << " at " << *c.place;
    out << '\n';
  }
  return out.str();
}

std::string dumpChecks(const Project& project) {
  std::ostringstream out;
  for (const CheckFrame& c : project.checkFrames()) {
    out << "check frame " << c.id.value << " of " << c.object.value << " on " << c.frame.value()
        << ' ' << c.author << ' ' << c.madeAt << " runs";
    for (const std::uint32_t run : c.truth.runs()) out << ' ' << run;
    out << '\n';
  }
  for (const CheckScore& s : project.checkScores())
    out << "score " << s.id.value << " of " << s.check.value << ' ' << s.author << ' ' << s.madeAt
        << ' ' << s.region << ' ' << s.boundary << '\n';
  return out.str();
}

std::string dumpSettings(const Project& project) {
  std::ostringstream out;
  const ProjectSettings s = project.settings();
  out << "settings " << s.segmenter << ' ' << s.tracker << ' ' << s.reviewThreshold;
  if (s.range) out << ' ' << s.range->begin.value() << ".." << s.range->end.value();
  out << '\n';
  return out.str();
}

std::string dump(const Project& project) {
  std::string out = dumpObjects(project);
  const FrameRange all = frames(0, clipFrames);
  for (const Object& object : project.objects()) {
    out += "of " + std::to_string(object.id.value) + '\n';
    for (const FrameSummary& s : project.summaries(object.id, all))
      out += dumpRecord(project, object.id, s.frame);
    for (const FrameIndex frame : project.promptFrames(object.id, all))
      out += dumpPrompts(project, object.id, frame);
  }
  return out + dumpShots(project) + dumpStages(project) + dumpEvents(project) +
         dumpComments(project) + dumpChecks(project) + dumpSettings(project);
}

std::string firstDifference(const std::string& a, const std::string& b) {
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (x == a.end() && y == b.end()) return "";
  const auto at = static_cast<std::size_t>(x - a.begin());
  const std::size_t begin = a.rfind('\n', at) == std::string::npos ? 0 : a.rfind('\n', at);
  return a.substr(begin, 200) + "\n-- instead of --" + b.substr(std::min(begin, b.size()), 200);
}

}  // namespace maskline::test
