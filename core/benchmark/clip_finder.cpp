// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/clip_finder.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>

#include "core/benchmark/messages.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

fs::path below(const fs::path& root, const char* branch) {
  const fs::path folder = root / branch;
  return fs::is_directory(folder / "480p") ? folder / "480p" : folder;
}

std::string nameOf(const fs::path& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

bool holdsImages(const fs::path& folder) {
  return std::ranges::any_of(fs::directory_iterator(folder), [](const auto& entry) {
    return entry.is_regular_file() && isImageFile(entry.path());
  });
}

BenchmarkClip clipIn(const fs::path& images, const fs::path& truths, const std::string& name) {
  BenchmarkClip clip{name, images, imagesOfClip(images), {}, false};
  for (std::size_t i = 0; i < clip.images.size(); ++i) {
    const fs::path truth = truths / (clip.images[i].stem().string() + ".png");
    if (truth != clip.images[i] && fs::is_regular_file(truth)) clip.truths[FrameIndex(i)] = truth;
  }
  return clip;
}

/// A line is a name, or (DAVIS 2016) the paths of a picture and its label map.
std::set<std::string> namesIn(const fs::path& list) {
  std::set<std::string> names;
  std::ifstream file(list);
  for (std::string line; std::getline(file, line);) {
    line = line.substr(0, line.find_first_of(" \t\r"));
    if (line.empty()) continue;
    names.insert(line.find('/') == line.npos ? line
                                             : fs::path(line).parent_path().filename().string());
  }
  return names;
}

std::optional<std::set<std::string>> listed(const fs::path& root, const std::string& set,
                                            const std::set<std::string>& known) {
  const fs::path lists = root / "ImageSets";
  const fs::path exact = lists / (set + ".txt");
  if (fs::is_regular_file(exact)) return namesIn(exact);
  if (!fs::is_directory(lists)) return std::nullopt;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(lists))
    if (entry.path().filename() == set + ".txt") files.push_back(entry.path());
  std::sort(files.rbegin(), files.rend());
  for (const fs::path& file : files)
    if (auto names = namesIn(file); std::ranges::includes(known, names)) return names;
  if (files.empty()) return std::nullopt;
  return namesIn(files.front());
}

void keepOnly(std::vector<BenchmarkClip>& clips, const std::set<std::string>& wanted,
              const fs::path& root) {
  for (const std::string& name : wanted)
    if (std::ranges::find(clips, name, &BenchmarkClip::name) == clips.end())
      throw Error(messages::benchmark::noSequence, name, root);
  std::erase_if(clips, [&](const BenchmarkClip& clip) { return !wanted.contains(clip.name); });
}

}  // namespace

std::vector<BenchmarkClip> findBenchmarkClips(const fs::path& root, const ClipChoice& choice) {
  if (!fs::is_directory(root)) throw Error(messages::benchmark::noFolder, root);
  const bool davis = fs::is_directory(root / "JPEGImages");
  const fs::path images = davis ? below(root, "JPEGImages") : root;
  const fs::path truths = davis ? below(root, "Annotations") : root;
  std::vector<BenchmarkClip> clips;
  if (holdsImages(images)) {
    clips.push_back(clipIn(images, truths, nameOf(root)));
    clips.back().stills = !davis;
  } else {
    for (const auto& entry : fs::directory_iterator(images)) {
      if (!entry.is_directory() || !holdsImages(entry.path())) continue;
      const std::string name = entry.path().filename().string();
      clips.push_back(clipIn(entry.path(), truths / name, name));
    }
  }
  std::erase_if(clips, [](const BenchmarkClip& clip) { return clip.truths.empty(); });
  if (clips.empty()) throw Error(messages::benchmark::noPictures, root);
  std::ranges::sort(clips, {}, &BenchmarkClip::name);
  if (!choice.set.empty()) {
    std::set<std::string> known;
    for (const BenchmarkClip& clip : clips) known.insert(clip.name);
    const auto names = listed(root, choice.set, known);
    if (!names) throw Error(messages::benchmark::noList, choice.set);
    keepOnly(clips, *names, root);
  }
  if (!choice.sequences.empty())
    keepOnly(clips, {choice.sequences.begin(), choice.sequences.end()}, root);
  return clips;
}

std::uint64_t imageKeyOf(const BenchmarkClip& clip) {
  return std::hash<std::string>()(clip.folder.string()) | 1;  // 0 is never cached
}

bool forEachClip(std::span<const BenchmarkClip> clips, const WorkContext& work,
                 const std::function<void(const BenchmarkClip&, const WorkContext&)>& measure) {
  std::int64_t total = 0, before = 0;
  for (const BenchmarkClip& clip : clips) total += static_cast<std::int64_t>(clip.images.size());
  for (const BenchmarkClip& clip : clips) {
    const auto length = static_cast<std::int64_t>(clip.images.size());
    const auto passOn = [&work, before, length, total](Progress p) {
      work.report(before + (p.total > 0 ? length * p.done / p.total : 0), total);
    };
    measure(clip, {work.stop, passOn});
    if (work.cancelled()) return false;
    before += length;
    work.report(before, total);
  }
  return true;
}

}  // namespace maskline
