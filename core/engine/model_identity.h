// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/engine/checkpoint/model_kind.h"
#include "core/engine/engine_options.h"
#include "core/engine/engine_registry.h"

// Maps the kinds of model files to engines. Nothing else does.
namespace maskline {

/// The type of a model file, by the names and shapes of its tensors.
struct ModelIdentity {
  ModelKind kind = ModelKind::Unknown;
  std::string title;  ///< "SAM 2.1 tiny", "XMem"
  Message problem;    ///< why it cannot be used; empty if it can
};
ModelIdentity identify(const std::filesystem::path& file);

/// A kind of model without an installed file, and where to get one.
EngineInfo describe(ModelKind kind);

/// `info` is usable and of a kind that segments or tracks. Throw Error(Unsupported) otherwise, and
/// the errors of reading the file.
std::unique_ptr<Segmenter> makeSegmenterOf(const EngineInfo& info, const EngineSpec& spec);
std::unique_ptr<Tracker> makeTrackerOf(const EngineInfo& info, const EngineSpec& spec);

}  // namespace maskline
