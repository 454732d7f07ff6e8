// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <fstream>

#include "core/recovery/backups.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/base/preferences.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/repair_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/file_flow.h"

using namespace maskline;
using namespace maskline::test;

namespace {

namespace fs = std::filesystem;

void accept(QDialog* dialog) { okButton(*dialog->findChild<QDialogButtonBox*>())->click(); }

QPushButton* buttonNamed(QWidget& in, const QString& text) {
  for (QPushButton* button : in.findChildren<QPushButton*>())
    if (button->text() == text) return button;
  return nullptr;
}

QString heading(ReportDialog* dialog) { return dialog->findChild<QLabel*>("heading")->text(); }

}  // namespace

TEST_CASE("a project that cannot be opened is repaired into a new file from the error bar") {
  WindowBench bench;
  bench.openProject();
  const ObjectId object = bench.makeObject();
  const fs::path file = bench.project().file();
  const int masks = bench.masks(object);
  bench.session().closeProject();
  {
    std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
    damage.write("damaged beginning", 17);
  }
  bench.window().files().openProject(file);
  CHECK(bench.sentence().contains(QString::fromStdString(file.filename().string())));
  QPushButton* offer = buttonNamed(bench.window().errors(), "Save a repaired copy…");
  REQUIRE(offer);
  offer->click();
  auto* dialog = bench.dialog<RepairDialog>();
  CHECK(dialog->damaged() == file);
  const fs::path out = dialog->out();
  CHECK(out.parent_path() == file.parent_path());
  CHECK(!fs::exists(out));
  accept(dialog);
  auto* report = bench.dialog<ReportDialog>();
  CHECK(heading(report).contains("Nothing was lost."));
  buttonNamed(*report, "Open it")->click();
  REQUIRE(bench.until([&] { return bench.session().hasProject(); }));
  CHECK(bench.project().file() == out);
  CHECK(bench.masks(object) == masks);
}

TEST_CASE("a check shows its report") {
  WindowBench bench;
  bench.openProject();
  bench.makeObject();
  bench.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
  auto* report = bench.dialog<ReportDialog>();
  CHECK(heading(report) == "No problems were found. 1 mask was checked.");
  CHECK(!report->findChild<QListWidget*>("lines"));
}

TEST_CASE("a backup is made on opening and restored under a new name") {
  WindowBench bench;
  bench.openProject();
  const fs::path file = bench.project().file();
  REQUIRE(bench.until([&] { return backupsOf(file).size() == 1; }));
  bench.makeObject();
  bench.settle();
  bench.key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
  auto* dialog = bench.dialog<RestoreDialog>();
  CHECK(dialog->backup() == backupsOf(file).front().file);
  const fs::path out = dialog->out();
  accept(dialog);
  REQUIRE(
      bench.until([&] { return bench.session().hasProject() && bench.project().file() == out; }));
  CHECK(bench.project().objects().empty());
  CHECK(fs::exists(file));
}

TEST_CASE("how many backups are kept is chosen in the preferences") {
  WindowBench bench;
  CHECK(loadPreferences().backups == 5);
  bench.window().showPreferences();
  auto* dialog = bench.dialog<PreferencesDialog>();
  dialog->findChild<QSpinBox*>("backupMinutes")->setValue(3);
  dialog->findChild<QSpinBox*>("backups")->setValue(0);
  CHECK(!dialog->findChild<QSpinBox*>("backupMinutes")->isEnabled());
  CHECK(loadPreferences().backups == 0);
  CHECK(loadPreferences().backupMinutes == 3);
  dialog->close();
  bench.openProject();
  bench.makeObject();
  bench.settle();
  CHECK(backupsOf(bench.project().file()).empty());
}
