// SPDX-License-Identifier: Apache-2.0
#include "core/annotation/messages.h"
#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/model_list.h"
#include "core/auto_annotation/model_run.h"
#include "core/auto_annotation/onnx_file.h"
#include "core/base/failure.h"
#include "tests/auto_annotation/model_folder.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using namespace test;
namespace texts = messages::auto_annotation;

/// What is said when the model of a folder is read, loaded, tested and run.
Message refusal(const std::filesystem::path& folder) {
  const auto failure = failureIn([&] {
    LoadedModel model(readOwnModel(folder));
    checkModel(model);
    model.run(testPictures().front());
  });
  return failure ? failure->message : Message();
}

Message changed(const std::string& from, const std::string& to, const char* name = "unet") {
  const TemporaryFolder folder;
  copyModel(name, folder / "model");
  changeDescription(folder / "model", from, to);
  const Message message = refusal(folder / "model");
  INFO(english(message));
  CHECK(english(message).find('\n') == std::string::npos);
  return message;
}

TEST_CASE("An operator that cannot be run is named with its place", "[refused]") {
  const Message message = refusal(madeModel("unsupported"));
  INFO(english(message));
  REQUIRE(message.is(texts::operatorNotRun));
  CHECK(message.arguments[1].text == "GridSample");
  CHECK(message.arguments[2].text.find("GridSample") != std::string::npos);
}

TEST_CASE("A wrong shape is refused with both shapes", "[refused]") {
  const Message classes = changed("\"name\": \"sky\"", "\"name\": \"sky\"}, {\"name\": \"sea\"");
  INFO(english(classes));
  REQUIRE(classes.is(texts::outputShape));
  CHECK(classes.arguments[1].text == "1 × 3 × 72 × 96");
  CHECK(changed("\"logits\"", "\"boxes\"").is(texts::noSuchOutput));
  CHECK(changed("\"logits\"", "\"yolo-segment\"").is(texts::outputShape));
  CHECK(changed("\"logits\"", "\"argmax\"").is(texts::outputShape));
  CHECK(changed("\"form\": \"boxes\"", "\"form\": \"argmax\"", "boxes").is(texts::outputShape));
  CHECK(changed("\"width\": 64", "\"width\": 96", "unet_tiled").is(texts::otherInputSize));
}

TEST_CASE("A truncated or changed file is refused", "[refused]") {
  const std::string whole = textOf(madeModel("unet") / "model.onnx");
  const TemporaryFolder folder;
  copyModel("unet", folder / "model");
  for (const std::size_t size :
       {std::size_t(0), std::size_t(10), whole.size() / 3, whole.size() / 2, whole.size() - 1}) {
    write(folder / "model" / "model.onnx", whole.substr(0, size));
    const Message message = refusal(folder / "model");
    CAPTURE(size, english(message));
    CHECK(message.is(texts::onnxDamaged));
  }
  // Whatever byte is wrong: an answer, and no crash.
  for (std::size_t i = 0; i < whole.size(); i += 97) {
    std::string other = whole;
    other[i] = static_cast<char>(other[i] ^ 0x55);
    write(folder / "model" / "model.onnx", other);
    refusal(folder / "model");
  }
}

TEST_CASE("Files outside the folder are not read", "[refused]") {
  CHECK(refusal(madeModel("external_outside")).is(texts::outsideFolder));
  CHECK(changed("\"name\": \"unet\"", "\"file\": \"../a.onnx\"").is(texts::outsideFolder));
  CHECK(changed("\"name\": \"unet\"", "\"file\": \"/etc/passwd\"").is(texts::outsideFolder));
  CHECK(changed("\"file\": \"input.png\"", "\"file\": \"../input.png\"").is(texts::outsideFolder));
  const TemporaryFolder folder;
  copyModel("unet", folder / "model");
  std::filesystem::rename(folder / "model/model.onnx", folder / "real.onnx");
  std::filesystem::create_symlink(folder / "real.onnx", folder / "model/model.onnx");
  CHECK(refusal(folder / "model").is(texts::outsideFolder));
}

TEST_CASE("A mistake in model.json is named with its field", "[refused]") {
  const Message mean = changed("\"mean\": [", "\"mean\": [0, ");
  REQUIRE(mean.is(texts::fieldWrong));
  CHECK(mean.arguments[1].text == "input.mean");
  CHECK(changed("\"semantic\"", "\"magic\"").is(texts::fieldWrong));
  CHECK(changed("\"width\": 96", "\"width\": 1e9").is(texts::fieldWrong));
  CHECK(changed("0.229", "0").is(texts::fieldWrong));
  CHECK(changed("\"name\": \"sky\"", "\"name\": \"road\"").is(texts::fieldWrong));
  CHECK(changed("\"output\": {", "\"output\": [").is(texts::descriptionDamaged));
}

TEST_CASE("Names that are blank or too long are refused", "[refused]") {
  const std::string tooLong(201, 'x');
  CHECK(changed("\"name\": \"unet\"", "\"name\": \" \"").is(messages::annotation::nameBlank));
  CHECK(changed("\"name\": \"unet\"", "\"name\": \"" + tooLong + "\"")
            .is(messages::annotation::nameTooLong));
  CHECK(changed("\"name\": \"sky\"", "\"name\": \"\\t\"").is(messages::annotation::nameBlank));
  CHECK(changed("\"name\": \"sky\"", "\"name\": \"" + tooLong + "\"")
            .is(messages::annotation::nameTooLong));
}

TEST_CASE("The test of a model is checked", "[refused]") {
  CHECK(changed("\"sha256\": \"", "\"sha256\": \"0").is(texts::otherSum));
  CHECK(changed("\"channels\": \"RGB\"", "\"channels\": \"BGR\"").is(texts::testFailed));
}

TEST_CASE("What is no model is refused", "[refused]") {
  const TemporaryFolder folder;
  CHECK(refusal(folder / "none").is(texts::noModel));
  CHECK(refusal(folder.path()).is(texts::noModel));
  std::filesystem::copy(madeModel("unet") / "model.onnx", folder / "a.onnx");
  CHECK(refusal(folder.path()).is(texts::noModel));  // nothing describes it
  std::filesystem::copy(madeModel("unet") / "model.onnx", folder / "b.onnx");
  CHECK(refusal(folder.path()).is(texts::severalFiles));
}

TEST_CASE("A network for another task is refused", "[refused]") {
  const TemporaryFolder folder;
  copyModel("argmax", folder / "model");
  std::filesystem::remove(folder / "model/classes.txt");
  CHECK(refusal(folder / "model").is(texts::noClasses));
  for (const char* text : {"Deploy: [", "Deploy", "Deploy: {transforms: [x]}"}) {
    write(folder / "model/deploy.yaml", text);
    CHECK(refusal(folder / "model").is(texts::descriptionDamaged));
  }
  write(folder / "model/deploy.yaml",
        "Deploy: {transforms: [{type: Normalize, mean: [.inf, 0, 0]}]}");
  CHECK(refusal(folder / "model").is(texts::fieldWrong));
}

}  // namespace
}  // namespace maskline
