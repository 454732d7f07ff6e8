// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/model_list.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/model_run.h"
#include "core/auto_annotation/script_trust.h"
#include "core/base/failure.h"
#include "core/engine/model_folders.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

bool looksLikeModel(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return false;
  if (fs::exists(folder / "model.json", error)) return true;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".onnx") return true;
  return false;
}

std::vector<fs::path> addedFolders() {
  std::vector<fs::path> folders;
  std::ifstream in(ownModelsFile());
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) folders.emplace_back(line);
  return folders;
}

/// In the order of their folders and names, each once.
std::vector<fs::path> allFolders() {
  std::vector<fs::path> folders;
  for (const fs::path& parent : modelFolders()) {
    std::error_code error;
    std::set<fs::path> inside;
    for (const auto& entry : fs::directory_iterator(parent, error))
      if (looksLikeModel(entry.path())) inside.insert(entry.path());
    folders.insert(folders.end(), inside.begin(), inside.end());
  }
  const auto added = addedFolders();
  folders.insert(folders.end(), added.begin(), added.end());
  std::set<fs::path> seen;
  std::erase_if(folders, [&](const fs::path& folder) {
    std::error_code error;
    return !seen.insert(fs::weakly_canonical(folder, error)).second;
  });
  return folders;
}

}  // namespace

fs::path ownModelsFile() { return userModelFolder().parent_path() / "own_models.txt"; }

std::vector<ListedModel> listOwnModels() {
  std::vector<ListedModel> models;
  for (const fs::path& folder : allFolders()) {
    ListedModel one{folder, {}, {}};
    if (const auto failure = failureIn([&] { one.model = readOwnModel(folder); })) {
      one.problem = failure->message;
      one.model.name = folder.filename();
    }
    models.push_back(std::move(one));
  }
  return models;
}

OwnModel findOwnModel(const std::string& nameOrFolder) {
  std::string names;
  for (const fs::path& folder : allFolders()) {
    ListedModel one{folder, {}, {}};
    const auto failure = failureIn([&] { one.model = readOwnModel(folder); });
    const std::string name = failure ? folder.filename().string() : one.model.name;
    if (name == nameOrFolder) return failure ? readOwnModel(folder) : one.model;
    names += (names.empty() ? "" : ", ") + name;
  }
  std::error_code error;
  if (fs::is_directory(nameOrFolder, error)) return readOwnModel(nameOrFolder);
  throw Error(messages::auto_annotation::unknownModel, nameOrFolder, names.empty() ? "–" : names);
}

OwnModel addOwnModel(const fs::path& given, bool agree) {
  OwnModel read = readOwnModel(given);
  if (agree && isScript(read.file)) agreeTo(read.file);
  LoadedModel loaded(std::move(read));
  checkModel(loaded);
  const OwnModel& model = loaded.model();
  std::error_code error;
  for (const ListedModel& known : listOwnModels()) {
    if (fs::equivalent(known.folder, model.folder, error)) return model;
    if (known.model.name == model.name)
      throw Error(messages::auto_annotation::nameInUse, model.name);
  }
  fs::create_directories(ownModelsFile().parent_path(), error);
  std::ofstream out(ownModelsFile(), std::ios::app);
  out << model.folder.string() << '\n';
  if (!out.flush())
    throw Error(messages::auto_annotation::notStored, ownModelsFile().parent_path());
  return model;
}

}  // namespace maskline
