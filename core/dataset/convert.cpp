// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/convert.h"

#include "core/dataset/formats/registry.h"
#include "core/dataset/mask_spool.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

std::optional<OpenedDataset> openDataset(const fs::path& path, const std::string& name,
                                         const ReadOptions& options, const WorkContext& work) {
  Probe probe(path);
  const Format& format = name.empty() ? detectFormat(probe) : formatNamed(name);
  if (!format.reads()) throw Error(messages::dataset::formatNotRead, format.title);
  auto reader = format.open(path, options, work);
  if (!reader) return std::nullopt;
  return OpenedDataset{&format, path, std::move(reader)};
}

ExportReport convertDataset(OpenedDataset& from, const DatasetSelection& selection,
                            const ExportOptions& options, const WorkContext& work) {
  const auto content = SpooledContent::read(*from.reader, work);
  ExportReport report;
  report.cancelled = !content;
  if (!content) return report;
  fs::path name = fs::absolute(from.path).lexically_normal();
  if (!name.has_filename()) name = name.parent_path();
  const OutputSource source{name.filename().string(), "", {from.path}};
  ExportOptions stated = options;  // in the manifest
  stated.selection.range = selection.range;
  stated.selection.every = selection.every;
  if (selection.everything()) {
    report = writeDataset(*content, source, stated, work);
  } else {
    SelectedContent part(*content, selection);
    report = writeDataset(part, source, stated, work);
  }
  const std::vector<DatasetFinding>& found = from.reader->info().findings;
  report.findings.insert(report.findings.begin(), found.begin(), found.end());
  return report;
}

}  // namespace maskline
