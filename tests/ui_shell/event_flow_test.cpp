// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "tests/ui_shell/window_bench.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/event_dialog.h"
#include "ui/shell/error_bar.h"

using namespace maskline;
using namespace maskline::test;

namespace {

QPushButton* ok(QDialog* dialog) {
  return okButton(*dialog->findChild<QDialogButtonBox*>("eventButtons"));
}

}  // namespace

TEST_CASE("an event is made, changed and removed in its dialog") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  bench.session().document().settings.setWorkRange(FrameRange{FrameIndex(4), FrameIndex(9)});
  bench.action("new-event")->trigger();
  auto* dialog = bench.dialog<EventDialog>();
  CHECK_FALSE(ok(dialog)->isEnabled());
  dialog->findChild<QComboBox*>("eventLabel")->setCurrentText("jump");
  dialog->findChild<QComboBox*>("eventCategory")->setCurrentText("action");
  dialog->findChild<QLineEdit*>("eventAttributes")->setText("height = high;; hand=left");
  auto* last = dialog->findChild<QSpinBox*>("eventLast");
  dialog->findChild<QSpinBox*>("eventFirst")->setValue(12);
  CHECK(last->value() == 12);  // never before the first
  dialog->findChild<QSpinBox*>("eventFirst")->setValue(5);
  last->setValue(8);
  ok(dialog)->click();
  REQUIRE(bench.project().events().size() == 1);
  const ClipEvent event = bench.project().events().front();
  CHECK(event.label == "jump");
  CHECK(event.category == "action");
  CHECK(event.object == object);
  CHECK(event.frames == FrameRange{FrameIndex(5), FrameIndex(9)});
  CHECK(event.attributes ==
        std::map<std::string, std::string>{{"hand", "left"}, {"height", "high"}});

  auto* again = new EventDialog(bench.session(), event, &bench.window());
  again->open();
  CHECK(again->findChild<QLineEdit*>("eventAttributes")->text() == "hand = left; height = high");
  again->findChild<QPushButton*>("eventRemove")->click();
  CHECK(bench.project().events().empty());
}

TEST_CASE("attributes that are not edited stay as they are when an event is changed") {
  WindowBench bench;
  bench.openProject();
  using Attributes = std::map<std::string, std::string>;
  const Attributes imported{{"note", "left; then right"}, {"a=b", "c=d"}, {"path", "x\\"}};
  ClipEvent event;
  event.label = "jump";
  event.attributes = imported;
  event.attributes["edge"] = " spaced ";
  event.id = bench.session().document().events.add(event);
  auto* dialog = new EventDialog(bench.session(), event, &bench.window());
  dialog->open();
  dialog->findChild<QComboBox*>("eventLabel")->setCurrentText("leap");
  ok(dialog)->click();
  CHECK(bench.project().events().front().label == "leap");
  CHECK(bench.project().events().front().attributes == event.attributes);

  CHECK(attributesFrom(textOf(imported)) == imported);
  CHECK(attributesFrom(R"(drive = C:\temp; even = 2=2)") ==
        Attributes{{"drive", R"(C:\temp)"}, {"even", "2=2"}});
}

TEST_CASE("a cut is added to the current frame and removed again") {
  WindowBench bench;
  bench.openProject();
  bench.session().document().playback.goTo(FrameIndex(10));
  bench.action("cut-here")->trigger();
  CHECK(bench.project().shots() == std::vector<ShotCut>{{FrameIndex(10), false}});
  bench.settle();
  CHECK(bench.action("cut-here")->isChecked());
  bench.action("cut-here")->trigger();
  CHECK(bench.project().shots().empty());
  bench.settle();
  CHECK_FALSE(bench.action("cut-here")->isChecked());
  bench.action("cut-here")->trigger();
  bench.action("fade-here")->trigger();
  CHECK(bench.project().shots() == std::vector<ShotCut>{{FrameIndex(10), true}});
  bench.settle();
  CHECK(bench.action("fade-here")->isChecked());
  CHECK_FALSE(bench.action("cut-here")->isChecked());
  bench.action("fade-here")->trigger();
  CHECK(bench.project().shots().empty());
}

TEST_CASE("a propagation that stopped at a cut offers to go on in the next shot") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  bench.project().setShots({{FrameIndex(8), false}});
  bench.session().document().settings.setReviewThreshold(0.35F);
  bench.action("propagate")->trigger();
  bench.settle();
  CHECK(bench.masks(object) == 8);
  CHECK(bench.sentence().contains("8"));
  auto* offer = bench.window().errors().findChild<QPushButton*>("errorAction");
  REQUIRE(offer->isVisible());
  offer->click();
  bench.settle();
  CHECK(bench.masks(object) == 24);
  CHECK(bench.sentence().isEmpty());
  CHECK(bench.session().document().review.stretches().size() == 1);
}
