// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/davis/davis_folders.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> picturesIn(const fs::path& folder) { return filesIn(folder, {".png"}); }

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

}  // namespace

std::vector<LabelSequence> findSequences(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Error(messages::dataset::noFolder, folder);
  const fs::path root = annotationsOf(folder);
  if (auto frames = picturesIn(root); !frames.empty())
    return {{nameOf(root), root, std::move(frames)}};
  std::vector<LabelSequence> sequences;
  for (const std::string& name : foldersIn(root))
    if (auto frames = picturesIn(root / name); !frames.empty())
      sequences.push_back({name, root / name, std::move(frames)});
  if (sequences.empty()) throw Error(messages::dataset::noLabelMaps, folder);
  return sequences;
}

fs::path predictionFolder(const fs::path& predicted, const std::string& sequence) {
  const fs::path root = annotationsOf(predicted);
  const bool itself =
      !fs::is_directory(root / sequence) && fs::is_directory(root) && !picturesIn(root).empty();
  return itself ? root : root / sequence;
}

fs::path picturesBeside(const LabelSequence& sequence) {
  // Annotations/480p/<name> belongs to JPEGImages/480p/<name>, however deep that is.
  fs::path below = sequence.folder.filename();
  for (fs::path at = sequence.folder.parent_path(); at.has_filename(); at = at.parent_path()) {
    if (at.filename() == "Annotations") {
      const fs::path images = at.parent_path() / "JPEGImages" / below;
      return fs::is_directory(images) ? images : fs::path();
    }
    below = at.filename() / below;
  }
  return {};
}

LabelReader::Video labelVideo(const LabelSequence& sequence, const fs::path& images) {
  LabelReader::Video video;
  video.info.name = sequence.name;
  std::map<std::string, std::string> imageOf;  // by stem
  std::set<std::string> stems;
  if (!images.empty())
    for (const std::string& name : filesIn(images, {".jpg", ".jpeg", ".png"})) {
      imageOf[fs::path(name).stem().string()] = name;
      stems.insert(fs::path(name).stem().string());
    }
  std::map<std::string, std::string> maskOf;  // by stem
  for (const std::string& name : sequence.frames) {
    maskOf[fs::path(name).stem().string()] = name;
    stems.insert(fs::path(name).stem().string());
  }
  video.info.frames = framesFromNames({stems.begin(), stems.end()});
  for (std::size_t i = 0; i < video.info.frames.size(); ++i) {
    DatasetFrame& frame = video.info.frames[i];
    const std::string stem = frame.fileName;
    const auto image = imageOf.find(stem);
    video.images.push_back(image == imageOf.end() ? fs::path() : images / image->second);
    frame.fileName = image == imageOf.end() ? stem + ".jpg" : image->second;
    if (const auto mask = maskOf.find(stem); mask != maskOf.end())
      video.pictures.push_back({sequence.folder / mask->second, i, ""});
  }
  return video;
}

void keepListed(std::vector<LabelSequence>& sequences, const fs::path& root,
                const std::vector<std::string>& predicted) {
  if (!fs::is_directory(root / "ImageSets")) return;
  std::set<std::string> best;
  for (const auto& entry : fs::recursive_directory_iterator(root / "ImageSets")) {
    if (entry.path().extension() != ".txt" || !entry.is_regular_file()) continue;
    const std::vector<std::string> lines = linesOf(entry.path());
    std::set<std::string> list(lines.begin(), lines.end());
    const bool all = std::ranges::all_of(
        predicted, [&](const std::string& name) { return list.contains(name); });
    if (all && !list.empty() && (best.empty() || list.size() < best.size())) best = std::move(list);
  }
  if (!best.empty())
    std::erase_if(sequences, [&](const auto& s) { return !best.contains(s.name); });
}

}  // namespace maskline
