// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "core/base/error.h"
#include "core/engine/engine_registry.h"
#include "tests/engine/model_folder.h"
#include "tests/engine/tiny_xmem.h"
#include "tests/support/catch.h"

namespace maskline {
namespace {

using test::engineNamed;
using test::ModelFolder;

TEST_CASE("Missing weights are an ordinary state that says where to get them") {
  const ModelFolder folder;
  for (const std::string name : {"xmem", "sam2", "edgetam"}) {
    const EngineInfo info = engineNamed(name);
    INFO(name);
    CHECK_FALSE(info.usable);
    CHECK(english(info.problem).find("github.com") != std::string::npos);
    CHECK(english(info.problem).find(info.licence) != std::string::npos);
    try {
      makeTracker(name);
      FAIL("made");
    } catch (const Error& error) {
      CHECK(error.kind() == Error::Kind::MissingModel);
    }
  }
}

TEST_CASE("A model file is recognised by its tensors, whatever it is called") {
  const ModelFolder folder;
  writeSafetensors(folder / "my weights.bin", test::tinyXmem());
  const EngineInfo info = engineNamed("my-weights");
  CHECK(info.usable);
  CHECK(info.tracks);
  CHECK_FALSE(info.segments);
  CHECK(english(info.title) == "XMem");
  CHECK(info.file == folder / "my weights.bin");
  CHECK(engineNamed("xmem").name.empty());
  CHECK(makeTracker("my-weights:side=64")->name() == "my-weights");
  CHECK_THROWS_AS(makeSegmenter("my-weights"), Error);
  CHECK_THROWS_AS(makeTracker("my-weights:colour=1"), Error);
}

TEST_CASE("A file that cannot be used is listed with the reason") {
  const ModelFolder folder;
  std::ofstream(folder / "text.pt") << "no weights at all";
  Checkpoint broken = test::tinyXmem();
  broken.tensors.erase("decoder.pred.bias");
  writeSafetensors(folder / "broken.pth", broken);
  writeSafetensors(folder / "other.pth", {{{"a", broken.tensors.begin()->second}}, {}});
  std::ofstream(folder / "notes.txt") << "not listed";

  CHECK(english(engineNamed("text").problem).find("neither a PyTorch") != std::string::npos);
  CHECK(english(engineNamed("broken").problem).find("decoder.pred.bias") != std::string::npos);
  CHECK(english(engineNamed("other").problem).find("no model") != std::string::npos);
  CHECK(engineNamed("notes").name.empty());
  CHECK_THROWS_AS(makeTracker("broken"), Error);

  // A file that is replaced is looked at again.
  writeSafetensors(folder / "broken.pth", test::tinyXmem());
  CHECK(engineNamed("broken").usable);
}

TEST_CASE("Names of the engines that ship stay theirs, whatever lies in a model folder") {
  const ModelFolder folder;
  for (const char* name : {"builtin.bak", "classic.pth", "fake.pt"}) {
    writeSafetensors(folder / name, test::tinyXmem());
  }
  for (const EngineInfo& info : listEngines()) {
    INFO(info.name);
    CHECK_FALSE((english(info.title) == "XMem" && info.usable));
  }
  CHECK(makeTracker("classic")->name() == "classic");
}

TEST_CASE("An XMem that lacks what its normalisation needs is listed with the reason") {
  const ModelFolder folder;
  Checkpoint broken = test::tinyXmem();
  REQUIRE(broken.tensors.erase("key_encoder.bn1.running_var") == 1);
  writeSafetensors(folder / "broken.pth", broken);
  CHECK(english(engineNamed("broken").problem).find("key_encoder.bn1.running_var") !=
        std::string::npos);
}

TEST_CASE("A model whose tensors claim absurd sizes is listed with the reason") {
  const ModelFolder folder;
  Checkpoint huge = test::tinyXmem();
  // No numbers at all: as many as there are in a tensor with a side of 0.
  huge.tensors["key_proj.key_proj.weight"] = at::empty({100'000'000, 0});
  huge.tensors["decoder.fuser.block2.conv2.weight"] = at::empty({100'000'000, 0});
  writeSafetensors(folder / "huge.pth", huge);
  const EngineInfo info = engineNamed("huge");
  CHECK_FALSE(info.usable);
  CHECK(english(info.problem).find("key_proj") != std::string::npos);
}

}  // namespace
}  // namespace maskline
