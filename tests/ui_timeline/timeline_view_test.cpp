// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/session/desk.h"
#include "tests/support/catch.h"
#include "ui/timeline/lanes/heat_strip.h"
#include "ui/timeline/lanes/lane_glyphs.h"
#include "ui/timeline/timeline_state.h"
#include "ui/timeline/timeline_tips.h"

using namespace maskline;
using test::Desk;

namespace {

/// A timeline over a clip of 100 frames, ten pixels each, with objects "dog" and "ball".
struct Bench {
  Bench() {
    desk.openNew(100);
    dog = desk.object("dog");
    ball = desk.object("ball");
    desk.keyframe(dog, 3);
    desk.document().selection.select(dog);
    view = std::make_unique<TimelineView>(desk.session);
    view->resize(TimelineLayout::kHeader + TimelineLayout::kScrollBar + 1000, 260);
    view->show();
    settle();
  }

  void settle() {
    for (int i = 0; i < 5; ++i) {
      QTest::qWait(1);
      desk.owner.runPending();
    }
  }
  const TimelineState& state() const { return view->state(); }
  const TimelineLayout& layout() const { return view->state().layout; }
  QPoint inRow(QRect row, int frame) const {
    return {state().viewX(FrameIndex(frame)), row.center().y()};
  }
  /// The upper part of the ruler, where the play head is taken.
  QPoint onRuler(int frame) const {
    return {state().viewX(FrameIndex(frame)), layout().ruler().top() + 3};
  }
  QPoint handle(FrameIndex edge) const {
    return {TimelineLayout::kHeader + static_cast<int>(state().scale.x(edge)),
            layout().ruler().bottom() - 5};
  }
  void press(QPoint p) { QTest::mousePress(view.get(), Qt::LeftButton, {}, p); }
  void moveTo(QPoint p) {
    QMouseEvent move(QEvent::MouseMove, p, view->mapToGlobal(p), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view.get(), &move);
  }
  void release(QPoint p) { QTest::mouseRelease(view.get(), Qt::LeftButton, {}, p); }
  void wheel(QPoint p, int y, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent turn(p, view->mapToGlobal(p), {}, {0, y}, Qt::NoButton, keys, Qt::NoScrollPhase,
                     false);
    QApplication::sendEvent(view.get(), &turn);
  }
  LaneGlyphs glyphs(ObjectId object) const {
    const auto lane = state().lanes.indexOf(object);
    REQUIRE(lane);
    return layOutLane(state().lanes.lanes()[*lane].data, state().scale, 0, 1000);
  }

  Desk desk;
  ObjectId dog, ball;
  std::unique_ptr<TimelineView> view;
};

}  // namespace

TEST_CASE("the play head follows the mouse in the ruler and over the film") {
  Bench bench;
  bench.press(bench.onRuler(20));
  CHECK(bench.desk.document().playback.frame() == FrameIndex(20));
  bench.moveTo(bench.onRuler(57));
  CHECK(bench.desk.document().playback.frame() == FrameIndex(57));
  bench.release(bench.onRuler(57));
  bench.moveTo(bench.onRuler(70));
  CHECK(bench.desk.document().playback.frame() == FrameIndex(57));

  const QPoint film = bench.inRow(bench.layout().film(), 9);
  QTest::mouseClick(bench.view.get(), Qt::LeftButton, {}, film);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(9));
}

TEST_CASE("a keyframe made while the timeline is shown appears as a diamond, and goes with undo") {
  Bench bench;
  CHECK(bench.glyphs(bench.dog).diamonds == std::vector<int>{35});
  bench.desk.keyframe(bench.dog, 50);
  bench.settle();
  CHECK(bench.glyphs(bench.dog).diamonds == std::vector<int>{35, 505});
  CHECK(bench.glyphs(bench.ball).diamonds.empty());
  bench.desk.project().undo();
  bench.settle();
  CHECK(bench.glyphs(bench.dog).diamonds == std::vector<int>{35});
}

TEST_CASE("clicks on the object become dots in its lane") {
  Bench bench;
  bench.desk.click(30, 20, 20);
  bench.desk.settle();
  bench.settle();
  CHECK(bench.glyphs(bench.dog).dots == std::vector<int>{305});
}

TEST_CASE("a propagation fills the lane as it goes and shows which way") {
  Bench bench;
  bench.desk.document().settings.setEngines("fake:delay=3", "fake:delay=3");
  const JobId job = bench.desk.document().propagation.start({});
  bool seen = false;
  REQUIRE(bench.desk.until([&] {
    const auto arrow = bench.state().arrows.find(bench.dog);
    seen = seen || (arrow != bench.state().arrows.end() && arrow->second.direction == +1);
    return !bench.desk.session.busy();
  }));
  CHECK(seen);
  CHECK(bench.desk.session.job(job).state == Job::State::Finished);
  bench.settle();
  CHECK(bench.state().arrows.empty());
  const auto bars = bench.glyphs(bench.dog).bars;
  REQUIRE(bars.size() >= 2);
  CHECK(bars[0] == LaneGlyphs::Bar{30, 40, Span::Kind::Manual});
  CHECK(bars[1].x0 == 40);
  CHECK(bars[1].kind == Span::Kind::Tracked);
  CHECK(bars.back().x1 == 1000);
}

TEST_CASE("a click in a lane goes to the frame and selects the object; its header selects only") {
  Bench bench;
  const QPoint there = bench.inRow(bench.layout().lane(1), 42);
  QTest::mouseClick(bench.view.get(), Qt::LeftButton, {}, there);
  CHECK(bench.desk.document().selection.object() == bench.ball);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(42));
  const QPoint header = bench.layout().laneHeader(0).center();
  QTest::mouseClick(bench.view.get(), Qt::LeftButton, {}, header);
  CHECK(bench.desk.document().selection.object() == bench.dog);
  CHECK(bench.desk.document().playback.frame() == FrameIndex(42));
}

TEST_CASE("up and down select the neighbouring object") {
  Bench bench;
  QTest::keyClick(bench.view.get(), Qt::Key_Down);
  CHECK(bench.desk.document().selection.object() == bench.ball);
  QTest::keyClick(bench.view.get(), Qt::Key_Down);
  CHECK(bench.desk.document().selection.object() == bench.ball);
  QTest::keyClick(bench.view.get(), Qt::Key_Up);
  CHECK(bench.desk.document().selection.object() == bench.dog);
}

TEST_CASE("the range handles set the range in one step and never cross") {
  Bench bench;
  Session& session = bench.desk.session;
  bench.press(bench.handle(FrameIndex(0)));
  bench.moveTo(bench.handle(FrameIndex(10)));
  CHECK(session.document().settings.workRange() == session.document().playback.wholeClip());
  bench.moveTo(bench.handle(FrameIndex(20)));
  bench.release(bench.handle(FrameIndex(20)));
  CHECK(session.document().settings.workRange() == FrameRange{FrameIndex(20), FrameIndex(100)});
  CHECK(session.document().playback.frame() == FrameIndex(0));

  bench.press(bench.handle(FrameIndex(100)));
  bench.moveTo(bench.handle(FrameIndex(5)));
  bench.release(bench.handle(FrameIndex(5)));
  CHECK(session.document().settings.workRange() == FrameRange{FrameIndex(20), FrameIndex(21)});
  bench.view->zoomToRange();
  CHECK(bench.state().scale.visible().contains(FrameIndex(20)));
  CHECK(bench.state().scale.visible().length() < 100);
}

TEST_CASE("dragging the range back to the ends of the clip clears it") {
  Bench bench;
  bench.desk.document().settings.setWorkRange(FrameRange{FrameIndex(20), FrameIndex(100)});
  bench.press(bench.handle(FrameIndex(20)));
  bench.moveTo(bench.handle(FrameIndex(0)));
  bench.release(bench.handle(FrameIndex(0)));
  CHECK_FALSE(bench.desk.project().settings().range.has_value());
}

TEST_CASE("dragging the threshold handle changes the threshold, as one edit") {
  Bench bench;
  const QRect row = bench.layout().summary();
  const auto at = [&](double threshold) {
    return QPoint(bench.layout().threshold().center().x(), thresholdY(row, threshold));
  };
  bench.press(at(0.75));
  bench.moveTo(at(0.6));
  CHECK(bench.desk.project().settings().reviewThreshold == Approx(0.75));
  bench.moveTo(at(0.5));
  bench.release(at(0.5));
  CHECK(bench.desk.project().settings().reviewThreshold == Approx(0.5).margin(0.03));
  bench.desk.project().undo();
  CHECK(bench.desk.project().settings().reviewThreshold == Approx(0.75));
  CHECK(bench.state().threshold() == Approx(0.75));
  bench.wheel(at(0.75), -120);
  CHECK(bench.desk.project().settings().reviewThreshold == Approx(0.74));
}

TEST_CASE("the wheel zooms at the cursor, with Shift it scrolls") {
  Bench bench;
  QSignalSpy zoomed(bench.view.get(), &TimelineView::zoomChanged);
  const QPoint there = bench.inRow(bench.layout().film(), 60);
  bench.wheel(there, 120);
  bench.wheel(there, 120);
  CHECK(zoomed.count() == 2);
  CHECK(bench.view->zoom() > 0);
  CHECK(bench.state().frameAt(there) == FrameIndex(60));
  const FrameIndex left = bench.state().scale.frameAt(0);
  bench.wheel(there, -120, Qt::ShiftModifier);
  CHECK(zoomed.count() == 2);
  CHECK(bench.state().scale.frameAt(0) > left);
}

TEST_CASE("the zoom keeps the play head in place and the scroll bar follows") {
  Bench bench;
  bench.desk.document().playback.goTo(FrameIndex(40));
  const int x = bench.state().viewX(FrameIndex(40));
  bench.view->setZoom(1);
  CHECK(bench.view->zoom() == Approx(1));
  CHECK(std::abs(bench.state().scale.x(FrameIndex(40)) + TimelineLayout::kHeader - x) <
        bench.state().scale.pixelsPerFrame());
  QScrollBar* bar = nullptr;
  for (QScrollBar* candidate : bench.view->findChildren<QScrollBar*>())
    if (candidate->orientation() == Qt::Horizontal) bar = candidate;
  REQUIRE(bar);
  CHECK(bar->isVisible());
  bar->setValue(bar->maximum());
  CHECK(bench.state().scale.visible().contains(FrameIndex(99)));
}

TEST_CASE("the play head stays in view while frames are stepped through") {
  Bench bench;
  bench.view->setZoom(1);
  bench.desk.document().playback.goTo(FrameIndex(90));
  CHECK(bench.state().scale.visible().contains(FrameIndex(90)));
  bench.desk.document().playback.goTo(FrameIndex(2));
  CHECK(bench.state().scale.visible().contains(FrameIndex(2)));
}

TEST_CASE("the selected lane is scrolled into view when there are many") {
  Bench bench;
  ObjectId last;
  for (int i = 0; i < 30; ++i) last = bench.desk.object();
  bench.settle();
  CHECK(bench.layout().maxScrollY() > 0);
  CHECK(bench.desk.document().selection.object() == last);
  CHECK(bench.layout().lanes().contains(bench.layout().lane(31).center()));
  bench.desk.document().selection.select(bench.dog);
  CHECK(bench.layout().lanes().contains(bench.layout().lane(0).center()));
}

TEST_CASE("a right click names the lane and the frame under the mouse") {
  Bench bench;
  ObjectId object;
  FrameIndex frame;
  QObject::connect(bench.view.get(), &TimelineView::contextMenuRequested,
                   [&](ObjectId o, FrameIndex f, QPoint) {
                     object = o;
                     frame = f;
                   });
  const QPoint there = bench.inRow(bench.layout().lane(1), 33);
  QTest::mouseClick(bench.view.get(), Qt::RightButton, {}, there);
  CHECK(object == bench.ball);
  CHECK(frame == FrameIndex(33));
}

TEST_CASE("an open comment has a mark on the ruler, which tells it") {
  Bench bench;
  const auto ruler = [&] { return bench.view->grab(bench.layout().ruler()).toImage(); };
  const QPoint there = bench.inRow(bench.layout().ruler(), 42);
  const QImage without = ruler();
  Comment comment;
  comment.frame = FrameIndex(42);
  comment.text = "the tail";
  comment.id = bench.desk.project().addComment(comment);
  CHECK(ruler() != without);
  CHECK(timelineTip(bench.state(), there).endsWith("the tail"));
  CHECK_FALSE(timelineTip(bench.state(), there + QPoint(20, 0)).contains("tail"));
  comment.resolved = true;
  bench.desk.project().updateComment(comment);
  CHECK(ruler() == without);
  bench.desk.project().undo();
  CHECK(bench.state().comments.size() == 1);
}

TEST_CASE("thumbnails arrive and closing the project empties the timeline") {
  Bench bench;
  const int height = bench.layout().film().height();
  FilmStrip& film = const_cast<TimelineState&>(bench.state()).film;
  const bool filled = [&] {
    for (int i = 0; i < 400; ++i) {
      if (film.missing(bench.state().scale, height).empty()) return true;
      QTest::qWait(5);
      bench.desk.owner.runPending();
    }
    return false;
  }();
  CHECK(filled);
  bench.desk.session.closeProject();
  CHECK(bench.state().scale.frameCount() == 0);
  CHECK(bench.state().lanes.lanes().empty());
  QTest::mouseClick(bench.view.get(), Qt::LeftButton, {}, QPoint(400, 10));
  CHECK_FALSE(bench.view->grab().isNull());
}

TEST_CASE("a part that is painted alone equals that part of the whole") {
  Bench bench;
  std::vector<FrameRecord> records;
  for (int f = 20; f < 80; ++f)
    records.push_back(makeRecord(FrameIndex(f), Desk::bar(10), MaskSource::Tracked,
                                 static_cast<float>(f % 17) / 17.0F));
  bench.desk.project().putRecords(bench.ball, records, true);
  bench.settle();
  const auto painted = [&](QRect part) {
    QImage image(bench.view->size(), QImage::Format_RGB32);
    bench.view->render(&image, part.topLeft(), part, {});
    return image.copy(part);
  };
  const QImage whole = painted(bench.view->rect());
  CHECK(whole != QImage(whole.size(), whole.format()));
  for (const QRect part : {QRect(303, 0, 41, 260), QRect(507, 30, 64, 80), QRect(0, 60, 333, 90)}) {
    INFO(part.left());
    CHECK(painted(part) == whole.copy(part));
  }
}

TEST_CASE("a cut is moved by dragging it in the film strip, in one step") {
  Bench bench;
  bench.desk.project().setShots({{FrameIndex(40), false}, {FrameIndex(60), true}});
  const auto onCut = [&](int frame) {
    return QPoint(TimelineLayout::kHeader + frame * 10, bench.layout().film().center().y());
  };
  CHECK(bench.state().zoneAt(onCut(40)) == TimelineZone::Cut);
  CHECK(bench.state().zoneAt(onCut(42)) == TimelineZone::Film);
  bench.press(onCut(40));
  bench.moveTo(onCut(45));
  CHECK(bench.state().shotsWithDragged()[0].frame == FrameIndex(45));
  CHECK(bench.desk.project().shots()[0].frame == FrameIndex(40));
  bench.moveTo(onCut(47));
  bench.release(onCut(47));
  CHECK(bench.desk.project().shots() ==
        std::vector<ShotCut>{{FrameIndex(47), false}, {FrameIndex(60), true}});
  CHECK(english(bench.desk.project().undoText()) == "Move cut");
  CHECK(timelineTip(bench.state(), onCut(47)).contains("47"));
  bench.press(onCut(60) + QPoint(3, 0));
  bench.moveTo(onCut(60) + QPoint(6, 0));  // a tremble; the next frame begins at 5
  bench.release(onCut(60) + QPoint(6, 0));
  CHECK(bench.desk.document().playback.frame() == FrameIndex(60));
  CHECK(english(bench.desk.project().undoText()) == "Move cut");
}

TEST_CASE("a drag in the lane of events marks one; an edge is dragged; a double click edits") {
  Bench bench;
  QSignalSpy requested(bench.view.get(), &TimelineView::eventRequested);
  const auto inLane = [&](int frame) { return bench.inRow(bench.layout().lane(2), frame); };
  CHECK(bench.state().zoneAt(inLane(20)) == TimelineZone::EventLane);
  QTest::mouseClick(bench.view.get(), Qt::LeftButton, {}, inLane(33));
  CHECK(bench.desk.document().playback.frame() == FrameIndex(33));
  CHECK(requested.isEmpty());

  bench.press(inLane(30));
  bench.moveTo(inLane(20));
  bench.release(inLane(20));
  REQUIRE(requested.size() == 1);
  auto event = requested.takeFirst()[0].value<ClipEvent>();
  CHECK(event.frames == FrameRange{FrameIndex(20), FrameIndex(31)});
  event.label = "jump";
  event.id = bench.desk.document().events.add(event);
  REQUIRE(event.id);

  const auto edge = [&](int x) {
    return QPoint(TimelineLayout::kHeader + x, bench.layout().lane(2).center().y());
  };
  bench.press(edge(309));
  bench.moveTo(edge(312));  // a tremble
  bench.release(edge(312));
  CHECK(bench.desk.document().events.find(event.id)->frames == event.frames);
  bench.press(edge(308));
  bench.moveTo(inLane(50));
  bench.release(inLane(50));
  CHECK(bench.desk.document().events.find(event.id)->frames ==
        FrameRange{FrameIndex(20), FrameIndex(51)});
  bench.press(edge(201));
  bench.moveTo(inLane(90));
  bench.release(inLane(90));
  CHECK(bench.desk.document().events.find(event.id)->frames ==
        FrameRange{FrameIndex(50), FrameIndex(51)});

  // A tag leaves room for events.
  ClipEvent tag;
  tag.label = "indoors";
  REQUIRE(bench.desk.document().events.add(tag));
  CHECK(bench.layout().laneCount == 4);
  CHECK(bench.state().zoneAt(inLane(70)) == TimelineZone::EventLane);
  CHECK(timelineTip(bench.state(), inLane(70)).startsWith("indoors"));
  bench.desk.project().undo();

  QTest::mouseDClick(bench.view.get(), Qt::LeftButton, {}, inLane(50));
  REQUIRE(requested.size() == 1);
  CHECK(requested[0][0].value<ClipEvent>().id == event.id);
  CHECK(timelineTip(bench.state(), inLane(50)).startsWith("jump"));
}

TEST_CASE("the lane of a new event is scrolled into view, and every lane can be scrolled to") {
  Bench bench;
  const auto isShown = [&](int lane) {
    return bench.layout().lanes().contains(bench.layout().lane(lane).adjusted(1, 1, -1, -1));
  };
  for (const char* category : {"a", "b", "c", "d", "e"}) {
    ClipEvent event;
    event.label = "turn";
    event.category = category;
    event.frames = FrameRange{FrameIndex(20), FrameIndex(40)};
    REQUIRE(bench.desk.document().events.add(event));
    CHECK(isShown(bench.layout().laneCount - 1));
  }
  REQUIRE(bench.layout().laneCount == 7);
  CHECK_FALSE(isShown(0));
  auto* bar = bench.view->findChildren<QScrollBar*>().last();
  CHECK(bar->isVisible());
  for (int lane = 0; lane < 7; ++lane) {
    bar->setValue(lane * TimelineLayout::kLane);
    CHECK(isShown(lane));
  }
}
