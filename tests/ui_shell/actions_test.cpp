// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <fstream>
#include <set>

#include "tests/ui_shell/window_bench.h"
#include "ui/shell/actions/action_registry.h"

using namespace maskline;
using namespace maskline::test;

namespace {

void collect(const QMenu& menu, std::multiset<QString>& found) {
  for (const QAction* action : menu.actions()) {
    if (action->menu())
      collect(*action->menu(), found);
    else if (!action->isSeparator())
      found.insert(action->objectName());
  }
}

QString factWords(Facts facts) {
  QStringList words;
  for (int i = 0; i < kFactCount; ++i)
    if (facts.has(static_cast<Fact>(i))) words += factWord(static_cast<Fact>(i));
  return words.join(", ");
}

QString keyWords(const ActionSpec& spec) {
  QStringList keys;
  for (const QKeySequence& key : defaultKeys(spec))
    keys += "`" + key.toString(QKeySequence::PortableText) + "`";
  return keys.join(" ");
}

}  // namespace

TEST_CASE("every action has a name, a key, a menu, an icon that exists and something to do") {
  WindowBench bench;
  std::multiset<QString> inMenus;
  for (const QAction* top : bench.window().menuBar()->actions()) collect(*top->menu(), inMenus);
  for (const auto& entry : bench.window().actions().entries()) {
    CAPTURE(entry.spec->id);
    CHECK(!entry.action->text().isEmpty());
    CHECK(!entry.action->shortcuts().isEmpty());
    CHECK(entry.action->toolTip().contains(
        entry.action->shortcut().toString(QKeySequence::NativeText)));
    CHECK(inMenus.count(entry.spec->id) == 1);
    CHECK(entry.handled);
    if (entry.spec->icon) CHECK(QFile::exists(QString(":/icons/%1.svg").arg(entry.spec->icon)));
  }
}

TEST_CASE("no two actions that can be enabled together share a key") {
  const auto table = actionTable();
  for (std::size_t i = 0; i < table.size(); ++i)
    for (std::size_t j = i + 1; j < table.size(); ++j) {
      CHECK(QString(table[i].id) != table[j].id);
      if (!canMeet(table[i], table[j])) continue;
      for (const QKeySequence& key : defaultKeys(table[i])) {
        CAPTURE(table[i].id, table[j].id, key.toString().toStdString());
        CHECK(!key.isEmpty());
        CHECK(!defaultKeys(table[j]).contains(key));
      }
    }
}

TEST_CASE("ui/README.md lists the actions as they are") {
  std::string expected = "| action | keys | needs |\n|---|---|---|\n";
  for (const ActionSpec& spec : actionTable())
    expected += "| `" + std::string(spec.id) + "` | " + keyWords(spec).toStdString() + " | " +
                factWords(spec.needs).toStdString() + " |\n";
  std::ifstream file(sourceFolder() / "ui" / "README.md");
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  INFO("The table should read:\n" << expected);
  CHECK(text.find(expected) != std::string::npos);
}
