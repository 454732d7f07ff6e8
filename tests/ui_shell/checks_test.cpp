// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

#include "tests/project/project_edits.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/dialogs/checks_dialog.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("check frames are made, listed, scored and removed in the dialog") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  Project& project = writable(bench.project());
  const cv::Size size = project.clip().info.size;
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(cv::Rect(0, 0, 5, 5)).setTo(255);
  for (int f = 1; f < 5; ++f)
    project.putRecord(object,
                      makeRecord(FrameIndex(f), Mask::fromMat(bitmap), MaskSource::Painted, 1));
  setReview(project, object, {FrameIndex(1), FrameIndex(5)}, ReviewState::Accepted);
  bench.action("checks")->trigger();
  auto* dialog = bench.dialog<ChecksDialog>();
  auto* checks = dialog->findChild<QTreeWidget*>("checks");
  auto* scores = dialog->findChild<QTreeWidget*>("checkScores");
  dialog->findChild<QSpinBox*>("checkEvery")->setValue(2);
  dialog->findChild<QPushButton*>("addChecks")->click();
  REQUIRE(project.checkFrames().size() == 2);
  REQUIRE(checks->topLevelItemCount() == 2);
  CHECK(checks->topLevelItem(0)->text(1) == "2");
  CHECK_FALSE(project.summary(object, FrameIndex(2)));

  project.putRecord(object,
                    makeRecord(FrameIndex(2), Mask::fromMat(bitmap), MaskSource::Painted, 1));
  dialog->findChild<QPushButton*>("scoreChecks")->click();
  REQUIRE(scores->topLevelItemCount() == 1);
  CHECK(scores->topLevelItem(0)->text(4) == QLocale().toString(1.0, 'f', 3));
  Q_EMIT scores->itemActivated(scores->topLevelItem(0), 0);
  CHECK(bench.session().document().playback.frame() == FrameIndex(2));

  checks->setCurrentItem(checks->topLevelItem(1));
  dialog->findChild<QPushButton*>("removeCheck")->click();
  CHECK(checks->topLevelItemCount() == 1);
  CHECK(project.summary(object, FrameIndex(4))->review == ReviewState::Accepted);
}

TEST_CASE("refused edits of the check frames are explained in the dialog, not behind it") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  Project& project = writable(bench.project());
  bench.action("checks")->trigger();
  auto* dialog = bench.dialog<ChecksDialog>();
  auto* errors = dialog->findChild<QLabel*>("errorLine");
  REQUIRE(errors);
  dialog->findChild<QPushButton*>("addChecks")->click();
  CHECK(errors->text().contains("no accepted mask"));
  dialog->findChild<QPushButton*>("scoreChecks")->click();
  CHECK(errors->text().contains("nothing to compare"));
  CHECK(bench.sentence().isEmpty());
  setReview(project, object, {FrameIndex(0), FrameIndex(5)}, ReviewState::Accepted);
  dialog->findChild<QSpinBox*>("checkEvery")->setValue(1);
  dialog->findChild<QPushButton*>("addChecks")->click();
  REQUIRE(project.checkFrames().size() == 1);
  CHECK(errors->text().isEmpty());
}
