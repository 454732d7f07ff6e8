// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/probe.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/base/lower_case.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

fs::path onlyJsonIn(const fs::path& folder) {
  const std::vector<std::string> names = filesIn(folder, {".json"});
  for (const char* usual : {"annotations.json", "meta.json"})
    if (std::ranges::count(names, usual) > 0) return folder / usual;
  return names.size() == 1 ? folder / names.front() : fs::path();
}

}  // namespace

Probe::Probe(fs::path path) : m_path(std::move(path)) {
  std::error_code none;
  if (!fs::exists(m_path, none)) throw Error(messages::dataset::nothingThere, m_path);
  m_folder = fs::is_directory(m_path, none);
}

bool Probe::hasFolder(const char* name) const {
  std::error_code none;
  return m_folder && fs::is_directory(m_path / name, none);
}

bool Probe::hasFile(const char* name) const {
  std::error_code none;
  return m_folder && fs::is_regular_file(m_path / name, none);
}

const std::vector<std::string>& Probe::names() {
  if (m_names) return *m_names;
  m_names.emplace();
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(m_path, none)) {
    const fs::path name = entry.path().filename();
    if (!isHiddenFile(name)) m_names->push_back(name.string());
  }
  std::ranges::sort(*m_names);
  return *m_names;
}

const fs::path& Probe::jsonFile() {
  if (m_json) return *m_json;
  m_json.emplace();
  if (!m_folder) {
    if (lowerExtension(m_path) == ".json") m_json = m_path;
    return *m_json;
  }
  *m_json = onlyJsonIn(m_path);
  if (m_json->empty() && hasFolder("annotations")) *m_json = onlyJsonIn(m_path / "annotations");
  return *m_json;
}

void Probe::readKeys() {
  if (m_keys) return;
  m_keys.emplace();
  if (jsonFile().empty()) return;
  const auto note = [this](const JsonRecord& record, const std::string& key) {
    if (!std::all_of(key.begin(), key.end(), ::isdigit)) (*m_keys)[record.key(0)].insert(key);
  };
  JsonRecords records;
  records.on("/*", [this](const JsonRecord& record) { (*m_keys)[record.key(0)]; });
  records.on("/*/*", [note](const JsonRecord& record) { note(record, record.key(1)); });
  records.on("/*/*/*", [note](const JsonRecord& record) {
    if (record.key(1) == "0") note(record, record.key(2));
  });
  // What lies deeper is taken out piece by piece: a list may be all masks of a video.
  records.on("/*/*/*/*", [](const JsonRecord&) {});
  // What is wrong with the file is reported when it is opened.
  failureIn([&] { records.read(jsonFile()); });
}

bool Probe::jsonHas(const std::string& key) {
  readKeys();
  return m_keys->contains(key);
}

bool Probe::jsonHas(const std::string& key, const std::string& innerKey) {
  readKeys();
  const auto found = m_keys->find(key);
  return found != m_keys->end() && found->second.contains(innerKey);
}

JsonDataset jsonDataset(const fs::path& path) {
  Probe probe(path);
  if (probe.isFolder()) {
    if (probe.jsonFile().empty()) throw Error(messages::dataset::noJson, path);
    return {probe.jsonFile(), path};
  }
  const fs::path folder = path.parent_path();
  return {path, folder.filename() == "annotations" ? folder.parent_path() : folder};
}

}  // namespace maskline
