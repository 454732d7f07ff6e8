// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_config.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>

#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest = 1 << 20;  // bytes; names of classes need less
constexpr std::size_t mostClasses = 100000;

YAML::Node loaded(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(messages::dataset::fileNotRead, file);
  std::string text(largest + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > largest) throw Error(messages::dataset::yamlDamaged, file, 1);
  try {
    return YAML::Load(text);
  } catch (const YAML::Exception& error) {
    throw Error(messages::dataset::yamlDamaged, file, error.mark.line + 1);
  }
}

[[noreturn]] void refuse(const fs::path& file, const YAML::Node& node, const Message& why) {
  throw Error(messages::dataset::lineWrong, file, node.Mark().line + 1, why);
}

void addName(YoloConfig& config, const fs::path& file, std::size_t number, const YAML::Node& name) {
  if (!name.IsScalar()) refuse(file, name, messages::dataset::reasonText);
  if (number >= mostClasses) refuse(file, name, messages::dataset::reasonClassNumber);
  if (config.names.size() <= number) config.names.resize(number + 1);
  config.names[number] = name.Scalar();
}

void readNames(YoloConfig& config, const fs::path& file, const YAML::Node& names) {
  if (names.IsSequence()) {
    for (std::size_t i = 0; i < names.size(); ++i) addName(config, file, i, names[i]);
    return;
  }
  for (const auto& entry : names) {
    std::size_t number = 0;
    if (!YAML::convert<std::size_t>::decode(entry.first, number))
      refuse(file, entry.first, messages::dataset::reasonClassNumber);
    addName(config, file, number, entry.second);
  }
}

void addSplit(YoloConfig& config, const YAML::Node& node) {
  if (node.IsSequence())
    for (const auto& one : node) addSplit(config, one);
  if (!node.IsScalar()) return;
  fs::path folder = fs::path(plainName(node.Scalar())).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  if (folder.filename() != "images") config.splits.insert(folder.filename().string());
}

void readSizes(YoloConfig& config, const fs::path& file, const YAML::Node& sizes) {
  if (!sizes.IsMap()) return;
  for (const auto& entry : sizes) {
    int width = 0, height = 0;
    const bool both = entry.second.IsSequence() && entry.second.size() == 2 &&
                      YAML::convert<int>::decode(entry.second[0], width) &&
                      YAML::convert<int>::decode(entry.second[1], height);
    if (!both || width <= 0 || height <= 0 || std::int64_t(width) * height > mostPicturePixels)
      refuse(file, entry.second, {messages::dataset::reasonPictureSize, width, height});
    config.sizes[entry.first.Scalar()] = {width, height};
  }
}

bool isYaml(const fs::path& file) {
  return file.extension() == ".yaml" || file.extension() == ".yml";
}

}  // namespace

bool isYoloConfig(const fs::path& file) {
  if (!isYaml(file)) return false;
  // "names:" at the beginning of a line is enough to tell; what is wrong is told by reading.
  if (!fs::is_regular_file(file)) return false;
  for (NumberedLines lines(file); lines.next();)
    if (lines.text().starts_with("names:") || lines.text().starts_with("\"names\":")) return true;
  return false;
}

std::optional<fs::path> yoloConfigIn(const fs::path& folder) {
  if (isYoloConfig(folder / "data.yaml")) return folder / "data.yaml";
  for (const std::string& name : filesIn(folder, {".yaml", ".yml"}))
    if (isYoloConfig(folder / name)) return folder / name;
  return std::nullopt;
}

YoloConfig readYoloConfig(const fs::path& file) {
  YoloConfig config;
  const YAML::Node root = loaded(file);
  if (!root.IsMap() || !root["names"])
    refuse(file, root, {messages::dataset::reasonLacks, "names"});
  readNames(config, file, root["names"]);
  for (const char* split : {"train", "val", "test"})
    if (root[split]) addSplit(config, root[split]);
  if (root["sizes"]) readSizes(config, file, root["sizes"]);
  return config;
}

void writeYoloConfig(const fs::path& file, const YoloConfig& config) {
  const std::string train = config.splits.contains("train") ? "images/train" : "images/val";
  const std::string val = config.splits.contains("val") ? "images/val" : "images/train";
  YAML::Emitter out;
  out << YAML::BeginMap;
  out << YAML::Key << "train" << YAML::Value << train;
  out << YAML::Key << "val" << YAML::Value << val;
  out << YAML::Key << "nc" << YAML::Value << config.names.size();
  out << YAML::Key << "names" << YAML::Value << YAML::BeginMap;
  for (std::size_t i = 0; i < config.names.size(); ++i)
    out << YAML::Key << i << YAML::Value << YAML::DoubleQuoted << config.names[i];
  out << YAML::EndMap;
  out << YAML::Key << "sizes" << YAML::Value << YAML::BeginMap;
  for (const auto& [video, size] : config.sizes)
    out << YAML::Key << YAML::DoubleQuoted << video << YAML::Value << YAML::Flow << YAML::BeginSeq
        << size.width << size.height << YAML::EndSeq;
  out << YAML::EndMap << YAML::EndMap;
  std::ofstream stream(file, std::ios::binary);
  stream << out.c_str() << '\n';
  stream.close();
  if (!stream) throw Error(messages::dataset::fileNotWritten, file.filename());
}

std::string mergeYoloConfig(const fs::path& there, const fs::path& here) {
  YoloConfig both = readYoloConfig(here);
  const YoloConfig theirs = readYoloConfig(there);
  const std::size_t common = std::min(both.names.size(), theirs.names.size());
  if (!std::equal(theirs.names.begin(), theirs.names.begin() + std::ptrdiff_t(common),
                  both.names.begin()))
    throw Error(messages::dataset::yoloClassesDiffer, there);
  std::string added;
  for (const auto& [video, size] : both.sizes)
    if (!theirs.sizes.contains(video)) added = video;
  for (const std::string& split : both.splits)
    if (!theirs.splits.contains(split)) added = split;
  if (both.names.size() > theirs.names.size()) added = both.names.back();
  if (both.names.size() < theirs.names.size()) both.names = theirs.names;
  both.sizes.insert(theirs.sizes.begin(), theirs.sizes.end());
  both.splits.insert(theirs.splits.begin(), theirs.splits.end());
  writeYoloConfig(here, both);
  return added;
}

}  // namespace maskline
