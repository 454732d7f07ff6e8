// SPDX-License-Identifier: Apache-2.0
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/models/registry_folder.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/base/model_mirror.h"
#include "ui/dialogs/models_dialog.h"
#include "ui/dialogs/path_field.h"
#include "ui/panels/jobs/jobs_popup.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// The window "Models" with a list of models of its own and a server.
struct ModelsBench : WindowBench {
  explicit ModelsBench(bool project = false) {
    if (project) openProject();
    action("models")->trigger();
    models = dialog<ModelsDialog>();
    table = models->findChild<QTreeWidget*>("models");
    table->setCurrentItem(table->topLevelItem(0));
  }

  QPushButton* button(const char* name) { return models->findChild<QPushButton*>(name); }
  QString state(int row = 0) { return table->topLevelItem(row)->text(4); }
  QString message() { return models->findChild<QLabel*>("complaint")->text(); }
  void setMirror(const std::string& mode) {
    models->findChild<PathField*>("mirror")->setText(QString::fromStdString(registry.mirror(mode)));
  }

  RegistryFolder registry;
  ModelsDialog* models = nullptr;
  QTreeWidget* table = nullptr;
};

}  // namespace

TEST_CASE("a model is downloaded and chosen in the window of models") {
  ModelsBench bench(true);
  REQUIRE(bench.table->topLevelItemCount() == 3);
  CHECK(bench.state() == "not installed");
  CHECK_FALSE(bench.button("choose")->isEnabled());
  CHECK_FALSE(bench.button("pause")->isEnabled());
  CHECK(bench.models->findChild<QTextBrowser*>("details")->toPlainText().contains("CC-BY-4.0"));
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return bench.state() == "installed"; }));
  CHECK(bench.message().startsWith("XMem is ready."));
  CHECK_FALSE(bench.button("download")->isEnabled());
  bench.button("choose")->click();
  CHECK(bench.session().document().settings.tracker() == "tiny");
  CHECK(bench.session().document().settings.segmenter() == "fake");
}

TEST_CASE("a download is paused, goes on when its window is closed, and is asked about") {
  ModelsBench bench;
  bench.setMirror("slow");
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return bench.state().contains('%'); }));
  bench.button("pause")->click();
  REQUIRE(bench.until([&] { return bench.state().endsWith("have arrived"); }));
  CHECK(bench.button("download")->text() == "Resume");
  CHECK(bench.button("removePart")->isEnabled());
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return bench.state().contains('%'); }));
  bench.models->close();
  bench.window().close();
  CHECK(bench.window().isVisible());
  auto* question = bench.dialog<QMessageBox>();
  CHECK(question->text().contains("being downloaded"));
  question->reject();
  REQUIRE(bench.until([&] { return bench.sentence().contains("XMem is ready"); }));
  CHECK(std::filesystem::exists(bench.registry.models() / "tiny.pt"));
}

TEST_CASE("a download shows in the status bar of the main window, where it is paused") {
  ModelsBench bench;
  bench.setMirror("slow");
  auto* text = bench.window().findChild<QToolButton*>("jobText");
  auto* progress = bench.window().findChild<QProgressBar*>("jobProgress");
  auto* cancel = bench.window().findChild<QPushButton*>("jobCancel");
  auto* pause = bench.window().findChild<QPushButton*>("jobPause");
  CHECK_FALSE(pause->isVisible());
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return text->accessibleName().contains('%'); }));
  CHECK(text->accessibleName().startsWith("Download of XMem: "));
  CHECK(progress->isVisible());
  CHECK(progress->maximum() == 1000);
  CHECK_FALSE(cancel->isVisible());
  text->click();
  auto* popup = bench.window().findChild<JobsPopup*>();
  QStringList said;
  for (const QLabel* label : popup->findChildren<QLabel*>()) said << label->text();
  CHECK(said.contains("Download of XMem"));
  popup->hide();
  pause->click();
  REQUIRE(bench.until([&] { return !pause->isVisible(); }));
  CHECK_FALSE(progress->isVisible());
  CHECK(bench.state().endsWith("have arrived"));
}

TEST_CASE("what has arrived of a model is removed in the window") {
  ModelsBench bench;
  bench.setMirror("slow");
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return bench.state().contains('%'); }));
  bench.button("pause")->click();
  REQUIRE(bench.until([&] { return bench.button("removePart")->isEnabled(); }));
  bench.button("removePart")->click();
  CHECK(bench.state() == "not installed");
  CHECK(std::filesystem::is_empty(bench.registry.models()));
}

TEST_CASE("a file that is not the model ends in one sentence in the window") {
  ModelsBench bench;
  bench.table->setCurrentItem(bench.table->topLevelItem(2));
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return bench.message().contains("was removed"); }));
  CHECK(bench.state(2) == "not installed");
  // It is not told of another model.
  bench.table->setCurrentItem(bench.table->topLevelItem(0));
  CHECK(bench.message().isEmpty());
}

TEST_CASE("a file that is dropped on the window is checked and added") {
  ModelsBench bench;
  const auto drop = [&](const char* name) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fromPath(bench.registry.files() / name))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.models, &enter);
    CHECK(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.models, &event);
  };
  drop("other.pt");
  REQUIRE(bench.until([&] { return bench.message().contains("other.pt\" was not added"); }));
  drop("plain.pt");
  REQUIRE(bench.until([&] { return bench.state(1) == "installed"; }));
}

TEST_CASE("what was wrong with a file is not told after an engine was chosen") {
  ModelsBench bench(true);
  bench.table->setCurrentItem(bench.table->topLevelItem(2));
  bench.button("download")->click();
  REQUIRE(bench.until([&] { return bench.message().contains("was removed"); }));
  bench.session().document().settings.setEngines("fake", "builtin");
  REQUIRE(bench.until([&] { return bench.message().isEmpty(); }));
}

TEST_CASE("the mirror of models is remembered") {
  ModelsBench bench;
  bench.models->findChild<PathField*>("mirror")->setText("https://mirror.example/models");
  CHECK(storedModelMirror() == "https://mirror.example/models");
  delete bench.models;
  bench.action("models")->trigger();
  auto* again = bench.dialog<ModelsDialog>();
  CHECK(again->findChild<PathField*>("mirror")->text() == "https://mirror.example/models");
}
