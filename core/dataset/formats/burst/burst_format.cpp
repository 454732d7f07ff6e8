// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/burst/burst_format.h"

#include "core/dataset/formats/burst/burst_reader.h"
#include "core/dataset/formats/burst/burst_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  if (probe.jsonHas("sequences", "segmentations")) return 3;
  return probe.jsonHas("sequences", "annotated_image_paths") ? 2 : 0;
}

}  // namespace

const Format& burstFormat() {
  static const Format format = [] {
    Format f;
    f.name = "burst";
    f.title = messages::dataset::formatBurst;
    f.about = messages::dataset::aboutBurst;
    f.holds.overlaps = f.holds.holes = f.holds.parts = true;
    f.holds.categories = f.holds.supercategories = f.holds.scores = true;
    f.holds.emptyFrames = f.holds.lateObjects = f.holds.manyVideos = true;
    f.choices.pictures = f.choices.sequence = true;
    f.detect = detect;
    f.open = openBurst;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<BurstWriter>(path, options.pictures);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
