// SPDX-License-Identifier: Apache-2.0
#include <future>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/channel.h"
#include "core/base/executor.h"
#include "core/base/failure.h"
#include "core/base/ids.h"
#include "core/base/lru_cache.h"
#include "core/base/markup.h"
#include "core/base/messages.h"
#include "core/base/worker.h"
#include "tests/support/catch.h"

using namespace maskline;

TEST_CASE("a range is half open and knows union and intersection") {
  const FrameRange a{FrameIndex(2), FrameIndex(5)};
  CHECK(a.length() == 3);
  CHECK(a.contains(FrameIndex(4)));
  CHECK_FALSE(a.contains(FrameIndex(5)));
  CHECK(a.intersected({FrameIndex(4), FrameIndex(9)}) == FrameRange{FrameIndex(4), FrameIndex(5)});
  CHECK(a.intersected({FrameIndex(7), FrameIndex(9)}).empty());
  CHECK(a.united({FrameIndex(7), FrameIndex(9)}) == FrameRange{FrameIndex(2), FrameIndex(9)});
  CHECK(a.united({}) == a);
}

TEST_CASE("markup characters are escaped, other bytes are kept") {
  CHECK(escapedMarkup("a < b && \"c\" > d") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; d");
  CHECK(escapedMarkup("größer\n\xff") == "größer\n\xff");
}

TEST_CASE("a worker runs tasks in order and stops in the middle when destroyed") {
  std::vector<int> seen;
  std::promise<void> second;
  {
    Worker worker("test");
    worker.post([&](std::stop_token) { seen.push_back(1); });
    worker.post([&](std::stop_token) {
      seen.push_back(2);
      second.set_value();
    });
    second.get_future().wait();
    worker.post([&](std::stop_token stop) {
      while (!stop.stop_requested()) std::this_thread::yield();
    });
    worker.post([&](std::stop_token) { seen.push_back(99); });
  }
  CHECK(seen == std::vector{1, 2});
}

TEST_CASE("a channel holds back a fast sender and gives up when stopped") {
  Channel<int> channel(2);
  std::stop_source stop;
  CHECK(channel.send(1, stop.get_token()));
  CHECK(channel.send(2, stop.get_token()));
  std::jthread sender([&] {
    channel.send(3, stop.get_token());
    channel.close();
  });
  std::vector<int> got;
  while (const auto value = channel.receive(stop.get_token())) got.push_back(*value);
  CHECK(got == std::vector{1, 2, 3});
  CHECK_FALSE(channel.send(4, stop.get_token()));

  Channel<int> empty(1);
  stop.request_stop();
  CHECK_FALSE(empty.receive(stop.get_token()).has_value());
}

TEST_CASE("the cache drops what was used least recently, by cost") {
  LruCache<int, std::string> cache(10);
  cache.put(1, "one", 4);
  cache.put(2, "two", 4);
  REQUIRE(cache.get(1) != nullptr);
  cache.put(3, "three", 4);
  CHECK(cache.contains(1));
  CHECK_FALSE(cache.contains(2));
  CHECK(cache.cost() == 8);
  cache.eraseIf([](int key) { return key == 1; });
  CHECK(cache.size() == 1);
}

TEST_CASE("a hand-pumped executor runs what was posted, in order") {
  ManualExecutor owner;
  std::vector<int> seen;
  std::jthread poster([&] {
    owner.post([&] { seen.push_back(1); });
    owner.post([&] { seen.push_back(2); });
  });
  CHECK(owner.runUntil([&] { return seen.size() == 2; }));
  CHECK(seen == std::vector{1, 2});
  CHECK_FALSE(owner.runUntil([] { return false; }, 1));
}

namespace {

/// What people are told of something thrown.
template <typename Thrown>
Failure failureOf(const Thrown& thrown) {
  try {
    throw thrown;
  } catch (...) {
    return currentFailure();
  }
}

}  // namespace

TEST_CASE("a failure keeps the kind and the message of an error") {
  const Failure failure =
      failureOf(Error(messages::base::cannotWriteTo, "out", "the disk is full"));
  CHECK(failure.kind() == Error::Kind::Io);
  CHECK(english(failure.message) ==
        "Cannot write to \"out\" (the disk is full); choose another folder.");
}

TEST_CASE("of what a library throws people are told the first line, or that memory is short") {
  CHECK(english(failureOf(std::runtime_error("no such layer\nframe #0: main")).message) ==
        "An internal error occurred (no such layer); please report it.");
  const Message memory = failureOf(std::bad_alloc()).message;
  CHECK(memory.is(messages::base::outOfMemory));
  CHECK(failureOf(std::runtime_error("[enforce fail] DefaultCPUAllocator: can't allocate memory: "
                                     "you tried to allocate 8 bytes."))
            .message == memory);
  CHECK(failureOf(7).kind() == Error::Kind::Internal);
}
