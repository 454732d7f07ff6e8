// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/sequence_lists.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t mostFrames = 1000000;  // of a sequence that only states them

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
  return std::ranges::any_of(filesIn(folder.root / "seqmaps", {".txt"}),
                             [](const std::string& name) { return name.starts_with("MOTS"); });
}

/// "0002 empty 000000 000232"; the name may hold blanks.
std::optional<MotsSequenceInfo> fromList(const fs::path& file, const std::string& name) {
  NumberedLines lines(file);
  while (lines.next()) {
    const std::vector<std::string_view> parts = partsOf(lines.text(), " \t");
    const bool named =
        lines.text().starts_with(name + " ") || lines.text().starts_with(name + "\t");
    if (!named || parts.size() < 4) continue;
    const auto first = naturalNumber(parts[parts.size() - 2]), last = naturalNumber(parts.back());
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

std::optional<MotsNumbering> listedNumbering(const MotsFolder& folder) {
  if (!kittiLists(folder).empty()) return MotsNumbering::Kitti;
  const bool listed = hasChallengeList(folder) ||
                      std::ranges::any_of(folder.sequences, [&](const MotsSequence& sequence) {
                        return fs::is_regular_file(seqinfoOf(folder, sequence));
                      });
  return listed ? std::optional(MotsNumbering::Challenge) : std::nullopt;
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
