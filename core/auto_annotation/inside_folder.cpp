// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/inside_folder.h"

#include <algorithm>
#include <fstream>

#include "core/auto_annotation/messages.h"
#include "core/base/stays_inside.h"

namespace maskline {

namespace fs = std::filesystem;

fs::path insideFolder(const fs::path& folder, const std::string& name, const fs::path& model) {
  if (!staysInside(name)) throw Error(messages::auto_annotation::outsideFolder, model, name);
  std::error_code error;
  const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
  if (error) throw Error(messages::auto_annotation::fileNotRead, folder);
  const fs::path file = fs::canonical(root / name, error);
  if (error || !fs::is_regular_file(file, error))
    throw Error(messages::auto_annotation::fileNotRead, root / name);
  const auto [rest, other] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
  if (rest != root.end()) throw Error(messages::auto_annotation::outsideFolder, model, name);
  return file;
}

std::string smallText(const fs::path& given) {
  constexpr std::size_t most = 1 << 20;
  const fs::path file = insideFolder(given.parent_path(), given.filename().string(), given);
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(messages::auto_annotation::fileNotRead, file);
  std::string text(most + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > most) throw Error(messages::auto_annotation::fileTooLarge, file, 1);
  return text;
}

}  // namespace maskline
