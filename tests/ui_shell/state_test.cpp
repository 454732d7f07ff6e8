// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "tests/ui_shell/window_bench.h"
#include "ui/shell/actions/action_registry.h"

using namespace maskline;
using namespace maskline::test;

namespace {

using Words = std::set<std::string>;

Words split(const std::string& text, char divider) {
  Words words;
  std::istringstream in(text);
  for (std::string word; std::getline(in, word, divider);) {
    word.erase(0, word.find_first_not_of(' '));
    word.erase(word.find_last_not_of(' ') + 1);
    if (!word.empty()) words.insert(word);
  }
  return words;
}

/// id -> what it needs, from the table in ui/README.md.
std::map<std::string, Words> readTable() {
  std::map<std::string, Words> rows;
  std::ifstream file(sourceFolder() / "ui" / "README.md");
  bool begun = false;
  for (std::string line; std::getline(file, line);) {
    begun |= line == "| action | keys | needs |";
    if (!begun || line.rfind("| `", 0) != 0) continue;
    const auto idEnd = line.find("` |");
    const auto needs = line.rfind("| ", line.size() - 2);
    rows[line.substr(3, idEnd - 3)] = split(line.substr(needs + 2, line.size() - needs - 4), ',');
  }
  return rows;
}

/// Every action is enabled exactly if the README says so for these facts.
void checkState(WindowBench& bench, const Words& facts) {
  static const auto rows = readTable();
  REQUIRE(rows.size() == actionTable().size());
  bench.settle();
  for (const auto& [id, needs] : rows) {
    CAPTURE(id);
    const bool allowed = std::includes(facts.begin(), facts.end(), needs.begin(), needs.end());
    CHECK(bench.action(id.c_str())->isEnabled() == allowed);
  }
}

Words operator+(Words a, const Words& b) {
  a.insert(b.begin(), b.end());
  return a;
}

const Words open{"project", "writable", "annotate", "unlabelled"};

}  // namespace

TEST_CASE("what is allowed without a project") {
  WindowBench bench;
  checkState(bench, {"annotate"});
}

TEST_CASE("what is allowed with a project") {
  WindowBench bench;
  bench.openProject();
  while (bench.project().canUndo()) bench.project().undo();
  checkState(bench, open + Words{"redo"});

  SECTION("an object without a mask") {
    bench.session().document().objects.add();
    checkState(bench, open + Words{"object", "unlocked", "undo"});
  }
  SECTION("an object with prompts and a mask") {
    bench.makeObject();
    checkState(bench, open + Words{"object", "unlocked", "undo", "mask", "prompts"});
    bench.key(Qt::Key_Right);
    checkState(bench, open + Words{"object", "unlocked", "undo"});
  }
  SECTION("a locked object") {
    bench.makeObject();
    bench.key(Qt::Key_L);
    checkState(bench, open + Words{"object", "undo", "mask", "prompts"});
  }
  SECTION("two objects") {
    bench.session().document().objects.add();
    bench.session().document().objects.add();
    checkState(bench, open + Words{"object", "unlocked", "undo", "several"});
  }
  SECTION("a frame without unlabelled pixels") {
    GiveRequest all{FrameRange::single(FrameIndex(0))};
    all.category = "sky";
    bench.session().document().scene.give(all);
    Words facts = open + Words{"undo"};
    facts.erase("unlabelled");
    checkState(bench, facts);
    bench.key(Qt::Key_Right);
    checkState(bench, open + Words{"undo"});
  }
  SECTION("review mode") {
    bench.makeObject();
    bench.key(Qt::Key_F4);
    checkState(bench, Words{"project", "writable", "review", "object", "unlocked", "undo", "mask",
                            "prompts", "unlabelled"});
  }
  SECTION("closed again") {
    bench.key(Qt::Key_W, Qt::ControlModifier);
    checkState(bench, {"annotate"});
  }
}

TEST_CASE("what is allowed while a job runs") {
  WindowBench bench;
  bench.openProject(24, "fake:delay=40");
  bench.makeObject();
  bench.action("propagate")->trigger();
  REQUIRE(bench.until([&] { return bench.action("cancel-jobs")->isEnabled(); }));
  bench.action("cancel-jobs")->trigger();
  bench.settle();
  CHECK(!bench.action("cancel-jobs")->isEnabled());
}

TEST_CASE("what is allowed in a project that is open for looking only") {
  WindowBench bench;
  bench.openProject();
  bench.session().closeProject();
  bench.session().openProject(bench.folder / "project.maskline", true);
  REQUIRE(bench.until([&] { return bench.session().hasProject(); }));
  checkState(bench, {"project", "annotate", "unlabelled"});
}
