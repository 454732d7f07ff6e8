// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/review_panel.h"
#include "ui/panels/review/review_model.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "tests/ui_panels/panel_bench.h"
#include "ui/panels/review/review_model.h"

using namespace maskline;

namespace {

/// "dog" is weak on 10–12 (worst 11) and on 30, "ball" on 20.
struct Bench : test::PanelBench<ReviewPanel> {
  Bench() {
    dog = desk.object("dog");
    ball = desk.object("ball");
    const auto put = [&](ObjectId object, int frame, int place, float confidence) {
      desk.project().putRecord(object, makeRecord(FrameIndex(frame), test::Desk::bar(place),
                                                  MaskSource::Tracked, confidence));
    };
    for (int f = 0; f < 40; ++f) {
      const bool weak = (f >= 10 && f <= 12) || f == 30;
      put(dog, f, f, f == 11 ? 0.2F : weak ? 0.6F : 0.95F);
    }
    put(ball, 20, 40, 0.4F);
    list = find<QListView>("reviewList");
    settle();
  }
  QString frames(int row) const {
    return list->model()->index(row, 0).data(ReviewModel::FramesRole).toString();
  }
  void press(const char* button) {
    find<QPushButton>(button)->click();
    settle();
  }
  ReviewState review(ObjectId object, int frame) { return desk.summary(object, frame)->review; }

  ObjectId dog, ball;
  QListView* list = nullptr;
};

}  // namespace

TEST_CASE("the queue lists weak stretches, worst first, and a click goes to the worst frame") {
  Bench bench;
  REQUIRE(bench.list->model()->rowCount() == 3);
  CHECK(bench.frames(0) == "10–12");
  CHECK(bench.frames(1) == "20");
  CHECK(bench.frames(2) == "30");
  CHECK(bench.find<QLabel>("stretchCount")->text().startsWith("3"));
  const QModelIndex second = bench.list->model()->index(1, 0);
  QTest::mouseClick(bench.list->viewport(), Qt::LeftButton, {},
                    bench.list->visualRect(second).center());
  CHECK(bench.desk.document().playback.frame() == FrameIndex(20));
  CHECK(bench.desk.document().selection.object() == bench.ball);
  CHECK(bench.list->currentIndex() == second);
}

TEST_CASE("accepting marks the stretch and moves on to the next") {
  Bench bench;
  bench.desk.document().selection.select(bench.dog);
  bench.desk.document().playback.goTo(FrameIndex(11));
  bench.press("reviewAccept");
  for (const int frame : {10, 11, 12})
    CHECK(bench.review(bench.dog, frame) == ReviewState::Accepted);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(20));
  CHECK(bench.desk.document().selection.object() == bench.ball);
  CHECK(bench.list->model()->rowCount() == 2);
  bench.desk.project().undo();
  bench.settle();
  CHECK(bench.review(bench.dog, 11) == ReviewState::Unreviewed);
  CHECK(bench.list->model()->rowCount() == 3);
}

TEST_CASE("rejecting keeps the stretch in the queue and moves on") {
  Bench bench;
  bench.desk.document().selection.select(bench.ball);
  bench.desk.document().playback.goTo(FrameIndex(20));
  bench.press("reviewReject");
  CHECK(bench.review(bench.ball, 20) == ReviewState::Rejected);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(30));
  CHECK(bench.list->model()->rowCount() == 3);
  CHECK(bench.list->model()->index(1, 0).data(ReviewModel::RejectedRole).toBool());
  CHECK_FALSE(bench.list->model()->index(0, 0).data(ReviewModel::RejectedRole).toBool());
}

TEST_CASE("next, previous and fix") {
  Bench bench;
  bench.press("reviewNext");
  CHECK(bench.desk.document().playback.frame() == FrameIndex(11));
  bench.press("reviewNext");
  CHECK(bench.desk.document().playback.frame() == FrameIndex(20));
  bench.press("reviewPrevious");
  CHECK(bench.desk.document().playback.frame() == FrameIndex(11));
  QSignalSpy fix(bench.panel.get(), &ReviewPanel::fixRequested);
  bench.press("reviewFix");
  CHECK(fix.count() == 1);
}

TEST_CASE("the threshold is set by spin box or slider, one step each, and fills the queue") {
  Bench bench;
  auto* spin = bench.find<QDoubleSpinBox>("thresholdSpin");
  auto* slider = bench.find<QSlider>("thresholdSlider");
  CHECK(spin->value() == Approx(0.75));
  spin->setFocus();
  spin->selectAll();
  QTest::keyClicks(spin, "0.5");
  QTest::keyClick(spin, Qt::Key_Return);
  CHECK_FALSE(spin->hasFocus());
  bench.settle();
  CHECK(bench.desk.project().settings().reviewThreshold == Approx(0.5));
  CHECK(slider->value() == 50);
  CHECK(bench.list->model()->rowCount() == 2);
  slider->setValue(10);
  bench.settle();
  CHECK(bench.list->model()->rowCount() == 0);
  bench.desk.project().undo();
  bench.desk.project().undo();
  bench.settle();
  CHECK(bench.desk.project().settings().reviewThreshold == Approx(0.75));
  CHECK(spin->value() == Approx(0.75));
  CHECK(bench.list->model()->rowCount() == 3);
}

TEST_CASE("comments belong to the frame on which they are written") {
  Bench bench;
  bench.desk.document().playback.goTo(FrameIndex(5));
  bench.panel->startComment();
  auto* field = bench.find<QLineEdit>("commentField");
  CHECK(field->hasFocus());
  QTest::keyClicks(field, "blurred");
  QTest::keyClick(field, Qt::Key_Return);
  REQUIRE(bench.desk.project().comments().size() == 1);
  CHECK(bench.desk.project().comments().front().frame == FrameIndex(5));
  CHECK(bench.desk.project().comments().front().text == "blurred");
  CHECK(field->text().isEmpty());
  CHECK_FALSE(field->hasFocus());  // the keys of the review are at hand again
  bench.panel->startComment();
  QTest::keyClick(field, Qt::Key_Escape);
  CHECK_FALSE(field->hasFocus());
  REQUIRE(bench.panel->findChildren<QCheckBox*>().size() == 1);
  bench.panel->findChild<QCheckBox*>()->click();
  CHECK(bench.desk.project().comments().front().resolved);
  bench.settle();

  bench.desk.document().playback.goTo(FrameIndex(6));
  bench.settle();
  CHECK(bench.panel->findChildren<QCheckBox*>().isEmpty());
}

TEST_CASE("a row tells the reasons and what a correction gains") {
  Bench bench;
  const auto data = [&](int row, int role) {
    return bench.list->model()->index(row, 0).data(role).toString();
  };
  CHECK(data(1, ReviewModel::ReasonsRole) == "low confidence 0.40");
  CHECK(data(1, ReviewModel::GainRole) == "+0.6");
  CHECK(data(1, Qt::AccessibleTextRole).contains("low confidence 0.40"));
  bench.desk.document().review.judge(bench.ball, FrameIndex(20), ReviewState::Rejected);
  bench.settle();
  CHECK(data(1, ReviewModel::ReasonsRole) == "rejected");
}

TEST_CASE("the line on top says what is left and what it is likely to cost") {
  Bench bench;
  auto* count = bench.find<QLabel>("stretchCount");
  CHECK(count->text() == "3 stretch(es), about 9 click(s), 1 min");
  CHECK(count->toolTip().contains("default values"));
  bench.desk.document().selection.select(bench.ball);
  bench.desk.document().playback.goTo(FrameIndex(20));
  bench.press("reviewAccept");
  CHECK(count->text().startsWith("2 stretch"));
}

TEST_CASE("the filter is chosen from a menu and shown on its button") {
  Bench bench;
  auto* filter = bench.find<QToolButton>("reviewFilter");
  const auto choose = [&](const QString& group, const QString& entry) {
    Q_EMIT filter->menu()->aboutToShow();
    for (QAction* action : filter->menu()->actions()) {
      if (!action->menu() || action->text() != group) continue;
      for (QAction* choice : action->menu()->actions())
        if (choice->text() == entry) choice->trigger();
    }
    bench.settle();
  };
  choose("Object", "ball");
  CHECK(bench.list->model()->rowCount() == 1);
  CHECK(filter->text() == "Filter: ball");
  choose("State", "Rejected");
  CHECK(bench.list->model()->rowCount() == 0);
  choose("State", "All");
  choose("Object", "All");
  CHECK(bench.list->model()->rowCount() == 3);
  CHECK(filter->text() == "Filter");
  choose("Reason", "Low confidence");
  CHECK(bench.list->model()->rowCount() == 3);
  Q_EMIT filter->menu()->aboutToShow();
  filter->menu()->actions().front()->trigger();
  CHECK(bench.desk.document().review.filter().empty());
}

TEST_CASE("a reason to reject is chosen from a menu") {
  Bench bench;
  bench.desk.document().selection.select(bench.ball);
  bench.desk.document().playback.goTo(FrameIndex(20));
  bench.settle();
  auto* reasons = bench.find<QToolButton>("reviewReasons");
  REQUIRE(reasons->isEnabled());
  reasons->menu()->actions().front()->trigger();
  bench.settle();
  CHECK(bench.review(bench.ball, 20) == ReviewState::Rejected);
  REQUIRE(bench.desk.project().comments().size() == 1);
  CHECK(bench.desk.project().comments().front().text == "Wrong object");
  CHECK(bench.desk.document().playback.frame() == FrameIndex(30));
  bench.desk.project().undo();
  bench.settle();
  CHECK(bench.review(bench.ball, 20) == ReviewState::Unreviewed);
  CHECK(bench.desk.project().comments().empty());
}

TEST_CASE("a keyframe is suggested for the selected object") {
  Bench bench;
  auto* suggest = bench.find<QPushButton>("reviewSuggest");
  bench.desk.document().selection.select({});
  bench.settle();
  CHECK_FALSE(suggest->isEnabled());
  bench.desk.document().selection.select(bench.dog);
  bench.desk.document().playback.goTo(FrameIndex(0));
  bench.settle();
  suggest->click();
  CHECK(bench.desk.document().playback.frame() == FrameIndex(11));
}

TEST_CASE("in review mode one sees how much is done") {
  Bench bench;
  bench.panel->setLarge(true);
  auto* dealt = bench.find<QLabel>("reviewedCount");
  CHECK(dealt->isVisible());
  CHECK(dealt->text() == "0 of 3 reviewed");
  bench.desk.document().selection.select(bench.dog);
  bench.desk.document().playback.goTo(FrameIndex(30));
  bench.press("reviewAccept");
  CHECK(dealt->text() == "1 of 3 reviewed");
  bench.panel->setLarge(false);
  CHECK_FALSE(dealt->isVisible());
}
