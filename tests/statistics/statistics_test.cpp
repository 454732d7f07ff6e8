// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/statistics.h"

#include <cstdlib>
#include <ctime>

#include "core/statistics/messages.h"
#include "core/statistics/report.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr std::int64_t minute = 60 * 1000;

MaskFacts fact(int frame, MaskSource source, std::int64_t changedAt, std::int64_t area = 10) {
  MaskFacts mask;
  mask.summary.frame = FrameIndex(frame);
  mask.summary.source = source;
  mask.summary.area = area;
  mask.changedAt = changedAt;
  return mask;
}

MaskFacts tracked(int frame, float confidence, ReviewState review = ReviewState::Unreviewed) {
  MaskFacts mask = fact(frame, MaskSource::Tracked, 0);
  mask.summary.confidence = confidence;
  mask.summary.review = review;
  return mask;
}

ProjectFacts project(std::vector<ObjectFacts> objects, std::int64_t frames = 10) {
  return {"clip", frames, std::move(objects), {}};
}

Statistics of(const ProjectFacts& facts) { return statisticsOf(std::span(&facts, 1)); }

/// The local time zone is UTC as long as one lives.
class InUtc {
 public:
  InUtc() {
    if (const char* zone = std::getenv("TZ")) m_before = zone;
    set("UTC");
  }
  ~InUtc() { set(m_before.c_str()); }

 private:
  static void set(const char* zone) {
    if (*zone)
      setenv("TZ", zone, 1);
    else
      unsetenv("TZ");
    tzset();
  }
  std::string m_before;
};

}  // namespace

TEST_CASE("a project without objects has no figures and no division by zero") {
  const Statistics s = of(project({}));
  CHECK(s.clipFrames == 10);
  CHECK(s.objects.empty());
  CHECK(s.all.frames == 0);
  CHECK(s.all.perHundred(3) == 0);
  CHECK(s.trackLengths == Quantiles{});
  CHECK(s.work.milliseconds == 0);
  CHECK(s.days.empty());
  CHECK(calibrationError(s.confidence) == -1);
}

TEST_CASE("sources, review states and presence are counted per object and in all") {
  ObjectFacts cat{"cat", "animal", {}, {3, 1, 1, 0}};
  cat.masks = {fact(0, MaskSource::Clicked, 1), fact(1, MaskSource::Tracked, 2),
               fact(2, MaskSource::Tracked, 2), fact(4, MaskSource::Painted, 1, 0)};
  cat.masks[1].summary.review = ReviewState::Accepted;
  cat.masks[2].summary.review = ReviewState::Rejected;
  cat.masks[2].summary.presence = Presence::Occluded;
  cat.masks[3].summary.presence = Presence::Outside;
  ObjectFacts dog{"dog", "", {fact(7, MaskSource::Imported, 1)}, {0, 0, 0, 1}};

  const Statistics s = of(project({cat, dog}));
  REQUIRE(s.objects.size() == 2);
  using Sources = std::array<std::int64_t, 5>;
  using States = std::array<std::int64_t, 3>;
  CHECK(s.objects[0].bySource == Sources{1, 1, 2, 0, 0});
  CHECK(s.objects[0].byReview == States{2, 1, 1});
  CHECK(s.objects[0].occluded == 1);
  CHECK(s.objects[0].outside == 1);
  CHECK(s.objects[0].prompts.total() == 5);
  CHECK(s.objects[0].perHundred(5) == 125);  // 5 prompts on 4 frames
  CHECK(s.all.bySource == Sources{1, 1, 2, 0, 1});
  CHECK(s.all.byReview == States{3, 1, 1});
  CHECK(s.all.clipFrames == 20);
  CHECK(s.all.frames == 5);
  CHECK(s.all.prompts == PromptCounts{3, 1, 1, 1});
}

TEST_CASE("tracks are measured between their gaps") {
  // Masks on 2 3 4, an empty one on 5, masks on 6 and 9.
  ObjectFacts cat{"cat", "", {}, {}};
  for (const int frame : {2, 3, 4, 6, 9}) cat.masks.push_back(fact(frame, MaskSource::Tracked, 0));
  cat.masks.insert(cat.masks.begin() + 3, fact(5, MaskSource::Tracked, 0, 0));
  const Statistics s = of(project({cat, {"nothing", "", {}, {}}}));
  const TrackFigures& track = s.objects[0];
  CHECK(track.first == 2);
  CHECK(track.last == 9);
  CHECK(track.masks == 5);
  CHECK(track.pieces == 3);
  CHECK(track.longest == 3);
  CHECK(s.objects[1].first == -1);
  CHECK(s.all.first == 2);
  CHECK(s.all.last == 9);
  CHECK(s.trackLengths == Quantiles{5, 5, 5, 5, 5});  // the object without masks does not count
}

TEST_CASE("a correction replaces a mask that was there before") {
  const MaskFacts clicked = fact(5, MaskSource::Clicked, 100);
  const MaskFacts older = fact(4, MaskSource::Tracked, 50);
  const MaskFacts newer = fact(6, MaskSource::Tracked, 150);
  const MaskFacts keyframe = fact(4, MaskSource::Clicked, 50);
  CHECK(isCorrection(clicked, &older, &newer));
  CHECK(isCorrection(clicked, nullptr, &older));
  CHECK_FALSE(isCorrection(clicked, nullptr, &newer));  // tracked from this keyframe
  CHECK_FALSE(isCorrection(clicked, &keyframe, nullptr));
  CHECK_FALSE(isCorrection(older, &older, &older));

  MaskFacts fromMask = clicked;
  fromMask.fromMask = true;
  CHECK(isCorrection(fromMask, nullptr, nullptr));
  MaskFacts outside = fact(5, MaskSource::Painted, 100, 0);
  CHECK_FALSE(isCorrection(outside, &older, nullptr));

  // Only the neighbouring frames count: frame 3 is not next to 5.
  ObjectFacts cat{"cat", "", {fact(3, MaskSource::Tracked, 50), clicked}, {}};
  CHECK(of(project({cat})).all.corrections == 0);
  cat.masks[0].summary.frame = FrameIndex(4);
  CHECK(of(project({cat})).all.corrections == 1);
}

TEST_CASE("quantiles lie between the sorted values") {
  CHECK(quantilesOf({}) == Quantiles{});
  CHECK(quantilesOf({7}) == Quantiles{7, 7, 7, 7, 7});
  CHECK(quantilesOf({40, 10, 30, 20}) == Quantiles{10, 17.5, 25, 32.5, 40});
}

TEST_CASE("categories sum up objects, masks and pixels") {
  const auto at = [](int frame, std::int64_t area) {
    return fact(frame, MaskSource::Tracked, 0, area);
  };
  const Statistics s = of(project({{"a", "toy", {at(0, 10), at(1, 30)}, {}},
                                   {"b", "toy", {at(0, 50), at(1, 0)}, {}},
                                   {"c", "", {at(0, 8)}, {}}}));
  REQUIRE(s.categories.size() == 2);
  CHECK(s.categories[0].name.empty());
  CHECK(s.categories[0].pixels == 8);
  const CategoryFigures& toy = s.categories[1];
  CHECK(toy.name == "toy");
  CHECK(toy.objects == 2);
  CHECK(toy.masks == 3);
  CHECK(toy.pixels == 90);
  CHECK(toy.areas == Quantiles{10, 20, 30, 40, 50});
}

TEST_CASE("confidence is held against the judgement of the reviewer") {
  constexpr ReviewState yes = ReviewState::Accepted, no = ReviewState::Rejected;
  ObjectFacts cat{"cat", "", {}, {}};
  cat.masks = {tracked(0, 1.0F, yes),  tracked(1, 0.95F, yes), tracked(2, 0.25F, no),
               tracked(3, 0.25F, yes), tracked(4, 0.25F),      tracked(5, 0.5F, no),
               tracked(6, 0.5F, yes),  tracked(7, 0.5F, yes)};
  cat.masks[4].summary.keyframe = true;               // confirmed, too
  cat.masks[6].summary.presence = Presence::Outside;  // no mask to be judged
  cat.masks[7].summary.source = MaskSource::Clicked;  // of another engine
  const Statistics s = of(project({cat}));
  const auto bin = [&](std::size_t i) {
    return std::array{s.confidence[i].tracked, s.confidence[i].confirmed, s.confidence[i].rejected};
  };
  using Bin = std::array<std::int64_t, 3>;
  CHECK(bin(9) == Bin{2, 2, 0});
  CHECK(bin(2) == Bin{3, 2, 1});
  CHECK(bin(5) == Bin{1, 0, 1});
  CHECK(bin(0) == Bin{0, 0, 0});
  // |1.95 − 2| + |0.75 − 2| + |0.5 − 0| over 6 masks
  CHECK(calibrationError(s.confidence) == Approx((0.05 + 1.25 + 0.5) / 6));
}

TEST_CASE("long gaps between edits are not working time") {
  CHECK(workOf({}, usualGap).sessions == 0);
  // 0, 2 and 7 minutes; a break; 30 and 31 minutes.
  const WorkFigures work =
      workOf({31 * minute, 0, 7 * minute, 2 * minute, 30 * minute}, 5 * minute);
  CHECK(work.edits == 5);
  CHECK(work.sessions == 2);
  CHECK(work.milliseconds == 8 * minute);
  CHECK(workOf({0, 7 * minute}, 10 * minute).milliseconds == 7 * minute);
}

TEST_CASE("stages and people are summed over projects by name") {
  ProjectFacts a, b;
  a.stages = {{"annotate", 4}, {"review", 6}};
  b.stages = {{"annotate", 1}, {"delivered", 9}};
  a.people = {{"bob", 1, 0, 2}};
  b.people = {{"ann", 3, 1, 0}, {"bob", 2, 2, 1}};
  const Statistics s = statisticsOf(std::vector{a, b});
  REQUIRE(s.stages.size() == 3);
  CHECK((s.stages[0].frames == 5 && s.stages[1].frames == 6 && s.stages[2].name == "delivered"));
  REQUIRE(s.people.size() == 2);
  CHECK((s.people[0].name == "ann" && s.people[0].returned == 1));
  CHECK((s.people[1].moves == 3 && s.people[1].returned == 2 && s.people[1].comments == 3));
}

TEST_CASE("scores on check frames are summed over projects by name") {
  ProjectFacts a, b;
  a.checks = {{"bob", 2, 1.5, 1.25, 0.5}};
  b.checks = {{"ann", 1, 1, 1, 1}, {"bob", 2, 0.5, 0.75, 0.25}};
  const Statistics s = statisticsOf(std::vector{a, b});
  REQUIRE(s.checks.size() == 2);
  CHECK(s.checks[0].name == "ann");
  CHECK((s.checks[1].scores == 4 && s.checks[1].region == 2 && s.checks[1].boundary == 2));
  CHECK(s.checks[1].lowestRegion == 0.25);
  const ReportTable table = tablesOf(s).back();
  CHECK(table.title.is(messages::statistics::checks));
  CHECK(table.rows[1][2] == Cell(Real{0.5, 4}));
}

TEST_CASE("only edits by hand and comments are working time") {
  ObjectFacts cat{"cat", "", {}, {}};
  cat.masks = {fact(0, MaskSource::Clicked, 0), fact(1, MaskSource::Tracked, 2 * minute),
               fact(2, MaskSource::Painted, 3 * minute)};
  ProjectFacts facts = project({cat});
  facts.comments = {{4 * minute, true}, {20 * minute, false}};
  const Statistics s = of(facts);
  CHECK(s.work.edits == 4);
  CHECK(s.work.sessions == 2);
  CHECK(s.work.milliseconds == 4 * minute);
  CHECK(s.comments == 2);
  CHECK(s.openComments == 1);
}

TEST_CASE("masks are counted on the day of their last change") {
  const InUtc utc;
  constexpr std::int64_t evening = 1'700'000'000'000;  // 2023-11-14 22:13:20 UTC
  constexpr std::int64_t nextDay = evening + 24 * 60 * minute;
  ObjectFacts cat{"cat", "", {}, {}};
  cat.masks = {fact(0, MaskSource::Clicked, evening), fact(1, MaskSource::Painted, evening + minute),
               fact(2, MaskSource::Tracked, evening + minute), fact(3, MaskSource::Tracked, nextDay),
               fact(4, MaskSource::Imported, nextDay)};
  cat.masks[3].summary.review = ReviewState::Accepted;
  const Statistics s = of(project({cat}));
  REQUIRE(s.days.size() == 2);
  CHECK(s.days[0].day == "2023-11-14");
  CHECK(s.days[0].byHand == 2);
  CHECK(s.days[0].tracked == 1);
  CHECK(s.days[0].accepted == 0);
  CHECK(s.days[0].milliseconds == minute);
  CHECK(s.days[1].day == "2023-11-15");
  CHECK(s.days[1].byHand == 0);
  CHECK(s.days[1].tracked == 1);
  CHECK(s.days[1].other == 1);
  CHECK(s.days[1].accepted == 1);
}

TEST_CASE("objects of several projects are named after them") {
  const ProjectFacts one{"one", 10, {{"cat", "", {}, {}}}, {}};
  const ProjectFacts two{"two", 20, {{"cat", "", {}, {}}}, {}};
  const std::vector<ProjectFacts> both{one, two};
  const Statistics s = statisticsOf(both);
  REQUIRE(s.objects.size() == 2);
  CHECK(s.objects[0].name == "one: cat");
  CHECK(s.objects[1].name == "two: cat");
  CHECK(s.clipFrames == 30);
  CHECK(s.all.clipFrames == 30);
}
