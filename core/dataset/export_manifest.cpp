// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export_manifest.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/sha256.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

constexpr const char* sharedName = ".maskline/shared.manifest";

Json sumJson(const fs::path& folder, const std::string& name) {
  return {{"name", name},
          {"size", fs::file_size(folder / name)},
          {"sha256", sha256OfFile(folder / name)}};
}

/// Sums of shared files by name, as records.
std::map<std::string, Json> sumsIn(const fs::path& file) {
  std::map<std::string, Json> sums;
  JsonRecords records;
  records.on("/files/*", [&](const JsonRecord& record) {
    sums[record.text("name")] = {{"name", record.text("name")},
                                 {"size", record.integer("size")},
                                 {"sha256", record.text("sha256")}};
  });
  records.read(file);
  return sums;
}

void writeSums(const fs::path& file, const std::map<std::string, Json>& sums) {
  JsonOut out(file);
  out.member("program", "Maskline");
  out.beginList("files");
  for (const auto& [name, sum] : sums) out.item(sum);
  out.endList();
  out.finish();
}

/// The checksums of files that this part writes or extends are computed again.
std::string mergeSums(const fs::path& there, const fs::path& here) {
  const fs::path folder = here.parent_path().parent_path();
  std::map<std::string, Json> sums = sumsIn(there);
  const std::map<std::string, Json> before = sums;
  for (const auto& [name, sum] : sumsIn(here))
    if (fs::exists(folder / name)) sums[name] = sumJson(folder, name);
  writeSums(here, sums);
  return sums == before ? "" : "sums";
}

std::vector<std::string> filesBelow(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      names.push_back(entry.path().lexically_relative(folder).generic_string());
  std::ranges::sort(names);
  return names;
}

const char* wordOf(PictureChoice choice) {
  if (choice == PictureChoice::None) return "none";
  return choice == PictureChoice::Jpeg ? "jpeg" : "png";
}

Json choicesOf(const ExportOptions& options) {
  const ExportSelection& selection = options.selection;
  Json choices{{"every", selection.every},
               {"accepted_only", selection.acceptedOnly},
               {"pictures", wordOf(options.write.pictures)}};
  if (selection.range)
    choices["frames"] = {selection.range->begin.value(), selection.range->end.value() - 1};
  if (!options.write.split.empty()) choices["split"] = options.write.split;
  for (const std::string& video : options.write.validation) choices["validation"].push_back(video);
  if (!options.write.pattern.empty()) choices["pattern"] = options.write.pattern;
  if (!options.write.pixels.empty()) choices["pixels"] = options.write.pixels;
  return choices;
}

Json maskJson(const DatasetInfo& info, const DatasetMask& mask) {
  const FrameSummary& s = mask.record.summary;
  const DatasetTrack& track = info.tracks[mask.track];
  Json json{{"video", info.videos[track.video].name},
            {"frame", s.frame.value()},
            {"object", track.title()},
            {"source", toString(s.source)},
            {"review", toString(s.review)}};
  if (!mask.record.model.empty()) json["model"] = mask.record.model;
  if (!mask.record.origin.empty()) json["origin"] = mask.record.origin;
  return json;
}

}  // namespace

fs::path exportManifestFile(const fs::path& folder, const std::string& part) {
  return folder / ".maskline" / (safeName(part) + ".manifest");
}

StagedOutput::Shared sharedSums() { return {sharedName, mergeSums}; }

void writeExportManifest(const fs::path& folder, const OutputPlace& place, DatasetContent& content,
                         const OutputSource& source, const ExportOptions& options) {
  std::set<std::string> shared;
  for (const StagedOutput::Shared& one : place.shared) shared.insert(one.name);
  std::map<std::string, Json> sums;
  const std::vector<std::string> files = filesBelow(folder);
  fs::create_directory(folder / ".maskline");
  JsonOut out(exportManifestFile(folder, place.part));
  out.member("program", "Maskline");
  out.member("version", MASKLINE_VERSION);
  out.member("format", options.format);
  out.member("source", source.name);
  if (!source.fingerprint.empty()) out.member("clip", source.fingerprint);
  out.member("choices", choicesOf(options));
  out.beginList("files");
  for (const std::string& name : files) {
    if (shared.contains(name)) sums[name] = sumJson(folder, name);
    out.item(shared.contains(name) ? Json{{"name", name}, {"shared", true}}
                                   : sumJson(folder, name));
  }
  out.endList();
  out.beginList("masks");
  for (std::size_t track = 0; track < content.info().tracks.size(); ++track)
    content.recordsOf(track,
                      [&](const DatasetMask& mask) { out.item(maskJson(content.info(), mask)); });
  out.endList();
  out.finish();
  if (!sums.empty()) writeSums(folder / sharedName, sums);
}

}  // namespace maskline
