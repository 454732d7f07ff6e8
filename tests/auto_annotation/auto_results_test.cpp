// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/auto_results.h"

#include "core/auto_annotation/messages.h"
#include "core/base/failure.h"
#include "tests/auto_annotation/model_folder.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

using namespace test;

AutoResults someResults() {
  AutoResults results;
  results.model = "mine";
  results.classes = {{"car", Rgb{1, 2, 3}, true}, {"sky", {}, false}};
  results.categories = {"vehicle", std::nullopt};
  results.size = {4, 2};
  results.frames = {FrameIndex(3), FrameIndex(5)};
  results.tracks = 2;
  results.score = 0.25F;
  results.masks = {{FrameIndex(3), 0, {0, 0.75F, mask({".##.", "...."})}},
                   {FrameIndex(5), 1, {1, 0.5F, mask({"####", "#..."})}}};
  return results;
}

TEST_CASE("Results are read as they were written") {
  const TemporaryFolder folder;
  writeResults(someResults(), folder / "a/b.jsonl");
  const AutoResults results = readResults(folder / "a/b.jsonl");
  CHECK(results.model == "mine");
  REQUIRE(results.classes.size() == 2);
  CHECK(results.classes[0].colour == Rgb{1, 2, 3});
  CHECK_FALSE(results.classes[1].thing);
  CHECK(results.categories == someResults().categories);
  CHECK(results.frames == someResults().frames);
  CHECK(results.score == 0.25F);
  REQUIRE(results.masks.size() == 2);
  CHECK(results.masks[1].found.mask == mask({"####", "#..."}));
  CHECK(results.masks[1].track == 1);
}

TEST_CASE("Damaged results are refused") {
  namespace texts = messages::auto_annotation;
  const TemporaryFolder folder;
  const auto file = folder / "a.jsonl";
  const auto said = [&] {
    const auto failure = failureIn([&] { readResults(file); });
    return failure ? failure->message : Message();
  };
  CHECK(said().is(texts::noRun));
  writeResults(someResults(), file);
  const std::string whole = textOf(file);
  for (std::size_t size = 0; size + 1 < whole.size(); size += 5) {
    write(file, whole.substr(0, size));
    CHECK(said().is(texts::runDamaged));
  }
  std::string other = whole;
  other.replace(other.find("\"track\":1"), 9, "\"track\":7");
  write(file, other);
  CHECK(said().is(texts::runDamaged));
}

TEST_CASE("Each project has a file of its own") {
  CHECK(resultsFile("/a/b.maskline") != resultsFile("/a/c.maskline"));
  CHECK(resultsFile("/a/b.maskline") == resultsFile("/a/../a/b.maskline"));
}

}  // namespace
}  // namespace maskline
