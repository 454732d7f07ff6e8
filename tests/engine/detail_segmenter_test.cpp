// SPDX-License-Identifier: Apache-2.0
#include "core/engine/detail_segmenter.h"

#include <opencv2/imgproc.hpp>

#include "core/engine/cached_segmenter.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr int seenSide = 64;

struct Nothing final : Embedding {
  std::size_t bytes() const override { return 1; }
};

/// Sees pictures at most 64 pixels wide; what is bright is the object. May take the dark for it at
/// a second look.
class Coarse final : public EmbeddingSegmenter {
 public:
  Coarse(int& encodings, bool losesItself) : m_encodings(encodings), m_loses(losesItself) {}
  std::string name() const override { return "coarse"; }
  std::shared_ptr<const Embedding> embed(const cv::Mat&) override {
    ++m_encodings;
    return std::make_shared<Nothing>();
  }
  SegmentResult segment(const Embedding&, const SegmentRequest& request) override {
    const double scale =
        std::min(1.0, double(seenSide) / std::max(request.image.cols, request.image.rows));
    cv::Mat seen, large, bright;
    cv::resize(request.image, seen, {}, scale, scale, cv::INTER_AREA);
    cv::resize(seen, large, request.image.size(), 0, 0, cv::INTER_NEAREST);
    cv::extractChannel(large, bright, 0);
    bright = m_loses && request.existing != nullptr ? bright < 128 : bright >= 128;
    return {Mask::fromMat(bright), request.existing != nullptr ? 0.9f : 0.5f, {}};
  }

 private:
  int& m_encodings;
  bool m_loses;
};

}  // namespace

TEST_CASE("a second look mends the mask of a small object in a large picture") {
  const cv::Size size(1024, 768);
  const cv::Mat truth = test::disc(size, {701, 303}, 41);
  cv::Mat picture;
  cv::cvtColor(truth, picture, cv::COLOR_GRAY2BGR);
  const Mask expected = Mask::fromMat(truth);
  const std::vector<Prompt> prompts{Click{{701, 303}, true}, Click{{5, 5}, false}};
  const SegmentRequest request{{1, FrameIndex(4)}, picture, prompts, nullptr};
  int encodings = 0;

  CachedSegmenter once(std::make_unique<Coarse>(encodings, false));
  const double before = iou(once.segment(request).mask, expected);
  CHECK(before < 0.85);

  SECTION("it is nearly exact, and both encodings are kept") {
    encodings = 0;
    const auto twice = withSecondLook(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(encodings, false)), seenSide);
    const SegmentResult result = twice->segment(request);
    CHECK(iou(result.mask, expected) > 0.95);
    CHECK(result.confidence == 0.9f);
    CHECK(encodings == 2);
    twice->segment(request);
    CHECK(encodings == 2);
    twice->segment({{1, FrameIndex(5)}, picture, prompts, nullptr});
    CHECK(encodings == 4);
  }
  SECTION("one that sees something else is not believed") {
    const auto twice = withSecondLook(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(encodings, true)), seenSide);
    CHECK(iou(twice->segment(request).mask, expected) == before);
  }
  SECTION("nothing is looked at twice where the first look saw all there is") {
    encodings = 0;
    const auto twice = withSecondLook(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(encodings, false)), 1024);
    twice->segment(request);
    CHECK(encodings == 1);
  }
}
