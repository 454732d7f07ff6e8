// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "core/auto_annotation/class_map.h"
#include "core/auto_annotation/model_run.h"
#include "tests/auto_annotation/model_folder.h"
#include "tests/support/catch.h"

namespace maskline {
namespace {

using namespace test;

TEST_CASE("The masks of a network are those of PyTorch", "[reference]") {
  const std::string name =
      GENERATE("unet", "unet_tiled", "argmax", "argmax_tiled", "boxes", "boxes_tiled", "yolo");
  INFO(name);
  LoadedModel model(readOwnModel(madeModel(name)));
  const auto pictures = testPictures();
  const auto expected = expectedLabels(name);
  std::int64_t same = 0, all = 0;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const cv::Mat found = labelsOf(model.run(pictures[i]), pictures[i].size(), model.model());
    same += cv::countNonZero(found == expected[i]);
    all += static_cast<std::int64_t>(found.total());
  }
  const double share = double(same) / double(all);
  CAPTURE(share);
  std::printf("%s: %.4f %% of the pixels agree\n", name.c_str(), 100 * share);
  CHECK(share >= 0.999);
}

TEST_CASE("Masks are scored, and those of a map do not overlap", "[reference]") {
  LoadedModel model(readOwnModel(madeModel("unet")));
  const cv::Mat picture = testPictures().front();
  std::int64_t area = 0;
  for (const FoundMask& one : model.run(picture)) {
    CHECK(one.score > 1.0F / 3);
    CHECK(one.score <= 1);
    area += one.mask.area();
  }
  CHECK(area == static_cast<std::int64_t>(picture.total()));
  LoadedModel numbers(readOwnModel(madeModel("argmax")));
  for (const FoundMask& one : numbers.run(picture)) CHECK(one.score == unknownScore);
}

TEST_CASE("A picture of another size gives masks of that size", "[reference]") {
  const std::string name =
      GENERATE("unet", "unet_tiled", "argmax", "boxes_tiled", "yolo", "deepness");
  LoadedModel model(readOwnModel(madeModel(name)));
  for (const cv::Size size : {cv::Size(160, 120), cv::Size(50, 40), cv::Size(31, 200)}) {
    cv::Mat picture(size, CV_8UC3);
    cv::randu(picture, 0, 256);
    for (const FoundMask& one : model.run(picture)) CHECK(one.mask.size() == size);
  }
}

}  // namespace
}  // namespace maskline
