// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/engine_options.h"
#include "core/engine/engine_registry.h"

namespace maskline {

/// The engines that are files in the model folders (modelFolders()), recognised by their tensors
/// alone and named after the file; and one that is not usable, with what to do about it, for each
/// kind of which there is no file. Reads no weights and only what changed since the last call.
/// Any thread.
std::vector<EngineInfo> listModelFiles();

/// The engine of that name, or null if there is none. Throw Error(MissingModel / BadInput /
/// Unsupported / Corrupt) with what to do. Take seconds.
std::unique_ptr<Segmenter> makeModelSegmenter(const EngineSpec& spec);
std::unique_ptr<Tracker> makeModelTracker(const EngineSpec& spec);

}  // namespace maskline
