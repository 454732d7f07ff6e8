// SPDX-License-Identifier: Apache-2.0
#include "core/base/staged_output.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <string>

#include "core/base/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// The topmost folder of `path` that does not exist yet.
fs::path firstMissing(fs::path path) {
  fs::path missing;
  for (; !path.empty() && !fs::exists(path); path = path.parent_path()) missing = path;
  return missing;
}

/// Absolute and without a slash at its end.
fs::path completed(const fs::path& target) {
  fs::path path = target.empty() ? target : fs::absolute(target).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  if (!path.has_filename()) throw Error(messages::base::noTarget);
  return path;
}

std::string randomWord() {
  std::random_device random;
  return std::to_string(random() % 1000000);
}

[[noreturn]] void refuse(const fs::path& path, const ErrorText<1>& text) {
  throw Error(text, path);
}

bool isThere(const fs::path& path) { return fs::exists(fs::symlink_status(path)); }
bool isFolder(const fs::path& path) { return fs::is_directory(fs::symlink_status(path)); }

/// Whether a folder on the way from `folder` to `name` is a link or no folder.
bool isBlocked(const fs::path& folder, const fs::path& name) {
  fs::path at = folder;
  for (const fs::path& part : name.parent_path()) {
    at /= part;
    if (isThere(at) && !isFolder(at)) return true;
  }
  return false;
}

bool sameBytes(const fs::path& a, const fs::path& b) {
  if (!fs::is_regular_file(fs::symlink_status(a)) || fs::file_size(a) != fs::file_size(b))
    return false;
  std::ifstream one(a, std::ios::binary), other(b, std::ios::binary);
  return std::equal(std::istreambuf_iterator<char>(one), {}, std::istreambuf_iterator<char>(other));
}

std::vector<std::string> linesOf(const fs::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

/// Renames files; reverts all renames unless every one succeeds.
class Renames {
 public:
  ~Renames() {
    std::error_code ignored;
    for (auto it = m_done.rbegin(); it != m_done.rend(); ++it)
      fs::rename(it->second, it->first, ignored);
  }
  void move(const fs::path& from, const fs::path& to) {
    fs::create_directories(to.parent_path());
    fs::rename(from, to);
    m_done.emplace_back(from, to);
  }
  /// Folders that do not exist in the target are moved as a whole.
  void merge(const fs::path& from, const fs::path& to) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(from)) entries.push_back(entry.path());
    for (const fs::path& entry : entries) {
      const fs::path place = to / entry.filename();
      if (isFolder(entry) && isThere(place))
        merge(entry, place);
      else
        move(entry, place);
    }
  }
  void keep() { m_done.clear(); }

 private:
  std::vector<std::pair<fs::path, fs::path>> m_done;
};

/// Removes the folders above `file` that have become empty, up to `root`.
void removeEmptyFolders(const fs::path& root, fs::path file) {
  std::error_code ignored;
  for (file = file.parent_path(); file != root && file.has_relative_path();
       file = file.parent_path())
    if (!fs::is_empty(file, ignored) || !fs::remove(file, ignored)) return;
}

}  // namespace

StagedOutput::Shared StagedOutput::list(std::string name) {
  return {std::move(name), [](const fs::path& there, const fs::path& here) {
            std::vector<std::string> lines = linesOf(there);
            std::string added;
            for (const std::string& line : linesOf(here)) {
              if (std::ranges::count(lines, line) > 0) continue;
              if (added.empty()) added = line;
              lines.push_back(line);
            }
            std::ofstream out(here, std::ios::binary | std::ios::trunc);
            for (const std::string& line : lines) out << line << '\n';
            out.close();
            if (!out)
              throw fs::filesystem_error("write", here, std::make_error_code(std::errc::io_error));
            return added;
          }};
}

StagedOutput::StagedOutput(const fs::path& target, Kind kind, Rules rules)
    : m_target(completed(target)), m_kind(kind), m_rules(std::move(rules)) {
  try {
    requireReplaceable();
    m_madeFolder = firstMissing(m_target.parent_path());
    fs::create_directories(m_target.parent_path());
    m_staging = sibling("partial");
    if (m_kind == Kind::Folder) fs::create_directory(m_staging);
  } catch (const fs::filesystem_error& error) {
    throw Error(messages::base::cannotWriteTo, m_target.parent_path(), error.code().message());
  }
}

StagedOutput::~StagedOutput() {
  std::error_code ignored;
  fs::remove_all(m_staging, ignored);
  if (m_committed || m_madeFolder.empty()) return;
  // Only empty folders: another program may have written files there meanwhile.
  for (fs::path folder = m_target.parent_path(); fs::remove(folder, ignored);
       folder = folder.parent_path())
    if (folder == m_madeFolder) return;
}

void StagedOutput::requireNotKept(const fs::path& file) const {
  std::error_code ignored;
  for (const fs::path& keep : m_rules.keep)
    for (fs::path at = file; at.has_relative_path(); at = at.parent_path())
      if (fs::equivalent(at, keep, ignored)) refuse(file, messages::base::belongsToProject);
}

void StagedOutput::requireOwn(const OutputManifest& manifest, const std::string& name) const {
  if (isBlocked(m_target, name) || !manifest.belongsTo(name, m_rules.part) ||
      !manifest.made(m_target, name))
    refuse(m_target / name, messages::base::notOurs);
}

void StagedOutput::requireReplaceableFile() const {
  if (!isThere(m_target)) return;
  requireNotKept(m_target);
  if (!m_rules.overwrite) refuse(m_target, messages::base::existsAlready);
  const fs::path folder = m_target.parent_path();
  if (!OutputManifest::read(folder).made(folder, m_target.filename().string()))
    refuse(m_target, messages::base::notOurs);
}

void StagedOutput::requireReplaceableFolder() const {
  if (!fs::exists(m_target)) return;
  const bool folder = fs::is_directory(m_target);
  if (folder && fs::is_empty(m_target)) return;
  const OutputManifest manifest = folder ? OutputManifest::read(m_target) : OutputManifest();
  const std::vector<std::string> own = manifest.filesOf(m_rules.part);
  if (!m_rules.overwrite && (manifest.empty() || !own.empty()))
    refuse(m_target, messages::base::existsAlready);
  if (manifest.empty()) refuse(m_target, messages::base::notOurs);
  for (const std::string& name : own) {
    if (!isThere(m_target / name)) continue;
    requireNotKept(m_target / name);
    requireOwn(manifest, name);
  }
  for (const Shared& shared : m_rules.shared)
    if (shared.essential && isThere(m_target / shared.name) &&
        (isBlocked(m_target, shared.name) || !manifest.made(m_target, shared.name)))
      refuse(m_target / shared.name, messages::base::notOurs);
}

void StagedOutput::requireReplaceable() const {
  if (m_kind == Kind::File)
    requireReplaceableFile();
  else
    requireReplaceableFolder();
}

fs::path StagedOutput::sibling(const char* purpose) const {
  std::string name(1, '.');
  name.append(m_target.stem().string()).append(1, '.').append(purpose);
  name.append(1, '-').append(randomWord());
  const std::string ending = m_kind == Kind::File ? m_target.extension().string() : "";
  return m_target.parent_path() / (name + ending);
}

std::vector<std::string> StagedOutput::stagedFiles() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(m_staging))
    if (!entry.is_directory())
      names.push_back(entry.path().lexically_relative(m_staging).generic_string());
  return names;
}

void StagedOutput::commit() {
  try {
    requireReplaceable();
    if (m_kind == Kind::File)
      commitFile();
    else
      commitFolder();
  } catch (const fs::filesystem_error& error) {
    throw Error(messages::base::cannotMoveExport, m_target, error.code().message());
  }
  m_committed = true;
}

void StagedOutput::commitFile() {
  const fs::path folder = m_target.parent_path();
  const std::string name = m_target.filename().string();
  fs::rename(m_staging, m_target);
  // Without this entry the file cannot be replaced later, which is better than losing it.
  try {
    OutputManifest manifest = OutputManifest::read(folder);
    manifest.forget(name);
    manifest.add(folder, name, m_rules.part);
    manifest.write(folder);
  } catch (const fs::filesystem_error&) {
  }
}

void StagedOutput::commitFolder() {
  if (fs::exists(m_target) && !fs::is_empty(m_target)) return mergeFolder();
  OutputManifest manifest;
  for (const std::string& name : stagedFiles())
    manifest.add(m_staging, name, isShared(name) ? "lists" : m_rules.part);
  manifest.write(m_staging);
  fs::rename(m_staging, m_target);
}

bool StagedOutput::isShared(const std::string& name) const {
  return std::ranges::any_of(m_rules.shared, [&](const Shared& one) { return one.name == name; });
}

/// Merges the staged shared files into existing ones.
void StagedOutput::mergeShared(const OutputManifest& manifest) {
  for (const Shared& shared : m_rules.shared) {
    const fs::path there = m_target / shared.name, here = m_staging / shared.name;
    if (!isThere(there) || !fs::exists(here)) continue;
    const bool foreign = isBlocked(m_target, shared.name) || !manifest.made(m_target, shared.name);
    const std::string added = shared.merge(there, here);
    if (!added.empty() && !foreign) continue;
    if (!added.empty()) m_notes.push_back({messages::base::listChanged, there, added});
    fs::remove(here);
  }
}

/// A file that the program did not write is kept, and stays unlisted, if its content is the same.
/// Otherwise it is an error.
void StagedOutput::dropEqual(const OutputManifest& manifest) {
  for (const std::string& name : stagedFiles()) {
    const fs::path there = m_target / name;
    const bool list = isShared(name);
    requireNotKept(there);
    if (isBlocked(m_target, name)) refuse(there, messages::base::notOurs);
    if (!isThere(there) || list || manifest.belongsTo(name, m_rules.part)) continue;
    if (!sameBytes(there, m_staging / name)) refuse(there, messages::base::notOurs);
    fs::remove(m_staging / name);
  }
}

void StagedOutput::mergeFolder() {
  OutputManifest manifest = OutputManifest::read(m_target), made;
  mergeShared(manifest);
  dropEqual(manifest);
  std::vector<std::string> old = manifest.filesOf(m_rules.part);
  for (const std::string& name : stagedFiles()) {
    const bool list = isShared(name);
    made.add(m_staging, name, list ? "lists" : m_rules.part);
    if (list) old.push_back(name);
  }
  OutputManifest both = manifest;  // whatever happens in between, all of it is known as written
  both.add(made);
  both.write(m_target);

  const fs::path aside = sibling("old");
  {
    Renames renames;
    for (const std::string& name : old) {
      manifest.forget(name);
      if (isThere(m_target / name)) renames.move(m_target / name, aside / name);
    }
    renames.merge(m_staging, m_target);
    manifest.add(made);
    manifest.write(m_target);
    renames.keep();
  }
  std::error_code ignored;
  fs::remove_all(aside, ignored);
  for (const std::string& name : old) removeEmptyFolders(m_target, m_target / name);
}

}  // namespace maskline
