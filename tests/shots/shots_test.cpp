// SPDX-License-Identifier: Apache-2.0
#include "core/shots/shots.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iostream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/media/demo/demo_clip.h"
#include "tests/shots/film.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

namespace {

std::vector<ShotCut> cutsIn(int frames, const std::function<cv::Mat(int)>& picture) {
  ShotDetector detector;
  std::vector<ShotCut> cuts;
  const auto add = [&](const std::vector<ShotCut>& found) {
    cuts.insert(cuts.end(), found.begin(), found.end());
  };
  for (int f = 0; f < frames; ++f) add(detector.feed(FrameIndex(f), picture(f)));
  add(detector.finish());
  return cuts;
}

/// A wide colourful landscape; every seed another one.
cv::Mat landscape(int seed) {
  cv::RNG random(static_cast<std::uint64_t>(seed));
  cv::Mat out(
      180, 800, CV_8UC3,
      cv::Scalar(random.uniform(30, 220), random.uniform(30, 220), random.uniform(30, 220)));
  for (int i = 0; i < 120; ++i) {
    const cv::Point at(random.uniform(0, 800), random.uniform(0, 180));
    cv::circle(out, at, random.uniform(8, 40),
               cv::Scalar(random.uniform(0, 255), random.uniform(0, 255), random.uniform(0, 255)),
               cv::FILLED);
  }
  return out;
}

cv::Mat view(const cv::Mat& land, int x) { return land(cv::Rect(x, 0, 320, 180)); }

cv::Mat blended(const cv::Mat& a, const cv::Mat& b, double share) {
  cv::Mat out;
  cv::addWeighted(a, 1 - share, b, share, 0, out);
  return out;
}

const cv::Mat first = landscape(1), second = landscape(2);

}  // namespace

TEST_CASE("a cut is found on its frame") {
  const int at = GENERATE(1, 2, 10, 28, 29);
  const auto cuts =
      cutsIn(30, [&](int f) { return f < at ? view(first, 2 * f) : view(second, 200 - 3 * f); });
  CHECK(cuts == std::vector<ShotCut>{{FrameIndex(at), false}});
}

TEST_CASE("pans, shakes, flashes and changing light are no cuts") {
  const auto shake = [](int f) { return 100 + (f * 7919) % 25; };
  CHECK(cutsIn(40, [&](int f) { return view(first, 8 * f); }).empty());
  CHECK(cutsIn(40, [&](int f) { return view(first, shake(f)); }).empty());
  CHECK(cutsIn(40, [&](int f) {
          const cv::Mat v = view(first, f);
          return f == 15 ? cv::Mat(v * 0.2 + cv::Scalar::all(200)) : v;
        }).empty());
  CHECK(cutsIn(60, [&](int f) { return cv::Mat(view(first, 50) * (1 - f / 100.0)); }).empty());
}

TEST_CASE("a fade through black is reported at its middle") {
  const auto cuts = cutsIn(60, [&](int f) {
    const cv::Mat v = view(f < 30 ? first : second, f);
    return cv::Mat(v * std::min(1.0, std::abs(f - 30) / 12.0));
  });
  REQUIRE(cuts.size() == 1);
  CHECK(cuts[0].fade);
  CHECK(std::abs(cuts[0].frame.value() - 30) <= 2);
}

TEST_CASE("a white flash of several frames is no fade") {
  const cv::Mat white(180, 320, CV_8UC3, cv::Scalar::all(255));
  CHECK(cutsIn(60, [&](int f) { return f / 3 == 10 ? white : view(first, f); }).empty());
}

TEST_CASE("something black that passes before the lens is no fade") {
  CHECK(cutsIn(80, [&](int f) {
          cv::Mat v = view(first, f).clone();
          const cv::Rect body(320 - 20 * (f - 20), 0, 340, 180);
          v(body & cv::Rect(0, 0, 320, 180)) = cv::Scalar();
          return v;
        }).empty());
}

TEST_CASE("black at the beginning or at the end is no fade between shots") {
  const cv::Mat black = cv::Mat::zeros(180, 320, CV_8UC3);
  CHECK(cutsIn(20, [&](int f) { return f < 5 ? black : view(first, f); }).empty());
  CHECK(cutsIn(20, [&](int f) { return f > 14 ? black : view(first, f); }).empty());
}

TEST_CASE("a picture blended into another is a fade") {
  const int length = GENERATE(8, 16, 24);
  const auto cuts = cutsIn(90, [&](int f) {
    const double share = std::clamp((f - 40) / static_cast<double>(length), 0.0, 1.0);
    return blended(view(first, 50), view(second, 90), share);
  });
  REQUIRE(cuts.size() == 1);
  CHECK(cuts[0].fade);
  CHECK(std::abs(cuts[0].frame.value() - (40 + length / 2)) <= 4);
}

TEST_CASE("several cuts are all found") {
  const cv::Mat third = landscape(3);
  const auto cuts = cutsIn(60, [&](int f) {
    return f < 20 ? view(first, f) : f < 40 ? view(second, f) : view(third, f);
  });
  CHECK(cuts == std::vector<ShotCut>{{FrameIndex(20), false}, {FrameIndex(40), false}});
}

TEST_CASE("tiny pictures and single frames are survived") {
  CHECK(cutsIn(1, [](int) { return cv::Mat(1, 1, CV_8UC3, cv::Scalar(1, 2, 3)); }).empty());
  CHECK(cutsIn(9, [](int f) { return cv::Mat(1, 7, CV_8UC3, cv::Scalar(f, 2, 3)); }).empty());
  CHECK(cutsIn(0, [](int) { return cv::Mat(); }).empty());
}

TEST_CASE("the demo clip has one cut") {
  const auto cuts =
      cutsIn(DemoClip::frameCount, [](int f) { return DemoClip::image(FrameIndex(f)); });
  CHECK(cuts == std::vector<ShotCut>{{FrameIndex(DemoClip::cutAt), false}});
}

TEST_CASE("single shots of real film have no cuts") {
  const auto root = test::realData("davis16_dev/JPEGImages/480p");
  if (root.empty()) return;
  int frames = 0;
  std::size_t cuts = 0;
  for (const auto& folder : std::filesystem::directory_iterator(root)) {
    std::vector<std::string> files;
    for (const auto& file : std::filesystem::directory_iterator(folder))
      files.push_back(file.path().string());
    std::sort(files.begin(), files.end());
    frames += static_cast<int>(files.size());
    const auto found = cutsIn(static_cast<int>(files.size()), [&](int f) {
      return cv::imread(files[static_cast<std::size_t>(f)], cv::IMREAD_REDUCED_COLOR_4);
    });
    cuts += found.size();
    for (const ShotCut& cut : found)
      std::cout << folder.path().filename() << " frame " << cut.frame.value() << "\n";
  }
  CHECK(frames > 200);
  CHECK(cuts == 0);
}

TEST_CASE("the joints of films made of real clips are found") {
  const auto folder = test::realData("videos/natural");
  if (folder.empty()) return;
  const std::vector<test::Film::Clip> clips = test::clipsIn(folder);
  REQUIRE(clips.size() >= 4);
  test::Score cuts, fades;
  for (const std::uint64_t seed : {11, 12, 13}) {
    test::FilmPlan plan;
    plan.seed = seed;
    const test::Film film(clips, plan);
    const auto found = cutsIn(film.frameCount(), [&](int f) { return film.picture(f); });
    cuts += scoreOfCuts(film, found);
    fades += scoreOfFades(film, found);
  }
  std::cout << "cuts: F1 " << cuts.f1() << ", fades and dissolves: F1 " << fades.f1() << "\n";
  CHECK(cuts.f1() >= 0.95);
  CHECK(fades.f1() >= 0.85);
}

TEST_CASE("a film has the joints of its plan, and the score counts") {
  const test::Film::Clip still(30, view(first, 0)), other(30, view(second, 0));
  const std::vector<test::Film::Clip> clips{still, other};
  test::FilmPlan plan;
  plan.cuts = 2;
  plan.fades = plan.dissolves = 1;
  plan.flashes = plan.pans = plan.dims = 0;
  const test::Film film(clips, plan);
  REQUIRE(film.joints().size() == 4);
  std::vector<ShotCut> exact;
  for (const test::Joint& joint : film.joints()) {
    const bool cut = joint.kind == test::Joint::Kind::Cut;
    CHECK((joint.first == joint.last) == cut);
    CHECK(joint.last < film.frameCount());
    exact.push_back({FrameIndex(joint.first), !cut});
  }
  CHECK(scoreOfCuts(film, exact).f1() == 1);
  CHECK(scoreOfFades(film, exact).f1() == 1);
  for (ShotCut& cut : exact) cut.frame = cut.frame + (cut.fade ? -3 : 1);
  CHECK(scoreOfCuts(film, exact).f1() == 0);
  CHECK(scoreOfFades(film, exact).f1() == 0);
}
