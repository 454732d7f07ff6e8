// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include "core/base/error.h"
#include "core/store/connection.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

namespace {

constexpr int batchLength = 4;

std::string integrity(const fs::path& file) {
  const Connection connection(file, SQLite::OPEN_READWRITE);
  Query query = connection.query("PRAGMA integrity_check");
  return query.next() ? query.text(0) : "";
}

/// Writes batches for ever and reports each through the pipe once putRecords() has returned.
[[noreturn]] void propagateUntilKilled(const fs::path& file, ObjectId object, int seed, int out) {
  const auto project = Project::open(file);
  const auto run = project->beginRunningStep(verbatim("run"));
  for (std::int32_t batch = 0;; batch = (batch + 1) % (clipFrames / batchLength)) {
    const std::int64_t begin = batch * batchLength;
    project->putRecords(*run, object, recordsAt(begin, begin + batchLength, seed));
    if (write(out, &batch, sizeof(batch)) != sizeof(batch)) _exit(1);
  }
}

/// The numbers that the child could report before it was killed.
std::vector<std::int32_t> reported(int in) {
  std::vector<std::int32_t> out;
  std::int32_t batch = 0;
  while (read(in, &batch, sizeof(batch)) == sizeof(batch)) out.push_back(batch);
  return out;
}

/// While one lives no file of this process can grow beyond `bytes`: what a full disk looks like.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limited{bytes, m_before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limited);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit m_before{};
  void (*m_handler)(int);
};

/// Puts the end of a pipe in the place of every handle of these files, as if their disk had gone:
/// nothing can be read at a place or written any more.
int breakHandles(const fs::path& file) {
  std::array<int, 2> pipeEnds{};
  REQUIRE(pipe(pipeEnds.data()) == 0);
  int broken = 0;
  std::vector<int> handles;
  for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
    std::error_code ignored;
    const fs::path target = fs::read_symlink(entry.path(), ignored);
    if (target == file || target == file.string() + "-wal")
      handles.push_back(std::stoi(entry.path().filename().string()));
  }
  for (const int handle : handles) broken += dup2(pipeEnds[0], handle) == handle;
  close(pipeEnds[0]);
  close(pipeEnds[1]);
  return broken;
}

}  // namespace

TEST_CASE("when file handles go bad an edit fails in one sentence and nothing is lost") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  auto project = Project::create(file, clipBeside(file));
  const ObjectId object = addNamed(*project, "ball");
  project->putRecords(object, recordsAt(0, 20), false);
  const std::string before = dump(*project);
  REQUIRE(breakHandles(fs::canonical(file)) >= 2);
  std::string sentence;
  try {
    project->putRecords(object, recordsAt(20, 900), false);
  } catch (const Error& error) {
    sentence = error.what();
  }
  CHECK(sentence.find("p.maskline") != std::string::npos);
  CHECK(sentence.back() == '.');
  CHECK_THROWS_AS(project->undo(), Error);
  project.reset();
  project = Project::open(file);
  CHECK(dump(*project) == before);
  project->putRecords(object, recordsAt(20, 30), false);
  CHECK(integrity(file) == "ok");
}

TEST_CASE("a killed program loses no frame that it reported and damages nothing") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  ObjectId object;
  {
    const auto project = Project::create(file, clipBeside(file));
    object = addNamed(*project, "ball");
  }
  std::mt19937 random(7);
  std::size_t batches = 0;
  for (int round = 0; round < 20; ++round) {
    std::array<int, 2> pipeEnds{};
    REQUIRE(pipe(pipeEnds.data()) == 0);
    const pid_t child = fork();
    if (child == 0) propagateUntilKilled(file, object, round, pipeEnds[1]);
    close(pipeEnds[1]);
    const auto wait = std::uniform_int_distribution<int>(0, 30000)(random);
    std::int32_t first = 0;  // it is at work once it has reported a batch
    REQUIRE(read(pipeEnds[0], &first, sizeof(first)) == sizeof(first));
    std::this_thread::sleep_for(std::chrono::microseconds(wait));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::vector<std::int32_t> done = reported(pipeEnds[0]);
    done.push_back(first);
    close(pipeEnds[0]);
    batches += done.size();

    const auto project = Project::open(file);
    for (const std::int32_t batch : done)
      for (int i = 0; i < batchLength; ++i) {
        const std::int64_t f = batch * batchLength + i;
        const auto record = project->record(object, FrameIndex(f));
        REQUIRE(record);
        REQUIRE(record->mask == recordAt(f, round).mask);
      }
    REQUIRE(integrity(file) == "ok");
  }
  CHECK(batches >= 20);
}

TEST_CASE("when the disk is full an edit fails as a whole and work goes on once there is room") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  auto project = Project::create(file, clipBeside(file));
  const ObjectId object = addNamed(*project, "ball");
  project->putRecords(object, recordsAt(0, 20), false);
  const auto run = project->beginRunningStep(verbatim("run"));
  int batches = 0;
  std::string before;
  {
    const FileSizeLimit limit(fs::file_size(file.string() + "-wal") + 100000);
    CHECK_THROWS_AS(
        [&] {
          for (; batches < 1000; ++batches) {
            before = dump(*project);
            project->putRecords(*run, object, recordsAt(batches, batches + 20, batches));
          }
        }(),
        Error);
    CHECK(dump(*project) == before);
    const FileSizeLimit nothingMore(4096);
    const std::string text = english(project->undoText());
    CHECK_THROWS_AS(setReview(*project, object, frames(0, 1000), ReviewState::Accepted), Error);
    CHECK(english(project->undoText()) == text);
    CHECK_THROWS_AS(project->undo(), Error);
    CHECK(english(project->undoText()) == text);
    CHECK(dump(*project) == before);
  }
  CHECK(batches > 0);
  project->undo();
  project->redo();
  CHECK(dump(*project) == before);
  setReview(*project, object, frames(0, 1000), ReviewState::Accepted);
  const std::string after = dump(*project);
  project.reset();
  CHECK(dump(*Project::open(file)) == after);
  CHECK(integrity(file) == "ok");
}
