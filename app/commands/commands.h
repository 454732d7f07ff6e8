// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace maskline {

// The headless commands. Each function adds one command to the program. The command prints its
// report to standard output (as JSON with --json) and its progress to standard error, and throws
// Error if it fails.

/// The versions of the program and of Qt, which the commands cannot determine themselves.
struct ProgramVersions {
  std::string program, qt;
};
void addAboutCommand(CLI::App& program, const ProgramVersions& versions);
void addNewCommand(CLI::App& program);
void addInfoCommand(CLI::App& program);
void addObjectsCommand(CLI::App& program);
void addCategoriesCommand(CLI::App& program);
void addSceneCommand(CLI::App& program);
void addTracksCommand(CLI::App& program);
void addMasksCommand(CLI::App& program);
void addAutoCommand(CLI::App& program);
void addAttributesCommand(CLI::App& program);
void addCommentsCommand(CLI::App& program);
void addSegmentCommand(CLI::App& program);
void addPaintCommand(CLI::App& program);
void addEverythingCommand(CLI::App& program);
void addFindCommand(CLI::App& program);
void addPropagateCommand(CLI::App& program);
void addInterpolateCommand(CLI::App& program);
void addShotsCommand(CLI::App& program);
void addEventsCommand(CLI::App& program);
void addStagesCommand(CLI::App& program);
void addChecksCommand(CLI::App& program);
void addReviewCommand(CLI::App& program);
void addStatsCommand(CLI::App& program);
void addFormatsCommand(CLI::App& program);
void addExportCommand(CLI::App& program);
void addImportCommand(CLI::App& program);
void addConvertCommand(CLI::App& program);
void addEvalCommand(CLI::App& program);
void addModelsCommand(CLI::App& program);
void addParityCommand(CLI::App& program);
void addFramesCommand(CLI::App& program);
void addDemoCommand(CLI::App& program);
void addBenchCommand(CLI::App& program);
void addBenchmarkCommand(CLI::App& program);
void addTrainCommand(CLI::App& program);
void addCheckCommand(CLI::App& program);
void addRepairCommand(CLI::App& program);
/// backup and backups
void addBackupCommands(CLI::App& program);
void addVersionsCommand(CLI::App& program);

}  // namespace maskline
