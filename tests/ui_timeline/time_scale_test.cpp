// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/time_scale.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

TimeScale scaleOf(std::int64_t frames, int width) {
  TimeScale scale;
  scale.setWidth(width);
  scale.setFrameCount(frames);
  return scale;
}

}  // namespace

TEST_CASE("every frame comes back from its left edge, its middle and just before its right edge") {
  const std::int64_t frames = GENERATE(1, 7, 900, 100000);
  const double zoom = GENERATE(0.0, 0.13, 0.5, 0.87, 1.0);
  TimeScale scale = scaleOf(frames, 1317);
  scale.setZoom(zoom, 700);
  for (const double share : {0.0, 0.37, 1.0}) {
    scale.setOffset(share * (scale.contentWidth() - scale.width()));
    int wrong = 0;
    for (FrameIndex f(0); f < FrameIndex(frames); ++f) {
      if (scale.frameAt(scale.x(f)) != f) ++wrong;
      if (scale.frameAt(scale.middle(f)) != f) ++wrong;
      if (scale.frameAt(scale.x(f + 1) - 0.01 * scale.pixelsPerFrame()) != f) ++wrong;
      if (scale.edgeAt(scale.x(f) + 0.3 * scale.pixelsPerFrame()) != f) ++wrong;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("zooming keeps what is under the cursor there") {
  TimeScale scale = scaleOf(100000, 1000);
  scale.setZoom(0.5, 500);
  scale.setOffset(scale.contentWidth() / 2);
  const double x = 321;
  const FrameIndex under = scale.frameAt(x);
  for (int i = 0; i < 20; ++i) {
    scale.zoomAround(x, 1.25);
    CHECK(scale.frameAt(x) == under);
  }
  for (int i = 0; i < 20; ++i) scale.zoomAround(x, 1 / 1.25);
  CHECK(std::llabs(scale.frameAt(x) - under) <= 1);
}

TEST_CASE("the clip is never left, and zoom runs from the whole clip to single frames") {
  TimeScale scale = scaleOf(5000, 800);
  CHECK(scale.zoom() == 0);
  CHECK(scale.visible() == FrameRange{FrameIndex(0), FrameIndex(5000)});
  scale.setZoom(1, 0);
  CHECK(scale.pixelsPerFrame() == Approx(TimeScale::kWidestFrame));
  CHECK(scale.visible() == FrameRange{FrameIndex(0), FrameIndex(20)});
  scale.scrollBy(-1e9);
  CHECK(scale.frameAt(0) == FrameIndex(0));
  scale.scrollBy(1e9);
  CHECK(scale.visible() == FrameRange{FrameIndex(4980), FrameIndex(5000)});
  scale.zoomAround(0, 1e-9);
  CHECK(scale.zoom() == 0);
  CHECK(scale.x(FrameIndex(0)) == Approx(0).margin(1e-6));
  CHECK(scale.x(FrameIndex(5000)) == Approx(800));
}

TEST_CASE("a clip that is shown whole stays so when the view changes its width") {
  TimeScale scale = scaleOf(300, 500);
  scale.setWidth(900);
  CHECK(scale.zoom() == 0);
  CHECK(scale.x(FrameIndex(300)) == Approx(900));
  scale.setZoom(0.5, 0);
  const double perFrame = scale.pixelsPerFrame();
  scale.setWidth(600);
  CHECK(scale.pixelsPerFrame() == Approx(perFrame));
}

TEST_CASE("a short clip fills the view with wide frames") {
  TimeScale scale = scaleOf(4, 1000);
  CHECK(scale.pixelsPerFrame() == Approx(250));
  scale.setZoom(1, 500);
  CHECK(scale.pixelsPerFrame() == Approx(250));
  CHECK(scale.zoom() == 0);
}

TEST_CASE("revealing a frame scrolls only when it is out of view") {
  TimeScale scale = scaleOf(10000, 1000);
  scale.setZoom(1, 0);
  CHECK_FALSE(scale.reveal(FrameIndex(10)));
  CHECK(scale.reveal(FrameIndex(5000)));
  CHECK(scale.visible().contains(FrameIndex(5000)));
  CHECK(scale.reveal(FrameIndex(40)));
  CHECK(scale.visible().contains(FrameIndex(40)));
}

TEST_CASE("showing a range fills the view with it") {
  TimeScale scale = scaleOf(10000, 1000);
  scale.show({FrameIndex(2000), FrameIndex(2500)});
  CHECK(scale.x(FrameIndex(2000)) == Approx(0).margin(1e-6));
  CHECK(scale.x(FrameIndex(2500)) == Approx(1000));
}

TEST_CASE("without a clip there is no frame in view") {
  const TimeScale scale = scaleOf(0, 500);
  CHECK(scale.visible().empty());
  CHECK(scale.frameAt(250) == FrameIndex(0));
}
