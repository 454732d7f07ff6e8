// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine_registry.h"

#include "core/base/error.h"
#include "core/engine/classic/classic_segmenter.h"
#include "core/engine/classic/classic_tracker.h"
#include "core/engine/engine_options.h"
#include "core/engine/fake_engine.h"

namespace maskline {
namespace {

[[noreturn]] void unknown(const EngineSpec& spec) {
  std::string names;
  for (const EngineInfo& info : listEngines()) names += (names.empty() ? "" : ", ") + info.name;
  throw Error(Error::Kind::NotFound,
              "There is no engine \"" + spec.base + "\"; this installation has: " + names + ".");
}

}  // namespace

std::vector<EngineInfo> listEngines() {
  EngineInfo classic;
  classic.name = "classic";
  classic.title = "Built-in, classic";
  classic.description =
      "Colour and texture models with graph cuts, optical flow and an appearance memory; needs no "
      "weights.";
  classic.segments = classic.tracks = classic.usable = true;
  classic.licence = "Apache-2.0";
  return {classic};
}

std::string defaultEngine() { return "classic"; }

std::unique_ptr<Segmenter> makeSegmenter(const std::string& name) {
  const EngineSpec spec = parseEngineSpec(name);
  if (spec.base == "fake") return makeFakeSegmenter(spec);
  if (spec.base != "classic") unknown(spec);
  checkOptions(spec, {});
  return makeClassicSegmenter();
}

std::unique_ptr<Tracker> makeTracker(const std::string& name) {
  const EngineSpec spec = parseEngineSpec(name);
  if (spec.base == "fake") return makeFakeTracker(spec);
  if (spec.base != "classic") unknown(spec);
  checkOptions(spec, {});
  return makeClassicTracker();
}

}  // namespace maskline
