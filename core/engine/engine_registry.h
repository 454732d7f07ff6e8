// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/engine/segmenter.h"
#include "core/engine/tracker.h"

namespace maskline {

/// One line of `maskline models` and of the engine menu.
struct EngineInfo {
  std::string name;     ///< "classic": what is stored and typed
  Message title;        ///< "Built-in, classic": what is shown
  Message description;  ///< one sentence
  bool segments = false;
  bool tracks = false;
  bool secondLook = false;  ///< its clicks know the option "detail=1", see detail_segmenter.h
  bool usable = false;
  Message problem;             ///< why not, and what to do
  std::filesystem::path file;  ///< the weights, if it has any
  std::string licence;         ///< of the weights, or of an engine without weights
  std::string source;          ///< where weights are published ("github.com/…"), if not here
  std::string trainingData;    ///< one line, where no card says more (model_card.h)
  std::filesystem::path card;  ///< where the model card is looked for; "": there is none
};

/// The engines of this installation. "fake" is known by name but not listed: it is deterministic,
/// instant, needs no weights, and serves tests ("fake:delay=20" waits 20 ms a call,
/// "fake:fail=3" throws at the third call).
std::vector<EngineInfo> listEngines();
/// The name used where a project names none: "builtin", or "classic" where its weights are not
/// installed.
std::string defaultEngine();

/// Throw Error(NotFound / MissingModel / Unsupported) with what to do. May take seconds (weights).
std::unique_ptr<Segmenter> makeSegmenter(const std::string& name);
std::unique_ptr<Tracker> makeTracker(const std::string& name);

/// Threads that Torch and OpenCV may use; 0 = all cores. Called once, before the first engine.
void setEngineThreads(int threads);

}  // namespace maskline
