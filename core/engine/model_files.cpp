// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_files.h"

#include <algorithm>
#include <cctype>
#include <mutex>
#include <set>

#include "core/engine/messages.h"
#include "core/engine/model_folders.h"
#include "core/engine/model_identity.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

/// What is written and typed: the file's name without its ending, without signs that an engine's
/// options need.
std::string nameOf(const fs::path& file) {
  std::string name = file.stem().string();
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '_' && c != '-') c = '-';
  }
  return name;
}

/// Files that are weights, or may be. The program's own engines keep their names.
bool mayHoldWeights(const fs::path& file) {
  static const std::set<std::string> others{".md", ".txt",  ".json", ".yaml",
                                            ".py", ".part", ".html", ".sha256"};
  static const std::set<std::string> reserved{"builtin", "classic", "fake"};
  return !file.filename().string().starts_with(".") &&
         !others.contains(file.extension().string()) && !reserved.contains(nameOf(file));
}

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_regular_file(error) && mayHoldWeights(entry.path())) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// Caches the results of identify(), one per version of a file.
class Looks {
 public:
  ModelIdentity of(const fs::path& file) {
    std::error_code error;
    const Version version{fs::file_size(file, error), fs::last_write_time(file, error)};
    const std::lock_guard lock(m_mutex);
    CachedLook& known = m_cached[file];
    if (known.version != version) known = {version, identify(file)};
    return known.identity;
  }

 private:
  using Version = std::pair<std::uintmax_t, fs::file_time_type>;
  struct CachedLook {
    Version version;
    ModelIdentity identity;
  };
  std::mutex m_mutex;
  std::map<fs::path, CachedLook> m_cached;
};

Looks& looks() {
  static Looks all;
  return all;
}

EngineInfo infoOf(const fs::path& file, const ModelIdentity& identity) {
  EngineInfo info = describe(identity.kind);
  info.name = nameOf(file);
  info.title = verbatim(identity.title);
  info.file = file;
  info.card = fs::path(file).replace_extension(".md");
  info.problem = identity.problem;
  info.usable = identity.problem.empty();
  return info;
}

/// Files of one name in several folders: the first is meant.
std::vector<EngineInfo> present() {
  std::vector<EngineInfo> found;
  std::set<std::string> names;
  for (const fs::path& folder : modelFolders()) {
    for (const fs::path& file : filesIn(folder)) {
      if (names.insert(nameOf(file)).second) found.push_back(infoOf(file, looks().of(file)));
    }
  }
  return found;
}

EngineInfo usableOne(const EngineSpec& spec, const std::vector<EngineInfo>& all) {
  const auto found = std::ranges::find(all, spec.base, &EngineInfo::name);
  if (found == all.end()) return {};
  if (!found->usable) {
    throw Error(found->file.empty() ? messages::engine::modelNotInstalled
                                    : messages::engine::modelNotUsable,
                found->name, found->problem);
  }
  return *found;
}

}  // namespace

std::vector<EngineInfo> listModelFiles() {
  std::vector<EngineInfo> all = present();
  for (const ModelKind kind :
       {ModelKind::Sam2, ModelKind::EdgeTam, ModelKind::EfficientTam, ModelKind::Xmem}) {
    const EngineInfo absent = describe(kind);
    const bool there = std::ranges::any_of(
        all, [&](const EngineInfo& info) { return info.description == absent.description; });
    if (!there) all.push_back(absent);
  }
  return all;
}

std::string engineNameOf(const fs::path& file) {
  return mayHoldWeights(file) ? nameOf(file) : std::string();
}

std::unique_ptr<Segmenter> makeModelSegmenter(const EngineSpec& spec) {
  const EngineInfo info = usableOne(spec, listModelFiles());
  return info.name.empty() ? nullptr : makeSegmenterOf(info, spec);
}

std::unique_ptr<Tracker> makeModelTracker(const EngineSpec& spec) {
  const EngineInfo info = usableOne(spec, listModelFiles());
  return info.name.empty() ? nullptr : makeTrackerOf(info, spec);
}

}  // namespace maskline
