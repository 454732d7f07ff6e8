// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/track_quality.h"

#include "core/mask/shapes.h"
#include "core/project/project.h"
#include "core/statistics/messages.h"
#include "core/statistics/read_statistics.h"
#include "core/statistics/report.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;

namespace {

const cv::Size size(80, 60);

std::vector<FrameChange> changes(const std::vector<double>& instabilities) {
  std::vector<FrameChange> out;
  for (std::size_t i = 0; i < instabilities.size(); ++i)
    out.push_back({FrameIndex(i + 1), {instabilities[i], 0.5, 0.25}});
  return out;
}

/// Frames 0 … 5; the shape changes on 3, which is a cut if asked for.
std::filesystem::path projectWithChange(const TemporaryFolder& folder, bool cut) {
  ClipReference clip;
  clip.path = folder / "clip.mp4";
  clip.info.size = size;
  clip.info.frameCount = 6;
  clip.info.framesPerSecond = 25;
  const auto project = Project::create(folder / "a.maskline", clip);
  Object object;
  object.name = "cat";
  const ObjectId cat = project->addObject(object);
  for (int f = 0; f < 6; ++f)
    project->putRecord(cat, makeRecord(FrameIndex(f),
                                       f < 3 ? boxMask(size, {10.F + float(f), 10, 30, 20})
                                             : diskMask(size, {40, 30}, 15),
                                       MaskSource::Tracked, 1));
  if (cut) project->setShots({{FrameIndex(3), false}});
  return project->file();
}

}  // namespace

TEST_CASE("the worst stretches are ten pairs long and do not overlap") {
  std::vector<double> values(40, 0.1);
  values[20] = 5;
  values[3] = 2;
  const TrackQuality track = qualityOf("cat", changes(values));
  CHECK(track.pairs == 40);
  CHECK(track.mean.instability == Approx((38 * 0.1 + 7) / 40));
  CHECK(track.mean.velocity == Approx(0.5));
  REQUIRE(track.worst.size() == mostStretches);
  CHECK(track.worst[0].frames.contains(FrameIndex(21)));
  CHECK(track.worst[0].frames.length() == 11);
  CHECK(track.worst[0].mean.instability == Approx(0.59));
  CHECK(track.worst[1].frames.contains(FrameIndex(4)));
  CHECK(track.worst[0].frames.intersected(track.worst[1].frames).empty());
}

TEST_CASE("short and steady tracks") {
  CHECK(qualityOf("cat", {}).worst.empty());
  CHECK(qualityOf("cat", changes({0, 0, 0})).worst.empty());
  const TrackQuality track = qualityOf("cat", changes({0, 1}));
  REQUIRE(track.worst.size() == 1);
  CHECK(track.worst[0].frames == FrameRange{FrameIndex(0), FrameIndex(3)});
}

TEST_CASE("neighbouring frames of a project are compared, not across a cut") {
  const TemporaryFolder folder, other;
  const auto whole = trackQuality(projectWithChange(folder, false)).value();
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].name == "cat");
  CHECK(whole[0].pairs == 5);
  CHECK(whole[0].mean.instability > 0.02);
  const auto cut = trackQuality(projectWithChange(other, true)).value();
  CHECK(cut[0].pairs == 4);
  CHECK(cut[0].mean.instability < 0.01);
  CHECK(cut[0].mean.velocity > 0);
}

TEST_CASE("the statistics of a file hold the temporal stability") {
  const TemporaryFolder folder;
  const auto file = projectWithChange(folder, false);
  const Statistics figures = readStatistics(std::span(&file, 1)).value();
  const ReportTable table = tableOf(figures.quality);
  REQUIRE(table.rows.size() == 2);  // the object, and all
  CHECK(table.rows[0][1] == Cell(std::int64_t(5)));
  CHECK(table.rows[0][5] == Cell(std::string("0-5")));
  CHECK(table.rows[1][2] == table.rows[0][2]);
  for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
}
