// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/coco/coco_format.h"

#include "core/dataset/formats/coco/coco_reader.h"
#include "core/dataset/formats/coco/coco_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  if (!probe.jsonHas("annotations") || !probe.jsonHas("images")) return 0;
  if (probe.jsonHas("annotations", "segments_info")) return 0;  // panoptic
  if (probe.jsonHas("annotations", "segmentation")) return 3;
  return probe.jsonHas("categories") ? 2 : 1;
}

}  // namespace

const Format& cocoFormat() {
  static const Format format = [] {
    Format f;
    f.name = "coco";
    f.title = messages::dataset::formatCoco;
    f.about = messages::dataset::aboutCoco;
    f.holds = FormatHolds::everything();
    f.choices.pictures = true;
    f.detect = detect;
    f.open = openCoco;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<CocoWriter>(path, options.pictures);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
