// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/coco/coco_format.h"

#include "core/dataset/export_manifest.h"
#include "core/dataset/formats/coco/coco_merge.h"
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

/// Exports of several clips share the annotations.
OutputPlace placeOf(const DatasetInfo& info, const WriteOptions&) {
  OutputPlace place = placeByVideos("coco", info);
  const auto merge = [part = place.part](const std::filesystem::path& there,
                                         const std::filesystem::path& here) {
    const bool again = exists(exportManifestFile(there.parent_path(), part));
    return mergeCoco(there, here, again);
  };
  place.shared.push_back({"annotations.json", merge, /*essential=*/true});
  return place;
}

}  // namespace

const Format& cocoFormat() {
  static const Format format = [] {
    Format f;
    f.name = "coco";
    f.title = messages::dataset::formatCoco;
    f.about = messages::dataset::aboutCoco;
    f.holds = FormatHolds::everything();
    f.holds.events = true;
    f.choices.pictures = true;
    f.detect = detect;
    f.open = openCoco;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<CocoWriter>(path, options.pictures);
    };
    f.place = placeOf;
    return f;
  }();
  return format;
}

}  // namespace maskline
