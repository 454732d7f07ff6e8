// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui_panels/panel_bench.h"
#include "ui/panels/objects/attribute_dialog.h"
#include "ui/panels/objects/attribute_row.h"
#include "ui/panels/objects/objects_panel.h"

using namespace maskline;

namespace {

struct Bench : test::PanelBench<ObjectsPanel> {
  Bench() { dog = desk.object("dog"); }

  AttributeRow* add(Attribute::Kind kind, bool perFrame, std::vector<std::string> choices = {}) {
    id = desk.project().addAttribute({{}, "pose", kind, std::move(choices), perFrame});
    return panel->findChild<AttributeRow*>();
  }
  std::string stored(std::optional<int> frame = {}) {
    for (const AttributeValue& v : desk.project().attributeValues(dog)) {
      const bool here = frame ? v.frame == FrameIndex(*frame) : !v.frame;
      if (v.attribute == id && here) return v.value;
    }
    return "";
  }

  ObjectId dog;
  AttributeId id;
};

}  // namespace

TEST_CASE("a text is stored when it has been entered, and undone") {
  Bench bench;
  AttributeRow* row = bench.add(Attribute::Kind::Text, false);
  REQUIRE(row);
  auto* line = row->findChild<QLineEdit*>();
  REQUIRE(line);
  line->setFocus();
  QTest::keyClicks(line, "lying");
  CHECK(bench.stored().empty());
  QTest::keyClick(line, Qt::Key_Return);
  CHECK(bench.stored() == "lying");
  bench.desk.project().undo();
  CHECK(bench.stored().empty());
  CHECK(line->text().isEmpty());
}

TEST_CASE("a value per frame is set on this frame and seen on later ones") {
  Bench bench;
  AttributeRow* row = bench.add(Attribute::Kind::Choice, true, {"front", "side"});
  auto* combo = row->findChild<QComboBox*>();
  REQUIRE(combo);
  bench.desk.document().playback.goTo(FrameIndex(10));
  combo->setCurrentIndex(combo->findText("side"));
  Q_EMIT combo->activated(combo->currentIndex());
  CHECK(bench.stored(10) == "side");
  bench.desk.document().playback.goTo(FrameIndex(5));
  CHECK(combo->currentText().isEmpty());
  bench.desk.document().playback.goTo(FrameIndex(40));
  CHECK(combo->currentText() == "side");

  // The mark sets the value on this frame, too, and takes it away again.
  auto* mark = row->findChildren<QToolButton*>().first();
  mark->click();
  CHECK(bench.stored(40) == "side");
  mark->click();
  CHECK(bench.stored(40).empty());
  CHECK(bench.stored(10) == "side");
}

TEST_CASE("a check box and a number are kept as words") {
  Bench bench;
  SECTION("check box") {
    auto* box = bench.add(Attribute::Kind::Checkbox, false)->findChild<QCheckBox*>();
    box->click();
    CHECK(bench.stored() == "true");
    box->click();
    CHECK(bench.stored() == "false");
  }
  SECTION("number") {
    auto* line = bench.add(Attribute::Kind::Number, false)->findChild<QLineEdit*>();
    line->setFocus();
    QTest::keyClicks(line, "x2.5y");
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(bench.stored() == "2.5");
  }
}

TEST_CASE("what was being typed goes to the object it was typed for") {
  Bench bench;
  const ObjectId ball = bench.desk.object("ball");
  bench.desk.document().selection.select(bench.dog);
  auto* line = bench.add(Attribute::Kind::Text, false)->findChild<QLineEdit*>();
  line->setFocus();
  QTest::keyClicks(line, "wet");
  bench.desk.document().selection.select(ball);
  CHECK(line->text().isEmpty());
  CHECK(bench.stored() == "wet");
  CHECK(bench.desk.project().attributeValues(ball).empty());
}

TEST_CASE("an attribute is removed with its row") {
  Bench bench;
  AttributeRow* row = bench.add(Attribute::Kind::Text, true);
  row->findChildren<QToolButton*>().last()->click();
  CHECK(bench.desk.project().attributes().empty());
  QTest::qWait(1);
  CHECK_FALSE(bench.panel->findChild<AttributeRow*>());
}

TEST_CASE("a new attribute is asked for with a name, and choices where it needs them") {
  Bench bench;
  bench.find<QToolButton>("addAttribute")->click();
  auto* dialog = bench.panel->findChild<AttributeDialog*>();
  REQUIRE(dialog);
  auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  CHECK_FALSE(ok->isEnabled());
  dialog->findChild<QLineEdit*>("attributeName")->setText("view");
  CHECK(ok->isEnabled());
  auto* kind = dialog->findChild<QComboBox*>("attributeKind");
  kind->setCurrentIndex(kind->findData(int(Attribute::Kind::Choice)));
  CHECK_FALSE(ok->isEnabled());
  dialog->findChild<QLineEdit*>("attributeChoices")->setText("front, side ,");
  REQUIRE(ok->isEnabled());
  ok->click();
  REQUIRE(bench.desk.project().attributes().size() == 1);
  const Attribute made = bench.desk.project().attributes().front();
  CHECK(made.name == "view");
  CHECK(made.choices == std::vector<std::string>{"front", "side"});
}
