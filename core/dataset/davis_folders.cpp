// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/davis_folders.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> picturesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".png")
      names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

/// Where the sequences lie: below Annotations, at 480p if there are several resolutions.
fs::path annotationsOf(const fs::path& folder) {
  for (const char* below : {"Annotations/480p", "Annotations"})
    if (fs::is_directory(folder / below)) return folder / below;
  return folder;
}

std::string nameOf(const fs::path& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

std::set<std::string> linesOf(const fs::path& path) {
  std::set<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) lines.insert(line);
  }
  return lines;
}

}  // namespace

std::vector<LabelSequence> findSequences(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Error(messages::dataset::noFolder, folder);
  const fs::path root = annotationsOf(folder);
  if (auto frames = picturesIn(root); !frames.empty())
    return {{nameOf(root), root, std::move(frames)}};
  std::vector<LabelSequence> sequences;
  for (const auto& entry : fs::directory_iterator(root)) {
    if (!entry.is_directory()) continue;
    auto frames = picturesIn(entry.path());
    if (!frames.empty())
      sequences.push_back({entry.path().filename().string(), entry.path(), std::move(frames)});
  }
  if (sequences.empty()) throw Error(messages::dataset::noLabelMaps, folder);
  std::ranges::sort(sequences, {}, &LabelSequence::name);
  return sequences;
}

fs::path predictionFolder(const fs::path& predicted, const std::string& sequence) {
  const fs::path root = annotationsOf(predicted);
  const bool itself =
      !fs::is_directory(root / sequence) && fs::is_directory(root) && !picturesIn(root).empty();
  return itself ? root : root / sequence;
}

void keepListed(std::vector<LabelSequence>& sequences, const fs::path& root,
                const std::vector<std::string>& predicted) {
  if (!fs::is_directory(root / "ImageSets")) return;
  std::set<std::string> best;
  for (const auto& entry : fs::recursive_directory_iterator(root / "ImageSets")) {
    if (entry.path().extension() != ".txt") continue;
    std::set<std::string> list = linesOf(entry.path());
    const bool all = std::ranges::all_of(
        predicted, [&](const std::string& name) { return list.contains(name); });
    if (all && !list.empty() && (best.empty() || list.size() < best.size())) best = std::move(list);
  }
  if (!best.empty())
    std::erase_if(sequences, [&](const auto& s) { return !best.contains(s.name); });
}

}  // namespace maskline
