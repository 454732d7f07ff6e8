// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("statistics are a job that reads the file as it is") {
  Desk desk;
  desk.openNew(8);
  desk.keyframe(desk.object("cat"), 2);
  CHECK(desk.wait(desk.document().statistics.start()).state == Job::State::Finished);
  CHECK(desk.document().statistics.found().clipFrames == 8);
  CHECK(desk.document().statistics.found().all.masks == 1);

  desk.keyframe(desk.object("dog"), 3);
  desk.wait(desk.document().statistics.start());
  CHECK(desk.document().statistics.found().objects.size() == 2);
  CHECK(desk.errors().empty());
}

TEST_CASE("statistics are exported by the ending of the name") {
  Desk desk;
  desk.openNew(8);
  desk.keyframe(desk.object("cat"), 2);
  desk.wait(desk.document().statistics.start());
  const auto written = [&](const char* name, bool overwrite = false) {
    const auto file = desk.folder / name;
    if (!desk.document().statistics.exportTo(file, overwrite)) return std::string();
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  CHECK(written("a.csv").starts_with("table,row,column,value"));
  CHECK(written("a.json").starts_with("{"));
  CHECK(written("a.html").find("<svg") != std::string::npos);
  CHECK(desk.errors().empty());
  CHECK(written("a.csv").empty());
  CHECK_FALSE(written("a.csv", true).empty());
  std::ofstream(desk.folder / "own.csv") << "mine";
  CHECK(written("own.csv", true).empty());
  CHECK(desk.errors().size() == 2);
}

TEST_CASE("new statistics end those under way, and cancelled ones leave the figures") {
  Desk desk;
  desk.openNew(8);
  desk.keyframe(desk.object("cat"), 2);
  const JobId first = desk.document().statistics.start();
  const JobId second = desk.document().statistics.start();
  CHECK(desk.session.job(first).state == Job::State::Cancelled);
  CHECK(desk.wait(second).state == Job::State::Finished);

  const JobId third = desk.document().statistics.start();
  desk.session.cancel(third);
  CHECK(desk.wait(third).state == Job::State::Cancelled);
  CHECK(desk.document().statistics.found().all.masks == 1);
}
