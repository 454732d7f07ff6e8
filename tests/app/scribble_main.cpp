// SPDX-License-Identifier: Apache-2.0
// Edits a project in ways that no single command can, for the kill runs. Every line it prints says
// what is in the file by then.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <iostream>
#include <regex>
#include <string>

#include "core/base/checksum.h"
#include "core/base/error.h"
#include "core/store/store.h"
#include "tests/project/scribbler.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// Of everything a project says, but for the times of changes.
std::string hashOf(const Project& project) {
  static const std::regex times(R"( at=\d+|(comment [^\n]*) \d+\n)");
  const std::string text = std::regex_replace(dump(project), times, "$1\n");
  Checksum sum;
  sum.add(text.data(), text.size());
  return std::to_string(sum.value());
}

void say(int step, const Project& project) {
  const std::string line = std::to_string(step) + " " + hashOf(project) + "\n";
  if (write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(1);
}

/// As the window does it with large steps.
void moveInSlices(Project& project, bool undo) {
  if (undo ? !project.startUndo() : !project.startRedo()) return;
  while (!project.continueUndoRedo(std::chrono::milliseconds(2))) continue;
}

/// Edits, undoes and redoes by chance, the same for the same seed.
int scribble(const std::filesystem::path& file, unsigned seed, int steps) {
  const auto project =
      std::filesystem::exists(file) ? Project::open(file) : Project::create(file, clipBeside(file));
  Scribbler scribbler(*project, seed);
  for (int step = 1; step <= steps; ++step) {
    switch (scribbler.number(8)) {
      case 0:
      case 1:
        moveInSlices(*project, /*undo=*/true);
        break;
      case 2:
        moveInSlices(*project, /*undo=*/false);
        break;
      case 3:
        if (!project->objects().empty()) try {
            project->putRecords(project->objects().front().id, recordsAt(0, 200, step), true);
          } catch (const Error&) {
            // A locked object.
          }
        break;
      default:
        scribbler.scribble();
    }
    say(step, *project);
  }
  return 0;
}

/// Brings the file to two versions that no release has: each touches every record.
int migrate(const std::filesystem::path& file) {
  const Migration first = projectMigrations().front();
  const std::array migrations{first,
                              Migration{1001,
                                        "ALTER TABLE mask ADD COLUMN twice INTEGER;"
                                        "UPDATE mask SET twice = 2 * area;"},
                              Migration{1002,
                                        "CREATE TABLE mask_copy AS SELECT * FROM mask;"
                                        "UPDATE mask SET twice = twice + 1;"}};
  std::puts("migrating");
  std::fflush(stdout);
  Store::open(file, false, migrations);
  std::puts("migrated");
  return 0;
}

int run(const std::vector<std::string>& words) {
  if (words.size() == 4 && words[0] == "scribble")
    return scribble(words[1], static_cast<unsigned>(std::stoul(words[2])), std::stoi(words[3]));
  if (words.size() == 2 && words[0] == "migrate") return migrate(words[1]);
  if (words.size() == 2 && words[0] == "hash") {
    std::cout << hashOf(*Project::open(words[1], true)) << '\n';
    return 0;
  }
  std::cerr << "scribble FILE SEED STEPS | migrate FILE | hash FILE\n";
  return 2;
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
