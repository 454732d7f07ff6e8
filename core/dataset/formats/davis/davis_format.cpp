// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/davis/davis_format.h"

#include "core/dataset/formats/davis/davis_reader.h"
#include "core/dataset/formats/davis/davis_writer.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace {

bool isDavis(Probe& probe) {
  if (!probe.hasFolder("Annotations") || probe.hasFile("meta.json")) return false;
  return probe.hasFolder("Annotations/480p") || probe.hasFolder("Annotations/Full-Resolution") ||
         probe.hasFolder("ImageSets");
}

/// The lists of 2016 alone; those that were published first are in folders of the resolution.
bool hasListsOf2016(Probe& probe) {
  return !probe.hasFolder("ImageSets/2017") &&
         (probe.hasFolder("ImageSets/2016") || probe.hasFolder("ImageSets/480p"));
}

int detect(Probe& probe) { return !isDavis(probe) ? 0 : hasListsOf2016(probe) ? 2 : 3; }

int detect2016(Probe& probe) { return isDavis(probe) && hasListsOf2016(probe) ? 3 : 0; }

std::string yearOf(bool single) { return single ? "2016" : "2017"; }

OutputPlace placeOf(const char* name, const DatasetInfo& info, const WriteOptions& options,
                    bool single) {
  OutputPlace place = placeByVideos(name, info);
  for (const std::string& list : davisLists(info, options, yearOf(single)))
    place.shared.push_back(StagedOutput::list(list));
  return place;
}

Format common() {
  Format f;
  f.holds.holes = f.holds.parts = f.holds.emptyFrames = f.holds.manyVideos = true;
  f.choices.sequence = f.choices.split = true;
  return f;
}

}  // namespace

const Format& davisFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "davis";
    f.title = messages::dataset::formatDavis;
    f.about = messages::dataset::aboutDavis;
    f.holds.ignored = true;
    f.holds.ignoredApart = false;
    f.holds.mostObjects = voidLabel - 1;
    f.detect = detect;
    f.open = openDavis;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<DavisWriter>(path, options, DavisWriter::Year::Of2017);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions& options) {
      return placeOf("davis", info, options, false);
    };
    return f;
  }();
  return format;
}

const Format& davis2016Format() {
  static const Format format = [] {
    Format f = common();
    f.name = "davis2016";
    f.title = messages::dataset::formatDavis2016;
    f.about = messages::dataset::aboutDavis2016;
    f.holds.manyObjects = false;
    f.holds.overlaps = f.holds.lateObjects = true;  // all become one
    f.detect = detect2016;
    f.open = openDavis2016;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<DavisWriter>(path, options, DavisWriter::Year::Of2016);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions& options) {
      return placeOf("davis2016", info, options, true);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
