// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/objects_panel.h"

#include <QApplication>
#include <QColorDialog>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/ui_panels/panel_bench.h"
#include "ui/panels/objects/objects_delegate.h"
#include "ui/panels/objects/objects_model.h"

using namespace maskline;

namespace {

struct Bench : test::PanelBench<ObjectsPanel> {
  Bench() {
    dog = desk.object("dog");
    ball = desk.object("ball");
    list = find<QListView>("objectsList");
    desk.document().selection.select(dog);
  }

  QModelIndex row(int i) const { return list->model()->index(i, 0); }
  QRect rect(int i) const { return list->visualRect(row(i)); }
  void click(QPoint p) { QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, p); }
  Object object(ObjectId id) { return *desk.project().object(id); }
  std::vector<std::string> names() {
    std::vector<std::string> out;
    for (const Object& o : desk.project().objects()) out.push_back(o.name);
    return out;
  }
  QLineEdit* editor() const { return list->viewport()->findChild<QLineEdit*>(); }

  ObjectId dog, ball;
  QListView* list = nullptr;
};

}  // namespace

TEST_CASE("the list shows the objects in order and follows the current one both ways") {
  Bench bench;
  REQUIRE(bench.list->model()->rowCount() == 2);
  CHECK(bench.row(0).data().toString() == "dog");
  CHECK(bench.list->currentIndex().row() == 0);
  bench.desk.document().selection.select(bench.ball);
  CHECK(bench.list->currentIndex().row() == 1);
  bench.click(ObjectsDelegate::nameRect(bench.rect(0)).center());
  CHECK(bench.desk.document().selection.object() == bench.dog);
  QTest::keyClick(bench.list, Qt::Key_Down);
  CHECK(bench.desk.document().selection.object() == bench.ball);
}

TEST_CASE("an object is renamed in place, an empty name is not taken") {
  Bench bench;
  bench.panel->renameCurrent();
  REQUIRE(bench.editor());
  bench.editor()->selectAll();
  QTest::keyClicks(bench.editor(), "terrier");
  QTest::keyClick(bench.editor(), Qt::Key_Return);
  bench.settle();
  CHECK(bench.object(bench.dog).name == "terrier");
  bench.desk.project().undo();
  CHECK(bench.object(bench.dog).name == "dog");
  CHECK(bench.row(0).data().toString() == "dog");
  CHECK_FALSE(bench.list->model()->setData(bench.row(0), "  ", Qt::EditRole));
  CHECK(bench.object(bench.dog).name == "dog");
}

TEST_CASE("the eye and the lock toggle, and undo brings them back") {
  Bench bench;
  bench.click(ObjectsDelegate::eyeRect(bench.rect(1)).center());
  CHECK(bench.object(bench.ball).hidden);
  bench.click(ObjectsDelegate::lockRect(bench.rect(1)).center());
  CHECK(bench.object(bench.ball).locked);
  bench.click(ObjectsDelegate::eyeRect(bench.rect(1)).center());
  CHECK_FALSE(bench.object(bench.ball).hidden);
  bench.desk.project().undo();
  bench.desk.project().undo();
  CHECK(bench.object(bench.ball).hidden);
  CHECK_FALSE(bench.object(bench.ball).locked);
  CHECK(bench.row(1).data(ObjectsModel::HiddenRole).toBool());
  bench.desk.project().undo();
  CHECK_FALSE(bench.object(bench.ball).hidden);
}

TEST_CASE("the colour is chosen in a dialog") {
  Bench bench;
  bench.click(ObjectsDelegate::colourRect(bench.rect(0)).center());
  auto* dialog = bench.panel->findChild<QColorDialog*>();
  REQUIRE(dialog);
  dialog->setCurrentColor(QColor(10, 20, 30));
  dialog->accept();
  CHECK(bench.object(bench.dog).colour == Rgb{10, 20, 30});
}

TEST_CASE("rows are moved by dragging and by Ctrl and an arrow") {
  Bench bench;
  const ObjectId cat = bench.desk.object("cat");
  auto& model = *bench.list->model();
  std::unique_ptr<QMimeData> dragged(model.mimeData({bench.row(2)}));
  REQUIRE(model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
  CHECK(bench.names() == std::vector<std::string>{"cat", "dog", "ball"});
  CHECK(bench.desk.document().selection.object() == cat);
  CHECK(bench.list->currentIndex().row() == 0);
  bench.list->setFocus();
  QTest::keyClick(bench.list, Qt::Key_Down, Qt::ControlModifier);
  CHECK(bench.names() == std::vector<std::string>{"dog", "cat", "ball"});
  QTest::keyClick(bench.list, Qt::Key_Up, Qt::ControlModifier);
  QTest::keyClick(bench.list, Qt::Key_Up, Qt::ControlModifier);
  CHECK(bench.names() == std::vector<std::string>{"cat", "dog", "ball"});
  bench.desk.project().undo();
  bench.desk.project().undo();
  bench.desk.project().undo();
  CHECK(bench.names() == std::vector<std::string>{"dog", "ball", "cat"});
}

TEST_CASE("a category is chosen or made by typing it, in one step") {
  Bench bench;
  auto* combo = bench.find<QComboBox>("category");
  combo->lineEdit()->setFocus();
  combo->lineEdit()->selectAll();
  QTest::keyClicks(combo->lineEdit(), "animal");
  QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
  CHECK_FALSE(combo->hasFocus());
  REQUIRE(bench.desk.project().categories().size() == 1);
  const CategoryId animal = bench.desk.project().categories().front().id;
  CHECK(bench.object(bench.dog).category == animal);

  combo->setFocus();
  QTest::keyClicks(combo, "s");
  QTest::keyClick(combo, Qt::Key_Escape);
  CHECK(combo->currentText() == "animal");
  CHECK(bench.desk.project().categories().size() == 1);

  bench.desk.document().selection.select(bench.ball);
  CHECK(combo->currentText().isEmpty());
  combo->setCurrentIndex(combo->findText("animal"));
  Q_EMIT combo->activated(combo->currentIndex());
  CHECK(bench.object(bench.ball).category == animal);
  CHECK(bench.desk.project().categories().size() == 1);

  bench.desk.project().undo();
  bench.desk.project().undo();
  CHECK_FALSE(bench.object(bench.dog).category);
  CHECK(bench.desk.project().categories().empty());
}

TEST_CASE("the button and the right click are passed on") {
  Bench bench;
  QSignalSpy wanted(bench.panel.get(), &ObjectsPanel::newObjectRequested);
  bench.find<QToolButton>("newObject")->click();
  CHECK(wanted.count() == 1);
  ObjectId named;
  QObject::connect(bench.panel.get(), &ObjectsPanel::contextMenuRequested,
                   [&](ObjectId object, QPoint) { named = object; });
  Q_EMIT bench.list->customContextMenuRequested(bench.rect(1).center());
  CHECK(named == bench.ball);
  CHECK(bench.desk.document().selection.object() == bench.ball);
}

TEST_CASE("closing the project empties the panel") {
  Bench bench;
  bench.desk.session.closeProject();
  CHECK(bench.list->model()->rowCount() == 0);
  CHECK_FALSE(bench.find<QToolButton>("newObject")->isEnabled());
}

TEST_CASE("a project can be closed while no object is selected") {
  Bench bench;
  bench.desk.document().selection.select(ObjectId());
  bench.desk.document().playback.goTo(FrameIndex(5));
  bench.desk.session.closeProject();
  CHECK(bench.list->model()->rowCount() == 0);
}
