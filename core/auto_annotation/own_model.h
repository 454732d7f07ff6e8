// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation/object.h"

namespace maskline {

enum class ModelTask { Semantic, Instance, Panoptic };

/// What the numbers that a network returns mean; README.md gives the shapes.
enum class OutputForm { Logits, Softmax, Argmax, Boxes, YoloSegment };

/// Where the description of a model was read from.
enum class DescriptionKind { ModelJson, PaddleSeg, Ultralytics, Deepness };

struct ModelClass {
  std::string name;
  std::optional<Rgb> colour = {};
  bool thing = true;  ///< countable; else one mask per frame
  /// What is left when no other class fits. It is mapped to no category unless somebody asks.
  bool background() const;
};

/// How a picture becomes the input of the network: scaled to `size`, then
/// (value × scale − mean) / deviation for each channel.
struct ModelInput {
  cv::Size size;  ///< 0 × 0: that of the network
  double scale = 1.0 / 255;
  std::array<double, 3> mean = {0, 0, 0};
  std::array<double, 3> deviation = {1, 1, 1};
  bool rgb = true;         ///< order of the channels; false: BGR
  bool letterbox = false;  ///< keep the aspect ratio and fill up with grey (114) on both sides
};

/// Names of the network's outputs; an empty one is found by its shape or usual name.
struct ModelOutput {
  OutputForm form = OutputForm::Logits;
  std::string map;  ///< per-pixel classes; with Boxes and a panoptic task: those of the stuff
  std::string boxes, scores, labels, masks;
  bool maskLogits = true;     ///< Boxes: masks are logits; false: probabilities
  float lowestScore = 0.05F;  ///< objects below are dropped
  float overlap = 0.7F;       ///< two boxes of a class with a higher IoU are one object
};

/// A picture and the result that the authors of the model give for it.
struct ModelTest {
  std::filesystem::path input;      ///< a picture
  std::filesystem::path output;     ///< a label map: class + 1, 0 = none
  std::string inputSum, outputSum;  ///< SHA-256; "" = not given
};

/// A model of the user's own: an ONNX or TorchScript file and what has to be known to run it.
struct OwnModel {
  std::string name;
  std::filesystem::path folder;
  std::filesystem::path file;
  DescriptionKind kind = DescriptionKind::ModelJson;
  ModelTask task = ModelTask::Semantic;
  std::vector<ModelClass> classes;
  ModelInput input;
  /// Pixels that neighbouring tiles share. None: the whole picture is scaled to the input.
  std::optional<int> tileOverlap;
  ModelOutput output;
  std::optional<ModelTest> test;
  std::string licence;
};

/// Reads the description of a model: `model.json`, or `deploy.yaml` of PaddleSeg, or the metadata
/// that Ultralytics or Deepness store in the ONNX file. Reads the ONNX file as well, but no weights
/// of other files. Every path must stay inside the folder. Throws Error(NotFound, BadInput,
/// Corrupt, Unsupported).
OwnModel readOwnModel(const std::filesystem::path& folder);

/// Whether a file of a model is a TorchScript file (.pt, .pts, .torchscript), which carries a
/// program.
bool isScript(const std::filesystem::path& file);

/// The names used in files ("semantic", "softmax") and shown in lists ("model.json",
/// "Ultralytics").
const char* toString(ModelTask task);
const char* toString(OutputForm form);
const char* toString(DescriptionKind kind);

}  // namespace maskline
