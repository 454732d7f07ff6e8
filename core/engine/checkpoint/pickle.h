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

// Python's pickle format as far as torch.save writes it for tensors in dictionaries and lists. It
// is a program for a stack machine that may name any function of Python and have it called. This
// reader knows a handful of names, builds what they stand for itself, and refuses all others.
namespace maskline::checkpoint {

struct PickleValue;
using PickleRef = const PickleValue*;

/// A tensor as it is described: part of a storage, which is an entry of the archive.
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

/// What a pickle builds. The values point at each other and may do so in circles.
struct Pickle {
  std::deque<PickleValue> values;
  PickleRef root = nullptr;
  std::size_t length = 0;  ///< of its program, in bytes: what follows may be another
};

/// Throws Error(Corrupt), which names `file`.
Pickle readPickle(std::span<const char> bytes, const std::filesystem::path& file);

}  // namespace maskline::checkpoint
