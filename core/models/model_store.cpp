// SPDX-License-Identifier: Apache-2.0
#include "core/models/model_store.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/sha256.h"
#include "core/download/download.h"
#include "core/download/http_get.h"
#include "core/download/local_copy.h"
#include "core/engine/model_files.h"
#include "core/engine/model_folders.h"
#include "core/engine/model_identity.h"
#include "core/models/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

fs::path placeOf(const PublishedModel& model) { return userModelFolder() / model.file; }

std::string joined(const std::string& address, const std::string& file) {
  return address + (address.ends_with('/') ? "" : "/") + file;
}

std::string addressOf(const PublishedModel& model, const std::string& mirror) {
  return mirror.empty() ? model.url : joined(mirror, model.file);
}

bool copyFromMirror(const PublishedModel& model, const fs::path& folder, PartFile& part,
                    const WorkContext& work) {
  const fs::path source = folder / model.file;
  std::error_code error;
  if (!fs::is_regular_file(source, error))
    throw Error(messages::models::notInMirror, model.file, folder);
  return copyInto(part, source, work);
}

bool fetch(const PublishedModel& model, const std::string& mirror, PartFile& part,
           const WorkContext& work) {
  if (!mirror.empty() && !isHttp(mirror)) return copyFromMirror(model, mirror, part, work);
  DownloadRequest request;
  request.url = addressOf(model, mirror);
  request.bytes = model.bytes;
  return download(request, part, work);
}

template <class Text, class... Arguments>
[[noreturn]] void refuse(PartFile& part, const Text& text, Arguments&&... arguments) {
  part.discard();
  throw Error(text, std::forward<Arguments>(arguments)...);
}

/// Whether the file may be put in place; false if stopped. Another file is removed.
bool verify(const PublishedModel& model, PartFile& part, const WorkContext& work) {
  if (!model.sha256.empty()) {
    const std::string sum = sha256OfFile(part.path(), work.stop);
    if (sum.empty()) return false;
    if (sum != model.sha256) refuse(part, messages::models::otherSum, model.file);
  }
  const ModelIdentity identity = identify(part.path());
  if (!identity.problem.empty())
    refuse(part, messages::models::notRecognised, model.file, identity.problem);
  if (identity.title != model.title)
    refuse(part, messages::models::otherModel, model.file, identity.title);
  return true;
}

ModelState stateAmong(const std::vector<EngineInfo>& engines, const PublishedModel& model) {
  const auto engine = std::ranges::find_if(engines, [&](const EngineInfo& info) {
    return info.name == model.name && !info.file.empty();
  });
  ModelState state;
  if (engine != engines.end()) {
    state.kind = engine->usable ? ModelState::Kind::Installed : ModelState::Kind::Unusable;
    state.file = engine->file;
    state.problem = engine->problem;
  } else if (const auto arrived = arrivedOf(placeOf(model))) {
    state.kind = ModelState::Kind::Partial;
    state.arrived = *arrived;
  }
  return state;
}

}  // namespace

ModelState stateOf(const PublishedModel& model) { return stateAmong(listModelFiles(), model); }

std::vector<ModelState> statesOf(const ModelRegistry& registry) {
  const std::vector<EngineInfo> engines = listModelFiles();
  std::vector<ModelState> states;
  for (const PublishedModel& model : registry.models) states.push_back(stateAmong(engines, model));
  return states;
}

std::string modelMirror(const std::string& asked) {
  if (!asked.empty()) return asked;
  const char* set = std::getenv("MASKLINE_MODEL_MIRROR");
  return set == nullptr ? "" : set;
}

bool getModel(const PublishedModel& model, const std::string& mirror, const WorkContext& work) {
  PartFile part(placeOf(model));
  part.requireFreeTarget();
  if (!fetch(model, mirror, part, work)) return false;
  if (!verify(model, part, work)) return false;
  part.moveIntoPlace();
  return true;
}

std::optional<fs::path> addModelFile(const fs::path& file, const WorkContext& work) {
  const fs::path name = file.filename();
  if (engineNameOf(name).empty()) throw Error(messages::models::badName, name);
  const ModelIdentity identity = identify(file);
  if (!identity.problem.empty()) throw Error(messages::models::notAdded, name, identity.problem);
  for (const EngineInfo& engine : listModelFiles())
    if (engine.name == engineNameOf(name) && !engine.file.empty())
      throw Error(messages::models::nameTaken, engine.file);
  PartFile part(userModelFolder() / name);
  part.requireFreeTarget();
  if (!copyInto(part, file, work)) return std::nullopt;
  part.moveIntoPlace();
  return part.target();
}

void removeModelPart(const PublishedModel& model) { removePart(placeOf(model)); }

}  // namespace maskline
