// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/model_folder.h"

#include <algorithm>
#include <cstdlib>

namespace maskline::test {

ModelFolder::ModelFolder() {
  setenv("MASKLINE_MODELS", m_folder.path().c_str(), 1);
  setenv("XDG_DATA_HOME", (m_folder / "none").c_str(), 1);
}

ModelFolder::~ModelFolder() {
  unsetenv("MASKLINE_MODELS");
  unsetenv("XDG_DATA_HOME");
}

EngineInfo engineNamed(const std::string& name) {
  const auto all = listEngines();
  const auto found = std::ranges::find(all, name, &EngineInfo::name);
  return found == all.end() ? EngineInfo{} : *found;
}

}  // namespace maskline::test
