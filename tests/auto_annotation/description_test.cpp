// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/model_list.h"
#include "core/auto_annotation/model_run.h"
#include "core/base/failure.h"
#include "tests/auto_annotation/model_folder.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using namespace test;

TEST_CASE("model.json is read") {
  const OwnModel model = readOwnModel(madeModel("unet_tiled"));
  CHECK(model.name == "unet_tiled");
  CHECK(model.kind == DescriptionKind::ModelJson);
  CHECK(model.task == ModelTask::Semantic);
  REQUIRE(model.classes.size() == 3);
  CHECK(model.classes[0].background());
  CHECK(model.classes[1].colour == Rgb{128, 64, 128});
  CHECK_FALSE(model.classes[1].thing);
  CHECK(model.input.size == cv::Size(64, 48));
  CHECK(model.input.mean[2] == 0.406);
  CHECK(model.tileOverlap == 16);
  CHECK(model.output.form == OutputForm::Logits);
  CHECK(model.file.filename() == "model.onnx");
}

TEST_CASE("deploy.yaml of PaddleSeg is read") {
  const OwnModel model = readOwnModel(madeModel("argmax"));
  CHECK(model.name == "argmax");
  CHECK(model.kind == DescriptionKind::PaddleSeg);
  CHECK(model.output.form == OutputForm::Argmax);
  CHECK(model.input.size == cv::Size(96, 72));
  CHECK(model.input.deviation == std::array<double, 3>{0.5, 0.5, 0.5});
  REQUIRE(model.classes.size() == 4);
  CHECK(model.classes[3].name == "hand");
  CHECK_FALSE(model.classes[3].thing);
}

TEST_CASE("The metadata of Ultralytics are read") {
  const OwnModel model = readOwnModel(madeModel("yolo"));
  CHECK(model.kind == DescriptionKind::Ultralytics);
  CHECK(model.task == ModelTask::Instance);
  CHECK(model.output.form == OutputForm::YoloSegment);
  CHECK(model.input.letterbox);
  CHECK(model.input.size == cv::Size(96, 80));
  REQUIRE(model.classes.size() == 2);
  CHECK(model.classes[1].name == "driver's cab");
  CHECK(model.licence == "AGPL-3.0");
}

TEST_CASE("The metadata of Deepness are read") {
  const OwnModel model = readOwnModel(madeModel("deepness"));
  CHECK(model.kind == DescriptionKind::Deepness);
  CHECK(model.output.form == OutputForm::Softmax);
  CHECK(model.tileOverlap == 19);  // 40 % of 48
  CHECK(model.input.mean[0] == 0.485);
  REQUIRE(model.classes.size() == 2);
  CHECK(model.classes[1].name == "field");
}

TEST_CASE("Weights in another file of the folder are read") {
  LoadedModel apart(readOwnModel(madeModel("external")));
  LoadedModel whole(readOwnModel(madeModel("unet")));
  const cv::Mat picture = testPictures().front();
  const auto a = apart.run(picture), b = whole.run(picture);
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].mask == b[i].mask);
}

TEST_CASE("A model is added once its test is passed") {
  const TemporaryFolder folder;
  setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
  setenv("MASKLINE_MODELS", (folder / "none").c_str(), 1);
  copyModel("unet", folder / "mine");
  CHECK(addOwnModel(folder / "mine").name == "unet");
  CHECK(addOwnModel(folder / "mine").name == "unet");  // again
  const auto isMine = [](const ListedModel& one) { return one.model.name == "unet"; };
  CHECK(std::ranges::count_if(listOwnModels(), isMine) == 1);
  CHECK(findOwnModel("unet").folder == std::filesystem::canonical(folder / "mine"));
  copyModel("unet", folder / "other");
  CHECK_THROWS_AS(addOwnModel(folder / "other"), Error);  // the same name
  std::filesystem::create_directories(folder / "data/maskline/models");
  copyModel("unet", folder / "data/maskline/models/inside");
  changeDescription(folder / "data/maskline/models/inside", "\"unet\"", "\"inside\"");
  CHECK(findOwnModel("inside").name == "inside");
  CHECK(findOwnModel((folder / "other").string()).name == "unet");
}

TEST_CASE("A model without a test is tried before it is added") {
  const TemporaryFolder folder;
  setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
  setenv("MASKLINE_MODELS", (folder / "none").c_str(), 1);
  copyModel("colours", folder / "mine");
  changeDescription(folder / "mine", "\"logits\"", "\"yolo-segment\"");
  const auto failure = failureIn([&] { addOwnModel(folder / "mine"); });
  REQUIRE(failure);
  CHECK(failure->message.is(messages::auto_annotation::outputShape));
  CHECK(listOwnModels().empty());
}

TEST_CASE("The list of models follows their files") {
  const TemporaryFolder folder;
  setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
  setenv("MASKLINE_MODELS", (folder / "models").c_str(), 1);
  std::filesystem::create_directories(folder / "models");
  copyModel("external", folder / "models/a");
  REQUIRE(listOwnModels().size() == 1);
  CHECK(listOwnModels().front().problem.empty());
  changeDescription(folder / "models/a", "\"external\"", "\"renamed\"");
  CHECK(listOwnModels().front().model.name == "renamed");
  const std::string weights = textOf(folder / "models/a/weights.bin");
  write(folder / "models/a/weights.bin", weights.substr(1));
  CHECK(listOwnModels().front().problem.is(messages::auto_annotation::tensorDamaged));
  CHECK_THROWS_AS(findOwnModel("a"), Error);  // known by its folder
  write(folder / "models/a/weights.bin", weights);
  CHECK(findOwnModel("renamed").classes.size() == 3);
  std::filesystem::remove_all(folder / "models/a");
  CHECK(listOwnModels().empty());
}

TEST_CASE("A TorchScript file is run once the user has agreed to its content") {
  const TemporaryFolder folder;
  setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
  setenv("MASKLINE_MODELS", (folder / "none").c_str(), 1);
  copyModel("script", folder / "mine");
  const auto refused = [&] {
    const auto failure = failureIn([&] { addOwnModel(folder / "mine"); });
    return failure && failure->message.is(messages::auto_annotation::notAgreed);
  };
  CHECK(refused());
  CHECK(listOwnModels().empty());
  CHECK(addOwnModel(folder / "mine", /*agree=*/true).name == "script");
  CHECK_FALSE(refused());
  // The same as the ONNX file.
  LoadedModel script(findOwnModel("script")), onnx(readOwnModel(madeModel("colours")));
  const cv::Mat picture = testPictures()[3];
  const auto a = script.run(picture), b = onnx.run(picture);
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].mask == b[i].mask);
  // Another content.
  write(folder / "mine/model.pt", textOf(folder / "mine/model.pt") + " ");
  CHECK(refused());
  write(folder / "mine/model.pt", "nothing");
  const auto failure = failureIn([&] { addOwnModel(folder / "mine", true); });
  REQUIRE(failure);
  CHECK(failure->message.is(messages::auto_annotation::scriptNotRun));
}

}  // namespace
}  // namespace maskline
