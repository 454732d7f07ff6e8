// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/torch_tensors.h"

#include <ATen/ATen.h>

#include "core/engine/messages.h"

namespace maskline::checkpoint {
namespace {

constexpr int deepest = 16;
constexpr std::size_t mostTensors = 100'000;
constexpr std::size_t mostSides = 16;
constexpr std::size_t longestName = 1000;

/// Joins the names of nested dictionaries and lists, and keeps the tensors. Bounded in depth and
/// number because the values may contain each other.
class Flattener {
 public:
  Flattener(const std::filesystem::path& file, std::map<std::string, PickleTensor>& tensors)
      : m_file(file), m_tensors(tensors) {}

  void visit(PickleRef value, const std::string& name, int depth = 0) {
    if (depth > deepest || ++m_visited > mostTensors) {
      refuse(m_file, messages::engine::nestedTooDeep);
    }
    if (const auto* tensor = std::get_if<PickleTensor>(&value->content)) {
      m_tensors.insert_or_assign(name, *tensor);
    } else if (const auto* dict = std::get_if<PickleDict>(&value->content)) {
      for (const auto& [key, item] : dict->items) visit(item, below(name, key), depth + 1);
    } else if (const auto* list = std::get_if<PickleList>(&value->content)) {
      for (std::size_t i = 0; i < list->items.size(); ++i) {
        visit(list->items[i], join(name, std::to_string(i)), depth + 1);
      }
    }
  }

 private:
  std::string join(const std::string& name, const std::string& part) const {
    if (name.size() + part.size() > longestName) refuse(m_file, messages::engine::namesTooLong);
    return name.empty() ? part : name + "." + part;
  }
  std::string below(const std::string& name, PickleRef key) const {
    if (const auto* text = std::get_if<std::string>(&key->content)) return join(name, *text);
    if (const auto* number = std::get_if<std::int64_t>(&key->content)) {
      return join(name, std::to_string(*number));
    }
    refuse(m_file, messages::engine::oddKeys);
  }

  const std::filesystem::path& m_file;
  std::map<std::string, PickleTensor>& m_tensors;
  std::size_t m_visited = 0;
};

/// Whether every element that the tensor speaks of lies in its storage, and no more of them than
/// there are in it.
bool fits(const PickleTensor& tensor) {
  if (tensor.sizes.size() != tensor.strides.size() || tensor.sizes.size() > mostSides) return false;
  if (tensor.offset < 0 || tensor.storage.elements < 0) return false;
  std::int64_t count = 1, last = tensor.offset;
  for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
    const std::int64_t size = tensor.sizes[i], stride = tensor.strides[i];
    std::int64_t reach = 0;
    if (size < 0 || stride < 0 || __builtin_mul_overflow(count, size, &count)) return false;
    if (size > 0 && (__builtin_mul_overflow(size - 1, stride, &reach) ||
                     __builtin_add_overflow(last, reach, &last))) {
      return false;
    }
  }
  if (count == 0) return tensor.offset <= tensor.storage.elements;
  return count <= tensor.storage.elements && last < tensor.storage.elements;
}

void checkSizes(const std::filesystem::path& file, const TorchContents& contents) {
  for (const auto& [name, tensor] : contents.tensors) {
    const auto bytes = contents.sizeOf(tensor.storage.key);
    if (!bytes) refuse(file, messages::engine::lacksData, name);
    const std::uint64_t held = *bytes / c10::elementSize(typeOf(file, tensor.storage.type));
    if (!fits(tensor) || static_cast<std::uint64_t>(tensor.storage.elements) > held) {
      refuse(file, messages::engine::declaresMoreDataOf, name);
    }
  }
}

}  // namespace

at::ScalarType typeOf(const std::filesystem::path& file, const std::string& storage) {
  static const std::map<std::string, at::ScalarType> types{
      {"FloatStorage", at::ScalarType::Float}, {"DoubleStorage", at::ScalarType::Double},
      {"HalfStorage", at::ScalarType::Half},   {"BFloat16Storage", at::ScalarType::BFloat16},
      {"LongStorage", at::ScalarType::Long},   {"IntStorage", at::ScalarType::Int},
      {"ShortStorage", at::ScalarType::Short}, {"CharStorage", at::ScalarType::Char},
      {"ByteStorage", at::ScalarType::Byte},   {"BoolStorage", at::ScalarType::Bool}};
  const auto found = types.find(storage);
  if (found == types.end()) refuse(file, messages::engine::unknownStorageType, "torch." + storage);
  return found->second;
}

std::map<std::string, PickleTensor> tensorsOf(const std::filesystem::path& file,
                                              const Pickle& pickle) {
  std::map<std::string, PickleTensor> tensors;
  Flattener(file, tensors).visit(pickle.root, "");
  return tensors;
}

CheckpointOutline outlineOf(const InputFile& file, const TorchContents& contents) {
  checkSizes(file.path(), contents);
  CheckpointOutline outline;
  for (const auto& [name, tensor] : contents.tensors) {
    outline.tensors[name] = {tensor.sizes, typeOf(file.path(), tensor.storage.type)};
  }
  return outline;
}

Checkpoint checkpointOf(const InputFile& file, const TorchContents& contents) {
  checkSizes(file.path(), contents);
  Checkpoint checkpoint;
  std::map<std::string, at::Tensor> storages;  // tensors may share one
  std::uint64_t total = 0;
  for (const auto& [name, tensor] : contents.tensors) {
    const auto type = typeOf(file.path(), tensor.storage.type);
    at::Tensor& storage = storages[tensor.storage.key];
    if (!storage.defined()) {
      const auto bytes =
          static_cast<std::uint64_t>(tensor.storage.elements) * c10::elementSize(type);
      total += bytes;
      if (total > file.size()) refuse(file.path(), messages::engine::declaresMoreData);
      storage = at::empty({tensor.storage.elements}, type);
      contents.read(tensor.storage.key, storage.data_ptr(), bytes);
    } else if (storage.scalar_type() != type || storage.numel() != tensor.storage.elements) {
      refuse(file.path(), messages::engine::numbersTwice, name);
    }
    checkpoint.tensors[name] = storage.as_strided(tensor.sizes, tensor.strides, tensor.offset);
  }
  return checkpoint;
}

}  // namespace maskline::checkpoint
