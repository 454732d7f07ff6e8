// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/labelme/labelme_format.h"

#include "core/dataset/formats/labelme/labelme_reader.h"
#include "core/dataset/formats/labelme/labelme_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int sureOf(Probe& probe) {
  if (!probe.jsonHas("shapes")) return 0;
  return probe.jsonHas("imagePath") || probe.jsonHas("imageData") ? 3 : 1;
}

int detect(Probe& probe) {
  if (!probe.jsonFile().empty()) return sureOf(probe);
  const auto file = probe.isFolder() ? firstLabelmeFile(probe.path()) : std::nullopt;
  if (!file) return 0;
  Probe one(*file);
  return sureOf(one);
}

/// Each video has a folder of its own.
OutputPlace placeOf(const DatasetInfo& info, const WriteOptions&) {
  OutputPlace place{"labelme", {}};
  for (const DatasetVideo& video : info.videos) place.part += " " + video.name;
  return place;
}

}  // namespace

const Format& labelmeFormat() {
  static const Format format = [] {
    Format f;
    f.name = "labelme";
    f.title = messages::dataset::formatLabelme;
    f.about = messages::dataset::aboutLabelme;
    f.holds = FormatHolds::everything();
    f.holds.supercategories = false;
    f.choices.pictures = f.choices.sequence = true;
    f.detect = detect;
    f.open = openLabelme;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<LabelmeWriter>(path, options.pictures);
    };
    f.place = placeOf;
    return f;
  }();
  return format;
}

}  // namespace maskline
