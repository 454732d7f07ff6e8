// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/view.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/engine/checkpoint/checkpoint.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline::builtin {
namespace {

Model randomModel() {
  const test::TemporaryFolder folder;
  nn::Parameters parameters = nn::Parameters::fresh(3);
  const Network network(parameters);
  Checkpoint checkpoint;
  for (const auto& taken : parameters.taken()) checkpoint.tensors[taken.name] = taken.tensor;
  writeSafetensors(folder / "weights.safetensors", checkpoint);
  return Model(folder / "weights.safetensors");
}

Mask rectangle(cv::Size size, cv::Rect where) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(where).setTo(255);
  return Mask::fromMat(bitmap);
}

}  // namespace

TEST_CASE("a close view holds the mask and lies in the picture, wherever the mask is") {
  const Model model = randomModel();
  const cv::Mat picture(480, 854, CV_8UC3, cv::Scalar(90, 120, 40));
  const cv::Size whole = networkSize(picture.size());
  for (const cv::Rect where :
       {cv::Rect(0, 0, 20, 20), cv::Rect(800, 440, 54, 40), cv::Rect(300, 10, 40, 300),
        cv::Rect(100, 200, 350, 30), cv::Rect(400, 0, 40, 480)}) {
    const auto view = closeView(model, picture, rectangle(picture.size(), where), whole);
    REQUIRE(view);
    CHECK((view->area & where) == where);
    CHECK((view->area & cv::Rect({}, picture.size())) == view->area);
    CHECK(view->working().width % 16 == 0);
    CHECK(view->working().height % 16 == 0);
    const double across = double(view->working().width) / view->area.width;
    CHECK(across > 1.1 * whole.width / picture.cols);
    CHECK(double(view->working().height) / view->area.height == Approx(across).epsilon(0.1));
    CHECK(view->rows.size(0) == view->working().area() / 16);
  }
}

TEST_CASE("nothing is gained by a close view of a large mask or of none") {
  const Model model = randomModel();
  const cv::Mat picture(480, 854, CV_8UC3, cv::Scalar(90, 120, 40));
  const cv::Size whole = networkSize(picture.size());
  CHECK_FALSE(closeView(model, picture, Mask(picture.size()), whole));
  CHECK_FALSE(closeView(model, picture, rectangle(picture.size(), {50, 40, 700, 400}), whole));
  const cv::Mat small(24, 32, CV_8UC3, cv::Scalar(90, 120, 40));
  CHECK_FALSE(
      closeView(model, small, rectangle(small.size(), {5, 4, 7, 4}), networkSize(small.size())));
}

TEST_CASE("a part of a view is what the view shows there") {
  const at::NoGradGuard untracked;
  const Model model = randomModel();
  cv::Mat picture(240, 320, CV_8UC3);
  cv::randu(picture, 0, 255);
  const View view = wholeView(model, picture);
  const cv::Rect cells(16, 8, 32, 20);
  const View part = partOf(view, cells);
  CHECK(part.working() == cv::Size(128, 80));
  CHECK(part.area == cv::Rect(64, 32, 128, 80));
  CHECK(at::equal(part.features.f2, view.features.f2.narrow(2, 16, 40).narrow(3, 32, 64)));
  CHECK(at::equal(part.features.key, view.features.key.narrow(2, 2, 5).narrow(3, 4, 8)));
  REQUIRE(part.rows.size(0) == cells.area());
  CHECK(at::equal(part.rows[33], view.rows[9 * 80 + 17]));  // the second cell of the second row
}

TEST_CASE("a plane cut out of a larger one becomes a tensor of what it shows") {
  cv::Mat plane(6, 8, CV_32F);
  for (int i = 0; i < 48; ++i) plane.at<float>(i / 8, i % 8) = static_cast<float>(i);
  const at::Tensor tensor = tensorOf(plane(cv::Rect(2, 1, 3, 4)));
  REQUIRE(tensor.sizes() == at::IntArrayRef({1, 1, 4, 3}));
  CHECK(tensor[0][0][1][2].item<float>() == 20);
  CHECK(tensor.is_contiguous());
}

TEST_CASE("prompts are moved into a view; clicks beside it are left out") {
  View view;
  view.area = {100, 50, 200, 100};
  view.shown.create(200, 400, CV_8UC3);
  const std::vector<Prompt> prompts{Click{{150, 75}, true}, Click{{20, 75}, false},
                                    maskline::Box{{110, 60, 50, 20}},
                                    Stroke{{{110, 60}, {111, 60}, {140, 60}}, 3, false}};
  const ViewPrompts shown = promptsIn(view, prompts);
  REQUIRE(shown.clicks.size() == 3);  // the second point of the stroke is too close to the first
  CHECK(shown.clicks[0].at == cv::Point2f(100, 50));
  CHECK(shown.clicks[0].positive);
  CHECK(shown.clicks[2].at == cv::Point2f(80, 20));
  CHECK_FALSE(shown.clicks[2].positive);
  REQUIRE(shown.box);
  CHECK(*shown.box == cv::Rect2f(20, 20, 100, 40));
}

TEST_CASE("a map of the whole picture is cut out where the view is") {
  cv::Mat ramp(60, 100, CV_32F);  // of a picture of twice the size; the value is the x in it
  for (int x = 0; x < ramp.cols; ++x) ramp.col(x).setTo(2 * x + 1);
  View view;
  view.area = {40, 20, 80, 40};
  view.shown.create(80, 160, CV_8UC3);
  const cv::Mat quarter = quarterIn(view, ramp, {200, 120});
  REQUIRE(quarter.size() == cv::Size(40, 20));
  for (int x = 0; x < 40; ++x) CHECK(quarter.at<float>(7, x) == Approx(40 + 2 * x + 1).margin(0.1));
}

}  // namespace maskline::builtin
