// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/masks/masks_format.h"

#include "core/dataset/formats/masks/masks_reader.h"
#include "core/dataset/formats/masks/masks_writer.h"
#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

using Folders = NamePattern::Folders;

int detect(Probe& probe, Folders folders) {
  if (!probe.isFolder() || probe.hasFolder("Annotations")) return 0;
  if (NamePattern::found(probe.path(), folders).empty()) return 0;
  return NamePattern::guessed(probe.path()) == folders ? 1 : 0;
}

Format common() {
  Format f;
  f.holds.holes = f.holds.parts = f.holds.lateObjects = f.holds.manyVideos = true;
  f.choices.sequence = f.choices.pattern = f.choices.pixels = true;
  return f;
}

}  // namespace

const Format& masksFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "masks";
    f.title = messages::dataset::formatMasks;
    f.about = messages::dataset::aboutMasks;
    f.holds.overlaps = f.holds.names = true;
    f.detect = [](Probe& probe) { return detect(probe, Folders::Objects); };
    f.open = [](const std::filesystem::path& path, const ReadOptions& options,
                const WorkContext& work) {
      return openMasks(path, options, Folders::Objects, work);
    };
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<MasksWriter>(path, options, "{object}/{frame}.png");
    };
    return f;
  }();
  return format;
}

const Format& labelMapsFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "label-maps";
    f.title = messages::dataset::formatLabelMaps;
    f.about = messages::dataset::aboutLabelMaps;
    f.holds.emptyFrames = true;
    f.detect = [](Probe& probe) { return detect(probe, Folders::Videos); };
    f.open = [](const std::filesystem::path& path, const ReadOptions& options,
                const WorkContext& work) {
      return openMasks(path, options, Folders::Videos, work);
    };
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<MasksWriter>(path, options, "{frame}.png");
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
