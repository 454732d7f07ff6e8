// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/models/model_registry.h"

namespace maskline {

/// What there is of a published model on this machine.
struct ModelState {
  enum class Kind {
    Absent,
    Partial,    ///< a part has arrived in the model folder of the user
    Installed,  ///< and can be used
    Unusable    ///< a file of that name is there, but cannot be used
  };
  Kind kind = Kind::Absent;
  std::filesystem::path file;  ///< Installed, Unusable
  std::int64_t arrived = 0;    ///< bytes, of a part
  Message problem;             ///< why it cannot be used
};

/// Reads only headers of files. Any thread.
ModelState stateOf(const PublishedModel& model);
/// Of all models of a registry; reads the model folders once.
std::vector<ModelState> statesOf(const ModelRegistry& registry);

/// The mirror that was asked for, or else that of $MASKLINE_MODEL_MIRROR; "" if there is none.
std::string modelMirror(const std::string& asked);

/// Downloads a model into the model folder of the user and puts it in place once it was checked.
/// `mirror`: an address (http, https) or a folder that holds the file under its name; "": the
/// address of the registry. Continues a part that is there. Returns false if stopped; what has
/// arrived is kept. A file that turns out to be another one is removed. Progress counts bytes.
/// Blocks; any thread.
///
/// Throws Error(BadInput) if a file of that name is there, Error(Corrupt) if the file is another
/// one, and what download() throws.
bool getModel(const PublishedModel& model, const std::string& mirror, const WorkContext& work);

/// Checks a model file of this machine and copies it into the model folder of the user. Returns the
/// copy, or nothing if stopped. Throws Error(BadInput) if it is no model that the engines run or if
/// a file of that name is there.
std::optional<std::filesystem::path> addModelFile(const std::filesystem::path& file,
                                                  const WorkContext& work);

/// Removes what has arrived of a model. Throws Error(Locked) while it is being downloaded.
void removeModelPart(const PublishedModel& model);

}  // namespace maskline
