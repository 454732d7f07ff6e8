// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/auto_annotation/mask_linker.h"
#include "tests/support/catch.h"

namespace maskline {
namespace {

const cv::Size size(240, 120);

/// A textured background and discs on it.
struct Scene {
  cv::Mat picture;
  std::vector<FoundMask> masks;

  Scene() {
    picture.create(size, CV_8UC3);
    cv::RNG(3).fill(picture, cv::RNG::UNIFORM, 0, 256);
    cv::GaussianBlur(picture, picture, {}, 2);
  }
  void add(cv::Point at, int modelClass, float score, int look) {
    cv::Mat shape = cv::Mat::zeros(size, CV_8U);
    cv::circle(shape, at, 12, cv::Scalar(255), cv::FILLED);
    cv::Mat paint(size, CV_8UC3);
    cv::RNG(100 + look).fill(paint, cv::RNG::UNIFORM, 0, 256);
    cv::GaussianBlur(paint, paint, {}, 2);
    const cv::Mat move = (cv::Mat_<double>(2, 3) << 1, 0, at.x, 0, 1, at.y);
    cv::warpAffine(paint, paint, move, size, cv::INTER_NEAREST, cv::BORDER_WRAP);
    paint.copyTo(picture, shape);
    masks.push_back({modelClass, score, Mask::fromMat(shape)});
  }
};

TEST_CASE("Moving masks keep their tracks, in whatever order they come") {
  MaskLinker linker;
  for (int frame = 0; frame < 20; ++frame) {
    Scene scene;
    const cv::Point a(30 + 7 * frame, 40), b(200 - 7 * frame, 90);
    if (frame % 2 == 0) {
      scene.add(a, 0, 0.9F, 1);
      scene.add(b, 0, 0.9F, 2);
    } else {
      scene.add(b, 0, 0.9F, 2);
      scene.add(a, 0, 0.9F, 1);
    }
    const auto tracks = linker.next(scene.picture, scene.masks);
    CHECK(tracks == (frame % 2 == 0 ? std::vector<int>{0, 1} : std::vector<int>{1, 0}));
  }
}

TEST_CASE("A track survives a short gap, and ends after a long one") {
  const int gap = GENERATE(4, 6);
  MaskLinker linker;
  int last = -1;
  for (int frame = 0; frame < 20; ++frame) {
    Scene scene;
    scene.add({40 + 4 * frame, 60}, 0, 0.9F, 1);
    const bool hidden = frame >= 8 && frame < 8 + gap;
    const auto tracks = linker.next(scene.picture, hidden ? std::vector<FoundMask>() : scene.masks);
    if (!hidden) last = tracks.front();
  }
  CHECK(last == (gap <= 5 ? 0 : 1));
}

TEST_CASE("Masks of another class, and those after a cut, begin tracks") {
  MaskLinker linker;
  Scene scene;
  scene.add({60, 60}, 0, 0.9F, 1);
  CHECK(linker.next(scene.picture, scene.masks) == std::vector<int>{0});
  scene.masks[0].modelClass = 1;
  CHECK(linker.next(scene.picture, scene.masks) == std::vector<int>{1});
  linker.cut();
  CHECK(linker.next(scene.picture, scene.masks) == std::vector<int>{2});
}

TEST_CASE("A sure mask takes the track before an unsure one") {
  MaskLinker linker;
  Scene scene;
  scene.add({60, 60}, 0, 0.9F, 1);
  linker.next(scene.picture, scene.masks);
  // The unsure mask overlaps as well as the sure one.
  const std::vector<FoundMask> both{{0, 0.2F, scene.masks[0].mask}, {0, 0.9F, scene.masks[0].mask}};
  CHECK(linker.next(scene.picture, both) == std::vector<int>{1, 0});
}

}  // namespace
}  // namespace maskline
