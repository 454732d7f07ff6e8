// SPDX-License-Identifier: Apache-2.0
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "core/auto_annotation/description.h"
#include "core/auto_annotation/inside_folder.h"
#include "core/auto_annotation/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

/// Runs a reader of YAML; a node of another kind than it expects is a damaged file. `where` is a
/// form or a key of metadata.
template <class Read>
auto orDamaged(const fs::path& file, const std::string& where, Read&& read) {
  try {
    return read();
  } catch (const YAML::Exception&) {
    throw Error(messages::auto_annotation::descriptionDamaged, file.filename(), where);
  }
}

/// The values that these programs write (YAML, JSON, lists and dictionaries in Python's notation)
/// are all read as YAML.
YAML::Node loaded(const std::string& text, const fs::path& file, const std::string& where) {
  return orDamaged(file, where, [&] { return YAML::Load(text); });
}

template <class Value>
std::optional<Value> valueOf(const YAML::Node& node) {
  Value value{};
  if (!node || !node.IsScalar() || !YAML::convert<Value>::decode(node, value)) return std::nullopt;
  return value;
}

std::vector<double> numbersOf(const YAML::Node& node) {
  std::vector<double> numbers;
  if (!node || !node.IsSequence()) return numbers;
  for (const auto& one : node) numbers.push_back(valueOf<double>(one).value_or(0));
  return numbers;
}

std::array<double, 3> threeOf(const YAML::Node& node, const fs::path& file, const char* field,
                              std::array<double, 3> otherwise, bool positive) {
  if (!node) return otherwise;
  const std::vector<double> found = numbersOf(node);
  const auto fits = [positive](double v) { return std::isfinite(v) && (!positive || v > 0); };
  const bool good = found.size() == 3 && std::ranges::all_of(found, fits);
  if (!good)
    throw Error(messages::auto_annotation::fieldWrong, file.filename(), field,
                positive ? Message(messages::auto_annotation::isThreePositive)
                         : Message(messages::auto_annotation::isThreeNumbers));
  return {found[0], found[1], found[2]};
}

int sideOf(double value, const fs::path& file, const char* field) {
  if (!(value >= 1 && value <= mostInputSide))
    throw Error(messages::auto_annotation::fieldWrong, file.filename(), field,
                Message(messages::auto_annotation::isNumber, 1, mostInputSide));
  return static_cast<int>(value);
}

/// {0: 'background', 1: 'field'}, or a list.
std::vector<ModelClass> namesOf(const YAML::Node& names, const fs::path& file, const char* field,
                                bool things) {
  std::vector<ModelClass> classes;
  const auto add = [&](std::size_t number, const YAML::Node& name) {
    if (number >= mostClasses || !name.IsScalar())
      throw Error(messages::auto_annotation::fieldWrong, file.filename(), field,
                  Message(messages::auto_annotation::isClasses, mostClasses));
    if (classes.size() <= number) classes.resize(number + 1);
    classes[number] = {name.Scalar(), {}, things};
  };
  if (names.IsSequence())
    for (std::size_t i = 0; i < names.size(); ++i) add(i, names[i]);
  if (names.IsMap())
    for (const auto& entry : names)
      add(valueOf<std::size_t>(entry.first).value_or(mostClasses), entry.second);
  if (classes.empty())
    throw Error(messages::auto_annotation::fieldWrong, file.filename(), field,
                Message(messages::auto_annotation::isClasses, mostClasses));
  std::set<std::string> used;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    ModelClass& one = classes[i];
    one.thing = things;
    if (one.name.empty()) one.name = "class " + std::to_string(i);
    if (!used.insert(one.name).second) used.insert(one.name += " " + std::to_string(i));
  }
  return classes;
}

std::string metadataOf(const OnnxFile& onnx, const char* key) {
  const auto found = onnx.metadata().find(key);
  return found == onnx.metadata().end() ? std::string() : found->second;
}

YAML::Node metadataNode(const OnnxFile& onnx, const OwnModel& model, const char* key) {
  const std::string text = metadataOf(onnx, key);
  return text.empty() ? YAML::Node(YAML::NodeType::Undefined) : loaded(text, model.file, key);
}

}  // namespace

std::vector<ModelClass> readClassNames(const fs::path& file) {
  std::vector<ModelClass> classes;
  std::error_code error;
  if (!fs::exists(file, error)) return classes;
  std::istringstream lines(smallText(file));
  for (std::string line; std::getline(lines, line);) {
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back()))) line.pop_back();
    if (line.empty()) continue;
    const bool used =
        std::ranges::any_of(classes, [&](const ModelClass& known) { return known.name == line; });
    if (used || classes.size() == mostClasses)
      throw Error(messages::auto_annotation::fieldWrong, file.filename(), line,
                  Message(messages::auto_annotation::isClasses, mostClasses));
    classes.push_back({line, {}, true});
  }
  return classes;
}

namespace {

void readDeploy(OwnModel& model, const YAML::Node& deploy, const fs::path& file) {
  if (!deploy || !deploy.IsMap())
    throw Error(messages::auto_annotation::fieldWrong, file.filename(), "Deploy",
                Message(messages::auto_annotation::isObject));
  model.kind = DescriptionKind::PaddleSeg;
  model.task = ModelTask::Semantic;
  model.name = model.folder.filename();
  const YAML::Node transforms = deploy["transforms"];
  if (transforms && transforms.IsSequence()) {
    for (const auto& transform : transforms) {
      const std::string type = transform["type"].as<std::string>("");
      if (type == "Normalize") {
        model.input.mean = threeOf(transform["mean"], file, "mean", {0.5, 0.5, 0.5}, false);
        model.input.deviation = threeOf(transform["std"], file, "std", {0.5, 0.5, 0.5}, true);
      }
      const auto target = numbersOf(transform["target_size"]);
      if (type == "Resize" && target.size() == 2)
        model.input.size = {sideOf(target[0], file, "target_size"),
                            sideOf(target[1], file, "target_size")};
    }
  }
  const auto shape = numbersOf(deploy["input_shape"]);
  if (shape.size() == 4 && shape[2] > 0 && shape[3] > 0)
    model.input.size = {sideOf(shape[3], file, "input_shape"),
                        sideOf(shape[2], file, "input_shape")};
  const std::string operation = deploy["output_op"].as<std::string>("argmax");
  model.output.form = operation == "argmax"    ? OutputForm::Argmax
                      : operation == "softmax" ? OutputForm::Softmax
                                               : OutputForm::Logits;
}

}  // namespace

// The fields that tools/export.py of PaddleSeg (release 2.x) writes. Its Normalize divides values
// by 255 first, and its pictures are RGB.
void readPaddleSeg(OwnModel& model) {
  const fs::path file = model.folder / "deploy.yaml";
  const YAML::Node whole = loaded(smallText(file), file, "YAML");
  orDamaged(file, "YAML", [&] { readDeploy(model, whole["Deploy"], file); });
}

bool isUltralytics(const OnnxFile& onnx) {
  return !metadataOf(onnx, "task").empty() && !metadataOf(onnx, "names").empty();
}

bool isDeepness(const OnnxFile& onnx) { return !metadataOf(onnx, "model_type").empty(); }

// What the exporter of Ultralytics stores; pictures are RGB, divided by 255 and letterboxed.
void readUltralytics(OwnModel& model, const OnnxFile& onnx) {
  model.kind = DescriptionKind::Ultralytics;
  model.name = model.file.stem();
  const std::string task = metadataOf(onnx, "task");
  if (task != "segment")
    throw Error(messages::auto_annotation::taskNotRun, model.file.filename(), task);
  model.task = ModelTask::Instance;
  model.classes = namesOf(metadataNode(onnx, model, "names"), model.file, "names", true);
  const auto sides = numbersOf(metadataNode(onnx, model, "imgsz"));
  if (sides.size() == 2)
    model.input.size = {sideOf(sides[1], model.file, "imgsz"),
                        sideOf(sides[0], model.file, "imgsz")};
  model.input.letterbox = true;
  model.output.form = OutputForm::YoloSegment;
  model.licence = metadataOf(onnx, "license");
}

// The keys are described in "Creators, add metadata to model" of Deepness' documentation.
// tiles_overlap is a share of the tile in percent.
void readDeepness(OwnModel& model, const OnnxFile& onnx) {
  model.kind = DescriptionKind::Deepness;
  model.name = model.file.stem();
  const YAML::Node type = metadataNode(onnx, model, "model_type");
  const std::string task = type && type.IsScalar() ? type.Scalar() : metadataOf(onnx, "model_type");
  if (task != "Segmentor")
    throw Error(messages::auto_annotation::taskNotRun, model.file.filename(), task);
  model.task = ModelTask::Semantic;
  if (const auto names = metadataNode(onnx, model, "class_names"); names && !names.IsNull())
    model.classes = namesOf(names, model.file, "class_names", false);
  if (const auto size = valueOf<double>(metadataNode(onnx, model, "tiles_size"))) {
    const int side = sideOf(*size, model.file, "tiles_size");
    model.input.size = {side, side};
  }
  model.input.mean = threeOf(metadataNode(onnx, model, "standardization_mean"), model.file,
                             "standardization_mean", {0, 0, 0}, false);
  model.input.deviation = threeOf(metadataNode(onnx, model, "standardization_std"), model.file,
                                  "standardization_std", {1, 1, 1}, true);
  const double percent = valueOf<double>(metadataNode(onnx, model, "tiles_overlap")).value_or(10);
  if (!(percent >= 0 && percent < 100))
    throw Error(messages::auto_annotation::fieldWrong, model.file.filename(), "tiles_overlap",
                Message(messages::auto_annotation::isNumber, 0, 99));
  model.tileOverlap = static_cast<int>(percent);  // of the tile, see own_model.cpp
  model.output.form = OutputForm::Softmax;
}

}  // namespace maskline
