// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>

#include "core/session/components.h"
#include "tests/ui_shell/dialog_input.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/statistics_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/timeline/transport_bar.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("N and a click make an object with a mask; Ctrl+T carries it through the clip") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  CHECK(bench.project().objects().size() == 1);
  CHECK(bench.masks(object) == 1);

  bench.key(Qt::Key_T, Qt::ControlModifier);
  bench.settle();
  CHECK(bench.masks(object) == 24);

  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.settle();
  CHECK(bench.masks(object) == 1);
  bench.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  bench.settle();
  CHECK(bench.masks(object) == 24);
  while (bench.action("undo")->isEnabled()) {
    bench.key(Qt::Key_Z, Qt::ControlModifier);
    bench.settle();
  }
  CHECK(bench.project().objects().empty());
}

TEST_CASE("after the first mask the next thing to do is to propagate it") {
  WindowBench bench;
  bench.openProject();
  QToolButton* propagate = nullptr;
  for (auto* button : bench.window().workspace().transport().findChildren<QToolButton*>())
    if (button->menu() || (button->defaultAction() && button->defaultAction()->menu()))
      propagate = button;
  REQUIRE(propagate);
  auto* accept = bench.window().findChild<QPushButton*>("reviewAccept");
  const auto role = [](const QWidget* widget) { return widget->property("role").toString(); };
  CHECK(role(propagate) == "");
  bench.makeObject();
  CHECK(bench.session().document().propagation.isSuggested());
  CHECK(role(propagate) == "next");
  CHECK(role(accept) == "");
  bench.key(Qt::Key_T, Qt::ControlModifier);
  bench.settle();
  CHECK_FALSE(bench.session().document().propagation.isSuggested());
  CHECK(role(propagate) == "");
  CHECK(bench.until([&] { return role(accept) == "primary"; }));
}

TEST_CASE("keys walk through the frames, the objects and the tools") {
  WindowBench bench;
  bench.openProject();
  const auto frame = [&] { return bench.session().document().playback.frame().value(); };
  bench.key(Qt::Key_Right);
  CHECK(frame() == 1);
  bench.key(Qt::Key_Right, Qt::ShiftModifier);
  CHECK(frame() == 11);
  bench.key(Qt::Key_End);
  CHECK(frame() == 23);
  bench.key(Qt::Key_Comma);
  CHECK(frame() == 22);
  bench.key(Qt::Key_Home);
  CHECK(frame() == 0);

  const ObjectId first = bench.session().document().objects.add();
  const ObjectId second = bench.session().document().objects.add();
  bench.settle();
  bench.key(Qt::Key_1);
  CHECK(bench.session().document().selection.object() == first);
  bench.window().workspace().canvas().setFocus();
  bench.key(Qt::Key_Tab);
  CHECK(bench.session().document().selection.object() == second);
  CHECK(bench.window().workspace().canvas().hasFocus());

  bench.key(Qt::Key_B);
  CHECK(bench.window().workspace().canvas().tool() == ToolId::Box);
  bench.key(Qt::Key_P);
  CHECK(bench.window().workspace().canvas().tool() == ToolId::Brush);
  CHECK(bench.action("tool-brush")->isChecked());
  const int radius = bench.window().workspace().canvas().brushRadius();
  bench.key(Qt::Key_BracketRight);
  CHECK(bench.window().workspace().canvas().brushRadius() > radius);
}

TEST_CASE("letters typed into a field do not run actions") {
  WindowBench bench;
  bench.openProject();
  bench.key(Qt::Key_G, Qt::ControlModifier);
  auto* field = bench.window().findChild<QLineEdit*>("frameNumber");
  REQUIRE(field->hasFocus());
  QTest::keyClicks(field, "17");
  CHECK(bench.session().document().selection.object() == ObjectId());
  QTest::keyClick(field, Qt::Key_N);
  CHECK(bench.project().objects().empty());
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(bench.session().document().playback.frame() == FrameIndex(17));
}

TEST_CASE("the four keys of review mode") {
  WindowBench bench;
  bench.openProject(48);
  const ObjectId object = bench.makeObject();
  bench.key(Qt::Key_T, Qt::ControlModifier);
  bench.settle();
  const auto weak = bench.session().document().review.stretches().size();
  REQUIRE(weak > 1);

  bench.key(Qt::Key_F4);
  REQUIRE(bench.window().reviewing());
  CHECK(QApplication::focusWidget() == bench.window().findChild<QWidget*>("reviewList"));
  CHECK(!bench.window().findChild<QWidget*>("toolStrip")->isVisible());
  CHECK(!bench.window().findChild<QWidget*>("objectsList")->isVisible());

  bench.key(Qt::Key_J);
  const FrameIndex first = bench.session().document().playback.frame();
  CHECK(first != FrameIndex(0));
  bench.settle();
  bench.key(Qt::Key_Return);
  bench.settle();
  CHECK(bench.session().document().review.stretches().size() == weak - 1);
  CHECK(bench.session().document().playback.frame() != first);
  CHECK(bench.project().summary(object, first)->review == ReviewState::Accepted);

  const FrameIndex second = bench.session().document().playback.frame();
  bench.key(Qt::Key_X);
  bench.settle();
  CHECK(bench.project().summary(object, second)->review == ReviewState::Rejected);

  bench.key(Qt::Key_R);
  CHECK(!bench.window().reviewing());
  CHECK(bench.window().findChild<QWidget*>("toolStrip")->isVisible());
  CHECK(QApplication::focusWidget() == &bench.window().workspace().canvas());
}

TEST_CASE("keys go from comment to comment") {
  WindowBench bench;
  bench.openProject();
  const auto frame = [&] { return bench.session().document().playback.frame().value(); };
  for (const int at : {3, 9, 15}) {
    Comment comment;
    comment.frame = FrameIndex(at);
    comment.text = "look";
    comment.resolved = at == 9;
    bench.project().addComment(comment);
  }
  bench.settle();
  bench.key(Qt::Key_PageDown, Qt::ControlModifier);
  CHECK(frame() == 3);
  bench.key(Qt::Key_PageDown, Qt::ControlModifier);
  CHECK(frame() == 15);
  bench.key(Qt::Key_PageDown, Qt::ControlModifier);
  CHECK(frame() == 15);
  bench.key(Qt::Key_PageUp, Qt::ControlModifier);
  CHECK(frame() == 3);
}

TEST_CASE("keyframe, outside, lock and hide follow the project and change it") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  CHECK(bench.action("keyframe")->isChecked());
  bench.key(Qt::Key_K);
  bench.settle();
  CHECK(!bench.project().summary(object, FrameIndex(0))->keyframe);
  CHECK(!bench.action("keyframe")->isChecked());
  bench.key(Qt::Key_Right);
  bench.settle();
  bench.key(Qt::Key_O);
  bench.settle();
  CHECK(bench.project().summary(object, FrameIndex(1))->presence == Presence::Outside);
  CHECK(bench.action("outside")->isChecked());
  bench.key(Qt::Key_O, Qt::ShiftModifier);
  bench.settle();
  CHECK(bench.project().summary(object, FrameIndex(1))->presence == Presence::Visible);
  bench.key(Qt::Key_O, Qt::ShiftModifier);
  bench.settle();
  CHECK(bench.project().summary(object, FrameIndex(1))->presence == Presence::Outside);
  CHECK(bench.project().summary(object, FrameIndex(20))->presence == Presence::Outside);
  bench.key(Qt::Key_H);
  bench.settle();
  CHECK(bench.project().object(object)->hidden);
  bench.key(Qt::Key_L);
  bench.settle();
  CHECK(bench.action("lock-object")->isChecked());
}

TEST_CASE("the range, merge, split and clean-up") {
  WindowBench bench;
  bench.openProject();
  bench.session().document().playback.goTo(FrameIndex(5));
  bench.key(Qt::Key_BracketLeft, Qt::AltModifier);
  bench.session().document().playback.goTo(FrameIndex(9));
  bench.key(Qt::Key_BracketRight, Qt::AltModifier);
  CHECK(bench.session().document().settings.workRange() ==
        FrameRange{FrameIndex(5), FrameIndex(10)});
  bench.action("range-clear")->trigger();
  CHECK(bench.session().document().settings.workRange() ==
        bench.session().document().playback.wholeClip());

  bench.session().document().playback.goTo(FrameIndex(0));
  const ObjectId object = bench.makeObject();
  const auto area = bench.project().mask(object, FrameIndex(0)).area();
  bench.action("grow-mask")->trigger();
  CHECK(bench.project().mask(object, FrameIndex(0)).area() > area);
  bench.key(Qt::Key_T, Qt::ControlModifier);
  bench.settle();
  bench.session().document().playback.goTo(FrameIndex(10));
  bench.settle();
  bench.key(Qt::Key_M, Qt::AltModifier);
  CHECK(bench.project().objects().size() == 2);
  CHECK(bench.masks(object) == 10);
  bench.settle();
  bench.key(Qt::Key_1);
  bench.key(Qt::Key_M);
  auto* merge = bench.window().findChild<QDialog*>("mergeDialog");
  REQUIRE(merge);
  QTest::mouseClick(button(merge), Qt::LeftButton);
  CHECK(bench.project().objects().size() == 1);
  CHECK(bench.masks(object) == 24);
}

TEST_CASE("tracks are swapped, and masks of a range copied, extended and deleted") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  const auto openDialog = [&](const char* action, const char* name) {
    bench.action(action)->trigger();
    auto* dialog = bench.window().findChild<QDialog*>(name);
    REQUIRE(dialog);
    return dialog;
  };
  const auto field = [](QDialog* dialog, const char* name) {
    return dialog->findChild<QSpinBox*>(name);
  };
  auto* copy = openDialog("copy-mask", "copyMaskDialog");
  field(copy, "firstFrame")->setValue(2);
  field(copy, "lastFrame")->setValue(5);
  QTest::mouseClick(button(copy), Qt::LeftButton);
  CHECK(bench.masks(object) == 5);
  bench.settle();

  auto* extend = openDialog("extend-mask", "extendMaskDialog");
  field(extend, "lastFrame")->setValue(7);
  QTest::mouseClick(button(extend), Qt::LeftButton);
  CHECK(bench.masks(object) == 8);
  bench.settle();

  auto* clear = openDialog("clear-keyframes", "clearKeyframesDialog");
  CHECK(field(clear, "firstFrame")->value() == 1);  // after the keyframe to propagate from
  field(clear, "firstFrame")->setValue(0);
  QTest::mouseClick(button(clear), Qt::LeftButton);
  CHECK_FALSE(bench.project().nextKeyframe(FrameIndex(-1), +1, object));
  CHECK(bench.masks(object) == 8);
  bench.action("undo")->trigger();
  CHECK(bench.project().nextKeyframe(FrameIndex(-1), +1, object));
  bench.settle();

  const ObjectId other = bench.session().document().objects.add();
  bench.settle();
  auto* swap = openDialog("swap-objects", "swapDialog");
  field(swap, "firstFrame")->setValue(4);
  QTest::mouseClick(button(swap), Qt::LeftButton);
  CHECK(bench.masks(object) == 4);
  CHECK(bench.masks(other) == 4);
  bench.settle();

  bench.session().document().selection.select(object);
  bench.settle();
  auto* remove = openDialog("delete-masks", "deleteMasksDialog");
  remove->findChild<QListWidget*>("objects")->item(1)->setCheckState(Qt::Checked);
  field(remove, "firstFrame")->setValue(0);
  QTest::mouseClick(button(remove), Qt::LeftButton);
  CHECK(bench.masks(object) == 1);  // its keyframe
  CHECK(bench.masks(other) == 0);
  bench.action("undo")->trigger();
  bench.settle();
  CHECK(bench.masks(other) == 4);
}

TEST_CASE("presence is set on a range, and what was left by \"from here on\" is said") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  Document& document = bench.session().document();
  const auto presences = [&] {
    std::string out;
    for (const FrameSummary& s : bench.project().summaries(object, document.playback.wholeClip()))
      out += s.presence == Presence::Occluded ? 'q' : s.presence == Presence::Outside ? 'o' : '.';
    return out;
  };
  const auto openDialog = [&] {
    bench.action("presence-range")->trigger();
    auto* dialog = bench.window().findChild<QDialog*>("presenceDialog");
    REQUIRE(dialog);
    dialog->findChild<QSpinBox*>("firstFrame")->setValue(0);
    dialog->findChild<QSpinBox*>("lastFrame")->setValue(4);
    return dialog;
  };
  const FrameIndex key = *bench.project().nextKeyframe(FrameIndex(-1), +1, object);
  CHECK(key == FrameIndex(0));
  auto* dialog = openDialog();
  auto* presence = dialog->findChild<QComboBox*>("presence");
  presence->setCurrentIndex(presence->findText("Outside the frame"));
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  CHECK(presences() == ".oooo");  // the keyframe stays
  bench.action("undo")->trigger();
  bench.settle();
  CHECK(presences() == ".");
  dialog = openDialog();
  dialog->findChild<QCheckBox*>("keyframes")->setChecked(true);
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  CHECK(presences() == "qqqqq");
  bench.settle();

  document.playback.goTo(FrameIndex(2));
  bench.action("outside-on")->trigger();
  CHECK(presences() == "qqoqq");
  CHECK(bench.sentence().contains("up to frame 2"));
  CHECK(bench.sentence().contains("2 later frame"));
}

TEST_CASE("export runs as a job from the dialog") {
  WindowBench bench;
  bench.openProject();
  bench.makeObject();
  bench.key(Qt::Key_E, Qt::ControlModifier);
  auto* dialog = bench.dialog<ExportDialog>();
  REQUIRE(button(dialog)->isEnabled());
  const auto target = dialog->options().out;
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  bench.settle();
  CHECK(std::filesystem::exists(target));
  CHECK(bench.sentence().isEmpty());

  bench.key(Qt::Key_E, Qt::ControlModifier);
  dialog = bench.dialog<ExportDialog>();
  CHECK(!button(dialog)->isEnabled());
  CHECK(dialog->findChild<QLabel*>("complaint")->text().contains("exists already"));
}

TEST_CASE("the export dialog remembers the last export, and chooses objects by category") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  bench.session().document().objects.setCategory(object, "toy");
  const ObjectId other = bench.session().document().objects.add("cup", "dish");
  bench.key(Qt::Key_E, Qt::ControlModifier);
  auto* dialog = bench.dialog<ExportDialog>();
  CHECK(dialog->options().format == "coco");
  CHECK(dialog->options().selection.objects.size() == 2);
  auto* category = dialog->findChild<QComboBox*>("category");
  category->setCurrentIndex(category->findText("dish"));
  CHECK(dialog->options().selection.objects == std::vector<ObjectId>{other});
  auto* formats = dialog->findChild<QComboBox*>("format");
  CHECK(formats->itemText(0) == "Datasets");
  CHECK_FALSE(formats->model()->flags(formats->model()->index(0, 0)).testFlag(Qt::ItemIsEnabled));
  formats->setCurrentIndex(formats->findData("davis"));
  dialog->findChild<QSpinBox*>("every")->setValue(3);
  const auto folder = bench.folder / "sets";
  std::filesystem::create_directory(folder);
  type(dialog, "target", folder / "first");
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  bench.settle();

  bench.key(Qt::Key_E, Qt::ControlModifier);
  dialog = bench.dialog<ExportDialog>();
  CHECK(dialog->options().format == "davis");
  CHECK(dialog->options().selection.every == 3);
  CHECK(dialog->options().out.parent_path() == folder);
}

TEST_CASE("the statistics dialog shows the figures that a job computes") {
  WindowBench bench;
  bench.openProject();
  bench.makeObject();
  bench.action("statistics")->trigger();
  auto* dialog = bench.dialog<StatisticsDialog>();
  auto* titles = dialog->findChild<QListWidget*>();
  REQUIRE(bench.until([&] { return titles->count() > 0; }));
  auto* table = dialog->findChild<QTableWidget*>();
  CHECK(table->item(0, 1)->text() == "24");  // frames of the clip
  titles->setCurrentRow(1);                  // sources
  REQUIRE(table->rowCount() == 2);
  CHECK(table->item(0, 1)->text() == "1 (4.2 %)");
  CHECK(table->item(0, 6)->text() == "23 (95.8 %)");
  CHECK_FALSE(dialog->findChild<QPushButton*>("cancelStatistics")->isVisible());
  dialog->findChild<QPushButton*>("exportStatistics")->click();
  auto* files = dialog->findChild<QFileDialog*>("statisticsFile");
  REQUIRE(files);
  Q_EMIT files->fileSelected(text(bench.folder / "figures.html"));
  CHECK(std::filesystem::exists(bench.folder / "figures.html"));
  files->close();
  dialog->close();
}

TEST_CASE("statistics are cancelled from their dialog") {
  WindowBench bench;
  bench.openProject();
  bench.action("statistics")->trigger();
  auto* dialog = bench.dialog<StatisticsDialog>();
  const JobId job = bench.session().jobs().back().id;
  dialog->close();
  bench.settle();
  CHECK(bench.session().job(job).ended());
}

TEST_CASE("what is refused is said over the picture until something else is done") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  const QSize size = bench.window().workspace().canvas().size();
  const auto refuse = [&] {
    bench.click(20, 20);
    bench.settle();
    REQUIRE(bench.sentence().contains("is locked"));
  };
  bench.key(Qt::Key_L);
  refuse();
  CHECK(bench.window().workspace().canvas().size() == size);
  bench.key(Qt::Key_Escape);
  CHECK(bench.sentence().isEmpty());
  refuse();
  bench.key(Qt::Key_Right);
  CHECK(bench.sentence().isEmpty());
  refuse();
  bench.key(Qt::Key_F4);
  bench.key(Qt::Key_Escape);
  CHECK(bench.sentence().isEmpty());
  bench.key(Qt::Key_F3);
  refuse();
  QTest::mouseClick(bench.window().findChild<QPushButton*>("errorAction"), Qt::LeftButton);
  CHECK(bench.sentence().isEmpty());
  CHECK(!bench.project().object(object)->locked);
}

TEST_CASE("closing the window in the middle of a propagation keeps what is finished") {
  WindowBench bench;
  bench.openProject(24, "fake:delay=20");
  const ObjectId object = bench.makeObject();
  bench.key(Qt::Key_T, Qt::ControlModifier);
  REQUIRE(bench.until([&] { return bench.masks(object) > 3; }));
  const int before = bench.masks(object);
  bench.window().close();
  CHECK(!bench.window().isVisible());
  bench.session().closeProject();
  CHECK(Project::open(bench.folder / "project.maskline")
            ->summaries(object, {FrameIndex(0), FrameIndex(24)})
            .size() >= static_cast<std::size_t>(before));
}

TEST_CASE("the About window lists the libraries with version and licence") {
  WindowBench bench;
  bench.action("about")->trigger();
  const auto* list = bench.dialog<AboutDialog>()->findChild<QTreeWidget*>("libraries");
  REQUIRE(list);
  CHECK(list->topLevelItemCount() == int(components(qVersion()).size()));
  const auto qt = list->findItems("Qt", Qt::MatchStartsWith);
  REQUIRE(qt.size() == 1);
  CHECK(qt.front()->text(1) == qVersion());
  CHECK(qt.front()->text(2) == "LGPL-3.0-only");
}
