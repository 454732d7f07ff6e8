// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace maskline::xmem {

/// Keys and values of memory elements. An element is a row; the newest is last. Objects added
/// together form a group. A later group has values for the newest elements only.
class MemoryStore {
 public:
  struct Group {
    std::vector<int> objects;
    at::Tensor values;  ///< its elements × (objects · C_v)
    std::int64_t size() const { return values.defined() ? values.size(0) : 0; }
  };

  std::int64_t size() const { return key.defined() ? key.size(0) : 0; }

  /// Appends elements. `values` has one tensor per group; an undefined tensor adds nothing.
  void append(const at::Tensor& newKey, const at::Tensor& newShrinkage,
              const at::Tensor& newSelection, const std::vector<at::Tensor>& values);
  /// Removes the elements [begin, end).
  void erase(std::int64_t begin, std::int64_t end);
  /// Drops the least used elements until at most `most` are left. Elements with equal use are
  /// dropped together.
  void dropLeastUsed(std::int64_t most);
  /// Removes the values of an object, and elements without values for any object.
  void removeObject(int object);

  /// Adds `usage` (one number per element) to the use counts and 1 to the life counts.
  void countUse(const at::Tensor& usage);
  at::Tensor use() const;

  at::Tensor key;        ///< elements × C_k
  at::Tensor shrinkage;  ///< elements
  at::Tensor selection;  ///< elements × C_k; undefined in long-term memory
  at::Tensor useCount, lifeCount;
  std::vector<Group> groups;
  std::int64_t capacity = 0;  ///< number of elements to reserve memory for

 private:
  void keepNewest(std::int64_t count);
};

}  // namespace maskline::xmem
