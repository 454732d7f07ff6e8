// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/parity.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/engine/parity/fixture.h"
#include "core/engine/parity/npy.h"
#include "core/engine/parity/sam2_clip.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/xmem/picture_input.h"
#include "core/engine/xmem/stepper.h"
#include "tests/engine/scene.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/engine/tiny_xmem.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using nlohmann::json;

void writeNpy(const std::filesystem::path& file, const at::Tensor& tensor) {
  std::string shape;
  for (const std::int64_t side : tensor.sizes()) shape += std::to_string(side) + ", ";
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
  header.resize(118 - 1, ' ');
  header += '\n';
  std::ofstream out(file, std::ios::binary);
  out << "\x93NUMPY" << '\1' << '\0' << static_cast<char>(header.size()) << '\0' << header;
  const at::Tensor plain = tensor.contiguous();
  out.write(static_cast<const char*>(plain.data_ptr()),
            static_cast<std::streamsize>(plain.nbytes()));
}

std::vector<ParityResult> resultsOf(const std::filesystem::path& folder, bool& ok) {
  std::vector<ParityResult> results;
  ok = runParity(folder, [&results](const ParityResult& result) { results.push_back(result); });
  return results;
}

/// A folder with one case of two frames, whose outputs are this program's own.
class Saved {
 public:
  Saved() {
    std::filesystem::create_directories(m_folder / "clips/main");
    std::filesystem::create_directories(m_folder / "clips/main_ids");
    std::filesystem::create_directories(m_folder / "one");
    writeSafetensors(m_folder / "weights", test::tinyXmem());
    std::ofstream(m_folder / "config.json") << "{}";
    const xmem::Network network(test::tinyXmem(), "tiny");
    xmem::Stepper stepper(network, {});
    stepper.begin(0);
    for (int frame = 0; frame < 2; ++frame) saveFrame(stepper, frame);
    writeManifest();
  }

  void put(const std::string& name, const at::Tensor& tensor) {
    writeNpy(m_folder / (name + ".npy"), tensor);
    if (!m_tensors.contains(name)) m_tensors[name] = tensor;
    writeManifest();
  }
  at::Tensor get(const std::string& name) const { return m_tensors.at(name); }

  std::vector<ParityResult> run(bool& ok) const { return resultsOf(m_folder.path(), ok); }

 private:
  void saveFrame(xmem::Stepper& stepper, int frame) {
    const test::Scene scene =
        test::ellipseScene({50, 38}, {20 + 2 * static_cast<float>(frame), 20}, {9, 7});
    const std::string number = "0000" + std::to_string(frame) + ".png";
    cv::imwrite((m_folder / ("clips/main/" + number)).string(), scene.image);
    cv::imwrite((m_folder / ("clips/main_ids/" + number)).string(), scene.truth.toMat(1));
    xmem::Given given;
    if (frame == 0) given = {xmem::maskInput(scene.truth.toMat()).unsqueeze(0), {1}};
    const xmem::Step step = stepper.step(xmem::networkInput(scene.image), given);
    put("one/frame0" + std::to_string(frame) + "_prob", step.probabilities);
  }

  void writeManifest() {
    json tensors = json::array();
    for (const auto& [name, tensor] : m_tensors) {
      tensors.push_back({{"name", name}, {"file", name + ".npy"}});
    }
    const json one{{"name", "one"},
                   {"num_frames", 2},
                   {"masks_given", {{"0", {1}}}},
                   {"tensors_under", "one/"}};
    const json spread{{"rounding_spread", {{"one", {{"prob", 0.001}}}}}};
    std::ofstream(m_folder / "manifest.json") << json{{"checkpoint", "weights"},
                                                      {"tensors", tensors},
                                                      {"notes", spread},
                                                      {"cases", json::array({one})}};
  }

  test::TemporaryFolder m_folder;
  std::map<std::string, at::Tensor> m_tensors;
};

TEST_CASE("A case is held against its saved outputs") {
  Saved saved;
  bool ok = false;
  const auto results = saved.run(ok);
  CHECK(ok);
  REQUIRE(results.size() == 1);
  CHECK(results[0].name == "one");
  CHECK(results[0].tensors == 2);
  CHECK(results[0].tolerance == Approx(0.003));  // three times what the reference moves by
}

TEST_CASE("One number that is off by more than its tolerance is found") {
  Saved saved;
  const std::string name = "one/frame01_prob";
  at::Tensor changed = saved.get(name).clone();
  const float largest = changed.abs().max().item<float>();
  changed[1][20][30] += 0.002f * largest;
  saved.put(name, changed);
  bool ok = false;
  saved.run(ok);
  CHECK(ok);
  changed[1][20][30] += 0.003f * largest;
  saved.put(name, changed);
  const auto results = saved.run(ok);
  CHECK_FALSE(ok);
  CHECK(results[0].tensor == name);
  CHECK(results[0].difference == Approx(0.005).epsilon(0.02));
}

TEST_CASE("A shape that differs and an output that nobody compared are no success") {
  Saved saved;
  saved.put("one/frame00_key", at::zeros({3, 3}));
  saved.put("one/frame00_colour", at::zeros({1}));
  bool ok = true;
  const auto results = saved.run(ok);
  CHECK_FALSE(ok);
  REQUIRE(results.size() == 2);
  CHECK(results[0].problem.find("one/frame00_key is") == 0);
  CHECK(results[1].problem.find("one/frame00_colour") != std::string::npos);
}

TEST_CASE("A folder of another layout is refused") {
  test::TemporaryFolder folder;
  CHECK_THROWS_AS(runParity(folder.path(), {}), Error);
  std::ofstream(folder / "manifest.json") << "{\"tensors\": []}";
  std::ofstream(folder / "config.json") << "{}";
  CHECK_THROWS_AS(runParity(folder.path(), {}), Error);
  std::ofstream(folder / "a.npy") << "no numbers here";
  CHECK_THROWS_AS(parity::readNpy(folder / "a.npy"), Error);
}

/// A folder with a script for a small SAM 2: objects are added as 7, 2, then 7 is removed and 1 is
/// added. Outputs are those of a session, put together in the order in which objects were added.
class SavedScript {
 public:
  SavedScript() {
    std::filesystem::create_directories(m_folder / "clips/main");
    std::filesystem::create_directories(m_folder / "video");
    Checkpoint weights;
    weights.tensors = test::tinySam2Tensors();
    writeSafetensors(m_folder / "weights", weights);
    const json trunk{{"num_heads", 1}, {"global_att_blocks", {4}}, {"window_spec", {8, 4, 6, 4}}};
    std::ofstream(m_folder / "config.json") << json{{"image_size", 128}, {"trunk", trunk}};
    for (int frame = 0; frame < frames; ++frame) {
      const cv::Mat picture = test::squarePicture(size, {20 + 3 * frame, 20});
      cv::imwrite((m_folder / ("clips/main/0000" + std::to_string(frame) + ".png")).string(),
                  picture);
      m_features.push_back(m_model->encode(sam2::videoPicture(picture, 128)));
    }
    point(7, {32, 32});
    point(2, {70, 20});
    propagate({7, 2});
    m_session.forget(7);
    m_steps.push_back({{"do", "remove"}, {"step", m_steps.size()}, {"obj", 7}});
    point(1, {10, 50});
    propagate({2, 1});
    writeManifest();
  }

  std::vector<ParityResult> run(bool& ok) const { return resultsOf(m_folder.path(), ok); }
  json& step(std::size_t number) { return m_steps.at(number); }
  json& description() { return m_description; }

  void writeManifest() {
    m_description["steps"] = m_steps;
    if (m_description.value("without_steps", false)) m_description.erase("steps");
    std::ofstream(m_folder / "manifest.json")
        << json{{"checkpoint", "weights"}, {"tensors", m_tensors}, {"cases", {m_description}}};
  }
  void put(const std::string& name, const at::Tensor& tensor) {
    std::string file = name + ".npy";
    std::replace(file.begin() + 6, file.end(), '/', '_');  // "video/" is a folder
    writeNpy(m_folder / file, tensor);
    m_tensors.push_back({{"name", name}, {"file", file}});
  }
  at::Tensor clipSize(const std::vector<int>& objects, int frame) {
    std::vector<at::Tensor> logits;
    for (const int object : objects)
      logits.push_back(
          sam2::resizedLogits(m_session.find(object, frame)->masks.masks, size.height, size.width));
    return at::cat(logits);
  }
  static std::string under(std::size_t step) { return "video/s/step" + std::to_string(step) + "/"; }

 private:
  void point(int object, cv::Point2f at) {
    const at::Tensor place = parity::inModelPixels(at::tensor({at.x, at.y}).view({1, 1, 2}), size,
                                                   test::tinySam2Config());
    const auto masks =
        m_session.addPoints(object, 0, m_features[0], {place, at::ones({1, 1}, at::kInt)});
    const std::string name = under(m_steps.size());
    put(name + "low_res", masks.masks);
    m_steps.push_back({{"do", "points"},
                       {"step", m_steps.size()},
                       {"tensors_under", name},
                       {"frame", 0},
                       {"obj", object},
                       {"points", {{at.x, at.y}}},
                       {"labels", {1}}});
  }

  void propagate(const std::vector<int>& asAdded) {
    const std::string name = under(m_steps.size());
    for (int frame = 0; frame < frames; ++frame) {
      const std::string tag = name + "frame0" + std::to_string(frame) + "_";
      for (const auto& [object, masks] : m_session.track(frame, m_features[frame], false))
        put(tag + "obj" + std::to_string(object) + "_low_res", masks.masks);
      put(tag + "video_res", clipSize(asAdded, frame));
    }
    m_steps.push_back({{"do", "propagate"},
                       {"step", m_steps.size()},
                       {"tensors_under", name},
                       {"frames_in_order", {0, 1, 2}}});
  }

  static constexpr int frames = 3;
  static inline const cv::Size size{96, 64};
  const at::InferenceMode m_inference;
  test::TemporaryFolder m_folder;
  std::shared_ptr<const sam2::Model> m_model = test::tinySam2();
  sam2::VideoSession m_session{
      *m_model, test::tinySam2Config(), {.clipLength = frames, .bounded = false}};
  std::vector<sam2::ImageFeatures> m_features;
  json m_tensors = json::array(), m_steps = json::array();
  json m_description{{"name", "s"}, {"part", "video"}, {"clip", "main"}, {"num_frames", frames}};
};

TEST_CASE("An array whose header is long or claims more than there is is refused") {
  const test::TemporaryFolder folder;
  const auto problemOf = [&](const std::string& header) -> std::string {
    std::ofstream out(folder / "a.npy", std::ios::binary);
    out << "\x93NUMPY" << '\1' << '\0' << static_cast<char>(header.size() & 0xff)
        << static_cast<char>(header.size() >> 8) << header << "1234";
    out.close();
    try {
      parity::readNpy(folder / "a.npy");
    } catch (const Error& error) {
      CHECK(error.kind() == Error::Kind::Corrupt);
      return error.what();
    }
    return "none";
  };
  const auto headerOf = [](const std::string& type, const std::string& shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
  };
  CHECK(problemOf(headerOf("<f4", "1,")) == "none");
  CHECK(problemOf(headerOf("<f4", "")) == "none");
  CHECK(problemOf(headerOf("<f4", "0, 3")) == "none");
  std::string many = "0";
  for (int i = 0; i < 12; ++i) many += ", 999999999999";
  CHECK(problemOf(headerOf("<f4", many)) != "none");
  CHECK(problemOf(headerOf("<f4", "2,")) != "none");
  CHECK(problemOf(headerOf("<f4", "-1,")) != "none");
  CHECK(problemOf(headerOf("<f4", "one")) != "none");
  CHECK(problemOf(headerOf(std::string(60000, 'x'), "1,")) != "none");
}

TEST_CASE("A manifest that names files outside its folder is refused") {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "config.json") << "{}";
  for (const char* name : {"../weights", "/weights", "a/../../weights", ""}) {
    INFO(name);
    std::ofstream(folder / "manifest.json")
        << json{{"checkpoint", name}, {"tensors", json::array()}, {"cases", json::array()}};
    CHECK_THROWS_AS(parity::Fixture(folder.path()), Error);
    std::ofstream(folder / "manifest.json") << json{{"checkpoint", "w"},
                                                    {"tensors", {{{"name", "a"}, {"file", name}}}},
                                                    {"cases", json::array()}};
    const parity::Fixture fixture(folder.path());
    CHECK_THROWS_AS(fixture.tensor("a"), Error);
  }
}

TEST_CASE("A script may remove an object, and masks come in the order in which objects were added",
          "[sam2]") {
  SavedScript saved;
  bool ok = false;
  const auto results = saved.run(ok);
  for (const ParityResult& result : results) {
    INFO(result.name << ": " << result.tensor << " " << result.difference << result.problem);
    CHECK(result.ok());
  }
  CHECK(ok);
  REQUIRE(results.size() == 6);  // preprocessing, and each step but the removal
  CHECK(results.back().name == "video/s/step5");
  CHECK(results.back().tensors == 3 * 3);

  saved.put(saved.under(5) + "frame02_video_res", saved.clipSize({1, 2}, 2));
  saved.writeManifest();
  CHECK(saved.run(ok).back().tensor == saved.under(5) + "frame02_video_res");
  CHECK_FALSE(ok);
}

TEST_CASE("A script that lacks what it needs gets one sentence that names it", "[sam2]") {
  SavedScript saved;
  bool ok = true;
  const auto problem = [&] {
    saved.writeManifest();
    std::string found;
    for (const ParityResult& result : saved.run(ok))
      if (result.name == "video/s" || result.name == saved.under(4).substr(0, 13))
        if (found.empty()) found = result.problem;
    CHECK_FALSE(ok);
    return found;
  };
  const std::string ending = " in the manifest; add it there.";
  saved.step(5).erase("tensors_under");
  CHECK(problem() == "The case \"s\", step 5, has no \"tensors_under\"" + ending);
  saved.step(4)["frame"] = "first";
  CHECK(problem().starts_with("The case \"s\", step 4, has a \"frame\" of the wrong type"));
  saved.step(3).erase("obj");
  CHECK(problem() == "The case \"s\", step 3, has no \"obj\"" + ending);
  saved.step(3)["obj"] = 9;
  CHECK(problem().find("removes object 9, which was not added") != std::string::npos);
  saved.step(3)["do"] = "paint";
  CHECK(problem().find("the unknown action \"paint\"") != std::string::npos);
  saved.description()["without_steps"] = true;
  CHECK(problem() == "The case \"s\" has no \"steps\"" + ending);
  saved.description().erase("clip");
  CHECK(problem() == "The case \"s\" has no \"clip\"" + ending);
}

}  // namespace
}  // namespace maskline
