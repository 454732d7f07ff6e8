// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/torch_zip.h"

#include <array>
#include <cstring>

#include "core/engine/checkpoint/torch_tensors.h"
#include "core/engine/checkpoint/zip_archive.h"
#include "core/engine/messages.h"

namespace maskline::checkpoint {
namespace {

void checkByteOrder(const std::filesystem::path& file, const ZipArchive& archive,
                    const std::string& entry) {
  const auto size = archive.sizeOf(entry);
  if (!size || *size > 16) return;
  std::string order(*size, '\0');
  archive.read(entry, order.data(), order.size());
  if (order != "little") refuse(file, messages::engine::otherByteOrder);
}

TorchContents readContents(const InputFile& file) {
  const auto archive = std::make_shared<ZipArchive>(file);
  const std::string ending = "/data.pkl";
  const auto name = archive->entryEndingWith(ending);
  if (!name) refuse(file.path(), messages::engine::notTorchZip);
  const std::string folder = name->substr(0, name->size() - ending.size() + 1);
  const std::uint64_t size = archive->sizeOf(*name).value_or(0);
  if (size > longestPickle) refuse(file.path(), messages::engine::pickleAbsurd);
  std::string program(size, '\0');
  archive->read(*name, program.data(), size);
  checkByteOrder(file.path(), *archive, folder + "byteorder");
  return {tensorsOf(file.path(), readPickle(program, file.path())),
          [=](const std::string& key) { return archive->sizeOf(folder + "data/" + key); },
          [=](const std::string& key, void* to, std::uint64_t bytes) {
            archive->read(folder + "data/" + key, to, bytes);
          }};
}

}  // namespace

bool looksLikeZip(InputFile& file) {
  std::array<char, 4> begin{};
  if (file.size() < begin.size()) return false;
  file.read(0, begin.data(), begin.size());
  return std::memcmp(begin.data(), "PK\3\4", begin.size()) == 0;
}

CheckpointOutline readTorchZipOutline(const InputFile& file) {
  return outlineOf(file, readContents(file));
}

Checkpoint readTorchZip(const InputFile& file) { return checkpointOf(file, readContents(file)); }

}  // namespace maskline::checkpoint
