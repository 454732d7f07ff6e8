// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/engine/engine_registry.h"

namespace maskline {

// What is known of the model behind an engine: its card, a Markdown text about training data and
// their licences, what was measured, and limits. EngineInfo::card says where it stands. Any thread.

/// Whether the engine has a card, and it is there.
bool hasModelCard(const EngineInfo& engine);

/// The card's Markdown. Throws Error(NotFound) with a sentence for a person if there is none.
std::string readModelCard(const EngineInfo& engine);

/// One line: the data with their licences, from the card's table with the heads "data" and, last,
/// the licence; without a card what is known of this kind of model.
std::string trainingDataOf(const EngineInfo& engine);

}  // namespace maskline
