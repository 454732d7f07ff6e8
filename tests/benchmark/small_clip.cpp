// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmark/small_clip.h"

#include <cstdio>
#include <opencv2/imgcodecs.hpp>

#include "core/mask/label_map.h"

namespace maskline::test {

namespace fs = std::filesystem;

cv::Mat movingSquare(int frame, int speed) {
  cv::Mat labels = cv::Mat::zeros(smallHeight, smallWidth, CV_8UC1);
  labels(cv::Rect(4 + speed * frame, 12, 16, 16) & cv::Rect(0, 0, smallWidth, smallHeight)) = 1;
  return labels;
}

void writeClip(const fs::path& root, const std::string& name, int frames,
               const std::function<cv::Mat(int frame)>& labels) {
  fs::create_directories(root / "JPEGImages" / name);
  fs::create_directories(root / "Annotations" / name);
  for (int frame = 0; frame < frames; ++frame) {
    char stem[16];
    std::snprintf(stem, sizeof stem, "%05d", frame);
    const cv::Mat image(smallHeight, smallWidth, CV_8UC3, cv::Scalar(90, 120, 60));
    cv::imwrite((root / "JPEGImages" / name / (std::string(stem) + ".jpg")).string(), image);
    const cv::Mat map = labels(frame);
    if (!map.empty())
      writeLabelMap(root / "Annotations" / name / (std::string(stem) + ".png"), map);
  }
}

}  // namespace maskline::test
