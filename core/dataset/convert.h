// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/dataset/export.h"
#include "core/dataset/format.h"
#include "core/dataset/selected_content.h"

namespace maskline {

/// A data set that was opened for reading.
struct OpenedDataset {
  const Format* format = nullptr;
  std::filesystem::path path;
  std::unique_ptr<DatasetReader> reader;
};

/// `format` is a name of formats/registry.h, or "" to find it by content. Nothing when cancelled.
/// Throws Error(NotFound, BadInput if no format or several fit).
std::optional<OpenedDataset> openDataset(const std::filesystem::path& path,
                                         const std::string& format, const ReadOptions& options,
                                         const WorkContext& work = {});

/// Writes a data set, or a part of it, in another format, without a project. The selection of
/// `options` does not count. Reports the progress of reading, then that of writing.
ExportReport convertDataset(OpenedDataset& from, const DatasetSelection& selection,
                            const ExportOptions& options, const WorkContext& work = {});

}  // namespace maskline
