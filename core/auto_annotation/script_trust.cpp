// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/script_trust.h"

#include <fstream>
#include <iterator>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/model_list.h"
#include "core/base/sha256.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

fs::path agreedFile() { return ownModelsFile().parent_path() / "agreed_programs.txt"; }

}  // namespace

std::string programIn(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string program{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw Error(messages::auto_annotation::fileNotRead, file);
  return program;
}

bool isAgreed(std::string_view program) {
  const std::string sum = sha256Of(program);
  std::ifstream in(agreedFile());
  for (std::string line; std::getline(in, line);)
    if (line == sum) return true;
  return false;
}

void agreeTo(std::string_view program) {
  if (isAgreed(program)) return;
  std::error_code error;
  fs::create_directories(agreedFile().parent_path(), error);
  std::ofstream out(agreedFile(), std::ios::app);
  out << sha256Of(program) << '\n';
  if (!out.flush()) throw Error(messages::auto_annotation::notStored, agreedFile().parent_path());
}

}  // namespace maskline
