// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/engine/nn/attention.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/positions.h"
#include "tests/support/catch.h"

using namespace maskline;

TEST_CASE("Bicubic resizing keeps flat pictures flat and pictures of the size as they are",
          "[sam2]") {
  const cv::Mat flat(9, 7, CV_8UC3, cv::Scalar(3, 128, 255));
  CHECK(cv::norm(sam2::resizedBicubic(flat, {32, 20}),
                 cv::Mat(20, 32, CV_8UC3, flat.at<cv::Vec3b>(0, 0)), cv::NORM_INF) == 0);
  cv::Mat noise(13, 11, CV_8UC3);
  cv::randu(noise, 0, 255);
  CHECK(cv::norm(sam2::resizedBicubic(noise, noise.size()), noise, cv::NORM_INF) == 0);
}

TEST_CASE("Bicubic resizing overshoots at steps as its kernel does", "[sam2]") {
  const auto resized = [](std::vector<std::uint8_t> row, int width) {
    const cv::Mat image(1, static_cast<int>(row.size()), CV_8UC1, row.data());
    const cv::Mat result = sam2::resizedBicubic(image, {width, 1});
    return std::vector<int>(result.begin<std::uint8_t>(), result.end<std::uint8_t>());
  };
  CHECK(resized({0, 0, 0, 0, 200, 200, 200, 200}, 4) == std::vector<int>{0, 13, 187, 203});
  CHECK(resized({0, 100, 0, 200}, 8) == std::vector<int>{0, 21, 85, 82, 9, 37, 160, 218});
}

TEST_CASE("Attention in blocks equals attention at once", "[sam2]") {
  at::manual_seed(3);
  const at::Tensor q = at::randn({2, 700, 16}), k = at::randn({2, 4000, 16}),
                   v = at::randn({2, 4000, 8});
  const at::Tensor whole = at::bmm(at::softmax(at::bmm(q, k.transpose(1, 2)) / 4.0, -1), v);
  CHECK((nn::attention(q, k, v) - whole).abs().max().item<double>() < 1e-5);
}

TEST_CASE("Rotary positions leave the first token alone and keep lengths", "[sam2]") {
  const sam2::RotaryPositions places(8, 3, 10000);
  at::Tensor x = at::ones({1, 20, 8});
  places.rotate(x, 18);
  CHECK((x[0][0] - 1).abs().max().item<double>() == 0);
  CHECK((x[0][9] - 1).abs().max().item<double>() == 0);   // the grid repeats
  CHECK((x[0][19] - 1).abs().max().item<double>() == 0);  // beyond the tokens with a place
  CHECK((x[0][5] - 1).abs().max().item<double>() > 0.1);
  CHECK((x.norm(2, -1) - std::sqrt(8.0)).abs().max().item<double>() < 1e-5);
}
