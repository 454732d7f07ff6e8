// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/dataset/export.h"
#include "core/dataset/format.h"

namespace maskline {

// What `export`, `import` and `convert` have in common.

/// "coco, davis, …": the formats that are written (or read).
std::vector<std::string> formatNames(bool written);

/// The command line options for writing a dataset.
struct WriteArguments {
  bool noImages = false, losslessImages = false, overwrite = false;
  std::string sequence, split, pattern, pixels;
  std::vector<std::string> validation;
  std::int64_t every = 1;

  void addTo(CLI::App* command);
  void applyTo(ExportOptions& options) const;
};

nlohmann::json toJson(const std::vector<DatasetFinding>& findings);
/// One line per finding, with its remedy.
std::string toText(const std::vector<DatasetFinding>& findings);

}  // namespace maskline
