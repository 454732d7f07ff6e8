// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/engine_options.h"
#include "core/engine/engine_registry.h"

namespace maskline {

/// The engines whose weights are files in the model folders (modelFolders()). The kind is
/// recognised by the tensors alone, the name is that of the file. For each kind without a file the
/// list has an entry that is not usable and says what to do. Reads only headers, and only of files
/// that changed since the last call. Any thread.
std::vector<EngineInfo> listModelFiles();

/// The name of the engine whose weights a file in a model folder would be; "" if files of that name
/// are not taken for weights.
std::string engineNameOf(const std::filesystem::path& file);

/// The engine of that name, or null if there is none. Throw Error(MissingModel / BadInput /
/// Unsupported / Corrupt). Take seconds.
std::unique_ptr<Segmenter> makeModelSegmenter(const EngineSpec& spec);
std::unique_ptr<Tracker> makeModelTracker(const EngineSpec& spec);

}  // namespace maskline
