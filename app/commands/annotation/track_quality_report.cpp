// SPDX-License-Identifier: Apache-2.0
#include "app/commands/annotation/track_quality_report.h"

#include "app/commands/shared/headless.h"
#include "app/commands/shared/interrupts.h"
#include "core/statistics/track_quality.h"

namespace maskline {
namespace {

nlohmann::json toJson(const MaskChange& change) {
  return {{"t", change.instability}, {"velocity", change.velocity}, {"flicker", change.flicker}};
}

nlohmann::json toJson(const TrackQuality& track) {
  nlohmann::json worst = nlohmann::json::array();
  for (const QualityStretch& stretch : track.worst)
    worst.push_back({{"from", stretch.frames.begin.value()},
                     {"to", stretch.frames.end.value() - 1},
                     {"mean", toJson(stretch.mean)}});
  return {{"object", track.name},
          {"pairs", track.pairs},
          {"mean", toJson(track.mean)},
          {"worst", worst}};
}

std::vector<std::string> rowOf(const std::string& name, FrameRange frames,
                               const MaskChange& change) {
  return {name, std::to_string(frames.begin.value()) + "-" + std::to_string(frames.end.value() - 1),
          decimals(change.instability, 3), decimals(change.velocity, 3),
          decimals(change.flicker, 3)};
}

}  // namespace

void reportTrackQuality(const TrackQualityOptions& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameRange range = headless.range(options.from, options.to);
  std::optional<std::vector<TrackQuality>> tracks;
  runWithProgress([&](const WorkContext& work) {
    tracks = trackQuality(options.project, objects, range, work);
    return tracks.has_value();
  });
  nlohmann::json report{{"tracks", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{{"object", "frames", "T", "velocity", "flicker"}};
  for (const TrackQuality& track : *tracks) {
    report["tracks"].push_back(toJson(track));
    rows.push_back(rowOf(track.name, range, track.mean));
    for (const QualityStretch& stretch : track.worst)
      rows.push_back(rowOf("  worst", stretch.frames, stretch.mean));
  }
  print(options.json, report, table(rows));
}

}  // namespace maskline
