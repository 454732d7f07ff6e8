// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/auto_annotation/own_model.h"
#include "core/base/message.h"

namespace maskline {

/// A folder with a model of the user's own.
struct ListedModel {
  std::filesystem::path folder;
  OwnModel model;   ///< only its name if there is a problem
  Message problem;  ///< why it cannot be used
};

/// The models of the user's own: folders inside the model folders (modelFolders()), and those that
/// were added. Any thread; reads the ONNX files of folders that changed since the last call.
std::vector<ListedModel> listOwnModels();

/// The model of that name, or in that folder. Throws Error(NotFound) that lists the names, or what
/// readOwnModel() throws.
OwnModel findOwnModel(const std::string& nameOrFolder);

/// Checks a model, runs its test or a grey picture, and remembers its folder. Throws what
/// readOwnModel(), LoadedModel and checkModel() throw, Error(BadInput) if another one has its name,
/// Error(Io). `agree`: the user agrees to run its program, if it is TorchScript.
OwnModel addOwnModel(const std::filesystem::path& folder, bool agree = false);

/// The file with the folders that were added, one in a line: `own_models.txt` beside the model
/// folder of the user.
std::filesystem::path ownModelsFile();

}  // namespace maskline
