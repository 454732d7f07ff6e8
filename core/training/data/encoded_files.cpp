// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/encoded_files.h"

#include <ATen/ATen.h>

#include <cstring>
#include <fstream>
#include <iterator>

#include "core/engine/checkpoint/checkpoint.h"
#include "core/training/messages.h"

namespace maskline::training {
namespace {

std::vector<unsigned char> bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<unsigned char> bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw Error(messages::training::fileNotRead, file);
  return bytes;
}

EncodedFiles readFolder(const std::filesystem::path& root) {
  EncodedFiles files;
  for (const char* part : {"davis16_train", "multi_train", "static", "backgrounds"}) {
    if (!std::filesystem::is_directory(root / part)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / part)) {
      if (entry.is_symlink() || !entry.is_regular_file()) continue;
      files[entry.path().lexically_relative(root).generic_string()] = bytesOf(entry.path());
    }
  }
  return files;
}

}  // namespace

EncodedFiles readEncodedFiles(const std::filesystem::path& source) {
  if (std::filesystem::is_directory(source)) return readFolder(source);
  EncodedFiles files;
  for (const auto& [name, tensor] : readCheckpoint(source).tensors) {
    if (tensor.scalar_type() != at::kByte) {
      throw Error(messages::training::noPackedData, source, name);
    }
    const at::Tensor bytes = tensor.contiguous();
    const auto* data = bytes.data_ptr<std::uint8_t>();
    files[name].assign(data, data + bytes.numel());
  }
  return files;
}

void writeEncodedFiles(const std::filesystem::path& file, const EncodedFiles& files) {
  Checkpoint checkpoint;
  for (const auto& [name, bytes] : files) {
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(bytes.size())}, at::kByte);
    if (!bytes.empty()) std::memcpy(tensor.data_ptr<std::uint8_t>(), bytes.data(), bytes.size());
    checkpoint.tensors[name] = tensor;
  }
  writeSafetensors(file, checkpoint);
}

}  // namespace maskline::training
