// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/torch_legacy.h"

#include <algorithm>
#include <array>

#include "core/engine/checkpoint/torch_tensors.h"
#include "core/engine/messages.h"

namespace maskline::checkpoint {
namespace {

constexpr std::array<unsigned char, 15> magic = {0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46,
                                                 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e};
constexpr std::int64_t knownVersion = 1001;

/// Reads the file from its begin on.
class Reader {
 public:
  explicit Reader(InputFile& file) : m_file(file), m_at(magic.size()) {}

  Pickle pickle() {
    std::string bytes(std::min(longestPickle, m_file.size() - m_at), '\0');
    m_file.read(m_at, bytes.data(), bytes.size());
    Pickle result = readPickle(bytes, m_file.path());
    m_at += result.length;
    return result;
  }
  std::int64_t count() {
    std::int64_t value = 0;
    m_file.read(m_at, &value, sizeof value);
    m_at += sizeof value;
    return value;
  }
  std::uint64_t at() const { return m_at; }
  std::uint64_t left() const { return m_file.size() - m_at; }
  void skip(std::uint64_t bytes) { m_at += bytes; }

 private:
  InputFile& m_file;
  std::uint64_t m_at;
};

void checkMachine(const std::filesystem::path& file, Reader& reader) {
  const Pickle version = reader.pickle();
  const auto* number = std::get_if<std::int64_t>(&version.root->content);
  if (!number || *number != knownVersion) refuse(file, messages::engine::unknownTorchVersion);
  const Pickle machine = reader.pickle();
  const auto* facts = std::get_if<PickleDict>(&machine.root->content);
  if (!facts) refuse(file, messages::engine::pickleNonsense);
  for (const auto& [key, value] : facts->items) {
    const auto* name = std::get_if<std::string>(&key->content);
    const auto* yes = std::get_if<bool>(&value->content);
    if (name && *name == "little_endian" && (!yes || !*yes)) {
      refuse(file, messages::engine::otherByteOrder);
    }
  }
}

/// The storages that tensors use, by key, with the bytes of one element.
std::map<std::string, std::uint64_t> elementSizes(
    const std::filesystem::path& file, const std::map<std::string, PickleTensor>& tensors) {
  std::map<std::string, std::uint64_t> sizes;
  for (const auto& [name, tensor] : tensors) {
    sizes[tensor.storage.key] = c10::elementSize(typeOf(file, tensor.storage.type));
  }
  return sizes;
}

struct Place {
  std::uint64_t at = 0;
  std::uint64_t bytes = 0;
};

/// Where the storages lie. One that no tensor uses cannot be passed over, for its type is unknown.
std::map<std::string, Place> findStorages(const std::filesystem::path& file, Reader& reader,
                                          const std::map<std::string, PickleTensor>& tensors) {
  const Pickle keys = reader.pickle();
  const auto* list = std::get_if<PickleList>(&keys.root->content);
  if (!list) refuse(file, messages::engine::pickleNonsense);
  const auto sizes = elementSizes(file, tensors);
  std::map<std::string, Place> places;
  for (const PickleRef item : list->items) {
    const auto* key = std::get_if<std::string>(&item->content);
    const auto size = key ? sizes.find(*key) : sizes.end();
    if (size == sizes.end()) refuse(file, messages::engine::pickleNonsense);
    const std::int64_t count = reader.count();
    if (count < 0 || static_cast<std::uint64_t>(count) > reader.left() / size->second) {
      refuse(file, messages::engine::endsTooEarly);
    }
    places[*key] = {reader.at(), static_cast<std::uint64_t>(count) * size->second};
    reader.skip(places[*key].bytes);
  }
  return places;
}

TorchContents readContents(InputFile& file) {
  Reader reader(file);
  checkMachine(file.path(), reader);
  TorchContents contents{tensorsOf(file.path(), reader.pickle()), {}, {}};
  const auto places = findStorages(file.path(), reader, contents.tensors);
  contents.sizeOf = [places](const std::string& key) -> std::optional<std::uint64_t> {
    const auto place = places.find(key);
    if (place == places.end()) return std::nullopt;
    return place->second.bytes;
  };
  contents.read = [places, &file](const std::string& key, void* to, std::uint64_t bytes) {
    file.read(places.at(key).at, to, bytes);
  };
  return contents;
}

}  // namespace

bool looksLikeTorchLegacy(InputFile& file) {
  std::array<unsigned char, magic.size()> begin{};
  if (file.size() < begin.size()) return false;
  file.read(0, begin.data(), begin.size());
  return begin == magic;
}

CheckpointOutline readTorchLegacyOutline(InputFile& file) {
  return outlineOf(file, readContents(file));
}

Checkpoint readTorchLegacy(InputFile& file) { return checkpointOf(file, readContents(file)); }

}  // namespace maskline::checkpoint
