// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_file.h"

#include "core/base/lower_case.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/zip_text.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr const char* usualName = "annotations.xml";

/// The one that has the usual name, else the only one.
std::string meantOf(const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (fs::path(name).filename() == usualName) return name;
  return names.size() == 1 ? names.front() : std::string();
}

std::optional<CvatFile> inArchive(const fs::path& path) {
  CvatFile file{{path, {}}, path.parent_path(), 0};
  std::vector<std::string> sheets;
  for (const std::string& name : zipNames(path)) {
    if (fs::path(name).extension() == ".xml") sheets.push_back(name);
    file.packedPictures += isImageFile(name);
  }
  file.xml.entry = meantOf(sheets);
  if (file.xml.entry.empty()) return std::nullopt;
  return file;
}

}  // namespace

std::optional<CvatFile> findCvatFile(const fs::path& path) {
  std::error_code none;
  if (fs::is_directory(path, none)) {
    const std::string name = meantOf(filesIn(path, {".xml"}));
    if (name.empty()) return std::nullopt;
    return CvatFile{{path / name}, path, 0};
  }
  const std::string ending = lowerExtension(path);
  if (ending == ".zip") return inArchive(path);
  if (ending != ".xml") return std::nullopt;
  return CvatFile{{path}, path.parent_path(), 0};
}

CvatKind cvatKind(const CvatFile& file) {
  constexpr std::size_t first = std::size_t(1) << 12, more = std::size_t(1) << 20;
  if (file.xml.head(first).find("<annotations") == std::string::npos) return CvatKind::None;
  const std::string head = file.xml.head(more);
  const std::size_t track = head.find("<track "), image = head.find("<image ");
  if (track != image) return track < image ? CvatKind::Video : CvatKind::Images;
  if (head.find("<mode>interpolation") != std::string::npos) return CvatKind::Video;
  const bool task = head.find("<meta") != std::string::npos;
  return task ? CvatKind::Images : CvatKind::None;
}

}  // namespace maskline
