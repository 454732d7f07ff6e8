// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/backups.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <regex>

#include "core/base/failure.h"
#include "core/recovery/new_file.h"
#include "core/recovery/repair.h"
#include "core/store/backup_file.h"
#include "core/store/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

const std::regex& pattern() {
  static const std::regex regex(
      R"(^([\s\S]*) \(backup (\d{1,9}), \d{4}-\d\d-\d\d \d\d-\d\d\)\.maskline$)");
  return regex;
}

std::string dateOf(std::int64_t milliseconds) {
  const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H-%M", &local);
  return text;
}

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

fs::path nameFor(const fs::path& project, std::int64_t number, std::int64_t madeAt) {
  return project.parent_path() / (project.stem().string() + " (backup " + std::to_string(number) +
                                  ", " + dateOf(madeAt) + ").maskline");
}

/// The highest number that any file beside the project has in its name, whoever made it.
std::int64_t highestNumber(const fs::path& project) {
  std::int64_t highest = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(project.parent_path(), ignored)) {
    const std::string name = entry.path().filename().string();
    std::smatch found;
    if (std::regex_match(name, found, pattern()) && found[1] == project.stem().string())
      highest = std::max<std::int64_t>(highest, std::stoll(found[2]));
  }
  return highest;
}

/// One of an older version is a project, too.
void requireProject(const fs::path& file) {
  const auto failure = failureIn([&] { Store::open(file, /*readOnly=*/true); });
  if (failure && !failure->message.is(messages::store::tooOld)) throw Error(failure->message);
}

std::vector<fs::path> removeOldest(const fs::path& project, int keep) {
  std::vector<fs::path> removed;
  if (keep <= 0) return removed;
  const auto backups = backupsOf(project);
  for (std::size_t i = 0; i + static_cast<std::size_t>(keep) < backups.size(); ++i) {
    std::error_code failed;
    if (fs::remove(backups[i].file, failed)) removed.push_back(backups[i].file);
  }
  return removed;
}

}  // namespace

bool hasBackupName(const fs::path& file) {
  return std::regex_match(file.filename().string(), pattern());
}

std::vector<Backup> backupsOf(const fs::path& given) {
  const fs::path project = fs::absolute(given);
  std::vector<Backup> backups;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(project.parent_path(), ignored)) {
    const std::string name = entry.path().filename().string();
    std::smatch found;
    if (!std::regex_match(name, found, pattern()) || found[1] != project.stem().string()) continue;
    const auto mark = readMark(entry.path());
    if (!mark || mark->of != project.filename().string()) continue;
    backups.push_back({entry.path(), mark->number, mark->madeAt, entry.file_size(ignored)});
  }
  std::sort(backups.begin(), backups.end(),
            [](const Backup& a, const Backup& b) { return a.number < b.number; });
  return backups;
}

std::optional<BackupResult> makeBackup(const fs::path& given, int keep, const WorkContext& work) {
  const fs::path project = fs::absolute(given);
  requireProject(project);
  const auto earlier = backupsOf(project);
  const std::int64_t number = highestNumber(project) + 1, madeAt = now();
  const fs::path target = nameFor(project, number, madeAt);
  NewFile file(target);
  if (!copyProject(project, file.path(), work)) return std::nullopt;
  const std::uint64_t content = contentOf(file.path());
  BackupResult result;
  if (!earlier.empty()) {
    const auto newest = readMark(earlier.back().file);
    if (newest && newest->content == content) return result;
  }
  writeMark(file.path(), {project.filename().string(), number, madeAt, content});
  if (work.cancelled()) return std::nullopt;
  file.publish();
  std::error_code ignored;
  result.made = Backup{target, number, madeAt, fs::file_size(target, ignored)};
  result.removed = removeOldest(project, keep);
  return result;
}

bool restoreBackup(const fs::path& backup, const fs::path& out, const WorkContext& work) {
  NewFile file(out);
  requireProject(backup);
  if (!copyProject(backup, file.path(), work)) return false;
  eraseMark(file.path());
  {
    const auto store = Store::openUnchecked(file.path());
    moveClip(*store, fs::absolute(backup).parent_path(), fs::absolute(out).parent_path());
  }
  if (work.cancelled()) return false;
  file.publish();
  return true;
}

}  // namespace maskline
