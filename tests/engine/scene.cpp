// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/scene.h"

#include <opencv2/imgproc.hpp>

namespace maskline::test {

cv::Mat texture(cv::Size size, cv::Scalar a, cv::Scalar b, double grain, std::uint64_t seed) {
  cv::RNG random(seed);
  cv::Mat noise(size, CV_32F), fine(size, CV_32F);
  random.fill(noise, cv::RNG::UNIFORM, 0, 1);
  random.fill(fine, cv::RNG::UNIFORM, -0.15, 0.15);
  cv::GaussianBlur(noise, noise, {}, grain);
  cv::normalize(noise, noise, 0, 1, cv::NORM_MINMAX);
  noise += fine;
  cv::Mat out(size, CV_8UC3);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const float t = noise.at<float>(y, x);
      for (int c = 0; c < 3; ++c)
        out.at<cv::Vec3b>(y, x)[c] = cv::saturate_cast<std::uint8_t>(a[c] * (1 - t) + b[c] * t);
    }
  }
  return out;
}

Scene ellipseScene(cv::Size size, cv::Point2f centre, cv::Size2f halfAxes, float degrees) {
  Scene scene{texture(size, {40, 90, 30}, {70, 150, 80}, 3, 1), {}};
  const cv::Mat skin = texture(size, {20, 90, 200}, {60, 160, 250}, 3, 2);
  const cv::Point2f middle(size.width / 2.0f, size.height / 2.0f);
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  cv::ellipse(bitmap, cv::RotatedRect(middle, {2 * halfAxes.width, 2 * halfAxes.height}, 0), 255,
              cv::FILLED);
  cv::Mat move = cv::getRotationMatrix2D(middle, -degrees, 1);
  move.at<double>(0, 2) += centre.x - middle.x;
  move.at<double>(1, 2) += centre.y - middle.y;
  cv::Mat movedSkin, movedBitmap;
  cv::warpAffine(skin, movedSkin, move, size, cv::INTER_LINEAR, cv::BORDER_REFLECT);
  cv::warpAffine(bitmap, movedBitmap, move, size, cv::INTER_LINEAR);
  movedBitmap = movedBitmap > 127;
  movedSkin.copyTo(scene.image, movedBitmap);
  scene.truth = Mask::fromMat(movedBitmap);
  return scene;
}

void putPole(Scene& scene, int x, int width) {
  const cv::Rect pole = cv::Rect(x, 0, width, scene.image.rows) & cv::Rect({}, scene.image.size());
  if (pole.empty()) return;
  texture(pole.size(), {120, 120, 120}, {170, 170, 170}, 2, 3).copyTo(scene.image(pole));
  cv::Mat bitmap = scene.truth.toMat();
  bitmap(pole).setTo(0);
  scene.truth = Mask::fromMat(bitmap);
}

cv::Mat disc(cv::Size size, cv::Point centre, int radius) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  cv::circle(bitmap, centre, radius, 255, cv::FILLED);
  return bitmap;
}

}  // namespace maskline::test
