// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/davis/davis_writer.h"

#include <fstream>
#include <map>

#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr const char* resolution = "480p";

const char* wordOf(DavisWriter::Year year) {
  return year == DavisWriter::Year::Of2016 ? "2016" : "2017";
}

std::string listName(const std::string& year, const std::string& split) {
  return "ImageSets/" + year + "/" + split + ".txt";
}

/// Which videos each list names.
std::map<std::string, std::vector<std::string>> listsOf(const DatasetInfo& info,
                                                        const WriteOptions& options,
                                                        const std::string& year) {
  std::map<std::string, std::vector<std::string>> lists;
  for (const DatasetVideo& video : info.videos) {
    const std::string chosen = options.splitOf(video.name);
    for (const char* split : {"train", "val"})
      if (chosen.empty() || chosen == split)
        lists[listName(year, split)].push_back(safeName(video.name));
  }
  return lists;
}

}  // namespace

std::vector<std::string> davisLists(const DatasetInfo& info, const WriteOptions& options,
                                    const std::string& year) {
  std::vector<std::string> names;
  for (const auto& [name, videos] : listsOf(info, options, year)) names.push_back(name);
  return names;
}

void DavisWriter::writeLists(const DatasetInfo& info) const {
  for (const auto& [name, videos] : listsOf(info, m_options, wordOf(m_year))) {
    const fs::path path = m_folder / name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    for (const std::string& video : videos) file << video << "\n";
    file.close();
    if (!file) throw Error(messages::dataset::listNotWritten, path);
  }
}

void DavisWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  std::vector<std::map<std::size_t, int>> numbers;
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    numbers.push_back(labelNumbers(info, video));
    if (m_year == Year::Of2016)
      for (auto& [track, number] : numbers.back()) number = voidLabel;
    fs::create_directories(m_folder / "Annotations" / resolution /
                           safeName(info.videos[video].name));
  }
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const std::string video = safeName(info.videos[frame.video].name);
    const std::string name = padded(frame.index.value(), 5);
    writePicture(content, frame.video, frame.frame,
                 m_folder / "JPEGImages" / resolution / video / (name + ".jpg"));
    const int ignored = m_year == Year::Of2016 ? 0 : voidLabel;
    cv::Mat labels;
    labelMapOf(frame, info, numbers[frame.video], ignored).convertTo(labels, CV_8U);
    const fs::path file = m_folder / "Annotations" / resolution / video / (name + ".png");
    if (m_year == Year::Of2016)
      writePng(file, labels);
    else
      writeLabelMap(file, labels);
  });
  if (complete) writeLists(info);
}

}  // namespace maskline
