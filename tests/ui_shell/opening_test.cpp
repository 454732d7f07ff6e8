// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include "tests/ui_shell/dialog_input.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/base/preferences.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/workspace.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("a project is made through the dialog") {
  WindowBench bench;
  const auto clip = bench.makeClip();
  bench.key(Qt::Key_N, Qt::ControlModifier);
  auto* dialog = bench.dialog<NewProjectDialog>();
  CHECK(!button(dialog)->isEnabled());

  type(dialog, "clip", bench.folder / "nowhere");
  CHECK(dialog->findChild<QLabel*>("complaint")->text().contains("nowhere"));
  CHECK(!button(dialog)->isEnabled());

  type(dialog, "clip", clip);
  CHECK(dialog->findChild<QLabel*>("complaint")->text().isEmpty());
  CHECK(dialog->file() == bench.folder / "clip.maskline");
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  REQUIRE(bench.until([&] { return bench.session().hasProject(); }));
  CHECK(bench.session().document().playback.frameCount() == 24);
  CHECK(bench.window().workspace().isVisible());
  CHECK(recentProjects() == QStringList{text(bench.folder / "clip.maskline")});

  bench.key(Qt::Key_N, Qt::ControlModifier);
  type(bench.dialog<NewProjectDialog>(), "clip", clip);
  CHECK(bench.dialog<NewProjectDialog>()
            ->findChild<QLabel*>("complaint")
            ->text()
            .contains("exists already"));
}

TEST_CASE("what cannot be opened is said over the canvas") {
  WindowBench bench;
  bench.window().openPath(bench.folder / "nothing.mp4");
  CHECK(bench.sentence().contains("nothing.mp4"));
  QTest::mouseClick(bench.window().findChild<QToolButton*>("errorDismiss"), Qt::LeftButton);
  CHECK(bench.sentence().isEmpty());
}

TEST_CASE("a clip that has moved is asked for and found") {
  WindowBench bench;
  bench.openProject();
  bench.session().closeProject();
  std::filesystem::create_directory(bench.folder / "elsewhere");
  std::filesystem::rename(bench.folder / "clip", bench.folder / "elsewhere" / "other");
  bench.window().openPath(bench.folder / "project.maskline");
  REQUIRE(bench.until([&] { return !bench.sentence().isEmpty(); }));
  QTest::mouseClick(bench.window().findChild<QPushButton*>("errorAction"), Qt::LeftButton);
  auto* dialog = bench.window().findChild<QDialog*>("findClipDialog");
  REQUIRE(dialog);
  type(dialog, "clip", bench.folder / "elsewhere" / "other");
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  REQUIRE(bench.until([&] { return bench.session().hasProject(); }));
  CHECK(bench.sentence().isEmpty());
}

TEST_CASE("a project that someone else has open can be looked at") {
  WindowBench bench;
  bench.openProject();
  WindowBench* other = &bench;  // the first window keeps the file
  MainWindow second;
  second.show();
  second.openPath(other->folder / "project.maskline");
  auto* open = second.findChild<QPushButton*>("errorAction");
  REQUIRE(bench.until([&] { return open->isVisible(); }));
  QTest::mouseClick(open, Qt::LeftButton);
  REQUIRE(bench.until([&] { return second.session().hasProject(); }));
  CHECK(second.session().project().readOnly());
}

TEST_CASE("a dropped project is opened, a dropped folder becomes a project") {
  WindowBench bench;
  bench.openProject();
  bench.session().closeProject();
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(text(bench.folder / "project.maskline"))});
  REQUIRE(FileFlow::canDrop(data));
  bench.window().files().drop(data);
  REQUIRE(bench.until([&] { return bench.session().hasProject(); }));

  data.setUrls({QUrl::fromLocalFile(text(bench.makeClip(8, "second")))});
  bench.window().files().drop(data);
  CHECK(bench.dialog<NewProjectDialog>()->file() == bench.folder / "second.maskline");
}

TEST_CASE("a video beside another clip's project gets a project of its own") {
  WindowBench bench;
  bench.openProject();
  bench.session().closeProject();
  const auto other = bench.makeClip(8, "other");
  std::filesystem::copy(bench.folder / "project.maskline", bench.folder / "other.maskline");
  bench.window().openPath(other);
  REQUIRE(bench.until([&] { return bench.session().hasProject(); }));
  CHECK(bench.sentence().contains("other.maskline is a project with another clip: clip."));
  QTest::mouseClick(bench.window().findChild<QPushButton*>("errorAction"), Qt::LeftButton);
  auto* dialog = bench.dialog<NewProjectDialog>();
  CHECK(dialog->clip() == other);
  CHECK(dialog->file() == bench.folder / "other-2.maskline");
  CHECK(button(dialog)->isEnabled());
}
