// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/sa_v/sa_v_format.h"

#include <algorithm>

#include "core/dataset/formats/sa_v/sa_v_json_reader.h"
#include "core/dataset/formats/sa_v/sa_v_json_writer.h"
#include "core/dataset/formats/sa_v/sa_v_reader.h"
#include "core/dataset/formats/sa_v/sa_v_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

int detectFolders(Probe& probe) { return probe.hasFolder("Annotations_6fps") ? 3 : 0; }

int detectMasklets(Probe& probe) {
  if (probe.jsonHas("masklet")) return 3;
  return probe.isFolder() && std::ranges::any_of(probe.names(), isMaskletFile) ? 2 : 0;
}

OutputPlace placeOf(const char* name, const DatasetInfo& info) {
  OutputPlace place{name, {}};
  for (const DatasetVideo& video : info.videos) place.part += " " + video.name;
  return place;
}

/// Videos whose step is none that loaders expect.
void findOtherSteps(const DatasetInfo& info, std::vector<DatasetFinding>& out) {
  for (const DatasetVideo& video : info.videos)
    if (const int step = saVStep(video); step != saVUsualStep && !video.frames.empty())
      out.push_back({"frame-step",
                     step,
                     {messages::dataset::otherFrameStep, video.name, step},
                     {messages::dataset::setFrameStep, step}});
}

Format common() {
  Format f;
  f.holds.overlaps = f.holds.holes = f.holds.parts = true;
  f.holds.lateObjects = f.holds.manyVideos = true;
  f.choices.sequence = f.choices.split = true;
  return f;
}

}  // namespace

const Format& saVFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "sa-v";
    f.title = messages::dataset::formatSaV;
    f.about = messages::dataset::aboutSaV;
    f.holds.emptyFrames = true;
    f.detect = detectFolders;
    f.open = openSaV;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<SaVWriter>(path, options);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions& options) {
      OutputPlace place = placeOf("sa-v", info);
      for (const std::string& list : saVLists(info, options))
        place.shared.push_back(StagedOutput::list(list));
      return place;
    };
    return f;
  }();
  return format;
}

const Format& saVJsonFormat() {
  static const Format format = [] {
    Format f = common();
    f.name = "sa-v-json";
    f.title = messages::dataset::formatSaVJson;
    f.about = messages::dataset::aboutSaVJson;
    f.detect = detectMasklets;
    f.open = openSaVJson;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<SaVJsonWriter>(path, options);
    };
    f.place = [](const DatasetInfo& info, const WriteOptions&) {
      return placeOf("sa-v-json", info);
    };
    f.losses = findOtherSteps;
    return f;
  }();
  return format;
}

}  // namespace maskline
