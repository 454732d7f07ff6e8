// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/auto_annotation/onnx_file.h"
#include "core/auto_annotation/own_model.h"

namespace maskline {

// Readers of the forms in which a model can be described. Each fills what its form states; `model`
// has folder and file.

constexpr std::size_t mostClasses = 1000;
constexpr int mostInputSide = 4096;

/// `model.json`; README.md lists its fields.
OwnModel readModelJson(const std::filesystem::path& folder);
/// `deploy.yaml` as PaddleSeg's export writes it: Deploy.transforms (Normalize, Resize),
/// Deploy.input_shape, Deploy.output_op. It names no classes.
void readPaddleSeg(OwnModel& model);
/// Whether these are the metadata of Ultralytics (task, names, imgsz) or Deepness (model_type,
/// class_names, tiles_overlap, standardization_mean).
bool isUltralytics(const OnnxFile& onnx);
bool isDeepness(const OnnxFile& onnx);
void readUltralytics(OwnModel& model, const OnnxFile& onnx);
void readDeepness(OwnModel& model, const OnnxFile& onnx);

/// A text with one name per line; empty if there is no such file.
std::vector<ModelClass> readClassNames(const std::filesystem::path& file);

}  // namespace maskline
