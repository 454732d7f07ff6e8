// SPDX-License-Identifier: Apache-2.0
#include "tests/tracking/scripted.h"

#include <sstream>

#include "core/base/error.h"
#include "tests/support/catch.h"

namespace maskline::test {

namespace {

constexpr ErrorText<0> itIsDamaged{"test.it-is-damaged", ErrorKind::Corrupt, "It is damaged."};
constexpr ErrorText<0> noSuchFrame{"test.no-such-frame", ErrorKind::NotFound,
                                   "There is no such frame."};

}  // namespace

NumberedClip::NumberedClip(std::int64_t frames) {
  m_info.size = {8, 4};
  m_info.frameCount = frames;
  m_info.framesPerSecond = 25;
}

cv::Mat NumberedClip::frame(FrameIndex index) {
  read.push_back(index.value());
  if (index.value() == broken) throw Error(itIsDamaged);
  if (index.value() < 0 || index.value() >= m_info.frameCount) throw Error(noSuchFrame);
  ++m_counters.decoded;
  return cv::Mat(m_info.size, CV_8UC3, cv::Scalar::all(static_cast<double>(index.value() % 256)));
}

double NumberedClip::seconds(FrameIndex index) const {
  return static_cast<double>(index.value()) / m_info.framesPerSecond;
}

void NotingTracker::remember(FrameIndex frame, const cv::Mat& image,
                             const std::map<ObjectId, Mask>& masks) {
  note("remember", frame, image, masks);
  if (m_current.empty() || frame != m_at) return;
  for (const auto& [object, mask] : masks) m_current[object] = mask;
}

void NotingTracker::start(FrameIndex frame, const cv::Mat& image,
                          const std::map<ObjectId, Mask>& masks) {
  note("start", frame, image, masks);
  m_current = masks;
  m_at = frame;
}

std::map<ObjectId, TrackedMask> NotingTracker::step(FrameIndex frame, const cv::Mat& image) {
  note("step", frame, image, {});
  m_at = frame;
  if (onStep) onStep(frame);
  std::map<ObjectId, TrackedMask> out;
  for (const auto& [object, mask] : m_current)
    out[object] = {mask, confidence, cv::Mat(1, 2, CV_8UC1, cv::Scalar(10))};
  if (const auto other = found.find(frame.value()); other != found.end())
    for (auto& [object, tracked] : out) tracked = other->second;
  return out;
}

void NotingTracker::continueFrom(const std::map<ObjectId, Mask>& masks) {
  std::string line = "continue " + std::to_string(m_at.value()) + ":";
  for (const auto& [object, mask] : masks)
    line += " " + std::to_string(object.value) + (mask.empty() ? " hidden" : "");
  notes.push_back(line);
}

void NotingTracker::note(const char* what, FrameIndex frame, const cv::Mat& image,
                         const std::map<ObjectId, Mask>& masks) {
  REQUIRE(image.at<cv::Vec3b>(0, 0)[0] == frame.value() % 256);
  std::string line = std::string(what) + " " + std::to_string(frame.value());
  if (!masks.empty()) line += ":";
  for (const auto& [object, mask] : masks) line.append(" ").append(std::to_string(object.value));
  notes.push_back(line);
}

Mask columns(int first, int last) {
  cv::Mat bitmap = cv::Mat::zeros(4, 8, CV_8UC1);
  bitmap.colRange(first, last + 1).setTo(255);
  return Mask::fromMat(bitmap);
}

std::string Outcome::list() const {
  std::ostringstream out;
  for (const auto& item : sent)
    out << (out.tellp() == 0 ? "" : " ") << item.object.value << '@'
        << item.record.summary.frame.value();
  return out.str();
}

const FrameRecord& Outcome::record(std::int64_t object, std::int64_t frame) const {
  const FrameRecord* found = nullptr;
  for (const auto& item : sent)
    if (item.object.value == object && item.record.summary.frame.value() == frame)
      found = &item.record;
  REQUIRE(found != nullptr);
  return *found;
}

Outcome run(const PropagationRequest& request, Tracker& tracker, FrameSource& frames,
            std::stop_token stop) {
  Channel<PropagatedFrame> out(100000);
  WorkContext work;
  work.stop = stop;
  std::int64_t last = 0;
  work.progress = [&](Progress p) {
    CHECK(p.done == ++last);
    CHECK(p.done <= p.total);
  };
  Outcome outcome;
  outcome.report = propagate(request, tracker, frames, out, work);
  outcome.sent = out.drain();
  CHECK(outcome.report.framesDone == last);
  return outcome;
}

}  // namespace maskline::test
