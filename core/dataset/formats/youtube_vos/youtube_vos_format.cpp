// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/youtube_vos/youtube_vos_format.h"

#include "core/dataset/formats/youtube_vos/youtube_vos_reader.h"
#include "core/dataset/formats/youtube_vos/youtube_vos_writer.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace {

int detectYoutube(Probe& probe) {
  for (const char* split : {"meta.json", "train/meta.json", "valid/meta.json", "test/meta.json"})
    if (probe.hasFile(split)) return probe.jsonHas("videos") || split[0] != 'm' ? 3 : 0;
  return 0;
}

int detectMose(Probe& probe) {
  for (const char* folder : {"Annotations", "train/Annotations", "valid/Annotations"})
    if (probe.hasFolder(folder)) return probe.hasFolder("Annotations/480p") ? 0 : 2;
  return 0;
}

OutputPlace placeOf(const std::string& name, const DatasetInfo& info, const WriteOptions& options,
                    bool meta) {
  OutputPlace place = placeByVideos(name, info);
  if (!meta) return place;
  for (const std::string& file : youtubeMetaFiles(info, options))
    place.shared.push_back({file, mergeYoutubeMeta});
  return place;
}

Format common() {
  Format f;
  f.holds.holes = f.holds.parts = f.holds.emptyFrames = f.holds.lateObjects = true;
  f.holds.manyVideos = true;
  f.holds.mostObjects = voidLabel - 1;
  f.choices.sequence = f.choices.split = true;
  f.open = openYoutubeVos;
  return f;
}

}  // namespace

const Format& youtubeVosFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "youtube-vos";
    f.title = messages::dataset::formatYoutubeVos;
    f.about = messages::dataset::aboutYoutubeVos;
    f.holds.categories = f.holds.noCategory = true;
    f.detect = detectYoutube;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<YoutubeVosWriter>(path, options, true);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions& options) {
      return placeOf("youtube-vos", info, options, true);
    };
    return f;
  }();
  return format;
}

const Format& moseFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "mose";
    f.title = messages::dataset::formatMose;
    f.about = messages::dataset::aboutMose;
    f.detect = detectMose;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<YoutubeVosWriter>(path, options, false);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions& options) {
      return placeOf("mose", info, options, false);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
