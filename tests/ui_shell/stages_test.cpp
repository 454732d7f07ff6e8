// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

#include "tests/ui_shell/window_bench.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/stages_dialog.h"
#include "ui/panels/review/review_panel.h"
#include "ui/shell/workspace.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// The window with the name "ann" in the preferences.
struct StagesBench : WindowBench {
  StagesBench() {
    openProject();
    object = makeObject();
    window().showPreferences();
    auto* name = dialog<PreferencesDialog>()->findChild<QLineEdit*>("author");
    name->setText("ann");
    Q_EMIT name->editingFinished();
    action("stages")->trigger();
    stages = dialog<StagesDialog>();
  }

  void choose(const char* box, const QString& text) {
    auto* combo = stages->findChild<QComboBox*>(box);
    REQUIRE(combo->findText(text) >= 0);
    combo->setCurrentIndex(combo->findText(text));
  }
  void move() { stages->findChild<QPushButton*>("stageMove")->click(); }
  QTreeWidget* list(const char* name) { return stages->findChild<QTreeWidget*>(name); }

  ObjectId object;
  StagesDialog* stages = nullptr;
};

}  // namespace

TEST_CASE("work is moved to the next stage and comes back with a note") {
  StagesBench bench;
  CHECK(bench.stages->findChild<QComboBox*>("stage")->currentText() == "review");
  bench.move();
  REQUIRE(bench.project().stageChanges().size() == 1);
  CHECK(bench.project().stageChanges()[0].object == bench.object);
  CHECK(bench.project().stageChanges()[0].author == "ann");
  bench.session().setAuthor("bob");
  bench.choose("stage", "annotate");
  bench.stages->findChild<QLineEdit*>("stageNote")->setText("edge cut");
  bench.move();
  REQUIRE(bench.list("returned")->topLevelItemCount() == 1);
  const QTreeWidgetItem* row = bench.list("returned")->topLevelItem(0);
  CHECK(row->text(5) == "bob");
  CHECK(row->text(6) == "ann");
  CHECK(row->text(7) == "edge cut");
  CHECK(bench.list("stageHistory")->topLevelItemCount() == 2);
  bench.session().document().undo();
  CHECK(bench.list("returned")->topLevelItemCount() == 0);
}

TEST_CASE("a row of the lists leads to its object and frames") {
  StagesBench bench;
  bench.session().document().stages.move(bench.object, FrameRange{FrameIndex(5), FrameIndex(7)},
                                         bench.project().stages()[1].id);
  bench.session().document().selection.select({});
  QTreeWidget* history = bench.list("stageHistory");
  Q_EMIT history->itemActivated(history->topLevelItem(0), 0);
  CHECK(bench.session().document().playback.frame() == FrameIndex(5));
  CHECK(bench.session().document().selection.object() == bench.object);
}

TEST_CASE("stages are renamed and removed in the dialog") {
  StagesBench bench;
  auto* list = bench.stages->findChild<QListWidget*>("stages");
  list->item(1)->setText("check");
  bench.until([&] { return bench.project().stages()[1].name == "check"; });
  CHECK(list->item(1)->text() == "check");
  list->setCurrentRow(1);
  bench.stages->findChild<QPushButton*>("removeStage")->click();
  REQUIRE(bench.project().stages().size() == 2);
  CHECK(list->count() == 2);
}

TEST_CASE("the panel of objects shows and changes the stage of the current object") {
  StagesBench bench;
  auto* box = bench.window().findChild<QComboBox*>("objectStage");
  REQUIRE(box != nullptr);
  CHECK(box->currentText() == "annotate");
  bench.session().document().stages.move(bench.object, FrameRange{FrameIndex(5), FrameIndex(7)},
                                         bench.project().stages()[2].id);
  CHECK(box->currentText() == "annotate");
  bench.session().document().playback.goTo(FrameIndex(6));
  CHECK(box->currentText() == "accepted");
  Q_EMIT box->activated(box->findText("review"));
  CHECK(bench.project().stageChanges().back().frames == std::nullopt);
}

TEST_CASE("a comment on a point of the image is marked there") {
  StagesBench bench;
  auto* field = bench.window().findChild<QLineEdit*>("commentField");
  bench.window().workspace().reviews().startComment(cv::Point2f(12, 9));
  CHECK(field->placeholderText() == "Comment on this point");
  field->setText("edge");
  Q_EMIT field->returnPressed();
  REQUIRE(bench.project().comments().size() == 1);
  CHECK(bench.project().comments()[0].place == cv::Point2f(12, 9));
  CHECK(field->placeholderText() == "Comment on this frame");
}
