// SPDX-License-Identifier: Apache-2.0
#include "core/media/image_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::string extension(const fs::path& path) {
  std::string text = path.extension().string();
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::vector<fs::path> imagesIn(const fs::path& folder) {
  std::vector<fs::path> images;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && isImageFile(entry.path()) &&
        entry.path().filename().string().front() != '.')
      images.push_back(entry.path());
  std::sort(images.begin(), images.end(), [](const fs::path& a, const fs::path& b) {
    return naturalLess(a.filename().string(), b.filename().string());
  });
  return images;
}

std::vector<fs::path> onePerStem(const std::vector<fs::path>& images) {
  const auto isPhoto = [](const fs::path& p) {
    return extension(p) == ".jpg" || extension(p) == ".jpeg";
  };
  std::map<std::string, fs::path> chosen;
  for (const fs::path& image : images) {
    fs::path& place = chosen[image.stem().string()];
    if (place.empty() || (isPhoto(image) && !isPhoto(place))) place = image;
  }
  std::vector<fs::path> kept;
  for (const fs::path& image : images)
    if (chosen.at(image.stem().string()) == image) kept.push_back(image);
  return kept;
}

/// The stem without the number at its end; nothing in common with another if it has no number.
std::string sequenceName(const fs::path& path) {
  std::string stem = path.stem().string();
  std::size_t end = stem.size();
  while (end > 0 && isDigit(stem[end - 1])) --end;
  if (end == stem.size()) return path.filename().string();
  return stem.substr(0, end) + "#" + extension(path);
}

unsigned bigEndian(const unsigned char* p, int bytes) {
  unsigned value = 0;
  for (int i = 0; i < bytes; ++i) value = value << 8 | p[i];
  return value;
}

/// Walks the segments of a JPEG up to its start-of-frame (ITU-T T.81, B.2.2).
cv::Size jpegSize(std::ifstream& in) {
  in.seekg(2);
  std::array<unsigned char, 9> s;
  while (in.read(reinterpret_cast<char*>(s.data()), 4) && s[0] == 0xff) {
    const unsigned marker = s[1], length = bigEndian(&s[2], 2);
    const bool startOfFrame =
        marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (startOfFrame && in.read(reinterpret_cast<char*>(s.data()), 5))
      return {static_cast<int>(bigEndian(&s[3], 2)), static_cast<int>(bigEndian(&s[1], 2))};
    in.seekg(static_cast<std::streamoff>(length) - 2, std::ios::cur);
  }
  return {};
}

}  // namespace

bool isImageFile(const fs::path& path) {
  static constexpr std::array known = {".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"};
  return std::find(known.begin(), known.end(), extension(path)) != known.end();
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

std::vector<fs::path> imagesOfClip(const fs::path& path) {
  if (fs::is_directory(path)) return onePerStem(imagesIn(path));
  std::vector<fs::path> sequence = imagesIn(fs::absolute(path).parent_path());
  const std::string name = sequenceName(path);
  std::erase_if(sequence, [&](const fs::path& other) { return sequenceName(other) != name; });
  return sequence;
}

cv::Size imageSizeFromHeader(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::array<unsigned char, 26> head{};
  in.read(reinterpret_cast<char*>(head.data()), head.size());
  if (!in) return {};
  if (head[0] == 0xff && head[1] == 0xd8) return jpegSize(in);
  if (std::memcmp(head.data(), "\x89PNG", 4) == 0)
    return {static_cast<int>(bigEndian(&head[16], 4)), static_cast<int>(bigEndian(&head[20], 4))};
  if (head[0] == 'B' && head[1] == 'M') {
    std::int32_t width, height;  // little endian, as every machine this runs on
    std::memcpy(&width, &head[18], 4);
    std::memcpy(&height, &head[22], 4);
    return {width, std::abs(height)};
  }
  return {};
}

}  // namespace maskline
