// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/onnx_file.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <limits>
#include <optional>
#include <set>

#include "core/auto_annotation/inside_folder.h"
#include "core/auto_annotation/messages.h"

#include <onnx/onnx_pb.h>

namespace maskline {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t mostBytes = std::numeric_limits<std::int32_t>::max();

std::int64_t bytesPerValue(int type) {
  using onnx::TensorProto;
  switch (type) {
    case TensorProto::FLOAT:
    case TensorProto::INT32:
    case TensorProto::UINT32:
      return 4;
    case TensorProto::DOUBLE:
    case TensorProto::INT64:
    case TensorProto::UINT64:
      return 8;
    case TensorProto::FLOAT16:
    case TensorProto::BFLOAT16:
    case TensorProto::INT16:
    case TensorProto::UINT16:
      return 2;
    case TensorProto::UINT8:
    case TensorProto::INT8:
    case TensorProto::BOOL:
      return 1;
    default:
      return 0;  // text and complex numbers
  }
}

/// The number of values that the shape states; nothing if it is no shape or too large.
std::optional<std::int64_t> valuesOf(const onnx::TensorProto& tensor) {
  std::int64_t values = 1;
  for (const std::int64_t side : tensor.dims()) {
    if (side < 0 || (side > 0 && values > mostBytes / side)) return std::nullopt;
    values *= side;
  }
  return values;
}

std::int64_t storedValues(const onnx::TensorProto& tensor) {
  using onnx::TensorProto;
  switch (tensor.data_type()) {
    case TensorProto::FLOAT:
      return tensor.float_data_size();
    case TensorProto::DOUBLE:
      return tensor.double_data_size();
    case TensorProto::INT64:
      return tensor.int64_data_size();
    case TensorProto::UINT32:
    case TensorProto::UINT64:
      return tensor.uint64_data_size();
    default:
      return tensor.int32_data_size();
  }
}

/// Calls `visit` for each tensor with values: initialisers, and those of nodes. Throws
/// Error(Corrupt) if graphs lie in each other too deeply.
class Tensors {
 public:
  using Visit = std::function<void(onnx::TensorProto&)>;
  Tensors(const fs::path& file, Visit visit) : m_file(file), m_visit(std::move(visit)) {}

  void of(onnx::GraphProto& graph, int depth = 0) const {
    if (depth > 8) throw Error(messages::auto_annotation::onnxDamaged, m_file.filename());
    for (auto& tensor : *graph.mutable_initializer()) m_visit(tensor);
    for (auto& node : *graph.mutable_node())
      for (auto& attribute : *node.mutable_attribute()) of(attribute, depth);
  }

 private:
  void of(onnx::AttributeProto& attribute, int depth) const {
    if (attribute.has_t()) m_visit(*attribute.mutable_t());
    for (auto& tensor : *attribute.mutable_tensors()) m_visit(tensor);
    if (attribute.has_g()) of(*attribute.mutable_g(), depth + 1);
    for (auto& graph : *attribute.mutable_graphs()) of(graph, depth + 1);
  }

  const fs::path& m_file;
  Visit m_visit;
};

/// Where the values of a tensor lie that are in another file.
struct ExternalPlace {
  fs::path file;
  std::int64_t offset = 0, bytes = 0;
};

/// Checks that weights have the size that they state, wherever they lie, and reads those of other
/// files.
class Weights {
 public:
  explicit Weights(const fs::path& file) : m_file(file) {}

  /// Reads no other file.
  void check(onnx::GraphProto& graph) {
    Tensors(m_file, [this](onnx::TensorProto& tensor) { check(tensor); }).of(graph);
  }

  void read(onnx::GraphProto& graph) {
    Tensors(m_file, [this](onnx::TensorProto& tensor) {
      if (isExternal(tensor)) readExternal(tensor);
    }).of(graph);
  }

 private:
  static bool isExternal(const onnx::TensorProto& tensor) {
    return tensor.data_location() == onnx::TensorProto::EXTERNAL;
  }

  void check(const onnx::TensorProto& tensor) {
    const std::int64_t bytes = statedBytes(tensor);
    if (isExternal(tensor)) {
      const ExternalPlace place = placeOf(tensor, bytes);
      m_external += bytes;
      if (m_external > mostBytes)
        throw Error(messages::auto_annotation::fileTooLarge, place.file.filename(),
                    mostBytes / 1000000);
      return;
    }
    const bool fits = tensor.has_raw_data()
                          ? static_cast<std::int64_t>(tensor.raw_data().size()) == bytes
                          : storedValues(tensor) == valuesOf(tensor);
    if (!fits) refuse(tensor);
  }

  std::int64_t statedBytes(const onnx::TensorProto& tensor) const {
    const auto values = valuesOf(tensor);
    const std::int64_t each = bytesPerValue(tensor.data_type());
    if (!values || each == 0 || *values > mostBytes / each) refuse(tensor);
    return *values * each;
  }

  ExternalPlace placeOf(const onnx::TensorProto& tensor, std::int64_t bytes) const {
    std::string name;
    std::int64_t offset = 0;
    for (const auto& entry : tensor.external_data()) {
      if (entry.key() == "location") name = entry.value();
      if (entry.key() == "offset") offset = std::strtoll(entry.value().c_str(), nullptr, 10);
    }
    const fs::path place = insideFolder(m_file.parent_path(), name, m_file.filename());
    std::error_code error;
    const auto size = static_cast<std::int64_t>(fs::file_size(place, error));
    if (error || offset < 0 || offset > size || bytes > size - offset) refuse(tensor);
    return {place, offset, bytes};
  }

  void readExternal(onnx::TensorProto& tensor) const {
    const ExternalPlace place = placeOf(tensor, statedBytes(tensor));
    std::ifstream in(place.file, std::ios::binary);
    if (!in) throw Error(messages::auto_annotation::fileNotRead, place.file);
    std::string data(static_cast<std::size_t>(place.bytes), '\0');
    in.seekg(place.offset);
    in.read(data.data(), place.bytes);
    if (in.gcount() != place.bytes) refuse(tensor);
    tensor.set_raw_data(std::move(data));
    tensor.clear_external_data();
    tensor.clear_data_location();
  }

  [[noreturn]] void refuse(const onnx::TensorProto& tensor) const {
    throw Error(messages::auto_annotation::tensorDamaged, m_file.filename(), tensor.name());
  }

  const fs::path& m_file;
  std::int64_t m_external = 0;
};

OnnxPort portOf(const onnx::ValueInfoProto& value) {
  OnnxPort port{value.name(), {}, false};
  const auto& type = value.type().tensor_type();
  port.floats = type.elem_type() == onnx::TensorProto::FLOAT;
  for (const auto& side : type.shape().dim())
    port.shape.push_back(side.has_dim_value() && side.dim_value() > 0 ? side.dim_value() : -1);
  return port;
}

/// Constants by the name of the value: initialisers and the results of Constant nodes.
class Constants {
 public:
  explicit Constants(const onnx::GraphProto& graph) {
    for (const auto& tensor : graph.initializer()) m_values[tensor.name()] = &tensor;
    for (const auto& node : graph.node()) {
      if (node.op_type() != "Constant" || node.output_size() != 1) continue;
      for (const auto& attribute : node.attribute())
        if (attribute.name() == "value" && attribute.has_t())
          m_values[node.output(0)] = &attribute.t();
    }
  }
  /// Null if the value is computed.
  const onnx::TensorProto* find(const std::string& name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string, const onnx::TensorProto*> m_values;
};

template <class Value>
std::vector<Value> rawValues(const std::string& bytes) {
  std::vector<Value> values(bytes.size() / sizeof(Value));
  std::copy_n(bytes.data(), values.size() * sizeof(Value), reinterpret_cast<char*>(values.data()));
  return values;
}

std::vector<float> floatsOf(const onnx::TensorProto& tensor) {
  if (tensor.data_type() != onnx::TensorProto::FLOAT) return {};
  if (tensor.has_raw_data()) return rawValues<float>(tensor.raw_data());
  return {tensor.float_data().begin(), tensor.float_data().end()};
}

std::vector<std::int64_t> integersOf(const onnx::TensorProto& tensor) {
  if (tensor.data_type() != onnx::TensorProto::INT64) return {};
  if (tensor.has_raw_data()) return rawValues<std::int64_t>(tensor.raw_data());
  return {tensor.int64_data().begin(), tensor.int64_data().end()};
}

/// Clip(x, min, max) becomes Clip[min, max](x); a bound that is not given stays open. False if a
/// bound is computed.
bool boundsBecomeAttributes(onnx::NodeProto& node, const Constants& constants) {
  const char* const names[] = {"min", "max"};
  std::vector<std::pair<const char*, float>> bounds;
  for (int i = 1; i < node.input_size() && i <= 2; ++i) {
    if (node.input(i).empty()) continue;
    const auto* tensor = constants.find(node.input(i));
    const auto values = tensor == nullptr ? std::vector<float>() : floatsOf(*tensor);
    if (values.size() != 1) return false;
    bounds.emplace_back(names[i - 1], values.front());
  }
  node.mutable_input()->DeleteSubrange(1, node.input_size() - 1);
  for (const auto& [name, value] : bounds) {
    auto* attribute = node.add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::FLOAT);
    attribute->set_f(value);
  }
  return true;
}

/// Split(x, sizes) becomes Split[split = sizes](x).
bool sizesBecomeAttribute(onnx::NodeProto& node, const Constants& constants) {
  const auto* tensor = constants.find(node.input(1));
  const auto sizes = tensor == nullptr ? std::vector<std::int64_t>() : integersOf(*tensor);
  if (sizes.empty()) return false;
  node.mutable_input()->DeleteSubrange(1, 1);
  auto* attribute = node.add_attribute();
  attribute->set_name("split");
  attribute->set_type(onnx::AttributeProto::INTS);
  for (const std::int64_t size : sizes) attribute->add_ints(size);
  return true;
}

/// Identity nodes go; what they pass on is read where it comes from. PyTorch writes them for
/// weights that are used twice. Those that make an output stay.
void skipIdentities(onnx::GraphProto& graph) {
  std::set<std::string> outputs;
  for (const auto& output : graph.output()) outputs.insert(output.name());
  std::map<std::string, std::string> source;
  google::protobuf::RepeatedPtrField<onnx::NodeProto> kept;
  for (auto& node : *graph.mutable_node()) {
    for (auto& input : *node.mutable_input())
      if (const auto found = source.find(input); found != source.end()) input = found->second;
    const bool passes = node.op_type() == "Identity" && node.input_size() == 1 &&
                        node.output_size() == 1 && !outputs.contains(node.output(0));
    if (passes)
      source[node.output(0)] = node.input(0);
    else
      *kept.Add() = std::move(node);
  }
  graph.mutable_node()->Swap(&kept);
}

/// The shape of a value as the file states it; empty if it is not fixed.
std::vector<std::int64_t> statedShape(const onnx::GraphProto& graph, const std::string& name) {
  for (const auto& value : graph.value_info()) {
    if (value.name() != name) continue;
    const OnnxPort port = portOf(value);
    const bool fixed = std::ranges::all_of(port.shape, [](std::int64_t side) { return side > 0; });
    return fixed ? port.shape : std::vector<std::int64_t>();
  }
  return {};
}

/// The values repeated to this shape, or nothing if they do not fit it or are too many.
std::vector<float> repeated(const onnx::TensorProto& tensor, const std::vector<std::int64_t>& to) {
  constexpr std::int64_t most = 1 << 24;
  const std::vector<float> values = floatsOf(tensor);
  std::vector<std::int64_t> from(tensor.dims().begin(), tensor.dims().end());
  if (from.size() > to.size()) return {};
  from.insert(from.begin(), to.size() - from.size(), 1);
  std::int64_t total = 1, known = 1;
  for (std::size_t i = 0; i < to.size(); ++i) {
    known *= from[i];
    if ((from[i] != 1 && from[i] != to[i]) || to[i] > most / total) return {};
    total *= to[i];
  }
  if (known != static_cast<std::int64_t>(values.size())) return {};
  std::vector<float> out;
  for (std::int64_t at = 0; at < total; ++at) {
    std::int64_t rest = at, place = 0, step = 1;
    for (std::size_t i = to.size(); i-- > 0; rest /= to[i], step *= from[i])
      if (from[i] != 1) place += rest % to[i] * step;
    out.push_back(values[static_cast<std::size_t>(place)]);
  }
  return out;
}

/// OpenCV 4.6 does not broadcast a constant of two or more dimensions to a value of more: it is
/// written out in full. Ultralytics' strides are such a constant.
void writeOutConstants(onnx::GraphProto& graph, const Constants& constants) {
  static const std::set<std::string> types{"Add", "Sub", "Mul", "Div"};
  for (auto& node : *graph.mutable_node()) {
    if (!types.contains(node.op_type()) || node.input_size() != 2 || node.output_size() != 1)
      continue;
    const auto shape = statedShape(graph, node.output(0));
    for (int i = 0; i < 2; ++i) {
      const auto* tensor = constants.find(node.input(i));
      if (tensor == nullptr || tensor->dims_size() < 2 ||
          tensor->dims_size() >= static_cast<int>(shape.size()))
        continue;
      const std::vector<float> values = repeated(*tensor, shape);
      if (values.empty()) continue;
      auto* full = graph.add_initializer();
      full->set_name(node.output(0) + "/constant" + std::to_string(i));
      full->set_data_type(onnx::TensorProto::FLOAT);
      for (const std::int64_t side : shape) full->add_dims(side);
      full->set_raw_data(values.data(), values.size() * sizeof(float));
      node.set_input(i, full->name());
    }
  }
}

void fixInput(onnx::GraphProto& graph, const std::string& name, cv::Size size) {
  for (auto& input : *graph.mutable_input()) {
    if (input.name() != name) continue;
    auto* shape = input.mutable_type()->mutable_tensor_type()->mutable_shape();
    const std::int64_t sides[] = {1, 3, size.height, size.width};
    for (int i = 0; i < shape->dim_size() && i < 4; ++i)
      shape->mutable_dim(i)->set_dim_value(sides[i]);
  }
}

}  // namespace

struct OnnxFile::Impl {
  fs::path file;
  onnx::ModelProto model;
  std::map<std::string, std::string> metadata;
  std::vector<OnnxPort> inputs, outputs;
};

OnnxFile::OnnxFile(const fs::path& file) : m_impl(std::make_unique<Impl>()) {
  m_impl->file = file;
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) throw Error(messages::auto_annotation::fileNotRead, file);
  if (bytes > static_cast<std::uintmax_t>(mostBytes))
    throw Error(messages::auto_annotation::fileTooLarge, file.filename(), mostBytes / 1000000);
  onnx::ModelProto& model = m_impl->model;
  if (bytes == 0 || !model.ParseFromIstream(&in) || !model.has_graph() ||
      model.graph().node_size() == 0)
    throw Error(messages::auto_annotation::onnxDamaged, file.filename());
  Weights(m_impl->file).check(*model.mutable_graph());
  for (const auto& entry : model.metadata_props()) m_impl->metadata[entry.key()] = entry.value();
  const Constants constants(model.graph());
  for (const auto& input : model.graph().input())
    if (constants.find(input.name()) == nullptr) m_impl->inputs.push_back(portOf(input));
  for (const auto& output : model.graph().output()) m_impl->outputs.push_back(portOf(output));
}

OnnxFile::~OnnxFile() = default;
OnnxFile::OnnxFile(OnnxFile&&) noexcept = default;

const std::map<std::string, std::string>& OnnxFile::metadata() const { return m_impl->metadata; }
const std::vector<OnnxPort>& OnnxFile::inputs() const { return m_impl->inputs; }
const std::vector<OnnxPort>& OnnxFile::outputs() const { return m_impl->outputs; }

std::vector<char> OnnxFile::forOpenCv(cv::Size input) {
  Weights(m_impl->file).read(*m_impl->model.mutable_graph());
  onnx::ModelProto model = m_impl->model;
  onnx::GraphProto& graph = *model.mutable_graph();
  skipIdentities(graph);
  const Constants constants(m_impl->model.graph());
  for (auto& node : *graph.mutable_node()) {
    const bool clip = node.op_type() == "Clip" && node.input_size() > 1;
    const bool split = node.op_type() == "Split" && node.input_size() > 1;
    const bool done = clip    ? boundsBecomeAttributes(node, constants)
                      : split ? sizesBecomeAttribute(node, constants)
                              : true;
    if (!done)
      throw Error(messages::auto_annotation::operatorNotRun, m_impl->file.filename(),
                  node.op_type(), node.name().empty() ? node.output(0) : node.name());
  }
  writeOutConstants(graph, constants);
  if (!m_impl->inputs.empty()) fixInput(graph, m_impl->inputs.front().name, input);
  // Shapes that were written for another input size.
  graph.clear_value_info();
  std::vector<char> bytes(model.ByteSizeLong());
  if (bytes.size() > static_cast<std::size_t>(mostBytes) ||
      !model.SerializeToArray(bytes.data(), static_cast<int>(bytes.size())))
    throw Error(messages::auto_annotation::fileTooLarge, m_impl->file.filename(),
                mostBytes / 1000000);
  return bytes;
}

}  // namespace maskline
