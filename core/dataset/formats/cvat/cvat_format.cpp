// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_format.h"

#include "core/dataset/formats/cvat/cvat_file.h"
#include "core/dataset/formats/cvat/cvat_reader.h"
#include "core/dataset/formats/cvat/cvat_writers.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

template <CvatKind kind>
int detect(Probe& probe) {
  const auto file = findCvatFile(probe.path());
  return file && cvatKind(*file) == kind ? 3 : 0;
}

Format common() {
  Format f;
  f.holds = FormatHolds::everything();
  f.holds.scores = f.holds.supercategories = false;
  f.choices.pictures = true;
  f.open = openCvat;
  return f;
}

}  // namespace

const Format& cvatVideoFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "cvat-video";
    f.title = messages::dataset::formatCvatVideo;
    f.about = messages::dataset::aboutCvatVideo;
    f.detect = detect<CvatKind::Video>;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<CvatVideoWriter>(path, options.pictures);
    };
    return f;
  }();
  return format;
}

const Format& cvatImagesFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "cvat-images";
    f.title = messages::dataset::formatCvatImages;
    f.about = messages::dataset::aboutCvatImages;
    f.detect = detect<CvatKind::Images>;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<CvatImagesWriter>(path, options.pictures);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
