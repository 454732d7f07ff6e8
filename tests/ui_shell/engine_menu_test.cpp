// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QMenu>
#include <QTextBrowser>
#include <algorithm>
#include <fstream>

#include "tests/ui_shell/window_bench.h"
#include "ui/dialogs/model_card_dialog.h"
#include "ui/shell/engine_menu.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("the engine menu names the model files that cannot be used") {
  WindowBench bench;
  bench.openProject();
  setenv("MASKLINE_MODELS", bench.folder.path().c_str(), 1);
  std::ofstream(bench.folder / "holiday.pt") << "no checkpoint";
  QMenu menu;
  fillEngineMenu(menu, bench.session(), *bench.action("models"));
  unsetenv("MASKLINE_MODELS");
  const QList<QAction*> lines = menu.actions();
  const auto line = std::find_if(lines.begin(), lines.end(), [](const QAction* action) {
    return action->text().contains("holiday.pt");
  });
  REQUIRE(line != lines.end());
  CHECK_FALSE((*line)->isEnabled());
  CHECK_FALSE((*line)->toolTip().isEmpty());
  CHECK((*line)->toolTip() != (*line)->text());
  CHECK(menu.findChild<QAction*>("openModelFolder")->isEnabled());
}

TEST_CASE("the engine menu shows the card of the built-in model, or says that it is not there") {
  WindowBench bench;
  setenv("MASKLINE_MODELS", bench.folder.path().c_str(), 1);
  std::ofstream(bench.folder / "builtin.safetensors") << "weights";
  QMenu menu(&bench.window());
  const auto shown = [&] {
    fillEngineMenu(menu, bench.session(), *bench.action("models"));
    menu.findChild<QAction*>("modelCard-builtin")->trigger();
    auto* dialog = bench.dialog<ModelCardDialog>();
    const QString text = dialog->findChild<QTextBrowser*>()->toPlainText();
    delete dialog;
    return text;
  };
  CHECK(shown().contains("MODEL_CARD.md, is not beside its weights"));
  std::ofstream(bench.folder / "MODEL_CARD.md")
      << "# The card\n\n    code\n\n| data |\n|---|\n| videos |\n";
  CHECK(shown().split('\n', Qt::SkipEmptyParts) ==
        QStringList{"The card", "code", "data", "videos"});
  CHECK(shown().contains("data\nvideos"));
  unsetenv("MASKLINE_MODELS");
}

TEST_CASE("the engine menu offers only options that the engines have") {
  WindowBench bench;
  bench.openProject();
  QMenu menu(&bench.window());
  fillEngineMenu(menu, bench.session(), *bench.action("models"));
  for (const char* name : {"engineOption-detail", "engineOption-lookalikes"}) {
    const auto* option = menu.findChild<QAction*>(name);
    REQUIRE(option);
    CHECK_FALSE(option->isEnabled());
    CHECK_FALSE(option->isChecked());
  }
}
