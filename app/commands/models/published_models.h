// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace maskline {

/// `models available`, `models get` and `models add`.
void addPublishedModelsCommands(CLI::App& models);

}  // namespace maskline
