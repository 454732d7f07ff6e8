// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/youtube_vis/youtube_vis_format.h"

#include "core/dataset/formats/youtube_vis/youtube_vis_reader.h"
#include "core/dataset/formats/youtube_vis/youtube_vis_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  if (probe.jsonHas("annotations", "segmentations")) return 3;
  if (probe.jsonHas("videos", "file_names") && !probe.jsonHas("images")) return 3;
  return probe.jsonHas("0", "segmentations") ? 3 : 0;  // a list of results
}

}  // namespace

const Format& youtubeVisFormat() {
  static const Format format = [] {
    Format f;
    f.name = "youtube-vis";
    f.title = messages::dataset::formatYoutubeVis;
    f.about = messages::dataset::aboutYoutubeVis;
    f.holds.overlaps = f.holds.holes = f.holds.parts = true;
    f.holds.categories = f.holds.supercategories = f.holds.crowds = true;
    f.holds.presence = true;  // as OVIS has it
    f.holds.emptyFrames = f.holds.lateObjects = f.holds.manyVideos = true;
    f.choices.pictures = f.choices.sequence = true;
    f.detect = detect;
    f.open = openYoutubeVis;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<YoutubeVisWriter>(path, options.pictures);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
