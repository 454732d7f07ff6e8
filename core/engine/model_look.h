// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/engine/checkpoint/model_kind.h"
#include "core/engine/engine_options.h"
#include "core/engine/engine_registry.h"

// The one place where a kind of model file becomes an engine.
namespace maskline {

/// What a file turns out to be when its names and shapes are looked at.
struct ModelLook {
  ModelKind kind = ModelKind::Unknown;
  std::string title;  ///< "SAM 2.1 tiny", "XMem"
  Message problem;    ///< why it cannot be used; empty if it can
};
ModelLook lookAt(const std::filesystem::path& file);

/// A kind of which no file is installed: what it is, and where to get it.
EngineInfo describe(ModelKind kind);

/// `info` is usable and of a kind that segments or tracks. Throw Error(Unsupported) otherwise, and
/// what reading the file throws.
std::unique_ptr<Segmenter> makeSegmenterOf(const EngineInfo& info, const EngineSpec& spec);
std::unique_ptr<Tracker> makeTrackerOf(const EngineInfo& info, const EngineSpec& spec);

}  // namespace maskline
