// SPDX-License-Identifier: Apache-2.0
#include "tests/session/desk.h"

#include <cstdio>
#include <opencv2/imgcodecs.hpp>

#include "tests/support/catch.h"

namespace maskline::test {

namespace {

bool ended(const Job& job) {
  return job.state != Job::State::Waiting && job.state != Job::State::Running;
}

}  // namespace

Desk::Desk()
    : m_subscription(session.subscribe([this](const SessionEvent& e) { events.push_back(e); })) {}

std::filesystem::path Desk::makeClip(int frames, const std::string& name) {
  const auto clip = folder / name;
  std::filesystem::create_directories(clip);
  for (int i = 0; i < frames; ++i) {
    char file[32];
    std::snprintf(file, sizeof file, "%04d.png", i);
    const cv::Mat image(height, width, CV_8UC3, cv::Scalar(i % 256, (i * 7) % 256, 100));
    REQUIRE(cv::imwrite((clip / file).string(), image));
  }
  return clip;
}

void Desk::openNew(int frames, const std::string& engine) {
  const auto clip = makeClip(frames);
  const Job job = wait(session.createProject(folder / "test.maskline", clip));
  REQUIRE(job.state == Job::State::Finished);
  REQUIRE(session.hasProject());
  session.document().settings.setEngines(engine, engine);
  REQUIRE(until([&] { return session.document().playback.shownImage().has_value(); }));
}

Job Desk::wait(JobId id) {
  until([&] { return ended(session.job(id)); });
  owner.runPending();
  return session.job(id);
}

void Desk::settle() {
  REQUIRE(until([&] { return !session.busy(); }));
  owner.runPending();
}

ObjectId Desk::object(const std::string& name) {
  const ObjectId id = session.document().objects.add(name);
  REQUIRE(id);
  return id;
}

Mask Desk::bar(int x) {
  cv::Mat bitmap = cv::Mat::zeros(height, width, CV_8UC1);
  bitmap(cv::Rect(x, 4, 8, 40) & cv::Rect(0, 0, width, height)).setTo(255);
  return Mask::fromMat(bitmap);
}

void Desk::keyframe(ObjectId object, int frame, int x) {
  FrameRecord record = makeRecord(FrameIndex(frame), bar(x), MaskSource::Painted, 1);
  record.summary.keyframe = true;
  project().putRecord(object, record);
}

void Desk::click(int frame, int x, int y, bool positive) {
  session.document().playback.goTo(FrameIndex(frame));
  session.document().clicks.add(Click{{float(x), float(y)}, positive});
}

std::string Desk::frames(ObjectId object, MaskSource source) {
  std::string out;
  std::optional<FrameRange> run;
  const auto put = [&] {
    if (!run) return;
    if (!out.empty()) out += ' ';
    out += std::to_string(run->begin.value());
    if (run->length() > 1) out.append("-").append(std::to_string(run->end.value() - 1));
    run.reset();
  };
  for (const FrameSummary& s :
       project().summaries(object, session.document().playback.wholeClip())) {
    if (s.source != source) continue;
    if (run && run->end == s.frame) {
      ++run->end;
    } else {
      put();
      run = FrameRange::single(s.frame);
    }
  }
  put();
  return out;
}

std::string Desk::undoTexts() {
  std::string out;
  int steps = 0;
  for (; project().canUndo(); ++steps) {
    out += (out.empty() ? "" : ", ") + english(project().undoText());
    project().undo();
  }
  for (; steps > 0; --steps) project().redo();
  return out;
}

std::vector<std::string> Desk::errors() const {
  std::vector<std::string> out;
  for (const SessionEvent& e : events)
    if (const auto* error = std::get_if<ErrorRaised>(&e))
      out.push_back(english(error->failure.message));
  return out;
}

}  // namespace maskline::test
