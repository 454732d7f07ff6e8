// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/download_server.h"
#include "tests/support/support.h"

namespace maskline::test {

/// A list of models of its own, a server with their files and an empty model folder of the user,
/// for as long as this lives: the model `tiny.pt`, with checksum, and `plain.pt`, without, both an
/// XMem; `other.pt` is said to be one.
class RegistryFolder {
 public:
  RegistryFolder();
  ~RegistryFolder();
  RegistryFolder(const RegistryFolder&) = delete;
  RegistryFolder& operator=(const RegistryFolder&) = delete;

  /// The model folder of the user.
  std::filesystem::path models() const { return m_folder / "data/maskline/models"; }
  /// The folder of the server.
  std::filesystem::path files() const { return m_folder / "server"; }
  std::string mirror(const std::string& mode) const { return m_server.mirror(mode); }
  /// Replaces the list of models.
  void write(const std::string& registry) const;

 private:
  std::filesystem::path makeFiles() const;

  TemporaryFolder m_folder;
  DownloadServer m_server;
};

}  // namespace maskline::test
