// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_card.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "core/base/error.h"
#include "tests/engine/tiny_xmem.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

/// A model folder before all others.
class ModelFolder {
 public:
  ModelFolder() { setenv("MASKLINE_MODELS", m_folder.path().c_str(), 1); }
  ~ModelFolder() { unsetenv("MASKLINE_MODELS"); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(m_folder / name) << text;
  }
  std::filesystem::path operator/(const std::string& name) const { return m_folder / name; }

 private:
  test::TemporaryFolder m_folder;
};

EngineInfo engine(const std::string& name) {
  const auto all = listEngines();
  const auto found = std::ranges::find(all, name, &EngineInfo::name);
  REQUIRE(found != all.end());
  return *found;
}

std::string problemOf(const EngineInfo& info) {
  try {
    return readModelCard(info);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::NotFound);
    return error.what();
  }
}

TEST_CASE("The card of the built-in network is the one beside its weights") {
  const ModelFolder folder;
  folder.write("builtin.safetensors", "weights");
  CHECK_FALSE(hasModelCard(engine("builtin")));
  CHECK(problemOf(engine("builtin")) ==
        "The model card of the built-in network, MODEL_CARD.md, is not beside its weights; install "
        "the program again.");
  CHECK(trainingDataOf(engine("builtin")) == "see its model card");
  folder.write("MODEL_CARD.md", "# Card\n");
  CHECK(hasModelCard(engine("builtin")));
  CHECK(engine("builtin").card == folder / "MODEL_CARD.md");
  CHECK(readModelCard(engine("builtin")) == "# Card\n");
  CHECK(trainingDataOf(engine("builtin")) == "see its model card");
}

TEST_CASE("Training data are told in one line with their licences") {
  const ModelFolder folder;
  folder.write("builtin.safetensors", "weights");
  folder.write("MODEL_CARD.md",
               "# Card\n\n| | J |\n|---|---|\n| builtin | 0.7 |\n\n"
               "| data | used as | licence |\n|---|---|---|\n| clips, 23 | all | BSD |\n"
               "| photographs | stills | CC0 |\n\n| data | later | table |\n");
  CHECK(trainingDataOf(engine("builtin")) == "clips, 23 (BSD); photographs (CC0)");
}

TEST_CASE("The shipped card says what the network was trained on") {
  EngineInfo shipped;
  shipped.card = test::sourceFolder() / "models" / "MODEL_CARD.md";
  const std::string data = trainingDataOf(shipped);
  CHECK(data.find("; ") != std::string::npos);
  CHECK(data.find(" (") != std::string::npos);
  CHECK(data.find('\n') == std::string::npos);
}

TEST_CASE("Engines without a card say where to read, and a file may bring its own") {
  const ModelFolder folder;
  writeSafetensors(folder / "mine.safetensors", test::tinyXmem());
  CHECK(problemOf(engine("classic")) ==
        "The engine \"classic\" has no model card; nothing in it was trained.");
  CHECK(problemOf(engine("mine")) == "There is no model card \"" + (folder / "mine.md").string() +
                                         "\"; see github.com/hkchengrex/XMem.");
  CHECK_FALSE(trainingDataOf(engine("mine")).empty());
  folder.write("mine.md", "| data | licence |\n|---|---|\n| my clips | mine |\n");
  CHECK(hasModelCard(engine("mine")));
  CHECK(trainingDataOf(engine("mine")) == "my clips (mine)");
}

}  // namespace
}  // namespace maskline
