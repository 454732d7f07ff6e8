// SPDX-License-Identifier: Apache-2.0
#include "core/review/find_reasons.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr ObjectId ball{1}, box{2};
const cv::Size size{100, 60};

Mask filled(cv::Rect place) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(place & cv::Rect({}, size)).setTo(255);
  return Mask::fromMat(bitmap);
}
const Mask square = filled({40, 20, 20, 20});
const Mask nothing{size};

/// Masks of objects, frame by frame from 0 on.
class Clip {
 public:
  Clip& add(const Mask& mask, ObjectId object = ball, MaskSource source = MaskSource::Tracked) {
    const FrameIndex frame(m_next[object]++);
    m_records[frame].emplace(object, makeRecord(frame, mask, source, 0.95F));
    return *this;
  }
  Clip& add(int times, const Mask& mask, ObjectId object = ball) {
    for (int i = 0; i < times; ++i) add(mask, object);
    return *this;
  }
  Clip& skip(int frames) {
    m_next[ball] += frames;
    return *this;
  }
  Clip& settle(int frame, ObjectId object = ball) {
    m_records.at(FrameIndex(frame)).at(object).summary.keyframe = true;
    return *this;
  }

  Clip& differ(int frame, float disagreement) {
    m_records.at(FrameIndex(frame)).at(ball).disagreement = disagreement;
    return *this;
  }

  std::map<ObjectId, FrameReasons> find(std::vector<FrameIndex> shots = {},
                                        FrameRange wanted = {FrameIndex(0), FrameIndex(99)}) const {
    const FrameRange around{wanted.begin - reasonContext, wanted.end + reasonContext};
    std::vector<FrameFigures> frames;
    for (const auto& [frame, records] : m_records)
      if (around.contains(frame)) frames.push_back(figuresOf(frame, records));
    return findReasons(frames, shots, wanted);
  }
  /// "3 flicker, 4 lost"
  std::string list(ObjectId object = ball, std::vector<FrameIndex> shots = {}) const {
    std::string out;
    const FrameReasons found = find(std::move(shots))[object];
    for (const auto& [frame, reasons] : found)
      for (const ReviewReason reason : allReviewReasons)
        if (reasons.has(reason))
          out += (out.empty() ? "" : ", ") + std::to_string(frame.value()) + ' ' + toString(reason);
    return out;
  }

 private:
  std::map<ObjectId, int> m_next;
  std::map<FrameIndex, std::map<ObjectId, FrameRecord>> m_records;
};

}  // namespace

TEST_CASE("a steady or steadily moving mask gives no reason") {
  CHECK(Clip().add(8, square).list().empty());
  Clip moving;
  for (int i = 0; i < 8; ++i) moving.add(filled({8 * i, 20, 20, 20}));
  CHECK(moving.list().empty());
  Clip growing;
  for (int i = 0; i < 8; ++i) growing.add(filled({40 - i, 20 - i, 20 + 2 * i, 20 + 2 * i}));
  CHECK(growing.list().empty());
  CHECK(Clip().list().empty());
}

TEST_CASE("a jump of area is found on the frame of the jump") {
  const Mask large = filled({35, 15, 30, 30});
  CHECK(Clip().add(4, square).add(4, large).list() == "4 jump-of-area");
  CHECK(Clip().add(4, large).add(4, square).list() == "4 jump-of-area");
  CHECK(Clip().add(4, square).add(4, filled({39, 19, 22, 22})).list().empty());
  // A few pixels of a tiny mask are no jump.
  CHECK(Clip().add(4, filled({40, 20, 2, 2})).add(4, filled({40, 20, 3, 4})).list().empty());
}

TEST_CASE("a jump of position is found where the motion breaks off") {
  CHECK(Clip().add(4, square).add(filled({70, 20, 20, 20})).list() == "4 jump-of-position");
  CHECK(Clip().add(4, square).add(filled({47, 20, 20, 20})).list().empty());
  // There and back: two jumps. An object that stops has not jumped.
  CHECK(Clip().add(4, square).add(filled({70, 20, 20, 20})).add(4, square).list() ==
        "4 jump-of-position, 5 jump-of-position");
  Clip stopping;
  for (const int x : {0, 15, 30, 45, 60, 60, 60}) stopping.add(filled({x, 20, 20, 20}));
  CHECK(stopping.list().empty());
}

TEST_CASE("a jump of shape needs neither another place nor another area") {
  const Mask bar = filled({10, 28, 80, 5});
  CHECK(Clip().add(4, square).add(4, bar).list() == "4 jump-of-shape");
  // Too small to have a shape.
  CHECK(Clip().add(4, filled({47, 27, 6, 6})).add(4, filled({41, 29, 18, 2})).list().empty());
}

TEST_CASE("a mask that changes for a moment flickers") {
  const Mask large = filled({38, 18, 24, 24});
  CHECK(Clip().add(4, square).add(large).add(4, square).list() == "4 flicker");
  CHECK(Clip().add(4, square).add(filled({35, 15, 30, 30})).add(4, square).list() == "4 flicker");
  CHECK(Clip().add(3, square).add(2, nothing).add(3, square).list() == "3 flicker, 4 flicker");
}

TEST_CASE("an object that is lost, and found again after a longer gap") {
  CHECK(Clip().add(3, square).add(5, nothing).add(3, square).list() ==
        "3 lost, 4 lost, 5 lost, 6 lost, 7 lost, 8 found-again");
  CHECK(Clip().add(2, square).add(2, nothing).list() == "2 lost, 3 lost");
}

TEST_CASE("frames without a record say nothing") {
  CHECK(Clip().add(3, square).skip(6).add(3, filled({0, 0, 90, 50})).list().empty());
}

TEST_CASE("across a cut nothing is compared") {
  const Mask elsewhere = filled({0, 0, 90, 50});
  CHECK(Clip().add(3, square).add(3, elsewhere).list(ball, {FrameIndex(3)}) == "3 after-cut");
  CHECK(Clip().add(3, square).skip(1).add(3, elsewhere).list(ball, {FrameIndex(4)}).empty());
}

TEST_CASE("passes that gave different masks are a reason") {
  Clip clip;
  clip.add(6, square).differ(1, 0.2F).differ(2, 0.4F).differ(4, 1).settle(4);
  CHECK(clip.list() == "2 passes-differ");
}

TEST_CASE("settled masks have no reasons; beside them the other mask of a pair gets them") {
  const Mask large = filled({35, 15, 30, 30});
  CHECK(Clip().add(4, square).add(4, large).settle(3).list() == "4 jump-of-area");
  CHECK(Clip().add(4, square).add(4, large).settle(4).list() == "3 jump-of-area");
  CHECK(Clip().add(4, square).add(4, large).settle(3).settle(4).list().empty());
  CHECK(Clip().add(2, square).add(nothing).settle(2).list().empty());
}

TEST_CASE("objects that begin or cease to touch") {
  Clip clip;
  for (const int gap : {3, 2, 0, 0, 0, 2, 3}) {
    clip.add(filled({20, 20, 20, 20}), ball);
    clip.add(filled({40 + gap, 20, 20, 20}), box);
  }
  CHECK(clip.list(ball) == "2 touching, 5 touching");
  CHECK(clip.list(box) == "2 touching, 5 touching");
  Clip appearing;
  appearing.add(3, square, ball).add(filled({60, 20, 20, 20}), box);
  CHECK(appearing.list(box).empty());
}

TEST_CASE("masks of two objects that are nearly the same are duplicates") {
  Clip clip;
  for (const int shift : {20, 3, 1, 0}) {  // IoU 0, 0.74, 0.90, 1
    clip.add(square, ball);
    clip.add(filled({40 + shift, 20, 20, 20}), box);
  }
  clip.settle(3, box);
  CHECK(clip.list(ball) == "2 duplicate, 3 duplicate");
  CHECK(clip.list(box) == "2 duplicate");
}

TEST_CASE("contacts are those of 8 neighbours, overlaps included") {
  CHECK(inContact(mask({"#...", "...."}), mask({"....", ".#.."})));
  CHECK(inContact(mask({"##..", "...."}), mask({".#..", "...."})));
  CHECK_FALSE(inContact(mask({"#...", "...."}), mask({"..#.", "...."})));
  CHECK_FALSE(inContact(mask({"...#", "...."}), mask({"....", "#..."})));
  CHECK_FALSE(inContact(mask({"....", "...."}), mask({"####", "####"})));
  CHECK(inContact(mask({"#..#", "...."}), mask({"....", "..#."})));
}

TEST_CASE("only wanted frames are reported, and parts of a clip say what the whole says") {
  Clip clip;
  cv::RNG random(5);
  for (int i = 0; i < 90; ++i)
    clip.add(random.uniform(0, 6) == 0
                 ? nothing
                 : filled({random.uniform(0, 60), 10, random.uniform(15, 40), 30}));
  const FrameReasons whole = clip.find()[ball];
  REQUIRE(whole.size() > 20);
  FrameReasons joined;
  for (int begin = 0; begin < 99; begin += 11)
    joined.merge(clip.find({}, {FrameIndex(begin), FrameIndex(begin + 11)})[ball]);
  CHECK(joined == whole);
}
