// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/auto_results.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/auto_annotation/messages.h"
#include "core/base/checksum.h"
#include "core/mask/coco_rle.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
constexpr int formatVersion = 1;

fs::path cacheFolder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache != '\0') return cache;
  const char* home = std::getenv("HOME");
  return fs::path(home == nullptr ? "" : home) / ".cache";
}

Json headOf(const AutoResults& results) {
  Json classes = Json::array();
  for (std::size_t i = 0; i < results.classes.size(); ++i) {
    const ModelClass& one = results.classes[i];
    Json entry{{"name", one.name}, {"thing", one.thing}};
    if (one.colour) entry["colour"] = {one.colour->r, one.colour->g, one.colour->b};
    if (results.categories[i]) entry["category"] = *results.categories[i];
    classes.push_back(std::move(entry));
  }
  Json frames = Json::array();
  for (const FrameIndex frame : results.frames) frames.push_back(frame.value());
  return {{"maskline_auto", formatVersion}, {"model", results.model},        {"classes", classes},
          {"width", results.size.width},    {"height", results.size.height}, {"frames", frames},
          {"tracks", results.tracks},       {"score", results.score},        {"run", results.run}};
}

AutoResults fromHead(const Json& head) {
  AutoResults results;
  results.run = head.value("run", "");
  results.model = head.at("model").get<std::string>();
  for (const Json& entry : head.at("classes")) {
    ModelClass one{entry.at("name").get<std::string>(), {}, entry.at("thing").get<bool>()};
    if (entry.contains("colour")) {
      const auto rgb = entry["colour"].get<std::array<std::uint8_t, 3>>();
      one.colour = Rgb{rgb[0], rgb[1], rgb[2]};
    }
    results.classes.push_back(std::move(one));
    results.categories.push_back(entry.contains("category")
                                     ? std::optional(entry["category"].get<std::string>())
                                     : std::nullopt);
  }
  results.size = {head.at("width").get<int>(), head.at("height").get<int>()};
  for (const Json& frame : head.at("frames"))
    results.frames.emplace_back(frame.get<std::int64_t>());
  results.tracks = head.at("tracks").get<int>();
  results.score = head.at("score").get<float>();
  return results;
}

LinkedMask maskFrom(const Json& line, const AutoResults& results) {
  LinkedMask one;
  one.frame = FrameIndex(line.at("frame").get<std::int64_t>());
  one.track = line.at("track").get<int>();
  one.found.modelClass = line.at("class").get<int>();
  one.found.score = line.at("score").get<float>();
  one.found.mask = fromCocoString(results.size, line.at("rle").get<std::string>());
  return one;
}

bool fits(const LinkedMask& one, const AutoResults& results) {
  return one.track >= 0 && one.track < std::max(1, results.tracks) && one.found.modelClass >= 0 &&
         one.found.modelClass < static_cast<int>(results.classes.size()) && one.found.score >= 0 &&
         one.found.score <= 1;
}

}  // namespace

fs::path resultsFile(const fs::path& project) {
  std::error_code error;
  const std::string path = fs::weakly_canonical(project, error).string();
  Checksum sum;
  sum.add(path.data(), path.size());
  char name[32];
  std::snprintf(name, sizeof name, "%016llx.jsonl", static_cast<unsigned long long>(sum.value()));
  return cacheFolder() / "maskline/auto" / name;
}

void writeResults(const AutoResults& results, const fs::path& file) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  fs::path part = file;
  part += ".part";
  {
    std::ofstream out(part, std::ios::binary);
    out << headOf(results).dump() << '\n';
    for (const LinkedMask& one : results.masks) {
      const Json line{{"frame", one.frame.value()},
                      {"track", one.track},
                      {"class", one.found.modelClass},
                      {"score", one.found.score},
                      {"rle", toCocoString(one.found.mask)}};
      out << line.dump() << '\n';
    }
    out << "{\"end\":" << results.masks.size() << "}\n";
    if (!out.flush()) throw Error(messages::auto_annotation::notStored, file.parent_path());
  }
  fs::rename(part, file, error);
  if (error) throw Error(messages::auto_annotation::notStored, file.parent_path());
}

AutoResults readResults(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(messages::auto_annotation::noRun);
  try {
    std::string line;
    std::getline(in, line);
    const Json head = Json::parse(line);
    if (head.at("maskline_auto") != formatVersion)
      throw Error(messages::auto_annotation::runDamaged, file);
    AutoResults results = fromHead(head);
    while (std::getline(in, line)) {
      const Json entry = Json::parse(line);
      if (entry.contains("end")) {
        if (entry["end"] == results.masks.size()) return results;
        break;
      }
      results.masks.push_back(maskFrom(entry, results));
      if (!fits(results.masks.back(), results)) break;
    }
  } catch (const Json::exception&) {
    throw Error(messages::auto_annotation::runDamaged, file);
  }
  throw Error(messages::auto_annotation::runDamaged, file);
}

std::optional<AutoResults> readResultsHead(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string line;
  if (!std::getline(in, line)) return std::nullopt;
  try {
    const Json head = Json::parse(line);
    if (head.at("maskline_auto") != formatVersion) return std::nullopt;
    return fromHead(head);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace maskline
