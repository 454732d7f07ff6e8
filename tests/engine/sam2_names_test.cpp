// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/engine/sam2/loading.h"
#include "tests/engine/tiny_sam2.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

namespace {

CheckpointOutline outlineOf(const std::filesystem::path& names) {
  std::ifstream stream(names);
  CheckpointOutline outline;
  for (const nlohmann::json& entry : nlohmann::json::parse(stream)) {
    outline.tensors["model." + entry.at(0).get<std::string>()] = {
        entry.at(1).get<std::vector<std::int64_t>>(), at::kFloat};
  }
  return outline;
}

CheckpointOutline outlineOf(const sam2::Tensors& tensors) {
  CheckpointOutline outline;
  for (const auto& [name, tensor] : tensors)
    outline.tensors[name] = {tensor.sizes().vec(), tensor.scalar_type()};
  return outline;
}

}  // namespace

TEST_CASE("Every published SAM 2 checkpoint is recognised by names and shapes", "[sam2]") {
  const std::filesystem::path folder = test::realData("../parity/official_names");
  if (folder.empty()) return;
  const std::vector<std::pair<std::string, std::string>> files = {
      {"sam2.1_hiera_t", "SAM 2.1 tiny"},   {"sam2.1_hiera_s", "SAM 2.1 small"},
      {"sam2.1_hiera_b+", "SAM 2.1 base+"}, {"sam2.1_hiera_l", "SAM 2.1 large"},
      {"sam2_hiera_t", "SAM 2.0 tiny"},     {"sam2_hiera_s", "SAM 2.0 small"},
      {"sam2_hiera_b+", "SAM 2.0 base+"},   {"sam2_hiera_l", "SAM 2.0 large"}};
  for (const auto& [file, title] : files) {
    const sam2::Identity identity =
        sam2::identify(outlineOf(folder / (file + ".json")), "nowhere.pt");
    INFO(file << ": " << english(identity.problem));
    CHECK(identity.problem.empty());
    CHECK(identity.title == title);
  }
}

TEST_CASE("A SAM 2 checkpoint that does not fit is refused by name", "[sam2]") {
  CheckpointOutline outline = outlineOf(test::tinySam2Tensors());
  const auto problem = [&] { return english(sam2::identify(outline, "nowhere.pt").problem); };

  SECTION("a size that is nowhere described") {
    CHECK(problem().find("config.json") != std::string::npos);
  }
  SECTION("a tensor that sizes are read from is missing") {
    outline.tensors.erase("maskmem_tpos_enc");
    CHECK(problem().find("maskmem_tpos_enc") != std::string::npos);
  }
}

TEST_CASE("A SAM 2 model lists what its checkpoint lacks", "[sam2]") {
  sam2::Tensors tensors = test::tinySam2Tensors();
  tensors.erase("no_obj_ptr");
  tensors["surplus"] = at::zeros({2});
  tensors["mask_downsample.bias"] = at::zeros({3});
  std::string problem;
  try {
    const sam2::Model model(test::tinySam2Config(), tensors, sam2::Precision::Float32);
  } catch (const Error& error) {
    problem = error.what();
  }
  for (const char* name : {"no_obj_ptr", "surplus", "mask_downsample.bias"}) {
    INFO(problem);
    CHECK(problem.find(name) != std::string::npos);
  }
}

TEST_CASE("Settings say what no shape shows", "[sam2]") {
  const sam2::Config config =
      sam2::readConfig(test::tinySam2Tensors(),
                       R"({"image_size": 128, "trunk": {"num_heads": 1, "global_att_blocks": [4],
          "window_spec": [8, 4, 6, 4]}, "fill_hole_area": 3})");
  CHECK(config.size == "custom");
  CHECK(config.version21);
  CHECK(config.trunk.stages == std::vector<int>{1, 2, 2, 1});
  CHECK(config.trunk.globalBlocks == std::set<int>{4});
  CHECK(config.memory.maskChannels == std::vector<int>{4, 16, 64, 256});
  CHECK(config.fillHoleArea == 3);
  CHECK_THROWS_AS(sam2::readConfig(test::tinySam2Tensors(), "not json"), Error);
  CHECK_THROWS_AS(sam2::readConfig(test::tinySam2Tensors(), R"({"image_size": 128})"), Error);
}

TEST_CASE("Settings and shapes that no SAM 2 can have are refused in one sentence", "[sam2]") {
  const auto refused = [](const sam2::Tensors& tensors, const std::string& settings) {
    try {
      sam2::readConfig(tensors, settings);
    } catch (const Error& error) {
      return error.kind() == Error::Kind::BadInput;
    }
    return false;
  };
  const auto withSize = [](const std::string& size) {
    return R"({"image_size": )" + size + R"(, "trunk": {"num_heads": 1,
        "global_att_blocks": [4], "window_spec": [8, 4, 6, 4]}})";
  };
  sam2::Tensors tensors = test::tinySam2Tensors();
  CHECK_FALSE(refused(tensors, withSize("128")));
  for (const char* size : {"0", "-128", "100", "144", "1000000"})
    CHECK(refused(tensors, withSize(size)));
  tensors["image_encoder.trunk.pos_embed"] = at::zeros({1, 8, 0, 7});
  CHECK(refused(tensors, withSize("128")));
}
