// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_pages.h"

#include <algorithm>
#include <map>

#include "core/dataset/io/paths.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int mostLevels = 6;
const std::set<std::string> usualSplits{"train", "valid", "val", "test"};
const std::vector<std::string> pictureEndings{".jpg",  ".jpeg", ".png", ".bmp",
                                              ".webp", ".tif",  ".tiff"};

/// Names below a folder, with '/' as separator.
void namesBelow(const fs::path& folder, const std::vector<std::string>& endings,
                const std::string& prefix, int level, std::vector<std::string>& out) {
  for (const std::string& name : filesIn(folder, endings)) out.push_back(prefix + name);
  if (level == mostLevels) return;
  for (const std::string& name : foldersIn(folder))
    namesBelow(folder / name, endings, prefix + name + "/", level + 1, out);
}

class Pages {
 public:
  explicit Pages(const std::set<std::string>& splits) : m_splits(splits) {
    m_splits.insert(usualSplits.begin(), usualSplits.end());
  }

  void add(const fs::path& folder) {
    std::vector<std::string> names;
    namesBelow(folder / "images", pictureEndings, "", 0, names);
    for (const std::string& name : names) at(folder, name).picture = folder / "images" / name;
    names.clear();
    namesBelow(folder / "labels", {".txt"}, "", 0, names);
    for (const std::string& name : names)
      if (fs::path(name).filename() != "classes.txt")
        at(folder, name).labels = folder / "labels" / name;
  }

  std::vector<YoloPage> sorted() const {
    std::vector<YoloPage> pages;
    for (const auto& [key, page] : m_pages) pages.push_back(page);
    std::ranges::stable_sort(pages, [](const YoloPage& a, const YoloPage& b) {
      if (a.video != b.video) return naturalLess(a.video, b.video);
      return naturalLess(a.stem, b.stem);
    });
    return pages;
  }

 private:
  YoloPage& at(const fs::path& folder, const std::string& name) {
    const fs::path stem = fs::path(name).replace_extension();
    YoloPage& page = m_pages[(folder / stem).generic_string()];
    fs::path video = stem.parent_path();
    if (!video.empty() && m_splits.contains(video.begin()->string()))
      video = video.lexically_relative(*video.begin());
    page.video = video == "." ? std::string() : video.generic_string();
    page.stem = stem.filename().string();
    return page;
  }

  std::set<std::string> m_splits;
  std::map<std::string, YoloPage> m_pages;  // by folder, split and name
};

}  // namespace

std::vector<YoloPage> yoloPages(const fs::path& root, const std::set<std::string>& splits) {
  Pages pages(splits);
  pages.add(root);
  for (const std::string& split : usualSplits) pages.add(root / split);
  return pages.sorted();
}

}  // namespace maskline
