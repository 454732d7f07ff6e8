// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cutouts/cutouts_format.h"

#include "core/dataset/formats/cutouts/cutouts_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

const Format& cutoutsFormat() {
  static const Format format = [] {
    Format f;
    f.name = "cutouts";
    f.title = messages::dataset::formatCutouts;
    f.about = messages::dataset::aboutCutouts;
    f.rendering = true;
    f.holds.manyVideos = true;
    f.choices.sequence = true;
    f.choices.pixels = {{"cropped", messages::dataset::cutToBox},
                        {"whole", messages::dataset::wholeFrames}};
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<CutoutsWriter>(path, options.pixels);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions&) {
      return placeByVideos("cutouts", info);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
