// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/fiftyone/fiftyone_format.h"

#include "core/dataset/formats/fiftyone/fiftyone_reader.h"
#include "core/dataset/formats/fiftyone/fiftyone_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  if (probe.isFolder()) {
    if (!probe.hasFile("samples.json")) return 0;
    return probe.hasFile("metadata.json") ? 3 : 2;
  }
  return probe.path().filename() == "samples.json" && probe.jsonHas("samples") ? 3 : 0;
}

}  // namespace

const Format& fiftyoneFormat() {
  static const Format format = [] {
    Format f;
    f.name = "fiftyone";
    f.title = messages::dataset::formatFiftyone;
    f.about = messages::dataset::aboutFiftyone;
    f.holds = FormatHolds::everything();
    f.holds.supercategories = false;
    f.choices.pictures = f.choices.sequence = f.choices.split = true;
    f.detect = detect;
    f.open = openFiftyone;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<FiftyoneWriter>(path, options);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
