// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/engine/checkpoint/safetensors.h"
#include "core/engine/messages.h"

namespace maskline {
namespace {

std::string typeOf(const std::string& name, const at::Tensor& tensor) {
  const auto type = checkpoint::nameOfType(tensor.scalar_type());
  if (type) return *type;
  throw Error(messages::engine::typeNotStored, name);
}

nlohmann::json headerOf(const Checkpoint& checkpoint) {
  nlohmann::json header = nlohmann::json::object();
  if (!checkpoint.metadata.empty()) header["__metadata__"] = checkpoint.metadata;
  std::uint64_t at = 0;
  for (const auto& [name, tensor] : checkpoint.tensors) {
    const std::uint64_t end = at + static_cast<std::uint64_t>(tensor.nbytes());
    header[name] = {{"dtype", typeOf(name, tensor)},
                    {"shape", tensor.sizes().vec()},
                    {"data_offsets", {at, end}}};
    at = end;
  }
  return header;
}

void writeAll(const std::filesystem::path& file, const Checkpoint& checkpoint) {
  std::string header = headerOf(checkpoint).dump();
  header.resize((header.size() + 7) / 8 * 8, ' ');  // the numbers begin at a multiple of 8
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  for (int shift = 0; shift < 64; shift += 8) out.put(static_cast<char>(header.size() >> shift));
  out.write(header.data(), static_cast<std::streamsize>(header.size()));
  for (const auto& [name, tensor] : checkpoint.tensors) {
    const at::Tensor plain = tensor.detach().cpu().contiguous();
    out.write(static_cast<const char*>(plain.data_ptr()),
              static_cast<std::streamsize>(plain.nbytes()));
  }
  out.close();
  if (!out) throw std::ios_base::failure("writing failed");
}

}  // namespace

void writeSafetensors(const std::filesystem::path& file, const Checkpoint& checkpoint) {
  std::filesystem::path staging = file;
  staging += ".part";
  try {
    writeAll(staging, checkpoint);
    std::filesystem::rename(staging, file);
  } catch (const std::system_error&) {
    std::error_code ignored;
    std::filesystem::remove(staging, ignored);
    throw Error(messages::engine::fileNotWritten, file);
  }
}

}  // namespace maskline
