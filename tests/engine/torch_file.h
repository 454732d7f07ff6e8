// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace maskline::test {

/// Writes the pickle of a small file the way torch.save does, one operation after another.
class PickleWriter {
 public:
  PickleWriter& op(char letter);
  PickleWriter& global(const std::string& module, const std::string& name);
  PickleWriter& text(const std::string& value);
  PickleWriter& number(std::int32_t value);
  PickleWriter& numbers(const std::vector<int>& values);  ///< as a tuple
  /// A contiguous tensor whose storage is entry `key` and has `elements` numbers.
  PickleWriter& tensor(const std::string& storage, const std::string& key, int elements,
                       const std::vector<int>& sizes, int offset = 0);
  /// { name: tensor } with one float32 tensor of these sizes in entry "0".
  static std::string ofOne(const std::string& name, int elements, const std::vector<int>& sizes);
  std::string end() { return m_bytes + "."; }

 private:
  std::string m_bytes = "\x80\x02";
};

/// An archive "t" with this pickle and these entries under "t/data/".
void writeTorchFile(const std::filesystem::path& file, const std::string& pickle,
                    const std::map<std::string, std::string>& entries, bool compressed = false);

/// A file as torch.save wrote it before PyTorch 1.6: this pickle and these storages, each with its
/// count of elements.
struct LegacyStorage {
  std::string key;
  std::int64_t elements = 0;
  std::string bytes;
};
void writeLegacyTorchFile(const std::filesystem::path& file, const std::string& pickle,
                          const std::vector<LegacyStorage>& storages);

/// The bytes of numbers.
template <class T>
std::string bytesOf(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace maskline::test
