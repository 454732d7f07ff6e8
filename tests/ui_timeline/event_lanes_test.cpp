// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/event_lanes.h"

#include "tests/support/catch.h"

using namespace maskline;

namespace {

ClipEvent event(int id, const std::string& category, std::optional<FrameRange> frames) {
  ClipEvent out;
  out.id = EventId{id};
  out.label = "e";
  out.category = category;
  out.frames = frames;
  return out;
}

FrameRange frames(int begin, int end) { return {FrameIndex(begin), FrameIndex(end)}; }

std::string layOut(const std::vector<ClipEvent>& events) {
  std::string out;
  for (const EventLane& lane : layOutEvents(events)) {
    out += lane.category + ":";
    for (const ClipEvent& e : lane.events) out += " " + std::to_string(e.id.value);
    out += "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("events lie in lanes by category, and beside each other where they overlap") {
  CHECK(layOut({}) == ":; ");
  CHECK(layOut({event(1, "b", frames(0, 5)), event(2, "a", frames(0, 5)),
                event(3, "b", frames(5, 9))}) == "a: 2; b: 1 3; ");
  CHECK(layOut({event(1, "a", frames(0, 5)), event(2, "a", frames(4, 9)),
                event(3, "a", frames(6, 7))}) == "a: 1 3; a: 2; ");
  CHECK(layOut({event(1, "a", {}), event(2, "a", frames(4, 9))}) == "a: 1; a: 2; ");
}

TEST_CASE("an event covers its frames, a tag the clip, and none less than two pixels") {
  TimeScale scale;
  scale.setWidth(1000);
  scale.setFrameCount(100);
  const QRect row(0, 20, 1000, 26);
  const QRect box = eventRect(event(1, "", frames(10, 20)), scale, row);
  CHECK(box.left() == 100);
  CHECK(box.width() == 100);
  CHECK(row.contains(box));
  CHECK(eventRect(event(1, "", {}), scale, row).width() == 1000);
  scale.setFrameCount(100000);
  CHECK(eventRect(event(1, "", frames(10, 11)), scale, row).width() == 2);
}
