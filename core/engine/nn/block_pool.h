// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>

namespace maskline::nn {

/// A pool of large memory blocks that are reused for requests of about the same size. Networks
/// request the same sizes repeatedly, and allocating them from the system each time costs more than
/// many layers. Blocks that are not reused are released. Any thread.
class BlockPool {
 public:
  /// Keeps at most `limit` unused bytes, and releases the oldest first. A block is also released
  /// once `patience` other blocks have been given back after it.
  explicit BlockPool(std::size_t limit, std::uint64_t patience = 1000)
      : m_limit(limit), m_patience(patience) {}
  ~BlockPool();
  BlockPool(const BlockPool&) = delete;
  BlockPool& operator=(const BlockPool&) = delete;

  /// Smaller requests are not served by the pool.
  static constexpr std::size_t smallest = std::size_t(1) << 20;

  /// At least `bytes`, aligned to 64; null if there is no memory left.
  void* take(std::size_t bytes);
  /// Gives back a block from take(). Returns false, without effect, for any other address.
  bool giveBack(void* block);

  std::size_t idleBytes() const;

 private:
  struct Idle {
    void* block;
    std::size_t bytes;
    std::uint64_t since;  ///< value of m_givenBack when it was given back
  };
  mutable std::mutex m_mutex;
  std::size_t m_limit, m_idleBytes = 0;
  std::uint64_t m_patience, m_givenBack = 0;
  std::list<Idle> m_idle;  ///< oldest first
  std::unordered_map<void*, std::size_t> m_used;
};

/// Makes Torch allocate large tensors from a pool. Must be called before other threads use Torch.
/// Further calls have no effect.
void poolTensorMemory();

}  // namespace maskline::nn
