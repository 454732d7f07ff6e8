// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/statistics/messages.h"
#include "core/statistics/report.h"

namespace maskline {
namespace {

std::string framesText(FrameRange frames) {
  return std::to_string(frames.begin.value()) + "-" + std::to_string(frames.end.value() - 1);
}

/// The mean over all pairs.
TrackQuality together(const std::vector<TrackQuality>& tracks) {
  TrackQuality all;
  for (const TrackQuality& track : tracks) {
    const auto pairs = static_cast<double>(track.pairs);
    all.pairs += track.pairs;
    all.mean.instability += pairs * track.mean.instability;
    all.mean.velocity += pairs * track.mean.velocity;
    all.mean.flicker += pairs * track.mean.flicker;
  }
  const double pairs = std::max(1.0, static_cast<double>(all.pairs));
  all.mean = {all.mean.instability / pairs, all.mean.velocity / pairs, all.mean.flicker / pairs};
  return all;
}

}  // namespace

ReportTable tableOf(const std::vector<TrackQuality>& tracks) {
  ReportTable table{messages::statistics::stability,
                    messages::statistics::stabilityMeaning,
                    {messages::statistics::object, messages::statistics::framePairs,
                     messages::statistics::instability, messages::statistics::velocity,
                     messages::statistics::flicker, messages::statistics::leastStableFrames,
                     messages::statistics::instabilityThere}};
  if (tracks.empty()) return table;
  table.bars = ReportTable::Bars::Lengths;
  table.series = {2};
  table.hasTotal = true;
  const auto addRow = [&](Cell name, const TrackQuality& track) {
    const auto number = [&](double value) {
      return track.pairs > 0 ? Cell(Real{value, 3}) : Cell();
    };
    const MaskChange& mean = track.mean;
    std::vector<Cell> row{std::move(name), track.pairs, number(mean.instability),
                          number(mean.velocity), number(mean.flicker)};
    if (track.worst.empty())
      row.insert(row.end(), {Cell(), Cell()});
    else
      row.insert(row.end(), {Cell(framesText(track.worst[0].frames)),
                             number(track.worst[0].mean.instability)});
    table.rows.push_back(std::move(row));
  };
  for (const TrackQuality& track : tracks) addRow(track.name, track);
  addRow(Message(messages::statistics::allObjects), together(tracks));
  return table;
}

}  // namespace maskline
