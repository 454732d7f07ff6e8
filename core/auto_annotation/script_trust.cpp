// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/script_trust.h"

#include <fstream>
#include <string>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/model_list.h"
#include "core/base/sha256.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

fs::path agreedFile() { return ownModelsFile().parent_path() / "agreed_programs.txt"; }

}  // namespace

bool isScript(const fs::path& file) {
  const fs::path kind = file.extension();
  return kind == ".pt" || kind == ".pts" || kind == ".torchscript";
}

bool isAgreed(const fs::path& file) {
  const std::string sum = sha256OfFile(file);
  std::ifstream in(agreedFile());
  for (std::string line; std::getline(in, line);)
    if (line == sum) return true;
  return false;
}

void agreeTo(const fs::path& file) {
  if (isAgreed(file)) return;
  std::error_code error;
  fs::create_directories(agreedFile().parent_path(), error);
  std::ofstream out(agreedFile(), std::ios::app);
  out << sha256OfFile(file) << '\n';
  if (!out.flush()) throw Error(messages::auto_annotation::notStored, agreedFile().parent_path());
}

}  // namespace maskline
