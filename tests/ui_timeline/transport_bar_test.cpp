// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/transport_bar.h"

#include <QAction>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include "tests/session/desk.h"
#include "tests/support/catch.h"
#include "ui/timeline/timeline_view.h"

using namespace maskline;
using test::Desk;

namespace {

struct Bench {
  Bench() {
    desk.openNew(120);
    timeline = std::make_unique<TimelineView>(desk.session);
    timeline->resize(1000, 200);
    actions.play = &play;
    bar = std::make_unique<TransportBar>(desk.session, *timeline, actions);
    bar->show();
    timeline->show();
  }
  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = bar->findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
  }

  Desk desk;
  QAction play{QStringLiteral("Play")};
  TransportActions actions;
  std::unique_ptr<TimelineView> timeline;
  std::unique_ptr<TransportBar> bar;
};

}  // namespace

TEST_CASE("the frame number shows where one is and goes where one types") {
  Bench bench;
  auto* field = bench.find<QLineEdit>("frameNumber");
  bench.desk.document().playback.goTo(FrameIndex(42));
  CHECK(field->text() == "00042");
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, "77");
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(77));
  CHECK(field->text() == "00077");
  field->selectAll();
  QTest::keyClicks(field, "99999");
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(119));
  CHECK(field->text() == "00119");
}

TEST_CASE("the actions of the window are the buttons") {
  Bench bench;
  int played = 0;
  QObject::connect(&bench.play, &QAction::triggered, [&] { ++played; });
  for (QToolButton* button : bench.bar->findChildren<QToolButton*>())
    if (button->defaultAction() == &bench.play) button->click();
  CHECK(played == 1);
}

TEST_CASE("the range can be cleared only while there is one") {
  Bench bench;
  auto* clear = bench.find<QToolButton>("clearRange");
  CHECK_FALSE(clear->isEnabled());
  bench.desk.document().settings.setWorkRange(FrameRange{FrameIndex(10), FrameIndex(20)});
  CHECK(clear->isEnabled());
  clear->click();
  CHECK(bench.desk.document().settings.workRange() == bench.desk.document().playback.wholeClip());
  CHECK_FALSE(clear->isEnabled());
}

TEST_CASE("the slider and the timeline zoom each other") {
  Bench bench;
  auto* slider = bench.find<QSlider>("timelineZoom");
  slider->setValue(500);
  CHECK(bench.timeline->zoom() == Approx(0.5).margin(0.01));
  bench.timeline->setZoom(1);
  CHECK(slider->value() == slider->maximum());
}

TEST_CASE("without a project the bar is disabled") {
  Bench bench;
  bench.desk.session.closeProject();
  CHECK_FALSE(bench.bar->isEnabled());
}
