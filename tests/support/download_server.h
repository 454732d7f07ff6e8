// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace maskline::test {

/// The server of download_server.py, for as long as this lives.
class DownloadServer {
 public:
  explicit DownloadServer(const std::filesystem::path& folder);
  ~DownloadServer();
  DownloadServer(const DownloadServer&) = delete;
  DownloadServer& operator=(const DownloadServer&) = delete;

  /// The address of a file of the folder, served in that way.
  std::string url(const std::string& mode, const std::string& name) const;
  /// The address that the names of files are put behind.
  std::string mirror(const std::string& mode) const;

 private:
  int m_port = 0;
  int m_input = -1;  // the server ends with it
  pid_t m_process = -1;
};

}  // namespace maskline::test
