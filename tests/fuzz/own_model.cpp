// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/own_model.h"

#include <algorithm>
#include <utility>

#include "core/auto_annotation/onnx_file.h"
#include "core/base/error.h"
#include "tests/fuzz/scratch.h"

#include <onnx/onnx_pb.h>

namespace maskline::fuzz {

namespace {

namespace fs = std::filesystem;

void addPort(onnx::ValueInfoProto& value, const char* name, int channels) {
  value.set_name(name);
  auto& tensor = *value.mutable_type()->mutable_tensor_type();
  tensor.set_elem_type(onnx::TensorProto::FLOAT);
  for (const int side : {1, channels, 8, 8}) tensor.mutable_shape()->add_dim()->set_dim_value(side);
}

/// A network of one node.
onnx::ModelProto smallNetwork() {
  onnx::ModelProto model;
  auto& graph = *model.mutable_graph();
  auto& node = *graph.add_node();
  node.set_op_type("Relu");
  node.add_input("x");
  node.add_output("y");
  addPort(*graph.add_input(), "x", 3);
  addPort(*graph.add_output(), "y", 3);
  return model;
}

void put(const std::string& name, const std::string& bytes) {
  scratchFile(name, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

/// A folder with that network.
fs::path folderWithNetwork(const std::string& name, const onnx::ModelProto& model) {
  put(name + "/model.onnx", model.SerializeAsString());
  return scratchFolder() / name;
}

std::pair<Input, Input> halvesAt(Input input, std::uint8_t sign) {
  const auto end = std::ranges::find(input, sign);
  const auto length = static_cast<std::size_t>(end - input.begin());
  return {input.first(length), input.subspan(std::min(length + 1, input.size()))};
}

}  // namespace

void onnxFile(Input input) {
  OnnxFile file(scratchFile("network/model.onnx", input));
  file.forOpenCv({16, 16});
}

void ownModelJson(Input input) {
  static const fs::path folder = folderWithNetwork("json", smallNetwork());
  scratchFile("json/model.json", input);
  readOwnModel(folder);
}

/// A line per entry: KEY=VALUE.
void ownModelMetadata(Input input) {
  onnx::ModelProto model = smallNetwork();
  while (!input.empty()) {
    const auto [line, rest] = halvesAt(input, '\n');
    const auto [key, value] = halvesAt(line, '=');
    auto& entry = *model.add_metadata_props();
    entry.set_key(asText(key));
    entry.set_value(asText(value));
    input = rest;
  }
  readOwnModel(folderWithNetwork("metadata", model));
}

/// classes.txt up to the first byte 0, then deploy.yaml.
void paddleSegYaml(Input input) {
  static const fs::path folder = folderWithNetwork("paddle", smallNetwork());
  const auto [classes, deploy] = halvesAt(input, 0);
  scratchFile("paddle/classes.txt", classes);
  scratchFile("paddle/deploy.yaml", deploy);
  readOwnModel(folder);
}

}  // namespace maskline::fuzz
