// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/semantic/semantic_layout.h"

#include <algorithm>
#include <map>

#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/paths.h"

namespace maskline {

namespace fs = std::filesystem;
using Kind = SemanticLayout::Kind;

namespace {

const std::vector<std::string> png{".png"};
constexpr std::string_view trainEnding = "_gtFine_labelTrainIds.png";
constexpr std::string_view allEnding = "_gtFine_labelIds.png";

/// A folder with PNGs, and all below it that have some, as names below it.
std::vector<std::string> foldersWithPngs(const fs::path& folder, int levels = 4) {
  std::vector<std::string> found;
  if (!filesIn(folder, png).empty()) found.emplace_back();
  if (levels == 0) return found;
  for (const std::string& name : foldersIn(folder))
    for (const std::string& below : foldersWithPngs(folder / name, levels - 1))
      found.push_back(below.empty() ? name : name + "/" + below);
  return found;
}

bool anyEndsWith(const fs::path& folder, std::string_view ending, int levels = 2) {
  for (const std::string& name : filesIn(folder, png))
    if (name.ends_with(ending)) return true;
  if (levels == 0) return false;
  return std::ranges::any_of(foldersIn(folder), [&](const std::string& name) {
    return anyEndsWith(folder / name, ending, levels - 1);
  });
}

fs::path withoutSlash(const fs::path& path) {
  const fs::path whole = fs::absolute(path).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

fs::path imageOf(const fs::path& folder, const std::string& stem) {
  for (const char* ending : {".jpg", ".png", ".jpeg", ".JPG", ".PNG", ".JPEG"})
    if (fs::is_regular_file(folder / (stem + ending))) return folder / (stem + ending);
  return {};
}

/// The label pictures of one folder in the order of their numbers.
LabelReader::Video videoOf(const fs::path& labels, const fs::path& images) {
  LabelReader::Video video;
  std::vector<std::string> stems;
  std::map<std::string, std::string> fileOf;  // by stem
  for (const std::string& name : filesIn(labels, png))
    if (fileOf.emplace(fs::path(name).stem().string(), name).second)
      stems.push_back(fs::path(name).stem().string());
  video.info.frames = framesFromNames(stems);
  for (std::size_t i = 0; i < video.info.frames.size(); ++i) {
    DatasetFrame& frame = video.info.frames[i];
    const fs::path image = imageOf(images, frame.fileName);
    video.pictures.push_back({labels / fileOf.at(frame.fileName), i, ""});
    video.images.push_back(image);
    frame.fileName = image.empty() ? frame.fileName + ".jpg" : image.filename().string();
  }
  return video;
}

// ---- Cityscapes ---------------------------------------------------------------------------------

/// "aachen_000001_000019": what comes before the last number is the sequence.
struct CityscapesName {
  std::string sequence;
  std::int64_t frame = 0;
};

CityscapesName cityscapesName(const std::string& base) {
  const std::size_t at = base.rfind('_');
  if (at == std::string::npos) return {base, 0};
  const auto frame = naturalNumber(std::string_view(base).substr(at + 1));
  return frame ? CityscapesName{base.substr(0, at), *frame} : CityscapesName{base, 0};
}

std::vector<LabelReader::Video> cityscapesVideos(const SemanticLayout& layout) {
  const std::string_view ending = layout.kind == Kind::CityscapesTrain ? trainEnding : allEnding;
  struct Place {
    fs::path label, image;
    std::string base;
  };
  std::map<std::string, std::map<std::int64_t, Place>> sequences;
  for (const std::string& folder : foldersWithPngs(layout.labels))
    for (const std::string& name : filesIn(layout.labels / folder, png)) {
      if (!name.ends_with(ending)) continue;
      const std::string base = name.substr(0, name.size() - ending.size());
      const CityscapesName parts = cityscapesName(base);
      sequences[parts.sequence][parts.frame] = {
          layout.labels / folder / name,
          imageOf(layout.root / "leftImg8bit" / folder, base + "_leftImg8bit"), base};
    }
  std::vector<LabelReader::Video> videos;
  for (const auto& [sequence, frames] : sequences) {
    LabelReader::Video& video = videos.emplace_back();
    video.info.name = sequence;
    for (const auto& [frame, place] : frames) {
      video.pictures.push_back({place.label, video.info.frames.size(), ""});
      video.images.push_back(place.image);
      video.info.frames.push_back({place.base + "_leftImg8bit.png", FrameIndex(frame), true});
    }
  }
  return videos;
}

}  // namespace

std::optional<SemanticLayout> findSemantic(const fs::path& path) {
  const fs::path root = withoutSlash(path);
  if (!fs::is_directory(root)) return std::nullopt;
  const std::string name = root.filename().string();
  if (name == "labels" || name == "SegmentationClass" || name == "annotations")
    return findSemantic(root.parent_path());
  const auto holds = [&](const char* folder) { return !foldersWithPngs(root / folder).empty(); };
  if (holds("SegmentationClass"))
    return SemanticLayout{Kind::Voc, root, root / "SegmentationClass", true};
  if (holds("labels"))
    return SemanticLayout{Kind::Plain, root, root / "labels", hasClassList(root)};
  if (holds("annotations"))
    return SemanticLayout{Kind::Ade, root, root / "annotations", hasClassList(root)};
  const fs::path fine = fs::is_directory(root / "gtFine") ? root / "gtFine" : root;
  if (anyEndsWith(fine, trainEnding))
    return SemanticLayout{Kind::CityscapesTrain, root, fine, true};
  if (anyEndsWith(fine, allEnding)) return SemanticLayout{Kind::CityscapesAll, root, fine, true};
  return std::nullopt;
}

std::vector<LabelReader::Video> semanticVideos(const SemanticLayout& layout) {
  if (layout.kind == Kind::CityscapesTrain || layout.kind == Kind::CityscapesAll)
    return cityscapesVideos(layout);
  const fs::path images = layout.root / (layout.kind == Kind::Voc ? "JPEGImages" : "images");
  std::vector<LabelReader::Video> videos;
  for (const std::string& folder : foldersWithPngs(layout.labels)) {
    videos.push_back(videoOf(layout.labels / folder, images / folder));
    videos.back().info.name = folder.empty() ? layout.root.filename().string() : folder;
  }
  return videos;
}

ClassList classesOf(const SemanticLayout& layout) {
  switch (layout.kind) {
    case Kind::CityscapesTrain:
      return cityscapesTrainClasses();
    case Kind::CityscapesAll:
      return cityscapesClasses();
    case Kind::Voc:
      return hasClassList(layout.root) ? readClassList(layout.root, 0) : vocClasses();
    case Kind::Ade:
      return readClassList(layout.root, 1);
    case Kind::Plain:
      break;
  }
  return readClassList(layout.root, 0);
}

}  // namespace maskline
