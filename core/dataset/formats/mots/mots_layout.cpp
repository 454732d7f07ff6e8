// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_layout.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/dataset/formats/mots/mots_classes.h"
#include "core/dataset/formats/mots/mots_lines.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t mostFrames = 1000000;  // of a sequence that only states them

const std::vector<std::string> png{".png"}, txt{".txt"};

fs::path folderIfThere(const fs::path& folder) {
  return fs::is_directory(folder) ? folder : fs::path();
}

fs::path imagesOf(const fs::path& root, const std::string& sequence) {
  for (const char* folder : {"images", "image_02", "img1"})
    if (fs::is_directory(root / folder / sequence)) return root / folder / sequence;
  return folderIfThere(root / sequence / "img1");
}

std::string nameOf(const fs::path& path) {
  const fs::path whole = fs::absolute(path).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

fs::path above(const fs::path& path) {
  const fs::path whole = fs::absolute(path).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).parent_path();
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
    found.sequences.push_back({nameOf(masks), masks, {}});
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
  const fs::path folder = above(file);
  const bool challenge = folder.filename() == "gt";
  const bool inFolder = folder.filename() == "instances_txt" || folder.filename() == "label_02";
  const std::string name = challenge ? above(folder).filename().string() : file.stem().string();
  const fs::path root = challenge ? above(above(folder)) : inFolder ? above(folder) : folder;
  if (!isMots(file, challenge || inFolder)) return {};
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
  return wholeNumber(text.substr(0, text.find_first_of(" \t")));
}

fs::path seqinfoOf(const MotsFolder& folder, const MotsSequence& sequence) {
  return folder.root / sequence.name / "seqinfo.ini";
}

std::vector<fs::path> kittiLists(const MotsFolder& folder) {
  std::vector<fs::path> lists;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder.root, none))
    if (entry.path().filename().string().starts_with("evaluate_mots.seqmap"))
      lists.push_back(entry.path());
  return lists;
}

bool hasChallengeList(const MotsFolder& folder) {
  return std::ranges::any_of(filesIn(folder.root / "seqmaps", txt),
                             [](const std::string& name) { return name.starts_with("MOTS"); });
}

/// "0002 empty 000000 000232"; the name may hold blanks.
std::optional<MotsSequenceInfo> fromList(const fs::path& file, const std::string& name) {
  NumberedLines lines(file);
  while (lines.next()) {
    const std::vector<std::string_view> parts = partsOf(lines.text(), " \t");
    if (!lines.text().starts_with(name + " ") || parts.size() < 4) continue;
    const auto first = wholeNumber(parts[parts.size() - 2]), last = wholeNumber(parts.back());
    if (!first || !last || *last < *first || *last - *first >= mostFrames)
      lines.refuse(messages::dataset::reasonFrameRange);
    return MotsSequenceInfo{*first, *last, 0, {}};
  }
  return std::nullopt;
}

MotsSequenceInfo fromIni(const fs::path& file) {
  std::int64_t length = 0, first = 1, width = 0, height = 0;
  MotsSequenceInfo info;
  NumberedLines lines(file);
  while (lines.next()) {
    const std::size_t at = lines.text().find('=');
    if (at == std::string::npos) continue;
    std::istringstream key(lines.text().substr(0, at)), value(lines.text().substr(at + 1));
    std::string name;
    key >> name;
    const auto number = [&](std::int64_t most) {
      std::int64_t read = 0;
      if (!(value >> read) || read < 0 || read > most)
        lines.refuse({messages::dataset::reasonNoNumber, value.str()});
      return read;
    };
    if (name == "seqLength") length = number(1000 * mostFrames);
    if (name == "firstFrame") first = number(1000 * mostFrames);
    if (name == "imWidth") width = number(mostPicturePixels);
    if (name == "imHeight") height = number(mostPicturePixels);
    if (name == "frameRate") value >> info.framesPerSecond;
  }
  if (length - first >= mostFrames) lines.refuse(messages::dataset::reasonFrameRange);
  if (width * height <= mostPicturePixels && width * height > 0)
    info.size = {static_cast<int>(width), static_cast<int>(height)};
  info.first = first;
  info.last = length;
  return info;
}

std::string listName(const WriteOptions& options, const std::string& video,
                     MotsNumbering numbering) {
  const bool val = options.splitOf(video) == "val";
  if (numbering == MotsNumbering::Kitti)
    return std::string("evaluate_mots.seqmap.") + (val ? "val" : "training");
  return std::string("seqmaps/MOTS-") + (val ? "val" : "train") + ".txt";
}

}  // namespace

MotsFolder findMotsPngs(const fs::path& path) {
  if (!fs::is_directory(path)) return {};
  MotsFolder found = pngsBelow(path);
  for (const std::string& name : foldersIn(path)) {
    if (!found.sequences.empty()) break;
    if (fs::is_directory(path / name / "instances")) found = pngsBelow(path / name);
  }
  return found;
}

MotsFolder findMotsTexts(const fs::path& path) {
  if (fs::is_regular_file(path)) return path.extension() == ".txt" ? oneText(path) : MotsFolder();
  if (fs::is_regular_file(path / "gt" / "gt.txt")) return oneText(path / "gt" / "gt.txt");
  MotsFolder found = textsBelow(path);
  for (const std::string& name : foldersIn(path)) {
    if (!found.sequences.empty()) break;
    found = textsBelow(path / name);
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
  if (!kittiLists(folder).empty()) return MotsNumbering::Kitti;
  if (hasChallengeList(folder)) return MotsNumbering::Challenge;
  std::optional<std::int64_t> lowest;
  for (const MotsSequence& sequence : folder.sequences) {
    if (fs::is_regular_file(seqinfoOf(folder, sequence))) return MotsNumbering::Challenge;
    const auto number = lowestNumber(sequence, folder.text);
    if (number) lowest = std::min(*number, lowest.value_or(*number));
  }
  return lowest == std::optional<std::int64_t>(1) ? MotsNumbering::Challenge : MotsNumbering::Kitti;
}

std::optional<MotsSequenceInfo> motsSequenceInfo(const MotsFolder& folder,
                                                 const MotsSequence& sequence) {
  if (const fs::path ini = seqinfoOf(folder, sequence); fs::is_regular_file(ini))
    return fromIni(ini);
  for (const fs::path& list : kittiLists(folder))
    if (const auto info = fromList(list, sequence.name)) return info;
  return std::nullopt;
}

std::vector<std::string> sequenceLists(const DatasetInfo& info, const WriteOptions& options,
                                       MotsNumbering numbering) {
  std::vector<std::string> names;
  for (const DatasetVideo& video : info.videos)
    if (const auto name = listName(options, video.name, numbering);
        std::ranges::count(names, name) == 0)
      names.push_back(name);
  return names;
}

void writeSequenceLists(const fs::path& folder, const DatasetInfo& info,
                        const WriteOptions& options, MotsNumbering numbering) {
  for (const std::string& name : sequenceLists(info, options, numbering)) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream out(folder / name, std::ios::binary);
    if (numbering == MotsNumbering::Challenge) out << "name\n";
    for (const DatasetVideo& video : info.videos) {
      if (listName(options, video.name, numbering) != name) continue;
      out << safeName(video.name);
      if (numbering == MotsNumbering::Kitti && !video.frames.empty())
        out << " empty " << padded(video.frames.front().index.value(), 6) << ' '
            << padded(video.frames.back().index.value(), 6);
      out << '\n';
    }
    out.close();
    if (!out) throw Error(messages::dataset::listNotWritten, folder / name);
  }
}

void writeSequenceInfo(const fs::path& file, const DatasetVideo& video, const char* imageEnding) {
  std::ofstream out(file, std::ios::binary);
  const bool any = !video.frames.empty();
  out << "[Sequence]\nname=" << safeName(video.name)
      << "\nimDir=img1\nframeRate=" << video.framesPerSecond
      << "\nseqLength=" << (any ? video.frames.back().index.value() + 1 : 0)
      << "\nimWidth=" << video.size.width << "\nimHeight=" << video.size.height
      << "\nimExt=" << imageEnding
      << "\nfirstFrame=" << (any ? video.frames.front().index.value() + 1 : 1) << '\n';
  out.close();
  if (!out) throw Error(messages::dataset::listNotWritten, file);
}

}  // namespace maskline
