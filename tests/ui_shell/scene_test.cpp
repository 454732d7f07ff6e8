// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMouseEvent>
#include <QTreeWidget>
#include <algorithm>

#include "tests/ui_shell/window_bench.h"
#include "ui/base/images.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/scene_dialogs.h"
#include "ui/shell/workspace.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct SceneWindow : WindowBench {
  SceneWindow() {
    openProject(4);
    session().document().categories.add("road", true);
    session().document().categories.add("car", false);
    makeObject();
    session().document().objects.setCategory(session().document().selection.object(), "car");
    settle();
  }
  std::shared_ptr<const PanopticMap> map(int frame = 0) {
    return session().document().scene.map(FrameIndex(frame));
  }
  QString rest() { return window().findChild<QLabel*>("unlabelledShare")->text(); }
};

void give(SceneWindow& bench, const char* action, const char* category, const char* frames) {
  bench.action(action)->trigger();
  auto* dialog = bench.dialog<GiveDialog>();
  dialog->findChild<QComboBox*>("giveCategory")->setCurrentText(category);
  auto* box = dialog->findChild<QComboBox*>("giveFrames");
  box->setCurrentIndex(box->findText(frames));
  dialog->accept();
  bench.settle();
}

}  // namespace

TEST_CASE("the view of the scene is chosen in the menu and shows its legend") {
  SceneWindow bench;
  auto* legend = bench.window().findChild<QTreeWidget*>("sceneShares");
  CHECK_FALSE(legend->isVisible());
  bench.key(Qt::Key_F7);
  CHECK(bench.window().workspace().canvas().overlayStyle().scene == SceneForm::Semantic);
  CHECK(legend->isVisible());
  REQUIRE(legend->topLevelItemCount() == 1);
  CHECK(legend->topLevelItem(0)->text(0) == "car");
  CHECK(bench.rest().startsWith("Unlabelled"));
  bench.key(Qt::Key_F9);
  CHECK(bench.action("view-panoptic")->isChecked());
  CHECK_FALSE(bench.action("view-semantic")->isChecked());
  bench.key(Qt::Key_F9);
  CHECK_FALSE(bench.window().workspace().canvas().overlayStyle().scene);
  CHECK_FALSE(legend->isVisible());
}

TEST_CASE("the next unlabelled region is shown and given to a category") {
  SceneWindow bench;
  bench.key(Qt::Key_U, Qt::AltModifier);
  CHECK(bench.action("view-panoptic")->isChecked());
  const std::int64_t free = bench.map()->unlabelledPixels();
  CHECK(free > 0);
  give(bench, "give-region", "road", "Frame 0");
  CHECK(bench.map()->unlabelledPixels() < free);
  if (!bench.map()->complete()) give(bench, "give-unlabelled", "road", "Frame 0");
  CHECK(bench.map()->complete());
  CHECK(bench.until([&] { return bench.rest().startsWith("Complete"); }));
  bench.key(Qt::Key_U, Qt::AltModifier);
  CHECK(bench.sentence().contains("Every pixel"));
}

TEST_CASE("the region that would be given is outlined") {
  SceneWindow bench;
  CanvasView& canvas = bench.window().workspace().canvas();
  const auto isMarked = [&] {
    const QImage before = canvas.grab().toImage();
    canvas.setMarkedRegion({});
    return canvas.grab().toImage() != before;
  };
  const auto moveTo = [&](double x, double y) {
    const QPointF middle(canvas.width() / 2.0, canvas.height() / 2.0);
    const QPointF offset(x - SceneWindow::width / 2.0, y - SceneWindow::height / 2.0);
    const QPointF to = middle + offset * canvas.zoom();
    QMouseEvent event(QEvent::MouseMove, to, canvas.mapToGlobal(to), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
  };
  CHECK_FALSE(isMarked());
  bench.key(Qt::Key_U, Qt::AltModifier);
  CHECK(isMarked());
  canvas.zoomToFit();
  moveTo(80, 60);  // the object
  CHECK_FALSE(isMarked());
  moveTo(5, 5);
  CHECK(isMarked());
  moveTo(80, 60);
  bench.key(Qt::Key_F9);
  moveTo(5, 5);
  CHECK_FALSE(isMarked());
  // While the dialog asks, it is outlined in every view.
  bench.action("give-region")->trigger();
  auto* dialog = bench.dialog<GiveDialog>();
  CHECK(isMarked());
  dialog->reject();
  bench.action("give-unlabelled")->trigger();
  CHECK(isMarked());
}

TEST_CASE("the legend has the colours of the view") {
  SceneWindow bench;
  bench.session().document().objects.add("road", "road");
  GiveRequest rest{FrameRange::single(FrameIndex(0))};
  rest.category = "road";
  bench.session().document().scene.give(rest);
  bench.settle();
  auto* legend = bench.window().findChild<QTreeWidget*>("sceneShares");
  const auto swatch = [](const QTreeWidgetItem* row) {
    const QIcon icon = row->icon(0);
    return icon.isNull() ? QColor() : icon.pixmap(12, 12).toImage().pixelColor(6, 6);
  };
  const auto colourOf = [&](const char* object, SceneForm form) {
    const auto map = bench.map();
    const SceneView view =
        sceneView(form, *map, bench.project().objects(), bench.project().categories());
    const auto id = bench.project().objectNamed(object)->id;
    const auto owner = std::ranges::find(map->owners(), id, &PanopticMap::Owner::object);
    const auto& entry = view.entries[std::size_t(owner - map->owners().begin()) + 1];
    return entry.value == 0 ? QColor() : toQColor(entry.colour);
  };
  const std::string car = bench.project().objects().back().name;
  const auto check = [&](Qt::Key key, SceneForm form, bool roadByCategory, bool carByCategory) {
    bench.key(key);
    REQUIRE(legend->topLevelItemCount() == 2);
    const auto* road = legend->topLevelItem(0);
    const auto* cars = legend->topLevelItem(1);
    CHECK(road->text(0) == "road");
    CHECK(swatch(road->child(0)) == colourOf("road", form));
    CHECK(swatch(cars->child(0)) == colourOf(car.c_str(), form));
    CHECK(swatch(road) == (roadByCategory ? colourOf("road", form) : QColor()));
    CHECK(swatch(cars) == (carByCategory ? colourOf(car.c_str(), form) : QColor()));
  };
  check(Qt::Key_F7, SceneForm::Semantic, true, true);
  check(Qt::Key_F8, SceneForm::Instances, false, false);
  check(Qt::Key_F9, SceneForm::Panoptic, true, false);
}

TEST_CASE("all unlabelled pixels of the clip are given as a job") {
  SceneWindow bench;
  give(bench, "give-unlabelled", "sky", "Whole clip");
  for (int f = 0; f < 4; ++f) CHECK(bench.map(f)->complete());
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  CHECK_FALSE(bench.map(3)->complete());
}

TEST_CASE("what may be painted over is chosen in a list") {
  SceneWindow bench;
  const auto choose = [&](bool on) {
    bench.action("paint-over")->trigger();
    auto* dialog = bench.dialog<PaintOverDialog>();
    auto* list = dialog->findChild<QListWidget*>("paintOverList");
    REQUIRE(list->count() == 4);  // unlabelled, two categories, none
    for (const int row : {0, 2}) list->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    dialog->accept();
    bench.settle();
  };
  choose(true);
  const auto over = bench.session().document().scene.paintOver();
  REQUIRE(over);
  CHECK(over->unlabelled);
  CHECK(over->categories == std::set{categoryNamed(bench.project(), "car")->id});
  CHECK(bench.action("paint-over")->isChecked());
  choose(false);
  CHECK_FALSE(bench.session().document().scene.paintOver());
  CHECK_FALSE(bench.action("paint-over")->isChecked());
}

TEST_CASE("a category becomes stuff; its objects are merged after a question") {
  SceneWindow bench;
  auto* stuff = bench.window().findChild<QCheckBox*>("stuff");
  CHECK(stuff->isEnabled());
  CHECK_FALSE(stuff->isChecked());
  stuff->click();
  CHECK(categoryNamed(bench.project(), "car")->stuff);
  stuff->click();
  CHECK_FALSE(categoryNamed(bench.project(), "car")->stuff);
  bench.session().document().objects.add("second", "car");
  stuff->click();
  CHECK_FALSE(stuff->isChecked());
  auto* question = bench.dialog<QMessageBox>();
  for (QAbstractButton* button : question->buttons())
    if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
  CHECK(bench.until([&] { return categoryNamed(bench.project(), "car")->stuff; }));
  CHECK(bench.project().objects().size() == 1);
  CHECK(stuff->isChecked());
}
