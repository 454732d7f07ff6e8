// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

ClipEvent event(const std::string& label, std::optional<FrameRange> frames = {},
                ObjectId object = {}) {
  ClipEvent out;
  out.label = label;
  out.frames = frames;
  out.object = object;
  return out;
}

FrameRange frames(int first, int last) { return {FrameIndex(first), FrameIndex(last + 1)}; }

std::string textOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string cuts(Desk& desk) {
  std::string out;
  for (const ShotCut& cut : desk.project().shots())
    out += (out.empty() ? "" : " ") + std::to_string(cut.frame.value()) + (cut.fade ? "f" : "");
  return out;
}

}  // namespace

TEST_CASE("events are added, changed and removed, each in one step") {
  Desk desk;
  desk.openNew(20);
  EventEditor& events = desk.document().events;
  const ObjectId cat = desk.object("cat");
  const EventId jump = events.add(event("jump", frames(3, 8), cat));
  const EventId tag = events.add(event("indoors"));
  REQUIRE((jump && tag));
  CHECK(desk.count<EventsChanged>() == 2);
  CHECK(events.setFrames(jump, frames(4, 8)));
  CHECK_FALSE(events.setFrames(jump, frames(4, 8)));
  ClipEvent changed = *events.find(jump);
  changed.category = "action";
  changed.attributes["height"] = "high";
  CHECK(events.update(changed));
  CHECK(events.find(jump) == changed);
  CHECK(events.remove(tag));
  CHECK(desk.undoTexts() ==
        "Remove event, Change event, Change event, Add event, Add event, Add object, "
        "Change settings");
  desk.project().undo();
  CHECK(events.find(tag));
}

TEST_CASE("an event that cannot be is refused") {
  Desk desk;
  desk.openNew(20);
  EventEditor& events = desk.document().events;
  CHECK_FALSE(events.add(event("")));
  CHECK_FALSE(events.add(event("late", frames(15, 20))));
  CHECK_FALSE(events.add(event("never", FrameRange{FrameIndex(5), FrameIndex(5)})));
  CHECK_FALSE(events.add(event("whose", frames(1, 2), ObjectId{7})));
  CHECK_FALSE(events.remove(EventId{7}));
  CHECK(desk.errors().size() == 5);
  CHECK(desk.project().events().empty());
}

TEST_CASE("events follow their object") {
  Desk desk;
  desk.openNew(20);
  EventEditor& events = desk.document().events;
  const ObjectId cat = desk.object("cat"), dog = desk.object("dog");
  const EventId early = events.add(event("sit", frames(0, 3), dog));
  const EventId late = events.add(event("run", frames(12, 15), dog));
  SECTION("into the object that it is merged with") {
    desk.document().objects.merge(cat, dog);
    CHECK(events.find(early)->object == cat);
    CHECK(events.find(late)->object == cat);
  }
  SECTION("to the new half of a split track") {
    desk.document().playback.goTo(FrameIndex(10));
    desk.document().selection.select(dog);
    REQUIRE(desk.document().objects.split());
    CHECK(events.find(early)->object == dog);
    CHECK(events.find(late)->object == desk.document().selection.object());
  }
  SECTION("away, and back with undo") {
    desk.document().objects.remove(dog);
    CHECK(desk.project().events().empty());
    desk.project().undo();
    CHECK(desk.project().events().size() == 2);
  }
}

TEST_CASE("events are exported as CSV and in the layout of ActivityNet") {
  Desk desk;
  desk.openNew(20);
  EventEditor& events = desk.document().events;
  const ObjectId cat = desk.object("cat");
  ClipEvent jump = event("jump, \"high\"", frames(5, 19), cat);
  jump.category = "action";
  jump.attributes["height"] = "2";
  events.add(jump);
  events.add(event("indoors"));
  const double second = desk.document().playback.seconds(FrameIndex(1));
  REQUIRE(second > 0);

  REQUIRE(events.exportTo(desk.folder / "events.csv", false));
  const std::string csv = textOf(desk.folder / "events.csv");
  CHECK(
      csv.starts_with("clip,category,label,object,first_frame,last_frame,start_seconds,"
                      "end_seconds,attributes\r\nclip,,indoors,,,,,,\r\n"));
  CHECK(csv.find("clip,action,\"jump, \"\"high\"\"\",cat,5,19,") != std::string::npos);
  CHECK(csv.ends_with(",\"{\"\"height\"\":\"\"2\"\"}\"\r\n"));

  REQUIRE(events.exportTo(desk.folder / "events.json", false));
  const auto json = nlohmann::json::parse(textOf(desk.folder / "events.json"));
  const auto& clip = json["database"]["clip"];
  REQUIRE(clip["annotations"].size() == 1);
  const auto& found = clip["annotations"][0];
  CHECK(found["label"] == jump.label);
  CHECK(found["object"] == "cat");
  CHECK(found["frames"] == nlohmann::json({5, 19}));
  CHECK(found["segment"][0].get<double>() == Approx(5 * second).margin(0.001));
  CHECK(found["segment"][1] == clip["duration"]);
  CHECK(clip["tags"][0]["label"] == "indoors");
  std::vector<std::string> nodes;
  for (const auto& node : json["taxonomy"]) nodes.push_back(node["nodeName"]);
  CHECK(nodes == std::vector<std::string>{"Root", "indoors", "action", jump.label});
  CHECK(json["taxonomy"][3]["parentName"] == "action");

  std::ofstream(desk.folder / "mine.csv") << "mine";
  CHECK_FALSE(events.exportTo(desk.folder / "mine.csv", true));
  CHECK(textOf(desk.folder / "mine.csv") == "mine");
}

TEST_CASE("cuts are added, moved and removed, each in one step") {
  Desk desk;
  desk.openNew(20);
  ShotEditor& shots = desk.document().shots;
  CHECK(shots.add(FrameIndex(5)));
  CHECK(shots.add(FrameIndex(12), true));
  CHECK(cuts(desk) == "5 12f");
  CHECK(shots.move(FrameIndex(12), FrameIndex(10)));
  CHECK(cuts(desk) == "5 10f");
  CHECK_FALSE(shots.move(FrameIndex(10), FrameIndex(10)));
  CHECK(shots.move(FrameIndex(10), FrameIndex(5)));
  CHECK(cuts(desk) == "5f");
  CHECK(shots.toggle(FrameIndex(5)));  // a fade becomes a cut
  CHECK(cuts(desk) == "5");
  CHECK(shots.toggle(FrameIndex(5)));
  CHECK(cuts(desk).empty());
  CHECK(desk.undoTexts() ==
        "Remove cut, Add cut, Move cut, Move cut, Add cut, Add cut, Change settings");
  desk.project().undo();
  CHECK(shots.find(FrameIndex(5)));

  CHECK(desk.errors().empty());
  CHECK_FALSE(shots.add(FrameIndex(0)));
  CHECK_FALSE(shots.move(FrameIndex(5), FrameIndex(0)));
  CHECK_FALSE(shots.move(FrameIndex(7), FrameIndex(8)));
  CHECK_FALSE(shots.remove(FrameIndex(7)));
  CHECK_FALSE(shots.add(FrameIndex(20)));
  CHECK(desk.errors().size() == 5);
  CHECK(cuts(desk) == "5");
}
