// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/engine/nn/attention.h"
#include "core/engine/nn/exponentials.h"
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

TEST_CASE("Attention to more keys than are looked at together equals attention at once", "[sam2]") {
  at::manual_seed(4);
  // Scores rise along the keys, so that what was mixed first has to shrink again and again.
  const at::Tensor rise = at::linspace(0, 30, 9001).view({1, -1, 1});
  const at::Tensor q = at::rand({1, 300, 4}), k = at::randn({1, 9001, 4}) + rise,
                   v = at::randn({1, 9001, 8});
  const at::Tensor whole = at::bmm(at::softmax(at::bmm(q, k.transpose(1, 2)) / 2.0, -1), v);
  CHECK((nn::attention(q, k, v) - whole).abs().max().item<double>() < 1e-5);
}

TEST_CASE("Attention in bfloat16 stays near attention in float32", "[sam2]") {
  at::manual_seed(5);
  const at::Tensor q = at::randn({2, 50, 16}), k = at::randn({2, 4500, 16}),
                   v = at::randn({2, 4500, 8});
  const at::Tensor exact = nn::attention(q, k, v);
  const at::Tensor near =
      nn::attention(q.to(at::kBFloat16), k.to(at::kBFloat16), v.to(at::kBFloat16));
  CHECK(near.scalar_type() == at::kBFloat16);
  CHECK((near.to(at::kFloat) - exact).abs().max().item<double>() < 0.02);
}

TEST_CASE("The network's own GELU is Torch's", "[sam2]") {
  at::Tensor x = at::cat({at::linspace(-12, 12, 10001), at::tensor({0.f, -1e-30f, 60.f, -60.f})});
  const at::Tensor expected = at::gelu(x);
  at::Tensor rounded = x.to(at::kBFloat16);
  const at::Tensor roundedExpected = at::gelu(rounded.to(at::kFloat));
  nn::applyGelu(x);
  CHECK((x - expected).abs().max().item<double>() < 2e-6);
  nn::applyGelu(rounded);
  CHECK(at::allclose(rounded.to(at::kFloat), roundedExpected, 0.01, 1e-6));
}

TEST_CASE("Rotary positions leave the first token alone and keep lengths", "[sam2]") {
  const sam2::RotaryPositions places(8, 3, 10000);
  at::Tensor x = at::ones({1, 20, 8});
  places.rotate(x, 2, 9);
  CHECK((x[0][0] - 1).abs().max().item<double>() == 0);
  CHECK((x[0][9] - 1).abs().max().item<double>() == 0);   // the grid repeats
  CHECK((x[0][19] - 1).abs().max().item<double>() == 0);  // beyond the tokens with a place
  CHECK((x[0][5] - 1).abs().max().item<double>() > 0.1);
  CHECK((x.norm(2, -1) - std::sqrt(8.0)).abs().max().item<double>() < 1e-5);
}
