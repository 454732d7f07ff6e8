// SPDX-License-Identifier: Apache-2.0
#include "core/session/engine_worker.h"

#include <future>

#include "core/engine/engine_notes.h"
#include "tests/support/catch.h"

using namespace maskline;

TEST_CASE("urgent tasks run between the steps of a long one and before the next") {
  std::vector<std::string> order;
  std::promise<void> started, clicked, done;
  EngineWorker worker({});
  worker.postLong([&](Engines&) {
    order.push_back("long 1");
    started.set_value();
    clicked.get_future().wait();
    worker.yield();
    order.push_back("long 2");
  });
  worker.postLong([&](Engines&) {
    order.push_back("next");
    done.set_value();
  });
  started.get_future().wait();
  worker.postUrgent([&](Engines&) { order.push_back("click"); });
  clicked.set_value();
  done.get_future().wait();
  CHECK(order == std::vector<std::string>{"long 1", "click", "long 2", "next"});
}

TEST_CASE("an engine is made on first use and kept until another is asked for") {
  Engines engines({});
  Segmenter* first = &engines.segmenter("fake");
  CHECK(&engines.segmenter("fake") == first);
  CHECK_THROWS_AS(engines.segmenter("nonsense"), Error);
  CHECK(engines.segmenter("fake").name() == "fake");
  CHECK(engines.tracker("fake:delay=0", "clip.mp4").name() == "fake");
}

TEST_CASE("a tracker is of one clip: what it remembers of another would be wrong") {
  Engines engines({});
  const cv::Mat picture(48, 64, CV_8UC3, cv::Scalar::all(90));
  Tracker& first = engines.tracker("fake", "clip.mp4");
  first.start(FrameIndex(0), picture, {{ObjectId(1), Mask::full(picture.size())}});
  CHECK(engines.tracker("fake", "clip.mp4").step(FrameIndex(1), picture).size() == 1);
  CHECK(engines.tracker("fake", "other.mp4").step(FrameIndex(1), picture).empty());
}

TEST_CASE("what an engine says while it is used ends a job of loading") {
  std::vector<Engines::Loading> told;
  std::promise<void> done;
  const Message note = verbatim("continues on the processor");
  {
    EngineWorker worker([&](const Engines::Loading& loading) { told.push_back(loading); });
    worker.postLong([&](Engines&) { EngineNotes::tell(note); });
    worker.postUrgent([&](Engines&) { EngineNotes::tell(note); });
    worker.postLong([&](Engines&) { done.set_value(); });
    done.get_future().wait();
  }
  REQUIRE(told.size() == 4);
  for (const std::size_t i : {0, 2}) {
    CHECK(told[i].step == Engines::Loading::Step::Begins);
    CHECK(told[i + 1].step == Engines::Loading::Step::Ends);
    CHECK(told[i + 1].notes == std::vector{note});
  }
  EngineNotes::tell(note);  // nobody listens here
  CHECK(told.size() == 4);
}
