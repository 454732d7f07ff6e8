// SPDX-License-Identifier: Apache-2.0
#include "tests/support/download_server.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

#include "tests/support/support.h"

namespace maskline::test {

DownloadServer::DownloadServer(const std::filesystem::path& folder) {
  int input[2], output[2];
  if (pipe2(input, O_CLOEXEC) != 0 || pipe2(output, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipes for the server");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
  std::string python = "python3";
  std::string script = sourceFolder() / "tests/support/download_server.py";
  std::string files = folder;
  char* arguments[] = {python.data(), script.data(), files.data(), nullptr};
  const int failed = posix_spawnp(&m_process, "python3", &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(input[0]);
  close(output[1]);
  m_input = input[1];
  std::FILE* answers = fdopen(output[0], "r");
  const bool started = failed == 0 && std::fscanf(answers, "%d", &m_port) == 1;
  std::fclose(answers);
  if (!started) throw std::runtime_error("the server does not start");
}

DownloadServer::~DownloadServer() {
  close(m_input);
  waitpid(m_process, nullptr, 0);
}

std::string DownloadServer::url(const std::string& mode, const std::string& name) const {
  return mirror(mode) + "/" + name;
}

std::string DownloadServer::mirror(const std::string& mode) const {
  return "http://127.0.0.1:" + std::to_string(m_port) + "/" + mode;
}

}  // namespace maskline::test
