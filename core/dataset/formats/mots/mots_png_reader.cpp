// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_png_reader.h"

#include <map>

#include "core/dataset/formats/mots/mots_classes.h"
#include "core/dataset/io/label_reader.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

LabelReader::Video videoOf(const MotsSequence& sequence, std::int64_t first) {
  LabelReader::Video video;
  video.info.name = sequence.name;
  std::map<std::string, std::string> imageOf;  // by stem
  for (const std::string& name : filesIn(sequence.images, {".jpg", ".jpeg", ".png"}))
    imageOf[fs::path(name).stem().string()] = name;
  std::map<std::int64_t, std::string> masks;  // by number
  for (const std::string& name : filesIn(sequence.masks, {".png"})) {
    const auto number = numberIn(name);
    if (!number || *number < first || !masks.emplace(*number, name).second)
      throw Error(messages::dataset::pictureNotNumbered, sequence.masks / name, first);
  }
  for (const auto& [number, name] : masks) {
    const std::string stem = fs::path(name).stem().string();
    const auto image = imageOf.find(stem);
    video.pictures.push_back({sequence.masks / name, video.info.frames.size(), ""});
    video.images.push_back(image == imageOf.end() ? fs::path() : sequence.images / image->second);
    video.info.frames.push_back(
        {image == imageOf.end() ? stem + ".jpg" : image->second, FrameIndex(number - first), true});
  }
  return video;
}

void requireNumbers(LabelPicture& picture, const fs::path& file) {
  if (picture.colours) throw Error(messages::dataset::instancesInColours, file);
}

}  // namespace

std::unique_ptr<DatasetReader> openMotsPngs(const fs::path& path, MotsNumbering numbering,
                                            const WorkContext& work) {
  const MotsFolder folder = findMotsPngs(path);
  if (folder.sequences.empty()) throw Error(messages::dataset::noInstancePictures, path);
  std::vector<LabelReader::Video> videos;
  for (const MotsSequence& sequence : folder.sequences)
    videos.push_back(videoOf(sequence, firstNumber(numbering)));
  LabelReader::Rules rules;
  rules.translate = requireNumbers;
  auto reader = std::make_unique<LabelReader>(wholePath(path), std::move(videos), rules);
  if (!reader->open(work)) return nullptr;
  std::vector<std::int64_t> classOf;
  for (const DatasetTrack& track : reader->info().tracks)
    classOf.push_back(track.id / motsClassStep);
  setMotsCategories(reader->info(), classOf, readMotsClasses(folder.root / motsClassFile));
  return reader;
}

}  // namespace maskline
