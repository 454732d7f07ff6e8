// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/semantic/semantic_format.h"

#include "core/dataset/formats/semantic/semantic_layout.h"
#include "core/dataset/formats/semantic/semantic_reader.h"
#include "core/dataset/formats/semantic/semantic_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detect(Probe& probe) {
  if (!probe.isFolder()) return 0;
  const auto layout = findSemantic(probe.path());
  if (!layout) return 0;
  return layout->certain ? 3 : 0;
}

}  // namespace

const Format& semanticFormat() {
  static const Format format = [] {
    Format f;
    f.name = "semantic";
    f.title = messages::dataset::formatSemantic;
    f.about = messages::dataset::aboutSemantic;
    f.holds.holes = f.holds.parts = f.holds.categories = f.holds.supercategories = true;
    f.holds.ignored = f.holds.emptyFrames = f.holds.lateObjects = f.holds.manyVideos = true;
    f.holds.objectsApart = f.holds.ignoredApart = false;
    f.choices.pictures = f.choices.sequence = true;
    f.choices.pixels = {{"palette", messages::dataset::numbersWithPalette},
                        {"grey", messages::dataset::numbersGrey},
                        {"grey16", messages::dataset::numbersGrey16},
                        {"rgb", messages::dataset::coloursOfCategories}};
    f.detect = detect;
    f.open = openSemantic;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<SemanticWriter>(path, options);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
