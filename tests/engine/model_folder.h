// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/engine/engine_registry.h"
#include "tests/support/support.h"

namespace maskline::test {

/// A model folder of its own for as long as it lives.
class ModelFolder {
 public:
  ModelFolder();
  ~ModelFolder();
  ModelFolder(const ModelFolder&) = delete;
  ModelFolder& operator=(const ModelFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return m_folder / name; }

 private:
  TemporaryFolder m_folder;
};

/// The engine of that name, or one without a name.
EngineInfo engineNamed(const std::string& name);

}  // namespace maskline::test
