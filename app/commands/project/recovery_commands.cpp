// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "core/session/project_maintenance.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

nlohmann::json asJson(const std::vector<Entry>& entries) {
  nlohmann::json out = nlohmann::json::array();
  for (const Entry& e : entries) {
    nlohmann::json line{{"what", toString(e.what)}, {"sentence", english(messageOf(e))}};
    if (!e.table.empty()) line["table"] = e.table;
    if (!e.subject.empty()) line["name"] = e.subject;
    if (e.object != 0) line["object"] = e.object;
    const bool ids = e.what == Entry::What::Rows || e.what == Entry::What::RowsWrong ||
                     e.what == Entry::What::Parent || e.what == Entry::What::ParentMissing;
    if (!e.frames.empty()) line[ids ? "ids" : "frames"] = e.frames;
    out.push_back(line);
  }
  return out;
}

std::string asText(const std::vector<Entry>& entries) {
  std::string text;
  for (const Entry& e : entries) text += english(messageOf(e)) + "\n";
  return text;
}

/// Starts a task and waits for its result, with the progress on standard error.
template <class Result>
Result resultOf(const std::function<void(ProjectMaintenance&,
                                         const ProjectMaintenance::Done<Result>&)>& start) {
  ManualExecutor owner;
  ProjectMaintenance maintenance(owner);
  const bool shown = isatty(STDERR_FILENO) != 0;
  maintenance.onProgress([shown](Progress p) {
    if (shown)
      std::fprintf(stderr, "\r%lld of %lld", static_cast<long long>(p.done),
                   static_cast<long long>(p.total));
  });
  std::optional<Outcome<Result>> outcome;
  start(maintenance, [&](const Outcome<Result>& ended) { outcome = ended; });
  owner.runUntil([&] { return outcome.has_value(); }, /*timeoutMs=*/24 * 3600 * 1000);
  if (shown) std::fputs("\n", stderr);
  if (outcome->failure) throw Error(outcome->failure->message);
  return *outcome->result;
}

// ---- check --------------------------------------------------------------------------------------

struct CheckOptions {
  fs::path project;
  bool json = false;
};

void runCheck(const CheckOptions& options) {
  const auto report = resultOf<CheckReport>([&](ProjectMaintenance& maintenance, const auto& done) {
    maintenance.check(options.project, done);
  });
  print(options.json,
        {{"project", options.project.string()},
         {"sound", report.sound()},
         {"objects", report.objects},
         {"masks", report.masks},
         {"findings", asJson(report.findings)}},
        report.sound() ? "The project is sound: " + std::to_string(report.masks) + " masks.\n"
                       : asText(report.findings));
  if (!report.sound()) throw CLI::RuntimeError(1);
}

// ---- repair -------------------------------------------------------------------------------------

struct RepairCommandOptions {
  fs::path project, out, clip;
  bool json = false;
};

void runRepair(const RepairCommandOptions& options) {
  const auto report =
      resultOf<RepairReport>([&](ProjectMaintenance& maintenance, const auto& done) {
        maintenance.repair(options.project, options.out, options.clip, done);
      });
  nlohmann::json saved;
  std::string text = "Saved into " + options.out.string() + ":\n";
  std::vector<std::vector<std::string>> rows;
  for (const auto& [table, count] : report.saved) {
    saved[table] = count;
    rows.push_back({"  " + table, std::to_string(count)});
  }
  text += table(rows) + (report.lost.empty() ? "Nothing was lost.\n" : asText(report.lost));
  print(options.json,
        {{"project", options.project.string()},
         {"repaired", options.out.string()},
         {"saved", saved},
         {"lost", asJson(report.lost)}},
        text);
}

// ---- backups ------------------------------------------------------------------------------------

struct BackupOptions {
  fs::path project;
  int keep = 0;
  bool json = false;
};

void runBackup(const BackupOptions& options) {
  const auto result =
      resultOf<BackupResult>([&](ProjectMaintenance& maintenance, const auto& done) {
        maintenance.backUp(options.project, options.keep, done);
      });
  nlohmann::json report{{"made", nullptr}, {"removed", nlohmann::json::array()}};
  std::string text = "Nothing has changed since the newest backup.\n";
  if (result.made) {
    report["made"] = result.made->file.string();
    text = "Made " + result.made->file.string() + ".\n";
  }
  for (const fs::path& file : result.removed) {
    report["removed"].push_back(file.string());
    text += "Removed " + file.string() + ".\n";
  }
  print(options.json, report, text);
}

struct BackupsOptions {
  fs::path project, out;
  std::int64_t restore = 0;
  bool json = false;
};

std::string timeOf(const Backup& backup) {
  const auto seconds = static_cast<std::time_t>(backup.madeAt / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
  return text;
}

void restore(const std::vector<Backup>& backups, const BackupsOptions& options) {
  if (options.out.empty()) throw Error(messages::app::nameNewProject, "--out NEW");
  for (const Backup& backup : backups) {
    if (backup.number != options.restore) continue;
    resultOf<fs::path>([&](ProjectMaintenance& maintenance, const auto& done) {
      maintenance.restore(backup.file, options.out, done);
    });
    print(options.json, {{"restored", options.out.string()}, {"from", backup.file.string()}},
          "Restored " + backup.file.string() + " as " + options.out.string() + ".\n");
    return;
  }
  throw Error(messages::app::noBackup, options.restore, "maskline backups PROJECT");
}

void runBackups(const BackupsOptions& options) {
  const std::vector<Backup> backups = backupsOf(options.project);
  if (options.restore != 0) return restore(backups, options);
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"number", "made at", "bytes", "file"}};
  for (const Backup& b : backups) {
    report.push_back({{"number", b.number},
                      {"made_at", b.madeAt},
                      {"bytes", b.bytes},
                      {"file", b.file.string()}});
    rows.push_back(
        {std::to_string(b.number), timeOf(b), std::to_string(b.bytes), b.file.filename().string()});
  }
  print(options.json, report, backups.empty() ? "No backups of this project.\n" : table(rows));
}

}  // namespace

void addCheckCommand(CLI::App& program) {
  auto options = std::make_shared<CheckOptions>();
  auto* command = program.add_subcommand(
      "check", "Check a project: database, masks, clip. Exit code 1 if there are problems");
  addProjectArgument(command, options->project);
  addJsonFlag(command, options->json);
  command->callback([options] { runCheck(*options); });
}

void addRepairCommand(CLI::App& program) {
  auto options = std::make_shared<RepairCommandOptions>();
  auto* command =
      program.add_subcommand("repair", "Save what can be read of a damaged project into a new one");
  addProjectArgument(command, options->project);
  command->add_option("--out", options->out, "The new project")->required();
  command->add_option("--clip", options->clip,
                      "The clip, if the damaged project no longer contains its path");
  addJsonFlag(command, options->json);
  command->callback([options] { runRepair(*options); });
}

void addBackupCommands(CLI::App& program) {
  auto one = std::make_shared<BackupOptions>();
  auto* make = program.add_subcommand("backup", "Make a backup of a project, beside it");
  addProjectArgument(make, one->project);
  make->add_option("--keep", one->keep, "Remove the oldest backups until so many are left")
      ->check(CLI::Range(1, 1000));
  addJsonFlag(make, one->json);
  make->callback([one] { runBackup(*one); });

  auto all = std::make_shared<BackupsOptions>();
  auto* list = program.add_subcommand("backups", "List the backups of a project, or restore one");
  addProjectArgument(list, all->project);
  auto* restored = list->add_option("--restore", all->restore,
                                    "Restore the backup of this number as a new project")
                       ->check(CLI::Range(std::int64_t(1), std::int64_t(1) << 40));
  list->add_option("--out", all->out, "The new project")->needs(restored);
  addJsonFlag(list, all->json);
  list->callback([all] { runBackups(*all); });
}

}  // namespace maskline
