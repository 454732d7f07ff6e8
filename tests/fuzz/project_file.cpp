// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

void readAll(const Project& project) {
  const FrameRange all{FrameIndex(0), FrameIndex(1000)};
  project.settings();
  project.categories();
  project.comments();
  project.shots();
  project.clipIndex();
  for (const Object& object : project.objects()) {
    project.attributeValues(object.id);
    for (const FrameSummary& summary : project.summaries(object.id, all)) {
      project.record(object.id, summary.frame);
      project.mask(object.id, summary.frame);
      project.prompts(object.id, summary.frame);
    }
  }
}

}  // namespace

void projectFile(Input input) {
  const std::filesystem::path file = scratchFile("fuzzed.maskline", input);
  for (const char* ending : {"-wal", "-shm", "-journal", "-lock"})
    std::filesystem::remove(file.string() + ending);
  readAll(*Project::open(file, /*readOnly=*/true));
  readAll(*Project::open(file));
}

}  // namespace maskline::fuzz
