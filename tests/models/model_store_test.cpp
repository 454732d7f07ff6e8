// SPDX-License-Identifier: Apache-2.0
#include "core/models/model_store.h"

#include <cstdlib>
#include <fstream>
#include <functional>

#include "core/download/messages.h"
#include "core/models/messages.h"
#include "tests/models/registry_folder.h"
#include "tests/support/catch.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

struct StoreBench {
  const PublishedModel& model(const std::string& name) const { return modelNamed(registry, name); }
  ModelState::Kind state(const std::string& name) const { return stateOf(model(name)).kind; }
  bool get(const std::string& name, const std::string& mirror = {}) const {
    return getModel(model(name), mirror, {});
  }
  /// The message of getting it. Nothing of it must be left.
  Message failure(const std::string& name, const std::string& mirror = {}) const {
    return failureOf([&] { get(name, mirror); });
  }
  Message failureOf(const std::function<void()>& work) const {
    try {
      work();
    } catch (const Error& error) {
      INFO(error.what());
      CHECK(std::string(error.what()).ends_with("."));
      CHECK(left() == 0);
      return error.message();
    }
    FAIL("no error");
    return {};
  }
  std::ptrdiff_t left() const {
    return fs::exists(folder.models()) ? std::distance(fs::directory_iterator(folder.models()), {})
                                       : 0;
  }

  test::RegistryFolder folder;
  ModelRegistry registry = readModelRegistry();
};

TEST_CASE("A published model is downloaded, checked and put in place") {
  const StoreBench bench;
  const std::string name = GENERATE("tiny", "plain");
  CHECK(bench.state(name) == ModelState::Kind::Absent);
  CHECK(bench.get(name));
  CHECK(bench.state(name) == ModelState::Kind::Installed);
  CHECK(stateOf(bench.model(name)).file == bench.folder.models() / (name + ".pt"));
  CHECK(bench.left() == 1);
}

TEST_CASE("A mirror is an address or a folder") {
  const StoreBench bench;
  SECTION("an address") { CHECK(bench.get("tiny", bench.folder.mirror("norange"))); }
  SECTION("with a slash") { CHECK(bench.get("tiny", bench.folder.mirror("redirect") + "/")); }
  SECTION("a folder") { CHECK(bench.get("tiny", bench.folder.files())); }
  CHECK(bench.state("tiny") == ModelState::Kind::Installed);
  CHECK(bench
            .failureOf([&] {
              fs::remove_all(bench.folder.models());
              bench.get("tiny", bench.folder.models());
            })
            .is(messages::models::notInMirror));
}

TEST_CASE("A file that is not the model is removed with one sentence") {
  const StoreBench bench;
  const auto replace = [&](const std::string& name, const std::string& text) {
    std::ofstream(bench.folder.files() / name) << text;
  };
  CHECK(bench.failure("other").is(messages::models::notRecognised));
  replace("plain.pt", "<html>Please sign in</html>");
  CHECK(bench.failure("plain").is(messages::models::notRecognised));
  CHECK(bench.failure("plain", bench.folder.files()).is(messages::models::notRecognised));
  CHECK(bench.failure("plain", bench.folder.mirror("png")).is(messages::models::notRecognised));
  replace("tiny.pt", std::string(static_cast<std::size_t>(bench.model("tiny").bytes), 'x'));
  CHECK(bench.failure("tiny").is(messages::models::otherSum));
  PublishedModel model = bench.model("tiny");
  model.sha256.clear();
  model.title = "SAM 2.1 tiny";
  fs::copy_file(bench.folder.files() / "other.pt", bench.folder.files() / "tiny.pt",
                fs::copy_options::overwrite_existing);
  model.bytes = 0;
  CHECK(bench.failureOf([&] { getModel(model, {}, {}); }).is(messages::models::notRecognised));
}

TEST_CASE("Another model than the one that was asked for is not taken for it") {
  const StoreBench bench;
  PublishedModel model = bench.model("plain");
  model.title = "SAM 2.1 tiny";
  CHECK(bench.failureOf([&] { getModel(model, {}, {}); }).is(messages::models::otherModel));
}

TEST_CASE("A model file that is there is not replaced") {
  const StoreBench bench;
  fs::create_directories(bench.folder.models());
  std::ofstream(bench.folder.models() / "tiny.pt") << "mine";
  CHECK(bench.state("tiny") == ModelState::Kind::Unusable);
  CHECK_THROWS_AS(bench.get("tiny"), Error);
  CHECK(fs::file_size(bench.folder.models() / "tiny.pt") == 4);
  CHECK(bench.left() == 1);
}

TEST_CASE("What has arrived of a model is kept, continued or removed") {
  const StoreBench bench;
  std::stop_source stop;
  const WorkContext work{stop.get_token(), [&](Progress) { stop.request_stop(); }};
  CHECK_FALSE(getModel(bench.model("tiny"), bench.folder.mirror("slow"), work));
  const ModelState state = stateOf(bench.model("tiny"));
  CHECK(state.kind == ModelState::Kind::Partial);
  CHECK(state.arrived > 0);
  SECTION("continued") {
    CHECK(bench.get("tiny", bench.folder.mirror("slow")));
    CHECK(bench.state("tiny") == ModelState::Kind::Installed);
  }
  SECTION("removed") {
    removeModelPart(bench.model("tiny"));
    CHECK(bench.state("tiny") == ModelState::Kind::Absent);
    CHECK(bench.left() == 0);
  }
}

TEST_CASE("A model file of this machine is added if it is one") {
  const StoreBench bench;
  const fs::path files = bench.folder.files();
  CHECK(bench.failureOf([&] { addModelFile(files / "other.pt", {}); })
            .is(messages::models::notAdded));
  CHECK(bench.failureOf([&] { addModelFile(files / "absent.pt", {}); })
            .is(messages::models::notAdded));
  fs::copy_file(files / "tiny.pt", files / "builtin.pt");
  CHECK(bench.failureOf([&] { addModelFile(files / "builtin.pt", {}); })
            .is(messages::models::badName));
  CHECK(addModelFile(files / "tiny.pt", {}) == bench.folder.models() / "tiny.pt");
  CHECK(bench.state("tiny") == ModelState::Kind::Installed);
  CHECK_THROWS_AS(addModelFile(files / "tiny.pt", {}), Error);
  CHECK(bench.left() == 1);
}

TEST_CASE("The environment names a mirror, a choice goes before it") {
  setenv("MASKLINE_MODEL_MIRROR", "http://mirror", 1);
  CHECK(modelMirror("") == "http://mirror");
  CHECK(modelMirror("/folder") == "/folder");
  unsetenv("MASKLINE_MODEL_MIRROR");
  CHECK(modelMirror("").empty());
}

}  // namespace
}  // namespace maskline
