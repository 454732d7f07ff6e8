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

/// A dataset opened for reading.
struct OpenedDataset {
  const Format* format = nullptr;
  std::filesystem::path path;
  std::unique_ptr<DatasetReader> reader;
};

/// `format` is a name in formats/registry.h, or "" to detect it from the content. Returns nothing
/// when cancelled. Throws Error(NotFound), and Error(BadInput) if no format or more than one
/// matches.
std::optional<OpenedDataset> openDataset(const std::filesystem::path& path,
                                         const std::string& format, const ReadOptions& options,
                                         const WorkContext& work = {});

/// Writes a dataset, or part of it, in another format, without a project. The selection of
/// `options` is ignored. Reports the progress of reading, then of writing.
ExportReport convertDataset(OpenedDataset& from, const DatasetSelection& selection,
                            const ExportOptions& options, const WorkContext& work = {});

}  // namespace maskline
