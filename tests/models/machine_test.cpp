// SPDX-License-Identifier: Apache-2.0
#include "core/models/machine.h"

#include "tests/support/catch.h"

namespace maskline {
namespace {

constexpr std::int64_t gigabyte = 1000000000;

ModelRegistry someModels() {
  ModelRegistry registry;
  registry.models.resize(3);
  registry.models[0].name = "small";
  registry.models[1].name = "large";
  registry.models[2].name = "huge";
  registry.advice = {{"huge", 0, 16, true}, {"large", 8, 8, false}, {"small", 2, 2, false}};
  return registry;
}

std::string adviceFor(const Machine& machine) {
  const ModelRegistry registry = someModels();
  const PublishedModel* model = recommended(registry, machine);
  return model ? model->name : "none";
}

TEST_CASE("The first model whose needs a machine meets is recommended") {
  CHECK(adviceFor({2, 16 * gigabyte, false}) == "small");
  CHECK(adviceFor({8, 16 * gigabyte, false}) == "large");
  CHECK(adviceFor({8, 4 * gigabyte, false}) == "small");
  CHECK(adviceFor({8, 15 * gigabyte, true}) == "huge");  // "16 GB", some of it for the graphics
  CHECK(adviceFor({4, 8 * gigabyte, true}) == "small");
  CHECK(adviceFor({1, 8 * gigabyte, false}) == "none");
  CHECK(recommended({}, {8, 16 * gigabyte, true}) == nullptr);
}

TEST_CASE("Many cores and a graphics card make a model faster") {
  PublishedModel model;
  model.speed = SpeedClass::Slow;
  CHECK(speedOn(model, {2, gigabyte, false}) == SpeedClass::Slow);
  CHECK(speedOn(model, {8, gigabyte, false}) == SpeedClass::Medium);
  CHECK(speedOn(model, {2, gigabyte, true}) == SpeedClass::Fast);
  model.speed = SpeedClass::Fast;
  CHECK(speedOn(model, {8, gigabyte, true}) == SpeedClass::Fast);
}

TEST_CASE("This machine has a core and memory") {
  const Machine machine = thisMachine();
  CHECK(machine.cores >= 1);
  CHECK(machine.memory > gigabyte / 4);
}

}  // namespace
}  // namespace maskline
