// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/panoptic/panoptic_format.h"

#include "core/dataset/formats/panoptic/panoptic_reader.h"
#include "core/dataset/formats/panoptic/panoptic_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detectImages(Probe& probe) { return probe.jsonHas("annotations", "segments_info") ? 3 : 0; }

int detectVideos(Probe& probe) {
  return probe.jsonHas("annotations", "annotations") && probe.jsonHas("annotations", "video_id")
             ? 3
             : 0;
}

Format common() {
  Format f;
  f.holds.holes = f.holds.parts = f.holds.names = f.holds.categories = true;
  f.holds.supercategories = f.holds.crowds = f.holds.emptyFrames = true;
  f.holds.lateObjects = f.holds.manyVideos = true;
  f.choices.pictures = f.choices.sequence = true;
  f.open = openPanoptic;
  return f;
}

}  // namespace

const Format& cocoPanopticFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "coco-panoptic";
    f.title = messages::dataset::formatCocoPanoptic;
    f.about = messages::dataset::aboutCocoPanoptic;
    f.detect = detectImages;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<PanopticWriter>(path, options.pictures, PanopticWriter::Form::Images);
    };
    return f;
  }();
  return format;
}

const Format& panopticVideoFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "panoptic-video";
    f.title = messages::dataset::formatPanopticVideo;
    f.about = messages::dataset::aboutPanopticVideo;
    f.detect = detectVideos;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<PanopticWriter>(path, options.pictures, PanopticWriter::Form::Videos);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
