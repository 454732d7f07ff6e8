// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include "tests/ui_shell/window_bench.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/candidate_bar.h"
#include "ui/shell/workspace.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct CandidateWindow : WindowBench {
  CandidateWindow() {
    openProject(2);
    session().document().categories.add("road", true);
    search();
  }
  void search() {
    action("segment-everything")->trigger();
    settle();
    REQUIRE(candidates().count() > 0);
  }
  Candidates& candidates() { return session().document().candidates; }
  CanvasView& canvas() { return window().workspace().canvas(); }
  bool shown() { return window().findChild<CandidateBar*>()->isVisible(); }
  QPushButton* button(const char* name) { return window().findChild<QPushButton*>(name); }
  QComboBox* category() { return window().findChild<QComboBox*>("candidateCategory"); }
  OfferedCandidate first() { return candidates().offered(FrameIndex(0)).front(); }
};

}  // namespace

TEST_CASE("the bar of candidates closes when none is left, and undo opens it again") {
  CandidateWindow bench;
  CHECK(bench.shown());
  const int count = bench.candidates().count();
  bench.button("acceptCandidates")->click();
  bench.settle();
  CHECK(bench.project().objects().size() == std::size_t(count));
  CHECK_FALSE(bench.shown());
  CHECK(bench.canvas().tool() == ToolId::Click);
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  CHECK(bench.shown());
  CHECK(bench.candidates().count() == count);
  // A score that hides all does not close it.
  bench.window().findChild<QSlider*>("candidateScore")->setValue(100);
  bench.candidates().setLeastScore(1);
  CHECK(bench.shown());
  bench.candidates().setLeastScore(0);
  while (bench.candidates().count() > 0) bench.candidates().drop(bench.first().id);
  CHECK_FALSE(bench.shown());
  bench.settle();
  CHECK(bench.action("undo")->isEnabled());
  CHECK(bench.action("undo")->text().contains("Drop candidate"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  CHECK(bench.shown());
  CHECK(bench.candidates().count() == 1);
  CHECK(bench.action("redo")->text().contains("Drop candidate"));
  bench.button("discardCandidates")->click();
  CHECK_FALSE(bench.shown());
}

TEST_CASE("undo brings discarded candidates and their bar back") {
  CandidateWindow bench;
  const int count = bench.candidates().count();
  SECTION("after Discard") { bench.button("discardCandidates")->click(); }
  SECTION("after Esc") { bench.key(Qt::Key_Escape); }
  SECTION("also where the score hides all, and with another tool") {
    bench.candidates().setLeastScore(1);
    bench.button("discardCandidates")->click();
    bench.canvas().setTool(ToolId::Brush);
  }
  bench.settle();
  CHECK(bench.candidates().empty());
  CHECK_FALSE(bench.shown());
  CHECK(bench.action("undo")->text().contains("Discard candidates"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  CHECK(bench.shown());
  bench.candidates().setLeastScore(0);
  CHECK(bench.candidates().count() == count);
  bench.key(Qt::Key_Y, Qt::ControlModifier);
  bench.settle();
  CHECK_FALSE(bench.shown());
}

TEST_CASE("undo during a review brings candidates back without their tool") {
  CandidateWindow bench;
  const int count = bench.candidates().count();
  SECTION("discarded ones") { bench.button("discardCandidates")->click(); }
  SECTION("accepted ones") { bench.button("acceptCandidates")->click(); }
  bench.settle();
  bench.action("mode-review")->trigger();
  bench.action("undo")->trigger();
  bench.settle();
  CHECK(bench.candidates().count() == count);
  CHECK(bench.canvas().tool() == ToolId::Click);
  CHECK_FALSE(bench.shown());
}

TEST_CASE("candidates that are there already do not choose their tool when the bar is made anew") {
  CandidateWindow bench;
  bench.canvas().setTool(ToolId::Brush);
  CandidateBar again(bench.session(), bench.canvas());
  bench.candidates().drop(bench.first().id);
  CHECK(bench.canvas().tool() == ToolId::Brush);
}

TEST_CASE("that a new category is stuff is forgotten with its name") {
  CandidateWindow bench;
  auto* stuff = bench.window().findChild<QToolButton*>("candidateStuff");
  bench.category()->setFocus();
  bench.category()->setEditText("sky");
  stuff->click();
  REQUIRE(bench.candidates().newIsStuff());
  bench.category()->setFocus();
  bench.category()->setEditText("toy");
  CHECK_FALSE(stuff->isChecked());
  QTest::keyClick(bench.category(), Qt::Key_Return);
  CHECK_FALSE(stuff->isChecked());
  CHECK_FALSE(bench.candidates().newIsStuff());
  bench.button("acceptCandidates")->click();
  bench.settle();
  REQUIRE(categoryNamed(bench.project(), "toy"));
  CHECK_FALSE(categoryNamed(bench.project(), "toy")->stuff);
}

TEST_CASE("a new category of stuff is made in the bar of candidates") {
  CandidateWindow bench;
  auto* stuff = bench.window().findChild<QToolButton*>("candidateStuff");
  REQUIRE(stuff);
  CHECK_FALSE(stuff->isEnabled());  // no category
  bench.category()->setCurrentIndex(1);
  CHECK(stuff->isChecked());  // the road is stuff
  CHECK_FALSE(stuff->isEnabled());
  bench.category()->setFocus();
  bench.category()->setEditText("sky");
  CHECK_FALSE(stuff->isChecked());
  REQUIRE(stuff->isEnabled());
  stuff->click();
  bench.button("acceptCandidates")->click();
  bench.settle();
  REQUIRE(bench.project().objects().size() == 1);
  CHECK(bench.project().objects().front().name == "sky");
  CHECK(categoryNamed(bench.project(), "sky")->stuff);
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  CHECK_FALSE(categoryNamed(bench.project(), "sky"));
}

TEST_CASE("the category of candidates is chosen in their bar") {
  CandidateWindow bench;
  const auto names = [&] {
    QStringList all;
    for (int i = 0; i < bench.category()->count(); ++i) all << bench.category()->itemText(i);
    return all;
  };
  CHECK(names() == QStringList{"", "road"});
  CHECK(bench.category()->currentText().isEmpty());
  bench.category()->setCurrentIndex(1);
  Q_EMIT bench.category()->activated(1);
  CHECK(bench.candidates().category() == "road");
  bench.button("acceptCandidates")->click();
  bench.settle();
  REQUIRE(bench.project().objects().size() == 1);
  CHECK(bench.project().objects().front().name == "road");
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  // A new name makes a category of things.
  bench.category()->setFocus();
  bench.category()->setEditText("toy");
  QTest::keyClick(bench.category(), Qt::Key_Return);
  CHECK(bench.candidates().category() == "toy");
  REQUIRE(bench.candidates().accept(bench.first().id));
  bench.settle();
  CHECK(bench.project().objectNamed("toy 1"));
  CHECK_FALSE(categoryNamed(bench.project(), "toy")->stuff);
  CHECK(names() == QStringList{"", "road", "toy"});
  CHECK(bench.category()->currentText() == "toy");
}
