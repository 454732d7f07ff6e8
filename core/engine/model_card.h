// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/engine/engine_registry.h"

namespace maskline {

// Model cards: Markdown texts about training data and their licences, measurements and limits of
// the model of an engine. EngineInfo::card is the path. Any thread.

/// Whether the engine has a card and the file exists.
bool hasModelCard(const EngineInfo& engine);

/// The Markdown text of the card. Throws Error(NotFound) if there is none.
std::string readModelCard(const EngineInfo& engine);

/// One line with the training data and their licences. Read from the table of the card whose first
/// column is "data" and whose last column is the licence. Without a card, EngineInfo::trainingData.
std::string trainingDataOf(const EngineInfo& engine);

}  // namespace maskline
