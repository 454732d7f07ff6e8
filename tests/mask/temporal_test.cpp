// SPDX-License-Identifier: Apache-2.0
#include "core/mask/temporal.h"

#include <cmath>

#include "core/base/error.h"
#include "core/mask/shapes.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

namespace {

const cv::Size frame(200, 160);

/// A disk whose outline has waves of that height.
Mask wavy(cv::Point2f centre, float radius, float height, int waves) {
  Ring ring;
  for (int i = 0; i < 360; ++i) {
    const double angle = i * CV_PI / 180;
    const double r = radius + height * std::sin(waves * angle);
    ring.push_back(centre + cv::Point2f(float(r * std::cos(angle)), float(r * std::sin(angle))));
  }
  return polygonMask(frame, {ring});
}

const Mask still = unite(boxMask(frame, {40, 40, 50, 30}), diskMask(frame, {90, 60}, 25));

}  // namespace

TEST_CASE("a mask that stays as it is does not change") {
  const MaskChange change = changeBetween(still, still).value();
  CHECK(change.instability == Approx(0).margin(1e-6));
  CHECK(change.velocity == 0);
  CHECK(change.flicker == 0);
}

TEST_CASE("a translation is velocity alone") {
  const Mask moved = unite(boxMask(frame, {52, 49, 50, 30}), diskMask(frame, {102, 69}, 25));
  const MaskChange change = changeBetween(still, moved).value();
  CHECK(change.instability == Approx(0).margin(1e-6));
  CHECK(change.flicker == 0);
  CHECK(change.velocity == Approx(15 / std::sqrt(double(still.area()))));
}

TEST_CASE("jitter of the outline is instability and flicker, the more the higher it is") {
  const Mask smooth = wavy({90, 80}, 40, 0, 7);
  const MaskChange low = changeBetween(smooth, wavy({90, 80}, 40, 2, 7)).value();
  const MaskChange high = changeBetween(smooth, wavy({90, 80}, 40, 6, 7)).value();
  CHECK(low.instability > 0.01);
  CHECK(high.instability > 1.5 * low.instability);
  CHECK(high.instability < 5);
  CHECK(low.flicker > 0.01);
  CHECK(high.flicker > 2 * low.flicker);
  CHECK(low.velocity < 0.02);
}

TEST_CASE("flicker is the difference after the best translation, over the mean area") {
  const Mask a = boxMask(frame, {20, 20, 40, 40}), b = boxMask(frame, {50, 30, 40, 44});
  const MaskChange change = changeBetween(a, b).value();
  CHECK(change.flicker == Approx(4 * 40 / ((40 * 40 + 40 * 44) / 2.0)));
}

TEST_CASE("an object that leaves the frame does not flicker") {
  const Mask a = boxMask(frame, {150, 20, 40, 40}), b = boxMask(frame, {170, 20, 40, 40});
  // The centroids are 15 apart, the edges 20: the descent finds the motion.
  CHECK(changeBetween(a, b).value().flicker == 0);
}

TEST_CASE("tiny masks can be compared, empty ones cannot") {
  const Mask dot = mask({"....", ".#..", "...."}), line = mask({"....", "####", "...."});
  CHECK(changeBetween(dot, dot).value().flicker == 0);
  CHECK(std::isfinite(changeBetween(dot, line).value().instability));
  CHECK_FALSE(changeBetween(dot, mask({"....", "....", "...."})));
  CHECK_THROWS_AS(changeBetween(dot, mask({"#"})), Error);
}
