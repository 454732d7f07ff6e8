// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/torch_file.h"

#include <zip.h>

#include <fstream>
#include <stdexcept>

namespace maskline::test {
namespace {

template <class T>
std::string raw(T value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

void addEntry(zip_t* archive, const std::string& name, const std::string& content,
              bool compressed) {
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
  if (index < 0) throw std::runtime_error("zip_file_add");
  zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                           compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
}

}  // namespace

PickleWriter& PickleWriter::op(char letter) {
  m_bytes += letter;
  return *this;
}

PickleWriter& PickleWriter::global(const std::string& module, const std::string& name) {
  m_bytes += "c" + module + "\n" + name + "\n";
  return *this;
}

PickleWriter& PickleWriter::text(const std::string& value) {
  m_bytes += "X" + raw(static_cast<std::uint32_t>(value.size())) + value;
  return *this;
}

PickleWriter& PickleWriter::number(std::int32_t value) {
  m_bytes += "J" + raw(value);
  return *this;
}

PickleWriter& PickleWriter::numbers(const std::vector<int>& values) {
  op('(');
  for (const int value : values) number(value);
  return op('t');
}

PickleWriter& PickleWriter::tensor(const std::string& storage, const std::string& key, int elements,
                                   const std::vector<int>& sizes, int offset) {
  std::vector<int> strides(sizes.size(), 1);
  for (std::size_t i = sizes.size(); i-- > 1;) {
    // Too large where a test lies about sizes.
    strides[i - 1] = static_cast<int>(std::int64_t(strides[i]) * sizes[i]);
  }
  global("torch._utils", "_rebuild_tensor_v2").op('(');
  op('(').text("storage").global("torch", storage).text(key).text("cpu").number(elements).op('t');
  op('Q').number(offset).numbers(sizes).numbers(strides).op('\x89');
  return global("collections", "OrderedDict").op(')').op('R').op('t').op('R');
}

std::string PickleWriter::ofOne(const std::string& name, int elements,
                                const std::vector<int>& sizes) {
  return PickleWriter()
      .op('}')
      .text(name)
      .tensor("FloatStorage", "0", elements, sizes)
      .op('s')
      .end();
}

void writeTorchFile(const std::filesystem::path& file, const std::string& pickle,
                    const std::map<std::string, std::string>& entries, bool compressed) {
  int failure = 0;
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &failure);
  if (!archive) throw std::runtime_error("zip_open");
  addEntry(archive, "t/data.pkl", pickle, compressed);
  for (const auto& [name, content] : entries) {
    addEntry(archive, "t/data/" + name, content, compressed);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("zip_close");
}

void writeLegacyTorchFile(const std::filesystem::path& file, const std::string& pickle,
                          const std::vector<LegacyStorage>& storages) {
  std::ofstream out(file, std::ios::binary);
  out << std::string("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e", 15);
  out << PickleWriter().number(1001).end();
  out << PickleWriter().op('}').text("little_endian").op('\x88').op('s').end() << pickle;
  PickleWriter keys;
  keys.op(']').op('(');
  for (const LegacyStorage& storage : storages) keys.text(storage.key);
  out << keys.op('e').end();
  for (const LegacyStorage& storage : storages) out << raw(storage.elements) << storage.bytes;
}

}  // namespace maskline::test
