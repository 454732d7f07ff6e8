// SPDX-License-Identifier: Apache-2.0
#include <semaphore>

#include "core/base/error.h"
#include "core/media/display_decoder.h"
#include "core/media/thumbnailer.h"
#include "tests/media/coded_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr ErrorText<0> frameIsBroken{"test.frame-is-broken", ErrorKind::Corrupt,
                                     "Frame is broken."};

const cv::Size size{64, 48};
constexpr std::size_t frameBytes = 64 * 48 * 3;

/// What a test knows of a source that now belongs to somebody else.
struct Watch {
  std::mutex mutex;
  std::vector<int> read;
  std::counting_semaphore<> gate{0};  ///< one release lets one frame through, if `gated`
  bool gated = false;
  int broken = -1;  ///< this frame cannot be decoded

  std::vector<int> taken() {
    std::lock_guard lock(mutex);
    return std::exchange(read, {});
  }
};

class FakeSource final : public FrameSource {
 public:
  FakeSource(std::shared_ptr<Watch> watch, int frames) : m_watch(std::move(watch)) {
    m_info.size = size;
    m_info.frameCount = frames;
    m_info.framesPerSecond = 10;
  }
  const ClipInfo& info() const override { return m_info; }
  double seconds(FrameIndex index) const override {
    return static_cast<double>(index.value()) / 10;
  }
  Counters counters() const override { return {}; }
  FrameIndex nearestKey(FrameIndex index) const override {
    return FrameIndex((index.value() + 5) / 10 * 10);
  }
  cv::Mat frame(FrameIndex index) override {
    if (m_watch->gated) m_watch->gate.acquire();
    const int n = static_cast<int>(index.value());
    {
      std::lock_guard lock(m_watch->mutex);
      m_watch->read.push_back(n);
    }
    if (n == m_watch->broken) throw Error(frameIsBroken);
    return codedPicture(n, size);
  }

 private:
  std::shared_ptr<Watch> m_watch;
  ClipInfo m_info;
};

struct Fixture {
  explicit Fixture(int frames = 200, std::size_t cacheBytes = 100 * frameBytes, bool gated = false)
      : watch(std::make_shared<Watch>()) {
    watch->gated = gated;
    decoder = std::make_unique<DisplayDecoder>(
        std::make_unique<FakeSource>(watch, frames), executor,
        [this](const DisplayDecoder::DecodedFrame& answer) { answers.push_back(answer); },
        cacheBytes);
    decoder->setReadAhead(false);
  }
  /// Lets whatever waits at the gate go.
  ~Fixture() { watch->gate.release(1000); }

  bool waitFor(std::size_t count) {
    return executor.runUntil([&] { return answers.size() >= count; });
  }

  ManualExecutor executor;
  std::shared_ptr<Watch> watch;
  std::vector<DisplayDecoder::DecodedFrame> answers;
  std::unique_ptr<DisplayDecoder> decoder;
};

/// Waits on the decoding thread without the executor.
template <class Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 10000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

}  // namespace

TEST_CASE("A request is answered later, and at once when cached") {
  Fixture f;
  f.decoder->request(FrameIndex(5));
  CHECK(f.answers.empty());
  REQUIRE(f.waitFor(1));
  CHECK(f.answers[0].frame == FrameIndex(5));
  CHECK(f.answers[0].error.empty());
  CHECK(codedNumber(f.answers[0].image) == 5);
  f.decoder->request(FrameIndex(5));
  CHECK(f.answers.size() == 2);
  CHECK(f.watch->taken() == std::vector<int>{5});
  CHECK(f.decoder->seconds(FrameIndex(7)) == Approx(0.7));
}

TEST_CASE("The latest request wins") {
  Fixture f(200, 100 * frameBytes, true);
  f.decoder->request(FrameIndex(1));  // begun or not, its answer is stale
  for (const int n : {2, 3, 4, 50}) f.decoder->request(FrameIndex(n));
  f.watch->gate.release(10);
  REQUIRE(f.waitFor(1));
  f.executor.runPending();
  REQUIRE(f.answers.size() == 1);
  CHECK(f.answers[0].frame == FrameIndex(50));
  const std::vector<int> read = f.watch->taken();
  CHECK(read.size() <= 2);
  CHECK(read.back() == 50);
}

TEST_CASE("Read-ahead follows the direction of travel and stops") {
  Fixture f(200);
  f.decoder->setReadAhead(true);
  f.decoder->request(FrameIndex(100));
  REQUIRE(f.waitFor(1));
  const auto reaches = [&](int first, int last) {
    return eventually([&] {
      for (int n = first; n <= last; ++n)
        if (!f.decoder->isCached(FrameIndex(n))) return false;
      return true;
    });
  };
  REQUIRE(reaches(100, 148));
  std::vector<int> read = f.watch->taken();
  CHECK(read.size() == 49);
  CHECK(std::is_sorted(read.begin(), read.end()));
  CHECK(f.decoder->cachedRanges() == std::vector<FrameRange>{{FrameIndex(100), FrameIndex(149)}});

  f.decoder->request(FrameIndex(99));
  REQUIRE(reaches(51, 99));
  read = f.watch->taken();
  CHECK(read.size() == 49);
  int steps = 0;  // runs that decode forwards
  for (std::size_t i = 1; i < read.size(); ++i) steps += read[i] == read[i - 1] + 1;
  CHECK(steps >= 44);
}

TEST_CASE("Read-ahead stops at the ends of the clip") {
  Fixture f(10);
  f.decoder->setReadAhead(true);
  f.decoder->request(FrameIndex(7));
  REQUIRE(f.waitFor(1));
  REQUIRE(eventually([&] { return f.decoder->isCached(FrameIndex(9)); }));
  f.decoder->request(FrameIndex(6));
  REQUIRE(f.waitFor(2));
  REQUIRE(eventually([&] {
    return f.decoder->cachedRanges() == std::vector<FrameRange>{{FrameIndex(0), FrameIndex(10)}};
  }));
}

TEST_CASE("The cache is bounded in bytes") {
  Fixture f(200, 10 * frameBytes);
  for (int n = 0; n < 40; ++n) {
    f.decoder->request(FrameIndex(n));
    REQUIRE(f.waitFor(static_cast<std::size_t>(n) + 1));
  }
  CHECK(f.decoder->cachedRanges() == std::vector<FrameRange>{{FrameIndex(30), FrameIndex(40)}});
}

TEST_CASE("The nearest cached frame serves scrubbing") {
  Fixture f;
  CHECK_FALSE(f.decoder->nearestCached(FrameIndex(50)));
  int asked = 0;
  for (const int n : {40, 60}) {
    f.decoder->request(FrameIndex(n));
    REQUIRE(f.waitFor(static_cast<std::size_t>(++asked)));
  }
  CHECK(f.decoder->nearestCached(FrameIndex(58))->frame == FrameIndex(60));
  CHECK(f.decoder->nearestCached(FrameIndex(45))->frame == FrameIndex(40));
  CHECK(codedNumber(f.decoder->nearestCached(FrameIndex(45))->image) == 40);
  CHECK_FALSE(f.decoder->nearestCached(FrameIndex(150)));
  CHECK_FALSE(f.decoder->nearestCached(FrameIndex(45), 4));
}

TEST_CASE("An error is a message, and read-ahead goes past it once") {
  Fixture f(20);
  f.watch->broken = 3;
  f.decoder->request(FrameIndex(3));
  REQUIRE(f.waitFor(1));
  CHECK(f.answers[0].error.is(frameIsBroken));
  CHECK(f.answers[0].image.empty());
  f.decoder->setReadAhead(true);
  f.decoder->request(FrameIndex(0));
  REQUIRE(f.waitFor(2));
  f.decoder->request(FrameIndex(1));
  REQUIRE(eventually([&] { return f.decoder->isCached(FrameIndex(19)); }));
  const std::vector<int> read = f.watch->taken();
  CHECK(std::count(read.begin(), read.end(), 3) == 1);
}

TEST_CASE("Destroying joins, and no answer comes after") {
  Fixture f(200, 100 * frameBytes, true);
  f.decoder->setReadAhead(true);
  f.decoder->request(FrameIndex(1));
  f.watch->gate.release(2);
  REQUIRE(eventually([&] { return f.decoder->isCached(FrameIndex(2)); }));
  f.watch->gate.release(1000);
  f.decoder.reset();
  f.watch->taken();
  f.executor.runPending();
  CHECK(f.answers.empty());
  CHECK(f.watch->taken().empty());
}

TEST_CASE("Thumbnails: the wanted ones, small, key frames where they are near enough") {
  ManualExecutor executor;
  const auto watch = std::make_shared<Watch>();
  std::vector<std::pair<FrameIndex, cv::Mat>> got;
  Thumbnailer thumbnailer(
      std::make_unique<FakeSource>(watch, 1000), executor,
      [&](FrameIndex frame, const cv::Mat& picture) { got.emplace_back(frame, picture); }, 24);
  const auto waitFor = [&](std::size_t count) {
    return executor.runUntil([&] { return got.size() >= count; });
  };
  thumbnailer.want({FrameIndex(104), FrameIndex(154), FrameIndex(54)});
  REQUIRE(waitFor(3));
  CHECK(got[0].first == FrameIndex(104));
  CHECK(got[0].second.size() == cv::Size(32, 24));
  CHECK(watch->taken() == std::vector<int>{100, 150, 50});

  // Close together every frame counts, and what a key frame stood in for is made again.
  thumbnailer.want({FrameIndex(103), FrameIndex(104), FrameIndex(105)});
  REQUIRE(waitFor(6));
  CHECK(watch->taken() == std::vector<int>{103, 104, 105});
  CHECK(codedNumber(got[4].second) == 104);

  thumbnailer.want({FrameIndex(104), FrameIndex(103)});
  CHECK(got.size() == 8);
  CHECK(watch->taken().empty());
}

TEST_CASE("Thumbnails no longer wanted are not made") {
  ManualExecutor executor;
  const auto watch = std::make_shared<Watch>();
  watch->gated = true;
  watch->broken = 31;
  std::vector<FrameIndex> got;
  Thumbnailer thumbnailer(std::make_unique<FakeSource>(watch, 100), executor,
                          [&](FrameIndex frame, const cv::Mat&) { got.push_back(frame); });
  thumbnailer.want({FrameIndex(10), FrameIndex(11), FrameIndex(12)});
  thumbnailer.want({FrameIndex(30), FrameIndex(31), FrameIndex(32)});
  watch->gate.release(1000);
  REQUIRE(executor.runUntil([&] { return got.size() >= 2; }));
  CHECK(got == std::vector<FrameIndex>{FrameIndex(30), FrameIndex(32)});
  const std::vector<int> read = watch->taken();
  CHECK(std::count(read.begin(), read.end(), 11) + std::count(read.begin(), read.end(), 12) == 0);
}
