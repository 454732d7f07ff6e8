// SPDX-License-Identifier: Apache-2.0
#include "core/media/images/image_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/base/lower_case.h"
#include "core/media/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::vector<fs::path> imagesIn(const fs::path& folder) {
  std::vector<fs::path> images;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && isImageFile(entry.path()) &&
        !isHiddenFile(entry.path().filename()))
      images.push_back(entry.path());
  std::sort(images.begin(), images.end(), [](const fs::path& a, const fs::path& b) {
    return naturalLess(a.filename().string(), b.filename().string());
  });
  return images;
}

bool isPhoto(const fs::path& path) {
  return lowerExtension(path) == ".jpg" || lowerExtension(path) == ".jpeg";
}

/// Which of several files with one stem is the frame.
const fs::path& frameAmong(const std::vector<fs::path>& same) {
  std::vector<const fs::path*> candidates;
  for (const fs::path& file : same)
    if (isPhoto(file)) candidates.push_back(&file);
  if (candidates.empty())
    for (const fs::path& file : same) candidates.push_back(&file);
  if (candidates.size() == 1) return *candidates.front();
  throw Error(messages::media::sameImageName, (*candidates[0]).filename(),
              (*candidates[1]).filename());
}

std::vector<fs::path> onePerStem(const std::vector<fs::path>& images) {
  std::map<std::string, std::vector<fs::path>> byStem;
  for (const fs::path& image : images) byStem[image.stem().string()].push_back(image);
  std::vector<fs::path> kept;
  for (const fs::path& image : images)
    if (frameAmong(byStem.at(image.stem().string())) == image) kept.push_back(image);
  return kept;
}

/// The number at the end of a stem, if it has one of a length that can be counted.
std::optional<std::int64_t> numberOf(const fs::path& path) {
  const std::string stem = path.stem().string();
  std::size_t begin = stem.size();
  while (begin > 0 && isDigit(stem[begin - 1])) --begin;
  if (begin == stem.size() || stem.size() - begin > 15) return std::nullopt;
  return std::stoll(stem.substr(begin));
}

/// The stem without the number at its end; nothing in common with another if it has no number.
std::string sequenceName(const fs::path& path) {
  std::string stem = path.stem().string();
  std::size_t end = stem.size();
  while (end > 0 && isDigit(stem[end - 1])) --end;
  if (end == stem.size()) return path.filename().string();
  return stem.substr(0, end) + "#" + lowerExtension(path);
}

/// How many numbers are skipped by names that differ in their number alone.
std::int64_t gapsIn(const std::vector<fs::path>& files) {
  std::int64_t gaps = 0;
  for (std::size_t i = 1; i < files.size(); ++i) {
    const auto before = numberOf(files[i - 1]), now = numberOf(files[i]);
    if (!before || !now || sequenceName(files[i - 1]) != sequenceName(files[i])) return 0;
    gaps += std::max<std::int64_t>(*now - *before - 1, 0);
  }
  return gaps;
}

}  // namespace

bool isImageFile(const fs::path& path) {
  static constexpr std::array known = {".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"};
  return std::find(known.begin(), known.end(), lowerExtension(path)) != known.end();
}

bool isHiddenFile(const fs::path& name) {
  return std::any_of(name.begin(), name.end(), [](const fs::path& part) {
    return part.string().starts_with('.') || part == "__MACOSX";
  });
}

bool naturalLess(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (!isDigit(a[i]) || !isDigit(b[j])) {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i;
      ++j;
      continue;
    }
    const auto number = [](std::string_view text, std::size_t& at) {
      while (at < text.size() && text[at] == '0') ++at;
      const std::size_t begin = at;
      while (at < text.size() && isDigit(text[at])) ++at;
      return text.substr(begin, at - begin);
    };
    const std::string_view left = number(a, i), right = number(b, j);
    if (left.size() != right.size()) return left.size() < right.size();
    if (left != right) return left < right;
  }
  if (a.size() - i != b.size() - j) return a.size() - i < b.size() - j;
  return a < b;  // "01" and "1" differ somehow
}

ClipImages findClipImages(const fs::path& path) {
  ClipImages images;
  if (fs::is_directory(path)) {
    const std::vector<fs::path> all = imagesIn(path);
    images.files = onePerStem(all);
    images.leftOut = static_cast<std::int64_t>(all.size() - images.files.size());
  } else {
    images.files = imagesIn(fs::absolute(path).parent_path());
    const std::string name = sequenceName(path);
    std::erase_if(images.files, [&](const fs::path& other) { return sequenceName(other) != name; });
  }
  images.gaps = gapsIn(images.files);
  return images;
}

std::vector<fs::path> imagesOfClip(const fs::path& path) { return findClipImages(path).files; }

}  // namespace maskline
