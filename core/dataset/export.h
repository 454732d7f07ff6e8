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
  /// A folder, or a file for formats that are one.
  std::filesystem::path out;
  ExportSelection selection;
  WriteOptions write;
  bool overwrite = false;  ///< replace an earlier export at `out`
};

struct ExportReport {
  std::int64_t frames = 0;
  std::int64_t masks = 0;
  bool cancelled = false;
  std::vector<DatasetFinding> findings;  ///< what the data set does not hold, and why

  std::vector<Message> notes() const;  ///< the messages of the findings
};

/// Writes the export beside its target and moves it into place at the end: a failed or cancelled
/// export leaves nothing behind. Runs on the calling thread with a read-only project of its own.
/// Rejected masks are left out and told, as is everything that the format cannot hold. An earlier
/// export is replaced only with `overwrite`, and what no export has made never; what belongs to
/// another part (a DAVIS sequence) may be added to what other exports made (see StagedOutput). A
/// manifest is written with it (export_manifest.h). Throws Error.
ExportReport exportProject(const Project& project, FrameSource& frames,
                           const ExportOptions& options, const WorkContext& work = {});

/// What exportProject() would tell, without writing anything.
ExportReport checkExport(const Project& project, FrameSource& frames, const ExportOptions& options,
                         const WorkContext& work = {});

/// What an output is made from, for its manifest.
struct OutputSource {
  std::string name;                         ///< of the project or the data set, without folders
  std::string fingerprint;                  ///< of the clip; "" if there is none
  std::vector<std::filesystem::path> keep;  ///< files that are never replaced
};

/// The same for any content: exportProject() and convertDataset() are made of it.
ExportReport writeDataset(DatasetContent& content, const OutputSource& source,
                          const ExportOptions& options, const WorkContext& work);

}  // namespace maskline
