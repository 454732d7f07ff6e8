// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine_registry.h"

#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/classic/classic_segmenter.h"
#include "core/engine/classic/classic_tracker.h"
#include "core/engine/engine_notes.h"
#include "core/engine/engine_options.h"
#include "core/engine/fake_engine.h"
#include "core/engine/messages.h"
#include "core/engine/model_files.h"
#include "core/engine/model_folders.h"
#include "core/engine/nn/fast_type.h"
#include "core/engine/processor_fallback.h"

namespace maskline {
namespace {

[[noreturn]] void unknown(const EngineSpec& spec) {
  std::string names;
  for (const EngineInfo& info : listEngines()) names += (names.empty() ? "" : ", ") + info.name;
  throw Error(messages::engine::unknownEngine, spec.base, names);
}

constexpr const char* builtinCard = "MODEL_CARD.md";

EngineInfo builtinInfo() {
  EngineInfo builtin;
  builtin.name = "builtin";
  builtin.title = messages::engine::builtinTitle;
  builtin.description = messages::engine::builtinDescription;
  builtin.licence = "Apache-2.0";
  builtin.segments = builtin.tracks = true;
  builtin.file = builtinWeights();
  builtin.trainingData = "see its model card";
  builtin.card =
      builtin.file.empty() ? findModelFile(builtinCard) : builtin.file.parent_path() / builtinCard;
  builtin.usable = !builtin.file.empty();
  if (!builtin.usable) {
    builtin.problem = messages::engine::builtinMissing;
  }
  return builtin;
}

EngineInfo classicInfo() {
  EngineInfo classic;
  classic.name = "classic";
  classic.title = messages::engine::classicTitle;
  classic.description = messages::engine::classicDescription;
  classic.segments = classic.tracks = classic.usable = true;
  classic.licence = "Apache-2.0";
  classic.trainingData = "none: nothing in it was trained";
  return classic;
}

void tellIfCudaIsUnusable() {
  if (nn::cudaIsUnusable()) EngineNotes::tell(messages::engine::cudaUnusable);
}

}  // namespace

std::vector<EngineInfo> listEngines() {
  std::vector<EngineInfo> engines{builtinInfo(), classicInfo()};
  for (EngineInfo& info : listModelFiles()) engines.push_back(std::move(info));
  return engines;
}

std::string defaultEngine() { return builtinWeights().empty() ? "classic" : "builtin"; }

std::unique_ptr<Segmenter> makeSegmenter(const std::string& name) {
  const EngineSpec spec = parseEngineSpec(name);
  if (spec.base == "fake") return makeFakeSegmenter(spec);
  if (spec.base == "classic") {
    checkOptions(spec, {});
    return makeClassicSegmenter();
  }
  tellIfCudaIsUnusable();
  return withProcessorFallback(spec.base, MakeSegmenter([spec] {
                                 if (auto segmenter = makeModelSegmenter(spec)) return segmenter;
                                 checkOptions(spec, {});
                                 if (spec.base == "builtin") return makeBuiltinSegmenter();
                                 unknown(spec);
                               }));
}

std::unique_ptr<Tracker> makeTracker(const std::string& name) {
  const EngineSpec spec = parseEngineSpec(name);
  if (spec.base == "fake") return makeFakeTracker(spec);
  if (spec.base == "classic") {
    checkOptions(spec, {});
    return makeClassicTracker();
  }
  tellIfCudaIsUnusable();
  return withProcessorFallback(spec.base, MakeTracker([spec] {
                                 if (auto tracker = makeModelTracker(spec)) return tracker;
                                 checkOptions(spec, {});
                                 if (spec.base == "builtin") return makeBuiltinTracker();
                                 unknown(spec);
                               }));
}

}  // namespace maskline
