// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>

namespace maskline::nn {

/// Large blocks of memory that are kept for the next request of about their size. A network asks
/// for the same sizes again and again; taking them from the system each time costs more than many
/// layers compute. Blocks that nobody asks for any more go. Any thread.
class BlockPool {
 public:
  /// Keeps at most `limit` bytes that nobody uses; the oldest go first, and those that `patience`
  /// later blocks have been given back after.
  explicit BlockPool(std::size_t limit, std::uint64_t patience = 1000)
      : m_limit(limit), m_patience(patience) {}
  ~BlockPool();
  BlockPool(const BlockPool&) = delete;
  BlockPool& operator=(const BlockPool&) = delete;

  /// Requests below this size are not for the pool.
  static constexpr std::size_t smallest = std::size_t(1) << 20;

  /// At least `bytes`, aligned to 64; null if there is no memory left.
  void* take(std::size_t bytes);
  /// Takes back what take() gave; false, and nothing done, for any other address.
  bool giveBack(void* block);

  std::size_t idleBytes() const;

 private:
  struct Idle {
    void* block;
    std::size_t bytes;
    std::uint64_t since;  ///< its place among all that was given back
  };
  mutable std::mutex m_mutex;
  std::size_t m_limit, m_idleBytes = 0;
  std::uint64_t m_patience, m_givenBack = 0;
  std::list<Idle> m_idle;  ///< oldest first
  std::unordered_map<void*, std::size_t> m_used;
};

/// Makes Torch take the large tensors of the whole program from a pool. To be called before other
/// threads use Torch; further calls do nothing.
void poolTensorMemory();

}  // namespace maskline::nn
