// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/parity.h"

#include <ATen/ATen.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/engine/parity/npy.h"
#include "core/engine/xmem/picture_input.h"
#include "core/engine/xmem/stepper.h"
#include "tests/engine/scene.h"
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

  std::vector<ParityResult> run(bool& ok) const {
    std::vector<ParityResult> results;
    ok = runParity(m_folder.path(),
                   [&results](const ParityResult& result) { results.push_back(result); });
    return results;
  }

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

}  // namespace
}  // namespace maskline
