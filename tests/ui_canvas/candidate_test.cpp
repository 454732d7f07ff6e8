// SPDX-License-Identifier: Apache-2.0
#include "tests/support/catch.h"
#include "tests/ui_canvas/canvas_bench.h"

using namespace maskline;
using maskline::test::CanvasBench;

namespace {

const cv::Rect left(20, 20, 40, 30), right(120, 20, 40, 30), lower(60, 70, 50, 30);

/// The candidates of a frame with three squares, and the tool for them.
struct Bench : CanvasBench {
  Bench()
      : CanvasBench([](cv::Mat& picture) {
          picture(left).setTo(cv::Scalar(20, 20, 220));
          picture(right).setTo(cv::Scalar(20, 20, 220));
          picture(lower).setTo(cv::Scalar(220, 40, 20));
        }) {
    if (!opened) return;
    view.setTool(ToolId::Candidates);
    const JobId job = candidates().everything(FrameIndex(0));
    searched = wait([&] { return session.job(job).ended(); }) && candidates().count() >= 3;
    view.setFocus();
  }
  Candidates& candidates() { return session.document().candidates; }
  bool offers(cv::Rect rect) {
    const OfferedCandidate* at = candidates().at(FrameIndex(0), middle(rect));
    return at && at->mask.boundingBox() == rect;
  }
  static cv::Point middle(cv::Rect rect) { return (rect.tl() + rect.br()) / 2; }
  void clickOn(cv::Rect rect) { click(middle(rect).x, middle(rect).y); }
  void moveTo(cv::Rect rect) {
    move({double(middle(rect).x), double(middle(rect).y)}, Qt::NoButton);
  }
  void key(int key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(&view, static_cast<Qt::Key>(key), modifiers);
  }
  std::size_t objects() { return project().objects().size(); }
  bool searched = false;
};

}  // namespace

TEST_CASE("a click on a candidate accepts it, undo offers it again", "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  REQUIRE(bench.offers(left));
  bench.clickOn(left);
  REQUIRE(bench.objects() == 1);
  CHECK(bench.mask().boundingBox() == left);
  CHECK_FALSE(bench.offers(left));
  CHECK(bench.offers(right));
  bench.session.document().undo();
  CHECK(bench.objects() == 0);
  CHECK(bench.offers(left));
  bench.click(20 + 20, 20 + 15, Qt::RightButton);
  CHECK(bench.objects() == 0);
}

TEST_CASE("keys accept, drop and choose the level of candidates", "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  bench.moveTo(right);
  bench.key(Qt::Key_Return);
  REQUIRE(bench.objects() == 1);
  CHECK(bench.mask().boundingBox() == right);
  bench.moveTo(left);
  bench.key(Qt::Key_Space);
  CHECK(bench.objects() == 2);
  bench.moveTo(lower);
  bench.key(Qt::Key_Delete);
  CHECK_FALSE(bench.offers(lower));
  CHECK(bench.objects() == 2);
  bench.key(Qt::Key_1);
  CHECK(bench.candidates().level() == ProposalLevel::Part);
  bench.key(Qt::Key_3);
  CHECK(bench.candidates().level() == ProposalLevel::Group);
}

TEST_CASE("Shift+Enter accepts all candidates", "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  const auto count = static_cast<std::size_t>(bench.candidates().count());
  bench.key(Qt::Key_Return, Qt::ShiftModifier);
  CHECK(bench.objects() == count);
  CHECK(bench.candidates().count() == 0);
  bench.session.document().undo();
  CHECK(bench.objects() == 0);
}

TEST_CASE("M merges with the next candidate clicked, Esc ends it and then discards all",
          "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  bench.moveTo(left);
  bench.key(Qt::Key_M);
  bench.clickOn(right);
  CHECK(bench.objects() == 0);
  const OfferedCandidate* merged = bench.candidates().at(FrameIndex(0), Bench::middle(left));
  REQUIRE(merged);
  CHECK(merged->mask.boundingBox() == (left | right));

  bench.moveTo(lower);
  bench.key(Qt::Key_M);
  bench.key(Qt::Key_Escape);
  CHECK_FALSE(bench.candidates().empty());
  bench.clickOn(lower);  // accepts: no merge waits
  CHECK(bench.objects() == 1);
  bench.key(Qt::Key_Escape);
  CHECK(bench.candidates().empty());
}

TEST_CASE("a dropped candidate is no longer under the cursor", "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  bench.moveTo(lower);
  bench.key(Qt::Key_Delete);
  bench.key(Qt::Key_M);
  bench.clickOn(left);  // accepts: no merge waits
  CHECK(bench.objects() == 1);
}

TEST_CASE("no hint covers candidates", "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  bench.view.setTool(ToolId::Click);
  bench.clickOn(left);
  REQUIRE(bench.settle());
  REQUIRE(bench.session.document().propagation.isSuggested());
  // The hint is a dark plate near the lower edge of the picture.
  const auto hasHint = [&] {
    const QImage image = bench.view.grab().toImage();
    const QPoint at = (bench.at(CanvasBench::width / 2.0, CanvasBench::height) - QPoint(0, 18)) *
                      image.devicePixelRatio();
    return image.pixelColor(at).lightness() < 60;
  };
  CHECK(hasHint());
  bench.view.setTool(ToolId::Candidates);
  CHECK_FALSE(hasHint());
  bench.view.setTool(ToolId::Click);
  CHECK(hasHint());
}

TEST_CASE("candidates are drawn while their tool is chosen", "[candidates]") {
  Bench bench;
  REQUIRE(bench.searched);
  bench.view.repaint();
  const QImage with = bench.view.grab().toImage();
  bench.moveTo(lower);
  const QImage hovered = bench.view.grab().toImage();
  CHECK(with != hovered);
  bench.view.setTool(ToolId::Pan);
  const QImage without = bench.view.grab().toImage();
  CHECK(with != without);
  const QPoint edge = bench.at(left.x, left.y + 15);
  CHECK(with.pixelColor(edge * with.devicePixelRatio()) !=
        without.pixelColor(edge * with.devicePixelRatio()));
}
