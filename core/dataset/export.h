// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/dataset/project_content.h"
#include "core/dataset/writer.h"

namespace maskline {

struct ExportOptions {
  std::string format = "coco";  ///< a name of formats/registry.h
  /// A folder, or a file for single-file formats.
  std::filesystem::path out;
  ExportSelection selection;
  WriteOptions write;
  bool overwrite = false;  ///< replace an earlier export at `out`
};

struct ExportReport {
  std::int64_t frames = 0;
  std::int64_t masks = 0;
  bool cancelled = false;
  std::vector<DatasetFinding> findings;  ///< what was left out or changed, and why

  std::vector<Message> notes() const;  ///< the messages of the findings
};

/// Writes the export next to its target and moves it into place at the end: a failed or cancelled
/// export leaves nothing behind. Runs on the calling thread with its own read-only project.
/// Rejected masks are left out and reported, as is everything that the format cannot store. An
/// earlier export is replaced only with `overwrite`; files that are not from an export are never
/// replaced. Another part (a DAVIS sequence) can be added to a folder with earlier exports (see
/// StagedOutput). A manifest is written with the export (export_manifest.h). Throws Error.
ExportReport exportProject(const Project& project, FrameSource& frames,
                           const ExportOptions& options, const WorkContext& work = {});

/// The findings of exportProject(), without writing anything; also states that a rendering is for
/// viewing.
ExportReport checkExport(const Project& project, FrameSource& frames, const ExportOptions& options,
                         const WorkContext& work = {});

/// The source of an output, for its manifest.
struct OutputSource {
  std::string name;                         ///< of the project or the dataset, without folders
  std::string fingerprint;                  ///< of the clip; "" if there is none
  std::vector<std::filesystem::path> keep;  ///< files that are never replaced
};

/// The same for any content; used by exportProject() and convertDataset().
ExportReport writeDataset(DatasetContent& content, const OutputSource& source,
                          const ExportOptions& options, const WorkContext& work);

}  // namespace maskline
