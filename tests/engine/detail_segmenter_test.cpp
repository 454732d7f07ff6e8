// SPDX-License-Identifier: Apache-2.0
#include "core/engine/detail_segmenter.h"

#include <opencv2/imgproc.hpp>

#include "core/engine/cached_segmenter.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr int seenSide = 64;

/// What was asked at a second look.
struct Heard {
  int encodings = 0;
  ImageKey key;
  cv::Size size;
  std::vector<Prompt> prompts;
};

struct Nothing final : Embedding {
  std::size_t bytes() const override { return 1; }
};

/// Sees pictures at most 64 pixels wide; what is bright is the object. May take the dark for it at
/// a second look.
class Coarse final : public EmbeddingSegmenter {
 public:
  Coarse(Heard& heard, bool losesItself) : m_heard(heard), m_loses(losesItself) {}
  std::string name() const override { return "coarse"; }
  std::shared_ptr<const Embedding> embed(const cv::Mat&) override {
    ++m_heard.encodings;
    return std::make_shared<Nothing>();
  }
  SegmentResult segment(const Embedding&, const SegmentRequest& request) override {
    if (request.existing != nullptr) {
      m_heard.key = request.key;
      m_heard.size = request.image.size();
      m_heard.prompts.assign(request.prompts.begin(), request.prompts.end());
    }
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
  Heard& m_heard;
  bool m_loses;
};

}  // namespace

TEST_CASE("a second look mends the mask of a small object in a large picture") {
  const cv::Size size(1024, 768);
  const cv::Mat truth = test::disc(size, {701, 303}, 41);
  cv::Mat picture;
  cv::cvtColor(truth, picture, cv::COLOR_GRAY2BGR);
  const Mask expected = Mask::fromMat(truth);
  const std::vector<Prompt> prompts{Click{{701, 303}, true}, Click{{5, 5}, false},
                                    Box{{650, 250, 100, 100}}, Box{{0, 0, 1000, 700}},
                                    Stroke{{{690, 300}, {100, 9}}, 3, true}};
  const SegmentRequest request{{1, FrameIndex(4)}, picture, prompts, nullptr};
  Heard heard;

  CachedSegmenter once(std::make_unique<Coarse>(heard, false));
  const double before = iou(once.segment(request).mask, expected);
  CHECK(before < 0.85);

  SECTION("it is nearly exact, and both encodings are kept") {
    heard.encodings = 0;
    const auto twice = withDetailRefinement(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(heard, false)), seenSide);
    const SegmentResult result = twice->segment(request);
    CHECK(iou(result.mask, expected) > 0.95);
    CHECK(result.confidence == 0.9f);
    CHECK(heard.encodings == 2);
    twice->segment(request);
    CHECK(heard.encodings == 2);
    twice->segment({{1, FrameIndex(5)}, picture, prompts, nullptr});
    CHECK(heard.encodings == 4);
  }
  SECTION("it hears what was said where it looks, in its coordinates") {
    const auto twice = withDetailRefinement(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(heard, false)), seenSide);
    twice->segment(request);
    REQUIRE(heard.prompts.size() == 3);
    const cv::Point2f at = std::get<Click>(heard.prompts[0]).at;
    // In the middle of an area that lies around the mask.
    CHECK(cv::norm(at - cv::Point2f(heard.size.width / 2.0f, heard.size.height / 2.0f)) < 12);
    CHECK(heard.size.width < 200);
    const cv::Rect2f box = std::get<Box>(heard.prompts[1]).rect;
    CHECK(cv::norm(box.tl() - (at - cv::Point2f(51, 53))) < 0.01);
    CHECK(box.size() == cv::Size2f(100, 100));
    CHECK(std::get<Stroke>(heard.prompts[2]).points.size() == 1);
    CHECK(heard.key.clip != 0);
    CHECK(heard.key.clip != 1);
    twice->segment({{}, picture, prompts, nullptr});
    CHECK(heard.key.clip == 0);
  }
  SECTION("one that sees something else is not believed") {
    const auto twice = withDetailRefinement(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(heard, true)), seenSide);
    CHECK(iou(twice->segment(request).mask, expected) == before);
  }
  SECTION("nothing is looked at twice where the first look saw all there is") {
    heard.encodings = 0;
    const auto twice = withDetailRefinement(
        std::make_unique<CachedSegmenter>(std::make_unique<Coarse>(heard, false)), 1024);
    twice->segment(request);
    CHECK(heard.encodings == 1);
  }
}
