// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export_manifest.h"

#include <algorithm>
#include <cstdio>

#include "core/base/checksum.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

std::string hex(std::uint64_t value) {
  char text[20];
  std::snprintf(text, sizeof(text), "%016llx", static_cast<unsigned long long>(value));
  return text;
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
  if (!options.write.pattern.empty()) choices["pattern"] = options.write.pattern;
  return choices;
}

Json maskJson(const DatasetInfo& info, const DatasetMask& mask) {
  const FrameSummary& s = mask.record.summary;
  const DatasetTrack& track = info.tracks[mask.track];
  Json json{{"video", info.videos[track.video].name},
            {"frame", s.frame.value()},
            {"object", track.name.empty() ? std::to_string(track.id) : track.name},
            {"source", toString(s.source)},
            {"review", toString(s.review)}};
  if (!mask.record.model.empty()) json["model"] = mask.record.model;
  if (!mask.record.origin.empty()) json["origin"] = mask.record.origin;
  return json;
}

}  // namespace

void writeExportManifest(const fs::path& folder, const std::string& part, DatasetContent& content,
                         const OutputSource& source, const ExportOptions& options) {
  const std::vector<std::string> files = filesBelow(folder);
  fs::create_directory(folder / ".maskline");
  JsonOut out(folder / ".maskline" / (safeName(part) + ".manifest"));
  out.member("program", "Maskline");
  out.member("version", MASKLINE_VERSION);
  out.member("format", options.format);
  out.member("source", source.name);
  if (!source.fingerprint.empty()) out.member("clip", source.fingerprint);
  out.member("choices", choicesOf(options));
  out.beginList("files");
  for (const std::string& name : files)
    out.item({{"name", name},
              {"size", fs::file_size(folder / name)},
              {"fnv1a64", hex(checksumOfFile(folder / name))}});
  out.endList();
  out.beginList("masks");
  for (std::size_t track = 0; track < content.info().tracks.size(); ++track)
    content.recordsOf(track,
                      [&](const DatasetMask& mask) { out.item(maskJson(content.info(), mask)); });
  out.endList();
  out.finish();
}

}  // namespace maskline
