// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/datumaro/datumaro_format.h"

#include "core/dataset/formats/datumaro/datumaro_files.h"
#include "core/dataset/formats/datumaro/datumaro_reader.h"
#include "core/dataset/formats/datumaro/datumaro_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int isDatumaro(Probe& probe) {
  return probe.jsonHas("items") && probe.jsonHas("categories") ? 3 : 0;
}

int detect(Probe& probe) {
  if (!probe.jsonFile().empty() || !probe.hasFolder("annotations")) return isDatumaro(probe);
  // There is one file per subset; the first one is examined.
  const auto files = datumaroFiles(probe.path());
  if (files.empty()) return 0;
  Probe first(files.front());
  return isDatumaro(first);
}

}  // namespace

const Format& datumaroFormat() {
  static const Format format = [] {
    Format f;
    f.name = "datumaro";
    f.title = messages::dataset::formatDatumaro;
    f.about = messages::dataset::aboutDatumaro;
    f.holds = FormatHolds::everything();
    f.holds.absences = true;
    f.choices.pictures = f.choices.split = true;
    f.detect = detect;
    f.open = openDatumaro;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<DatumaroWriter>(path, options);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
