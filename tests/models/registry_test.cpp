// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/models/messages.h"
#include "core/models/model_registry.h"
#include "tests/models/registry_folder.h"
#include "tests/support/catch.h"

namespace maskline {
namespace {

TEST_CASE("The list of models that ships with the program is complete") {
  setenv("MASKLINE_MODELS", (test::sourceFolder() / "models").c_str(), 1);
  const ModelRegistry registry = readModelRegistry();
  unsetenv("MASKLINE_MODELS");
  std::set<std::string> names;
  for (const PublishedModel& model : registry.models) {
    INFO(model.name);
    CHECK(names.insert(model.name).second);
    CHECK(model.url.starts_with("https://"));
    CHECK(model.url.ends_with("/" + model.file));
    CHECK(model.aboutBytes() > 10000000);
    CHECK(model.goodFor.arguments.empty());  // one of the translated texts
  }
  for (const char* name : {"edgetam", "XMem", "sam2.1_hiera_tiny", "sam2_hiera_large"})
    CHECK(names.contains(name));
  CHECK(names.size() >= 10);
  for (const ModelAdvice& advice : registry.advice) CHECK(names.contains(advice.model));
  CHECK_FALSE(registry.advice.empty());
}

TEST_CASE("A model is found by its name in any case, or by its file") {
  const test::RegistryFolder folder;
  const ModelRegistry registry = readModelRegistry();
  CHECK(modelNamed(registry, "TINY").file == "tiny.pt");
  CHECK(modelNamed(registry, "tiny.pt").name == "tiny");
  try {
    modelNamed(registry, "huge");
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.is(messages::models::unknownModel));
    CHECK(std::string(error.what()).find("tiny, plain, other") != std::string::npos);
  }
}

TEST_CASE("A mistake in a list of models is named") {
  const test::RegistryFolder folder;
  const std::string good =
      R"("file": "a.pt", "title": "A", "url": "http://a/a.pt", "page": "a", "code_licence": "MIT",
      "weights_licence": "MIT", "training_data": "none", "good_for": "something special")";
  const auto refused = [&](const std::string& text, const std::string& word) {
    folder.write(text);
    try {
      readModelRegistry();
    } catch (const Error& error) {
      INFO(error.what());
      CHECK(error.is(messages::models::badRegistry));
      return std::string(error.what()).find(word) != std::string::npos;
    }
    return false;
  };
  const auto with = [&](const std::string& entry) {
    return R"({"recommend": [], "models": [{)" + entry + "}]}";
  };
  CHECK(refused("{", "JSON"));
  CHECK(refused(R"({"models": []})", "recommend"));
  CHECK(refused(R"({"recommend": [], "models": [1]})", "object"));
  CHECK(refused(with(good), "speed"));
  CHECK(refused(with(good + R"(, "speed": "quick")"), "speed"));
  CHECK(refused(with(good + R"(, "speed": "fast", "bytes": "many")"), "bytes"));
  CHECK(refused(with(good + R"(, "speed": "fast", "sha256": "1234")"), "sha256"));
  CHECK(refused(with(R"("file": "../a.pt")"), "file"));
  CHECK(refused(with(R"("file": "builtin.pt")"), "file"));
  folder.write(with(good + R"(, "speed": "fast")"));
  const ModelRegistry registry = readModelRegistry();
  REQUIRE(registry.models.size() == 1);
  CHECK(english(registry.models[0].goodFor) == "something special");
}

}  // namespace
}  // namespace maskline
