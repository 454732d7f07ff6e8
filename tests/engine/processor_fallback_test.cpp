// SPDX-License-Identifier: Apache-2.0
#include "core/engine/processor_fallback.h"

#include <ATen/ATen.h>

#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/engine/engine_notes.h"
#include "core/engine/fake_engine.h"
#include "core/engine/messages.h"
#include "core/engine/nn/device_memory.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr const char* full = "CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 3.94 GiB …)";
constexpr ObjectId cat{1}, dog{2};
const cv::Size size(64, 48);
const cv::Mat image(size, CV_8UC3, cv::Scalar(40, 60, 80));

constexpr c10::SourceLocation here{"", "", 0};

[[noreturn]] void fail(const char* text) { throw c10::Error(here, text); }

Mask disc(cv::Point at) { return Mask::fromMat(test::disc(size, at, 6)); }

/// Counts down calls until one fails.
struct Countdown {
  int left;
  const char* text = full;
  void call() {
    if (left-- == 0) fail(text);
  }
};

constexpr int never = 1000;

/// The fake tracker, which also continues from masks.
class FailingTracker final : public Tracker {
 public:
  explicit FailingTracker(Countdown& countdown) : m_countdown(countdown) {}
  std::string name() const override { return "failing"; }
  void remember(FrameIndex frame, const cv::Mat& picture,
                const std::map<ObjectId, Mask>& masks) override {
    m_countdown.call();
    m_engine->remember(frame, picture, masks);
  }
  void forget(ObjectId object) override { m_engine->forget(object); }
  void start(FrameIndex frame, const cv::Mat& picture,
             const std::map<ObjectId, Mask>& masks) override {
    m_countdown.call();
    m_frame = frame;
    m_engine->start(frame, picture, masks);
  }
  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& picture) override {
    m_countdown.call();
    m_frame = frame;
    return m_engine->step(frame, picture);
  }
  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    m_engine->start(m_frame, image, masks);
  }

 private:
  Countdown& m_countdown;
  FrameIndex m_frame;
  std::unique_ptr<Tracker> m_engine = makeFakeTracker({});
};

class FailingSegmenter final : public Segmenter {
 public:
  explicit FailingSegmenter(Countdown& countdown) : m_countdown(countdown) {}
  std::string name() const override { return "failing"; }
  void prepare(const ImageKey&, const cv::Mat&) override { m_countdown.call(); }
  bool isPrepared(const ImageKey&) const override { return false; }
  SegmentResult segment(const SegmentRequest& request) override {
    m_countdown.call();
    return m_engine->segment(request);
  }

 private:
  Countdown& m_countdown;
  std::unique_ptr<Segmenter> m_engine = makeFakeSegmenter({});
};

/// A tracker that fails at the call of that number, and then a sound one.
std::unique_ptr<Tracker> failingAt(Countdown& countdown, int& made) {
  return withProcessorFallback("sam2", MakeTracker([&]() -> std::unique_ptr<Tracker> {
                                 if (made++ == 0) {
                                   if (countdown.left < 0) fail(countdown.text);
                                   return std::make_unique<FailingTracker>(countdown);
                                 }
                                 countdown.left = never;
                                 return std::make_unique<FailingTracker>(countdown);
                               }),
                               at::kCUDA);
}

/// The masks of a run with corrections, an object less and a second pass.
std::vector<Mask> run(Tracker& tracker) {
  std::vector<Mask> masks;
  const auto step = [&](int frame) {
    for (const auto& [object, tracked] : tracker.step(FrameIndex(frame), image))
      masks.push_back(tracked.mask);
  };
  tracker.remember(FrameIndex(0), image, {{cat, disc({10, 10})}, {dog, disc({20, 30})}});
  tracker.start(FrameIndex(0), image, {{cat, disc({10, 10})}, {dog, disc({20, 30})}});
  step(1);
  step(2);
  tracker.remember(FrameIndex(2), image, {{cat, disc({30, 20})}});
  step(3);
  tracker.continueFrom({{dog, disc({40, 30})}});
  step(4);
  tracker.forget(dog);
  step(5);
  tracker.start(FrameIndex(4), image, {{cat, disc({30, 30})}});
  step(3);
  step(2);
  return masks;
}

}  // namespace

TEST_CASE("Out of memory is what the versions of Torch and CUDA call it", "[device]") {
  const auto is = [](const char* text) { return nn::isOutOfMemory(c10::Error(here, text)); };
  CHECK(is(full));
  CHECK(is("CUDA error: out of memory\nCUDA kernel errors might be …"));
  CHECK(is("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"));
  CHECK_FALSE(is("CUDA error: no kernel image is available for execution on the device"));
  CHECK_FALSE(is("[enforce fail at CPUAllocator.cpp:68] . DefaultCPUAllocator: can't allocate"));
  CHECK(nn::isOutOfMemory(c10::OutOfMemoryError(here, full)));
}

TEST_CASE("Rows go one by one where memory does not suffice for all", "[device]") {
  std::vector<std::pair<std::int64_t, std::int64_t>> calls;
  const auto upTo = [&](std::int64_t most, const char* text) {
    calls.clear();
    nn::inLots(3, [&](std::int64_t first, std::int64_t n) {
      if (n > most) fail(text);
      calls.emplace_back(first, n);
    });
  };
  upTo(3, full);
  CHECK(calls == decltype(calls){{0, 3}});
  upTo(2, full);
  CHECK(calls == decltype(calls){{0, 1}, {1, 1}, {2, 1}});
  CHECK_THROWS_AS(upTo(0, full), c10::Error);
  CHECK_THROWS_AS(upTo(2, "CUDA error: an illegal memory access"), c10::Error);
  CHECK(calls.empty());
}

TEST_CASE("A tracker continues on the processor wherever its device fails", "[device]") {
  Countdown sound{never};
  FailingTracker reference(sound);
  const std::vector<Mask> expected = run(reference);
  REQUIRE(expected.size() == 11);
  constexpr int calls = 11;  // that can fail in run()
  for (int failing = -1; failing <= calls; ++failing) {
    INFO("call " << failing);
    std::vector<Message> notes;
    const EngineNotes watch([&](const Message& note) { notes.push_back(note); });
    Countdown countdown{failing};
    int made = 0;
    const bool same = run(*failingAt(countdown, made)) == expected;
    CHECK(same);
    CHECK(made == (failing == calls ? 1 : 2));
    REQUIRE(notes.size() == (failing == calls ? 0 : 1));
    if (!notes.empty()) CHECK(notes[0] == Message(messages::engine::deviceMemoryFull, "sam2"));
  }
}

TEST_CASE("Another failure of the device is told with its first line", "[device]") {
  std::vector<Message> notes;
  const EngineNotes watch([&](const Message& note) { notes.push_back(note); });
  Countdown countdown{3, "CUDA error: no kernel image is available\nCUDA kernel errors …"};
  int made = 0;
  run(*failingAt(countdown, made));
  REQUIRE(notes.size() == 1);
  CHECK(notes[0] == Message(messages::engine::deviceFailed, "sam2",
                            "CUDA error: no kernel image is available"));
}

TEST_CASE("A segmenter continues on the processor", "[device]") {
  int notes = 0, made = 0;
  const EngineNotes watch([&](const Message&) { ++notes; });
  Countdown countdown{1};
  const auto segmenter =
      withProcessorFallback("sam2", MakeSegmenter([&]() -> std::unique_ptr<Segmenter> {
                              if (made++ == 0) return std::make_unique<FailingSegmenter>(countdown);
                              return makeFakeSegmenter({});
                            }),
                            at::kCUDA);
  const Prompt click = Click{{20, 20}, true};
  const SegmentRequest request{{1, FrameIndex(0)}, image, {&click, 1}, nullptr};
  const Mask expected = segmenter->segment(request).mask;
  CHECK(notes == 0);
  CHECK(segmenter->segment(request).mask == expected);
  CHECK(segmenter->segment(request).mask == expected);
  CHECK(notes == 1);
  CHECK(made == 2);
}

TEST_CASE("On the processor an engine is not wrapped, and its errors are its own", "[device]") {
  const Tracker* inner = nullptr;
  const auto tracker = withProcessorFallback("fake", MakeTracker([&] {
                                               auto made = makeFakeTracker({});
                                               inner = made.get();
                                               return made;
                                             }),
                                             at::kCPU);
  CHECK(tracker.get() == inner);
  int made = 0;
  const auto broken = [&]() -> std::unique_ptr<Tracker> {
    ++made;
    throw Error(messages::engine::passNotStarted);
  };
  CHECK_THROWS_AS(withProcessorFallback("sam2", MakeTracker(broken), at::kCUDA), Error);
  CHECK(made == 1);
}
