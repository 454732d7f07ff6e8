// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/model_list.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

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

ListedModel readListed(const fs::path& folder) {
  ListedModel one{folder, {}, {}};
  if (const auto failure = failureIn([&] { one.model = readOwnModel(folder); })) {
    one.problem = failure->message;
    one.model.name = folder.filename();
  }
  return one;
}

/// Caches what the folders hold until something in them changes.
class Listed {
 public:
  ListedModel of(const fs::path& folder) {
    const std::lock_guard lock(m_mutex);
    Known& known = m_known[folder];
    if (known.version.empty() || known.version != versionOf(folder, known.model.model.file)) {
      known.model = readListed(folder);
      known.version = versionOf(folder, known.model.model.file);
    }
    return known.model;
  }

 private:
  using Entry = std::tuple<fs::path, std::uintmax_t, fs::file_time_type>;
  struct Known {
    std::vector<Entry> version;
    ListedModel model;
  };

  /// What is in the folder, and the model's file, which may lie deeper.
  static std::vector<Entry> versionOf(const fs::path& folder, const fs::path& file) {
    std::vector<fs::path> paths{file};
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Entry> version;
    for (const fs::path& path : paths)
      version.emplace_back(path, fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0,
                           fs::last_write_time(path, error));
    return version;
  }

  std::mutex m_mutex;
  std::map<fs::path, Known> m_known;
};

Listed& listed() {
  static Listed all;
  return all;
}

}  // namespace

fs::path ownModelsFile() { return userModelFolder().parent_path() / "own_models.txt"; }

std::vector<ListedModel> listOwnModels() {
  std::vector<ListedModel> models;
  for (const fs::path& folder : allFolders()) models.push_back(listed().of(folder));
  return models;
}

OwnModel findOwnModel(const std::string& nameOrFolder) {
  std::string names;
  for (const ListedModel& one : listOwnModels()) {
    const std::string& name = one.model.name;
    if (name == nameOrFolder) return one.problem.empty() ? one.model : readOwnModel(one.folder);
    names += (names.empty() ? "" : ", ") + name;
  }
  std::error_code error;
  if (fs::is_directory(nameOrFolder, error)) return readOwnModel(nameOrFolder);
  throw Error(messages::auto_annotation::unknownModel, nameOrFolder, names.empty() ? "–" : names);
}

OwnModel addOwnModel(const fs::path& given, bool agree) {
  OwnModel read = readOwnModel(given);
  if (agree && isScript(read.file)) agreeTo(programIn(read.file));
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
