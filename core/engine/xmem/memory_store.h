// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace maskline::xmem {

/// Keys that are looked up and the values they lead to. An element is a row; the newest is last.
/// Objects that came together form a group; a later group has values for the newest elements only.
class MemoryStore {
 public:
  struct Group {
    std::vector<int> objects;
    at::Tensor values;  ///< its elements × (objects · C_v)
    std::int64_t size() const { return values.defined() ? values.size(0) : 0; }
  };

  std::int64_t size() const { return key.defined() ? key.size(0) : 0; }

  /// Appends elements. `values` has a row block per group; an undefined one adds nothing.
  void append(const at::Tensor& newKey, const at::Tensor& newShrinkage,
              const at::Tensor& newSelection, const std::vector<at::Tensor>& values);
  /// Takes the elements [begin, end) away.
  void erase(std::int64_t begin, std::int64_t end);
  /// Drops the least used until at most `most` are left (ties go together).
  void dropLeastUsed(std::int64_t most);
  /// Takes an object's values away, and elements that no object has values for any more.
  void removeObject(int object);

  /// Counts `usage` (one number per element) and one more turn of life.
  void countUse(const at::Tensor& usage);
  at::Tensor use() const;

  at::Tensor key;        ///< elements × C_k
  at::Tensor shrinkage;  ///< elements
  at::Tensor selection;  ///< elements × C_k; undefined in long-term memory
  at::Tensor useCount, lifeCount;
  std::vector<Group> groups;
  std::int64_t capacity = 0;  ///< elements that room is made for at once

 private:
  void keepNewest(std::int64_t count);
};

}  // namespace maskline::xmem
