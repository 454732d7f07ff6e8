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

/// An engine as listed by `maskline models` and the engine menu.
struct EngineInfo {
  std::string name;     ///< "classic": used in project files and on the command line
  Message title;        ///< "Built-in, classic": shown to users
  Message description;  ///< one sentence
  bool segments = false;
  bool tracks = false;
  bool refinesDetail =
      false;  ///< supports the option "detail=1" for clicks, see detail_segmenter.h
  bool resistsLookalikes = false;  ///< supports the option "lookalikes=1" for tracking
  bool usable = false;
  Message problem;             ///< why it is not usable, and what to do
  std::filesystem::path file;  ///< the weights, if it has any
  std::string licence;         ///< of the weights, or of an engine without weights
  std::string source;        ///< where the weights are published ("github.com/…"), if they do not
                             ///< ship with the program
  std::string trainingData;  ///< one line, for engines without a model card
  std::filesystem::path card;  ///< path of the model card, which need not exist; "" if the engine
                               ///< has none
};

/// The engines of this installation. The engine "fake" for tests is available by name but not
/// listed. It is deterministic, instant and needs no weights ("fake:delay=20" waits 20 ms per call,
/// "fake:fail=3" throws at the third call).
std::vector<EngineInfo> listEngines();
/// The engine used by projects that name none: "builtin", or "classic" if the weights of "builtin"
/// are not installed.
std::string defaultEngine();

/// Throw Error(NotFound / MissingModel / Unsupported). May take seconds to load weights.
std::unique_ptr<Segmenter> makeSegmenter(const std::string& name);
std::unique_ptr<Tracker> makeTracker(const std::string& name);

/// Threads that Torch and OpenCV may use; 0 = all cores. Called once, before the first engine.
void setEngineThreads(int threads);

}  // namespace maskline
