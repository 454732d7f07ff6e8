// SPDX-License-Identifier: Apache-2.0
#include <opencv2/imgcodecs.hpp>

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
    openNew(frames, engine);
    paintFrames();
    wait(session.openProject(folder / "test.maskline"));
    REQUIRE(until([&] { return document().playback.shownImage().has_value(); }));
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
  /// The id of the candidate that covers exactly a rectangle, or none.
  CandidateId at(int frame, cv::Rect rect) {
    for (const OfferedCandidate& c : offered(frame))
      if (c.mask == maskOf(rect)) return c.id;
    return {};
  }
  ObjectId example() {
    const ObjectId cat = object("cat");
    document().objects.setCategory(cat, "animal");
    project().putRecord(cat, makeRecord(FrameIndex(0), maskOf(left(0)), MaskSource::Painted, 1));
    return cat;
  }

 private:
  void paintFrames() {
    session.closeProject();
    for (int i = 0; i < frames; ++i) {
      cv::Mat image(height, width, CV_8UC3, cv::Scalar(90, 90, 90));
      image(left(i)).setTo(cv::Scalar(20, 20, 220));
      image(right(i)).setTo(cv::Scalar(20, 20, 220));
      image(blue(i)).setTo(cv::Scalar(220, 40, 20));
      char file[32];
      std::snprintf(file, sizeof file, "%04d.png", i);
      REQUIRE(cv::imwrite((folder / "squares" / file).string(), image));
    }
  }
};

}  // namespace
