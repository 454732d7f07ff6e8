// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/own_model.h"

#include <algorithm>

#include "core/annotation/name.h"
#include "core/auto_annotation/description.h"
#include "core/auto_annotation/inside_folder.h"
#include "core/auto_annotation/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

fs::path onlyOnnxFile(const fs::path& folder) {
  fs::path found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".onnx") continue;
    if (!found.empty()) throw Error(messages::auto_annotation::severalFiles, folder);
    found = entry.path();
  }
  if (found.empty()) throw Error(messages::auto_annotation::noModel, folder);
  return insideFolder(folder, found.filename(), folder.filename());
}

std::string sideText(std::int64_t side) { return side < 0 ? "?" : std::to_string(side); }

std::string shapeText(const OnnxPort& port) {
  std::string text;
  for (const std::int64_t side : port.shape) text += (text.empty() ? "" : " × ") + sideText(side);
  return "\"" + port.name + "\": " + text;
}

/// Sets the input size, or checks it against that of the network.
void settleInput(OwnModel& model, const OnnxFile& onnx) {
  const fs::path name = model.file.filename();
  const auto& inputs = onnx.inputs();
  const bool one = inputs.size() == 1 && inputs[0].shape.size() == 4 && inputs[0].floats;
  const bool picture = one && std::abs(inputs[0].shape[0]) == 1 &&
                       (inputs[0].shape[1] == 3 || inputs[0].shape[1] < 0);
  if (!picture) {
    std::string text;
    for (const OnnxPort& input : inputs) text += (text.empty() ? "" : ", ") + shapeText(input);
    throw Error(messages::auto_annotation::inputNotRun, name, text.empty() ? "\"\"" : text);
  }
  const auto& shape = inputs[0].shape;
  const std::pair<std::int64_t, int*> sides[] = {{shape[3], &model.input.size.width},
                                                 {shape[2], &model.input.size.height}};
  const char* fields[] = {"width", "height"};
  for (int i = 0; i < 2; ++i) {
    const auto [stated, wanted] = sides[i];
    if (stated > 0 && *wanted > 0 && stated != *wanted)
      throw Error(messages::auto_annotation::otherInputSize, name, stated, *wanted, fields[i]);
    if (stated > mostInputSide)
      throw Error(messages::auto_annotation::inputNotRun, name, shapeText(inputs[0]));
    if (stated > 0) *wanted = static_cast<int>(stated);
    if (*wanted <= 0) throw Error(messages::auto_annotation::noInputSize, name);
  }
}

/// Names for the classes of a network that has a map with a fixed number of them. All names are
/// checked: those of classes become names of categories.
void settleClasses(OwnModel& model, const std::vector<OnnxPort>& outputs) {
  requireName(model.name);
  if (model.classes.empty()) model.classes = readClassNames(model.folder / "classes.txt");
  const bool map =
      model.output.form == OutputForm::Logits || model.output.form == OutputForm::Softmax;
  if (model.classes.empty() && map && !outputs.empty()) {
    const auto& shape = outputs.front().shape;
    if (shape.size() == 4 && shape[1] > 0 && shape[1] <= std::int64_t{mostClasses})
      for (std::int64_t i = 0; i < shape[1]; ++i)
        model.classes.push_back({"class " + std::to_string(i), {}, true});
  }
  if (model.classes.empty()) throw Error(messages::auto_annotation::noClasses, model.name);
  for (const ModelClass& one : model.classes) requireName(one.name);
  if (model.task == ModelTask::Semantic)
    for (ModelClass& one : model.classes) one.thing = false;
}

/// Tiles share at most half of their side.
void settleTiles(OwnModel& model) {
  if (model.tileOverlap) {
    const int side = std::min(model.input.size.width, model.input.size.height);
    if (model.kind == DescriptionKind::Deepness)
      model.tileOverlap = *model.tileOverlap * side / 100;
    model.tileOverlap = std::min(*model.tileOverlap, side / 2);
  }
}

}  // namespace

bool ModelClass::background() const {
  std::string plain;
  for (const unsigned char c : name)
    if (std::isalpha(c)) plain += static_cast<char>(std::tolower(c));
  return plain == "background" || plain == "void" || plain == "unlabeled" || plain == "unlabelled";
}

bool isScript(const fs::path& file) {
  const fs::path kind = file.extension();
  return kind == ".pt" || kind == ".pts" || kind == ".torchscript";
}

OwnModel readOwnModel(const fs::path& given) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(given, error);
  if (error || !fs::is_directory(folder, error))
    throw Error(messages::auto_annotation::noModel, given);
  OwnModel model;
  const bool json = fs::exists(folder / "model.json", error);
  if (json) model = readModelJson(folder);
  model.folder = folder;
  if (model.file.empty()) model.file = onlyOnnxFile(folder);
  if (model.name.empty() && json) model.name = folder.filename();
  if (isScript(model.file)) {
    if (model.input.size.empty())
      throw Error(messages::auto_annotation::noInputSize, model.file.filename());
    settleClasses(model, {});
    settleTiles(model);
    return model;
  }
  const OnnxFile onnx(model.file);
  if (!json) {
    if (fs::exists(folder / "deploy.yaml", error))
      readPaddleSeg(model);
    else if (isUltralytics(onnx))
      readUltralytics(model, onnx);
    else if (isDeepness(onnx))
      readDeepness(model, onnx);
    else
      throw Error(messages::auto_annotation::noModel, folder);
  }
  settleInput(model, onnx);
  settleClasses(model, onnx.outputs());
  settleTiles(model);
  return model;
}

const char* toString(ModelTask task) {
  static const char* const words[] = {"semantic", "instance", "panoptic"};
  return words[static_cast<std::size_t>(task)];
}

const char* toString(OutputForm form) {
  static const char* const words[] = {"logits", "softmax", "argmax", "boxes", "yolo-segment"};
  return words[static_cast<std::size_t>(form)];
}

const char* toString(DescriptionKind kind) {
  static const char* const words[] = {"model.json", "PaddleSeg", "Ultralytics", "Deepness"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace maskline
