// SPDX-License-Identifier: Apache-2.0
#include "tests/models/registry_folder.h"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "tests/engine/tiny_xmem.h"

namespace maskline::test {

namespace fs = std::filesystem;

namespace {

nlohmann::json entry(const fs::path& file, const std::string& url) {
  return {{"file", file.filename().string()},
          {"title", "XMem"},
          {"url", url + "/" + file.filename().string()},
          {"page", "example.org"},
          {"bytes", fs::file_size(file)},
          {"code_licence", "MIT"},
          {"weights_licence", "CC-BY-4.0"},
          {"training_data", "none"},
          {"good_for", "long tracks"},
          {"speed", "slow"}};
}

}  // namespace

fs::path RegistryFolder::makeFiles() const {
  fs::create_directories(files());
  writeSafetensors(files() / "tiny.pt", tinyXmem());
  writeSafetensors(files() / "plain.pt", tinyXmem());
  writeSafetensors(files() / "other.pt", unknownTensors());
  return files();
}

RegistryFolder::RegistryFolder() : m_server(makeFiles()) {
  setenv("MASKLINE_MODELS", (m_folder / "shared").c_str(), 1);
  setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
  nlohmann::json tiny = entry(files() / "tiny.pt", mirror("good"));
  tiny["sha256"] = sha256OfFile(files() / "tiny.pt");
  nlohmann::json plain = entry(files() / "plain.pt", mirror("good"));
  plain.erase("bytes");
  const nlohmann::json other = entry(files() / "other.pt", mirror("good"));
  const nlohmann::json advice{{"model", "tiny"}};
  write(nlohmann::json{{"models", {tiny, plain, other}},
                       {"recommend", nlohmann::json::array({advice})}}
            .dump());
}

RegistryFolder::~RegistryFolder() {
  unsetenv("MASKLINE_MODELS");
  unsetenv("XDG_DATA_HOME");
}

void RegistryFolder::write(const std::string& registry) const {
  fs::create_directories(m_folder / "shared");
  std::ofstream(m_folder / "shared/registry.json") << registry;
}

}  // namespace maskline::test
