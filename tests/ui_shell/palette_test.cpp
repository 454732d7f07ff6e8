// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QTreeWidget>

#include "tests/ui_shell/window_bench.h"
#include "ui/base/key_names.h"
#include "ui/base/languages.h"
#include "ui/base/theme.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/dialogs/path_field.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/command_palette.h"
#include "ui/shell/actions/fuzzy.h"
#include "ui/shell/actions/key_sheet.h"
#include "ui/shell/workspace.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;

QTreeWidgetItem* row(QTreeWidget* tree, const QString& id) {
  for (int i = 0; i < tree->topLevelItemCount(); ++i)
    for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
      if (tree->topLevelItem(i)->child(j)->data(0, Qt::UserRole).toString() == id)
        return tree->topLevelItem(i)->child(j);
  return nullptr;
}

}  // namespace

TEST_CASE("letters in order are found, starts of words first") {
  CHECK(fuzzyScore("", "Anything") > 0);
  CHECK(fuzzyScore("prob", "Propagate both ways") > 0);
  CHECK(fuzzyScore("xyz", "Propagate") == 0);
  CHECK(fuzzyScore("pb", "Propagate backward") > fuzzyScore("pb", "Grow by a pixel, but slowly"));
  CHECK(fuzzyScore("export", "Export") > fuzzyScore("export", "Next pot or two"));
}

TEST_CASE("the command palette finds an action and runs it") {
  WindowBench bench;
  bench.openProject();
  bench.key(Qt::Key_P, ctrlShift);
  auto* palette = bench.dialog<CommandPalette>();
  auto* list = palette->findChild<QListWidget*>();
  CHECK(list->count() == static_cast<int>(actionTable().size()));
  QTest::keyClicks(palette->findChild<QLineEdit*>(), "last fr");
  CHECK(list->item(0)->text().startsWith("Last frame"));
  QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
  CHECK(bench.session().document().playback.frame() == FrameIndex(23));
}

TEST_CASE("a video is opened by that name, into a new project") {
  WindowBench bench;
  const auto clip = bench.makeClip();
  bench.key(Qt::Key_P, ctrlShift);
  auto* palette = bench.dialog<CommandPalette>();
  QTest::keyClicks(palette->findChild<QLineEdit*>(), "open video");
  CHECK(palette->findChild<QListWidget*>()->item(0)->text().startsWith("Open video"));
  QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
  auto* dialog = bench.window().findChild<QFileDialog*>("openVideoDialog");
  REQUIRE(dialog);
  Q_EMIT dialog->fileSelected(fromPath(clip));
  dialog->close();
  CHECK(bench.dialog<NewProjectDialog>()->clip() == clip);
}

TEST_CASE("F1 shows the keys") {
  WindowBench bench;
  bench.openProject();
  bench.makeObject();
  bench.key(Qt::Key_F1);
  auto* sheet = bench.dialog<KeySheet>();
  QStringList words;
  for (const QLabel* label : sheet->findChildren<QLabel*>()) words << label->text();
  CHECK(words.contains("Ctrl+T"));
  CHECK(words.contains("Undo"));  // not what would be undone
  CHECK(sheet->height() < bench.window().height());
  CHECK(sheet->width() <= bench.window().width());
}

TEST_CASE("tips and hints name the keys as they are") {
  WindowBench bench;
  bench.openProject();
  ActionRegistry& actions = bench.window().actions();
  const auto tip = [&](const char* name) {
    return bench.window().findChild<QWidget*>(name)->toolTip();
  };
  CHECK(tip("newObject").endsWith("(N)"));
  CHECK(tip("reviewNext").endsWith("(J)"));
  CHECK(newObjectHint() == "Press N, then click the object");
  actions.setKeys("new-object", {QKeySequence("F9")});
  actions.setKeys("weak-next", {});
  CHECK(tip("newObject").endsWith("(F9)"));
  CHECK_FALSE(tip("reviewNext").contains("("));
  CHECK(newObjectHint().contains("F9"));
  actions.restoreDefaultKeys();
}

TEST_CASE("a key can be changed, warns about its owner, is kept and restored") {
  WindowBench bench;
  bench.openProject();
  bench.key(Qt::Key_Comma, Qt::ControlModifier);
  auto* dialog = bench.dialog<PreferencesDialog>();
  auto* tree = dialog->findChild<QTreeWidget*>("shortcuts");
  tree->setCurrentItem(row(tree, "frame-last"));
  auto* edit = dialog->findChild<QKeySequenceEdit*>("newKey");
  auto* conflict = dialog->findChild<QLabel*>("keyConflict");
  auto* set = dialog->findChild<QPushButton*>("setKey");

  edit->setKeySequence(QKeySequence("F12"));
  CHECK(conflict->text().isEmpty());
  edit->setKeySequence(QKeySequence("Ctrl+T"));
  CHECK(conflict->text().contains("Propagate"));
  REQUIRE(set->isEnabled());
  set->click();
  CHECK(bench.action("frame-last")->shortcut() == QKeySequence("Ctrl+T"));
  CHECK(bench.action("propagate")->shortcuts().isEmpty());
  dialog->close();
  bench.key(Qt::Key_T, Qt::ControlModifier);
  CHECK(bench.session().document().playback.frame() == FrameIndex(23));

  ActionRegistry again;
  CHECK(again.action("frame-last")->shortcut() == QKeySequence("Ctrl+T"));
  again.restoreDefaultKeys();
  CHECK(again.action("propagate")->shortcut() == QKeySequence("Ctrl+T"));
  CHECK(again.keys("frame-last") == QList<QKeySequence>{QKeySequence("End")});
}

TEST_CASE("the language changes at once") {
  WindowBench bench;
  bench.openProject();
  bench.key(Qt::Key_Comma, Qt::ControlModifier);
  auto* language = bench.dialog<PreferencesDialog>()->findChild<QComboBox*>("language");
  language->setCurrentIndex(language->findData("de"));
  REQUIRE(bench.until([&] { return bench.action("undo")->text().startsWith("Rückgängig"); }));
  CHECK(bench.until([&] {
    return bench.window().menuBar()->actions().front()->text() == "&Datei" &&
           bench.dialog<PreferencesDialog>()->windowTitle() == "Einstellungen";
  }));
  CHECK(bench.session().hasProject());
  CHECK(bench.until([&] { return bench.window().workspace().isVisible(); }));
  bench.dialog<PreferencesDialog>()->close();
  bench.key(Qt::Key_Right);
  CHECK(bench.until([&] { return bench.session().document().playback.frame() == FrameIndex(1); }));
  setLanguage(*qApp, "en");
  REQUIRE(bench.until([&] { return bench.action("undo")->text().startsWith("Undo"); }));
}

TEST_CASE("preferences take effect at once and are kept") {
  WindowBench bench;
  bench.openProject();
  bench.key(Qt::Key_Comma, Qt::ControlModifier);
  auto* dialog = bench.dialog<PreferencesDialog>();
  dialog->findChild<QComboBox*>("theme")->setCurrentIndex(1);
  CHECK(currentTheme() == ThemeName::Light);
  dialog->findChild<QSlider*>("opacity")->setValue(30);
  CHECK(bench.window().workspace().canvas().overlayStyle().opacity == Approx(0.3));
  CHECK(loadPreferences().theme == ThemeName::Light);
  dialog->findChild<QCheckBox*>("automaticShots")->setChecked(true);
  CHECK(loadPreferences().automaticShots);
  CHECK(loadPreferences().overlayOpacity == Approx(0.3));
  dialog->findChild<QComboBox*>("theme")->setCurrentIndex(0);
  CHECK(currentTheme() == ThemeName::Dark);
}
