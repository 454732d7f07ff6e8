// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_layout.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>

#include "core/dataset/formats/mots/mots_classes.h"
#include "core/dataset/formats/mots/mots_lines.h"
#include "core/dataset/formats/mots/sequence_lists.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/paths.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> png{".png"}, txt{".txt"};

fs::path folderIfThere(const fs::path& folder) {
  return fs::is_directory(folder) ? folder : fs::path();
}

fs::path imagesOf(const fs::path& root, const std::string& sequence) {
  for (const char* folder : {"images", "image_02", "img1"})
    if (fs::is_directory(root / folder / sequence)) return root / folder / sequence;
  return folderIfThere(root / sequence / "img1");
}

// ---- PNGs ---------------------------------------------------------------------------------------

/// Whether the first PNG of a folder has 16 bits and one channel.
bool holdsInstances(const fs::path& folder) {
  const auto names = filesIn(folder, png);
  if (names.empty()) return false;
  // The bytes of the header that say so: a damaged picture is told when it is read.
  std::ifstream in(folder / names.front(), std::ios::binary);
  char head[26] = {};
  in.read(head, sizeof(head));
  constexpr int depth = 24, colourType = 25;
  return in.gcount() == sizeof(head) && head[depth] == 16 && head[colourType] == 0;
}

MotsFolder pngsBelow(const fs::path& root) {
  MotsFolder found{root, false, fs::is_directory(root / "instances"), {}};
  const fs::path instances = folderIfThere(root / "instances");
  const fs::path masks = instances.empty() ? root : instances;
  for (const std::string& name : foldersIn(masks))
    if (holdsInstances(masks / name))
      found.sequences.push_back({name, masks / name, imagesOf(root, name)});
  if (found.sequences.empty() && holdsInstances(masks))
    found.sequences.push_back({masks.filename().string(), masks, {}});
  return found;
}

// ---- texts --------------------------------------------------------------------------------------

/// A file without lines is a sequence without objects, if it lies where only such files lie.
bool isMots(const fs::path& file, bool mayBeEmpty) {
  return fs::is_regular_file(file) && looksLikeMots(file).value_or(mayBeEmpty);
}

void addTexts(MotsFolder& found, const fs::path& folder, bool onlyMots) {
  const auto names = filesIn(folder, txt);
  const auto fits = [&](const std::string& name) { return isMots(folder / name, onlyMots); };
  if (onlyMots && !std::ranges::all_of(names, fits)) return;
  for (const std::string& name : names) {
    if (!fits(name)) continue;
    const std::string stem = fs::path(name).stem().string();
    found.sequences.push_back({stem, folder / name, imagesOf(found.root, stem)});
  }
}

/// Where only texts of MOTS lie.
bool isTextFolder(const fs::path& folder) {
  return folder.filename() == "instances_txt" || folder.filename() == "label_02";
}

MotsFolder textsBelow(const fs::path& root) {
  MotsFolder found{root, true, false, {}};
  for (const char* folder : {"instances_txt", "label_02"})
    if (found.sequences.empty()) addTexts(found, root / folder, true);
  if (found.sequences.empty()) addTexts(found, root, false);
  for (const std::string& name : foldersIn(root))
    if (const fs::path text = root / name / "gt" / "gt.txt"; isMots(text, true))
      found.sequences.push_back({name, text, imagesOf(root, name)});
  return found;
}

/// A text file that was named itself.
MotsFolder oneText(const fs::path& file) {
  const fs::path folder = file.parent_path(), above = folder.parent_path();
  const bool challenge = folder.filename() == "gt", onlyMots = isTextFolder(folder);
  const std::string name = challenge ? above.filename().string() : file.stem().string();
  const fs::path root = challenge ? above.parent_path() : onlyMots ? above : folder;
  if (!isMots(file, challenge || onlyMots)) return {};
  return {root, true, false, {{name, file, imagesOf(root, name)}}};
}

// ---- numbers of frames --------------------------------------------------------------------------

std::optional<std::int64_t> lowestNumber(const MotsSequence& sequence, bool isText) {
  if (!isText) {
    const auto names = filesIn(sequence.masks, png);
    return names.empty() ? std::nullopt : numberIn(names.front());
  }
  NumberedLines lines(sequence.masks);
  if (!lines.next()) return std::nullopt;
  const std::string_view text = lines.text();
  return naturalNumber(text.substr(0, text.find_first_of(" \t")));
}

}  // namespace

fs::path wholePath(const fs::path& path) {
  const fs::path whole = fs::absolute(path).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

MotsFolder findMotsPngs(const fs::path& path) {
  const fs::path folder = wholePath(path);
  if (!fs::is_directory(folder)) return {};
  if (folder.filename() == "instances") return pngsBelow(folder.parent_path());
  MotsFolder found = pngsBelow(folder);
  for (const std::string& name : foldersIn(folder)) {
    if (!found.sequences.empty()) break;
    if (fs::is_directory(folder / name / "instances")) found = pngsBelow(folder / name);
  }
  return found;
}

MotsFolder findMotsTexts(const fs::path& path) {
  const fs::path folder = wholePath(path);
  if (fs::is_regular_file(folder))
    return folder.extension() == ".txt" ? oneText(folder) : MotsFolder();
  if (fs::is_regular_file(folder / "gt" / "gt.txt")) return oneText(folder / "gt" / "gt.txt");
  if (isTextFolder(folder)) return textsBelow(folder.parent_path());
  MotsFolder found = textsBelow(folder);
  for (const std::string& name : foldersIn(folder)) {
    if (!found.sequences.empty()) break;
    found = textsBelow(folder / name);
  }
  return found;
}

bool holdsMotsValues(const MotsFolder& folder) {
  const fs::path& first = folder.sequences.front().masks;
  const std::set<int> values =
      valuesIn(readLabelPicture(first / filesIn(first, png).front()).values);
  return !values.empty() && *values.begin() >= motsClassStep;
}

MotsNumbering numberingOf(const MotsFolder& folder) {
  if (const auto listed = listedNumbering(folder)) return *listed;
  std::optional<std::int64_t> lowest;
  for (const MotsSequence& sequence : folder.sequences) {
    const auto number = lowestNumber(sequence, folder.text);
    if (number) lowest = std::min(*number, lowest.value_or(*number));
  }
  return lowest == std::optional<std::int64_t>(1) ? MotsNumbering::Challenge : MotsNumbering::Kitti;
}

}  // namespace maskline
