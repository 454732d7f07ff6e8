// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/propagation_run.h"

#include <future>
#include <thread>

#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("an owner who does not listen holds the engine back, and loses nothing") {
  Desk desk;
  PropagationRequest request;
  request.range = {FrameIndex(0), FrameIndex(300)};
  request.objects = {{1}};
  request.anchors[{1}][FrameIndex(0)] = Desk::bar(0);
  request.model = "fake";
  std::atomic<int> wakes{0};
  std::promise<PropagationReport> report;
  PropagationRun run(request, {desk.makeClip(300), {}}, [&] { ++wakes; });
  EngineWorker worker({});
  std::stop_source stop;
  worker.postLong(
      [&](Engines& engines) { report.set_value(run.run(engines, worker, stop.get_token())); });

  while (run.progress().done < 64) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  CHECK(run.progress().done <= 67);
  CHECK(wakes == 1);

  auto end = report.get_future();
  std::size_t taken = 0;
  SECTION("until it listens again") {
    while (end.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
      taken += run.take().size();
    taken += run.take().size();
    CHECK(taken == 299);
    CHECK_FALSE(end.get().failure);
  }
  SECTION("or stops it") {
    stop.request_stop();
    CHECK(end.get().cancelled);
    CHECK(run.take().size() >= 64);
  }
}
