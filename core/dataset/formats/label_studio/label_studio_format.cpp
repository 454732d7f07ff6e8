// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/label_studio/label_studio_format.h"

#include "core/dataset/formats/label_studio/label_studio_reader.h"
#include "core/dataset/formats/label_studio/label_studio_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  const bool results = probe.jsonHas("0", "annotations") || probe.jsonHas("0", "predictions");
  return results && probe.jsonHas("0", "data") ? 3 : 0;
}

}  // namespace

const Format& labelStudioFormat() {
  static const Format format = [] {
    Format f;
    f.name = "label-studio";
    f.title = messages::dataset::formatLabelStudio;
    f.about = messages::dataset::aboutLabelStudio;
    f.holds = FormatHolds::everything();
    f.holds.supercategories = false;
    f.choices.pictures = f.choices.sequence = true;
    f.detect = detect;
    f.open = openLabelStudio;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<LabelStudioWriter>(path, options.pictures);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
