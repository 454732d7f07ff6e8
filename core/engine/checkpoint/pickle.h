// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// Python's pickle format as far as torch.save writes it for tensors in dictionaries and lists. A
// pickle is a program for a stack machine that can call any Python function. This reader accepts a
// fixed list of names, builds the corresponding values itself and rejects all others.
namespace maskline::checkpoint {

struct PickleValue;
using PickleRef = const PickleValue*;

/// The description of a tensor: a view of a storage, which is an entry of the archive.
struct PickleStorage {
  std::string type;  ///< "FloatStorage"
  std::string key;   ///< the entry "data/KEY"
  std::int64_t elements = 0;
};
struct PickleTensor {
  PickleStorage storage;
  std::int64_t offset = 0;  ///< in elements, like the strides
  std::vector<std::int64_t> sizes, strides;
};

struct PickleNone {};
struct PickleMark {};
struct PickleGlobal {
  std::string name;  ///< "torch._utils _rebuild_tensor_v2"
};
struct PickleList {
  std::vector<PickleRef> items;
  bool tuple = false;
};
struct PickleDict {
  std::vector<std::pair<PickleRef, PickleRef>> items;
};

struct PickleValue {
  std::variant<PickleNone, PickleMark, bool, std::int64_t, double, std::string, PickleGlobal,
               PickleList, PickleDict, PickleStorage, PickleTensor>
      content;
};

/// The values built by a pickle. They refer to each other, possibly in cycles.
struct Pickle {
  std::deque<PickleValue> values;
  PickleRef root = nullptr;
  std::size_t length = 0;  ///< length of the pickle in bytes; another pickle may follow
};

/// Throws Error(Corrupt), which names `file`.
Pickle readPickle(std::span<const char> bytes, const std::filesystem::path& file);

}  // namespace maskline::checkpoint
