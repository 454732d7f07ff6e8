// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <map>
#include <vector>

#include "core/base/error.h"
#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/label_mapping.h"
#include "core/dataset/mask_spool.h"
#include "tests/dataset/listed_content.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace fs = std::filesystem;

namespace {

std::vector<const Format*> readFormats() {
  std::vector<const Format*> found;
  for (const Format* format : formats())
    if (format->reads()) found.push_back(format);
  return found;
}

/// The thing of that name, or, as names are guessed by a fuzzer, any one.
template <class Things, class NameFn>
const auto& named(const Things& things, const std::string& name, NameFn nameOf) {
  for (const auto& thing : things)
    if (nameOf(thing) == name) return thing;
  return things[std::hash<std::string>()(name) % things.size()];
}

test::ListedContent smallContent() {
  const cv::Size size(8, 6);
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(cv::Rect(2, 1, 4, 3)) = 1;
  test::ListedContent content;
  content.m_info.categories = {{{1}, "thing", ""}};
  content.addVideo("v", size, 2);
  content.image = cv::Mat(size, CV_8UC3, cv::Scalar::all(90));
  for (int i = 1; i <= 2; ++i) {
    DatasetTrack track;
    track.id = i;
    track.name = std::to_string(i);
    track.category = {1};
    content.addTrack(track);
  }
  content.add(0, 0, Mask::fromMat(bitmap));
  content.add(0, 1, Mask::fromMat(bitmap));
  content.add(1, 1, Mask::fromMat(1 - bitmap));
  return content;
}

/// A small dataset of a format, as that format itself writes it; for one that is only read, a
/// file.
struct Sample {
  fs::path path;
  std::vector<std::string> files;  // below the path; "" = the path itself
};

Sample makeSample(const Format& format) {
  Sample sample{scratchFolder() / format.name, {}};
  if (!format.writes() || !format.fileEnding.empty()) {
    sample.path += format.fileEnding.empty() ? ".json" : format.fileEnding;
    sample.files = {""};
    return sample;
  }
  test::ListedContent content = smallContent();
  test::writeAs(format, content, sample.path);
  for (const auto& entry : fs::recursive_directory_iterator(sample.path))
    if (entry.is_regular_file())
      sample.files.push_back(entry.path().lexically_relative(sample.path).generic_string());
  std::ranges::sort(sample.files);
  return sample;
}

const Sample& sampleOf(const Format& format) {
  static std::map<std::string, Sample> samples;
  auto [found, isNew] = samples.try_emplace(format.name);
  if (isNew) found->second = makeSample(format);
  return found->second;
}

/// Puts other bytes into a file as long as it lives.
class Replaced {
 public:
  Replaced(fs::path file, Input bytes) : m_file(std::move(file)), m_aside(m_file.string() + "~") {
    std::error_code none;
    fs::rename(m_file, m_aside, none);
    scratchFile(m_file.lexically_relative(scratchFolder()), bytes);
  }
  ~Replaced() {
    std::error_code none;
    fs::remove(m_file, none);
    fs::rename(m_aside, m_file, none);
  }
  Replaced(const Replaced&) = delete;
  Replaced& operator=(const Replaced&) = delete;

 private:
  fs::path m_file, m_aside;
};

void readAll(const Format& format, const fs::path& path) {
  const auto reader = format.open(path, {}, {});
  const auto content = SpooledContent::read(*reader, {});
  const DatasetInfo& info = content->info();
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    if (!info.videos[video].frames.empty()) content->masksOn(video, 0);
  for (std::size_t track = 0; track < info.tracks.size(); ++track)
    content->masksOf(track, [](const DatasetMask&) {});
}

/// Takes the first line off.
std::string line(Input& input) {
  const auto end = std::ranges::find(input, std::uint8_t('\n'));
  const auto length = static_cast<std::size_t>(end - input.begin());
  const std::string text = asText(input.first(length));
  input = input.subspan(std::min(length + 1, input.size()));
  return text;
}

}  // namespace

void datasetReader(Input input) {
  const std::string formatName = line(input), fileName = line(input);
  static const std::vector<const Format*> all = readFormats();
  const Format& format = *named(all, formatName, [](const Format* one) { return one->name; });
  const Sample& sample = sampleOf(format);
  const std::string& file =
      named(sample.files, fileName, [](const std::string& one) { return one; });
  const Replaced replaced(file.empty() ? sample.path : sample.path / file, input);
  try {
    Probe probe(sample.path);
    detectFormat(probe);
  } catch (const Error&) {
  }
  readAll(format, sample.path);
}

void namePattern(Input input) {
  const NamePattern pattern(line(input));
  if (const auto parts = pattern.match(asText(input))) pattern.name(*parts);
}

void labelMapping(Input input) { LabelMapping::read(scratchFile("labels.json", input)); }

}  // namespace maskline::fuzz
