// SPDX-License-Identifier: Apache-2.0
#include "tests/training/toy_data.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace maskline::test {
namespace {

constexpr int width = 160, height = 120;

cv::Mat pattern(int seed) {
  cv::Mat picture(height / 8, width / 8, CV_8UC3);
  cv::RNG(static_cast<std::uint64_t>(seed)).fill(picture, cv::RNG::UNIFORM, 30, 220);
  cv::resize(picture, picture, {width, height}, 0, 0, cv::INTER_CUBIC);
  return picture;
}

training::Labelled withDiscs(const std::vector<cv::Point>& centres, int seed) {
  training::Labelled made{pattern(seed), cv::Mat::zeros(height, width, CV_8UC1)};
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const double shade = 40.0 + 120.0 * static_cast<double>(i);
    cv::circle(made.image, centres[i], 24, cv::Scalar(shade, 250 - shade, 200), cv::FILLED);
    cv::circle(made.labels, centres[i], 24, cv::Scalar(static_cast<double>(i + 1)), cv::FILLED);
  }
  return made;
}

}  // namespace

training::TrainingData toyData() {
  training::TrainingData data;
  training::Clip clip{"disc", "davis16_train", {}};
  for (int i = 0; i < 8; ++i) clip.frames.push_back(withDiscs({{40 + 8 * i, 60}}, 1));
  data.clips.push_back(clip);
  data.stills.push_back({withDiscs({{50, 50}, {110, 70}}, 2), "discs", true});
  data.backgrounds.push_back(pattern(3));
  return data;
}

void writeToyData(const std::filesystem::path& folder) {
  const training::TrainingData data = toyData();
  std::filesystem::create_directories(folder / "davis16_train/disc");
  std::filesystem::create_directories(folder / "static/discs");
  std::filesystem::create_directories(folder / "backgrounds");
  for (std::size_t i = 0; i < data.clips[0].frames.size(); ++i) {
    const auto name = folder / "davis16_train/disc" / ("0000" + std::to_string(i));
    cv::imwrite(name.string() + ".jpg", data.clips[0].frames[i].image);
    cv::imwrite(name.string() + ".png", data.clips[0].frames[i].labels);
  }
  cv::imwrite((folder / "static/discs/a.jpg").string(), data.stills[0].picture.image);
  cv::imwrite((folder / "static/discs/a.png").string(), data.stills[0].picture.labels);
  cv::imwrite((folder / "backgrounds/b.jpg").string(), data.backgrounds[0]);
  std::ofstream(folder / "static/manifest.jsonl")
      << R"({"image": "discs/a.jpg", "mask": "discs/a.png", "set": "discs", "union_is_object": 1})"
      << '\n';
}

}  // namespace maskline::test
