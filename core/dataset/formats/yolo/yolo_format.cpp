// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_format.h"

#include "core/dataset/formats/yolo/yolo_config.h"
#include "core/dataset/formats/yolo/yolo_reader.h"
#include "core/dataset/formats/yolo/yolo_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  if (!probe.isFolder()) return isYoloConfig(probe.path()) ? 3 : 0;
  bool labels = false;
  for (const char* folder : {"labels", "train/labels", "valid/labels", "val/labels", "test/labels"})
    labels = labels || probe.hasFolder(folder);
  if (!labels) return 0;
  return yoloConfigIn(probe.path()) ? 3 : 1;
}

/// Each video has folders of its own; data.yaml is of all.
OutputPlace placeOf(const DatasetInfo& info, const WriteOptions&) {
  OutputPlace place{"yolo", {{"data.yaml", mergeYoloConfig}}};
  for (const DatasetVideo& video : info.videos) place.part += " " + video.name;
  return place;
}

}  // namespace

const Format& yoloFormat() {
  static const Format format = [] {
    Format f;
    f.name = "yolo";
    f.title = messages::dataset::formatYolo;
    f.about = messages::dataset::aboutYolo;
    f.holds.overlaps = f.holds.holes = f.holds.categories = true;
    f.holds.emptyFrames = f.holds.lateObjects = f.holds.manyVideos = true;
    f.holds.tracks = false;
    f.choices.pictures = f.choices.sequence = f.choices.split = true;
    f.detect = detect;
    f.open = openYolo;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<YoloWriter>(path, options);
    };
    f.place = placeOf;
    return f;
  }();
  return format;
}

}  // namespace maskline
