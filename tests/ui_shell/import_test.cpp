// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <fstream>

#include "core/project/messages.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/dialogs/import_dialog.h"

using namespace maskline;
using namespace maskline::test;
namespace fs = std::filesystem;

namespace {

struct Wizard : WindowBench {
  fs::path set;
  ImportDialog* dialog = nullptr;

  Wizard() {
    openProject();
    makeObject();
    session().document().objects.setCategory(project().objects()[0].id, "animal");
    ExportOptions options;
    options.out = set = folder / "set";
    options.write.pictures = PictureChoice::None;
    session().document().clipJobs.exportTo(options);
    settle();
  }
  void open() {
    key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = WindowBench::dialog<ImportDialog>();
  }
  QPushButton* next() const { return dialog->findChild<QPushButton*>("next"); }
  void goOn() const { QTest::mouseClick(next(), Qt::LeftButton); }
  template <class Widget>
  Widget* part(const char* name) const {
    return dialog->findChild<Widget*>(name);
  }
  bool shown(const char* name) const { return part<QWidget>(name)->isVisible(); }
};

}  // namespace

TEST_CASE_METHOD(Wizard, "the import shows what there is before it does anything") {
  open();
  CHECK_FALSE(next()->isEnabled());
  dialog->setPath(folder / "nothing");
  CHECK_FALSE(next()->isEnabled());
  CHECK(part<QLabel>("complaint")->text().contains("nothing"));
  dialog->setPath(set);
  goOn();
  REQUIRE(until([&] { return shown("objects"); }));
  CHECK(part<QLabel>("summary")->text().contains("COCO instances"));
  CHECK(part<QTableWidget>("objects")->rowCount() == 1);
  CHECK(part<QTableWidget>("objects")->item(0, 1)->text() == "animal");
  goOn();
  REQUIRE(shown("labels"));
  auto* category = part<QTableWidget>("labels")->findChild<QComboBox*>();
  category->setCurrentText("pet");
  goOn();
  REQUIRE(shown("conflicts"));  // the object is there, with a mask
  for (QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
    if (button->text().contains("new objects")) button->click();
  goOn();
  settle();
  CHECK(project().objects().size() == 2);
  CHECK(project().undoText().is(messages::project::importMasks));
  CHECK(project().categories().back().name == "pet");

  open();  // the choice of categories is remembered
  dialog->setPath(set);
  goOn();
  REQUIRE(until([&] { return shown("objects"); }));
  CHECK(part<QTableWidget>("objects")->item(0, 1)->text() == "pet");
}

TEST_CASE_METHOD(Wizard, "the first frame in the clip is chosen, and the plan follows") {
  open();
  dialog->setPath(set);
  goOn();
  REQUIRE(until([&] { return shown("objects"); }));
  CHECK_FALSE(dialog->choices().firstFrame);
  part<QSpinBox>("firstFrame")->setValue(5);
  CHECK(dialog->choices().firstFrame == 5);
  // The mask of frame 0 meets none of the project there.
  auto* table = part<QTableWidget>("objects");
  REQUIRE(until([&] { return table->item(0, 2)->text() == "1"; }));
  goOn();
  goOn();
  settle();
  CHECK(masks(project().objects()[0].id) == 2);
  CHECK(project().summary(project().objects()[0].id, FrameIndex(5)));
}

TEST_CASE_METHOD(Wizard, "a file that is wrong is told on the first page") {
  std::ofstream(folder / "bad.json") << "{\"images\":[,";
  open();
  dialog->setPath(folder / "bad.json");
  goOn();
  REQUIRE(until([&] { return !part<QLabel>("complaint")->text().isEmpty(); }));
  CHECK(next()->isEnabled());
  CHECK_FALSE(shown("objects"));
}
