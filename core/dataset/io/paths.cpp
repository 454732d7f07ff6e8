// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/paths.h"

#include <algorithm>
#include <cctype>

#include "core/base/lower_case.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool leadsOut(const fs::path& path) {
  return path.is_absolute() ||
         std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

bool inOrder(const std::string& a, const std::string& b) { return naturalLess(a, b); }

}  // namespace

std::string plainName(std::string name) {
  std::replace(name.begin(), name.end(), '\\', '/');
  if (name.size() > 1 && name[1] == ':' && std::isalpha(static_cast<unsigned char>(name[0])))
    name.erase(0, 2);
  while (name.starts_with('/') || name.starts_with("./"))
    name.erase(0, name.starts_with('/') ? 1 : 2);
  return name;
}

std::optional<fs::path> fileBelow(const fs::path& root, const std::string& name) {
  fs::path relative = plainName(name);
  if (relative.empty() || leadsOut(relative)) return std::nullopt;
  std::error_code none;
  while (true) {
    if (fs::is_regular_file(root / relative, none)) return root / relative;
    const auto second = std::next(relative.begin());
    if (second == relative.end()) return std::nullopt;
    fs::path shorter;
    for (auto part = second; part != relative.end(); ++part) shorter /= *part;
    relative = shorter;
  }
}

std::string safeName(const std::string& name) {
  std::string safe;
  for (const char c : name) {
    const bool refused = static_cast<unsigned char>(c) < 32 ||
                         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    safe += refused ? '_' : c;
  }
  constexpr std::size_t longest = 200;  // bytes; file systems take 255
  if (safe.size() > longest) safe.resize(longest);
  while (safe.starts_with('.')) safe.replace(0, 1, "_");
  return safe.empty() ? "_" : safe;
}

std::optional<std::int64_t> numberIn(const std::string& name) {
  const std::string stem = fs::path(name).stem().string();
  std::size_t end = stem.size();
  while (end > 0 && !isDigit(stem[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && isDigit(stem[begin - 1])) --begin;
  constexpr std::size_t longest = 15;
  if (begin == end || end - begin > longest) return std::nullopt;
  return std::stoll(stem.substr(begin, end - begin));
}

std::vector<std::string> filesIn(const fs::path& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    const fs::path name = entry.path().filename();
    if (!isHiddenFile(name) && std::ranges::count(endings, lowerExtension(name)) > 0 &&
        entry.is_regular_file(none))
      names.push_back(name.string());
  }
  std::ranges::sort(names, inOrder);
  return names;
}

std::vector<std::string> foldersIn(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    const fs::path name = entry.path().filename();
    if (!isHiddenFile(name) && entry.is_directory(none)) names.push_back(name.string());
  }
  std::ranges::sort(names, inOrder);
  return names;
}

}  // namespace maskline
