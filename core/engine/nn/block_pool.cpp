// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/block_pool.h"

#include <c10/core/CPUAllocator.h>
#include <sys/mman.h>
#include <torch/version.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

namespace maskline::nn {
namespace {

constexpr std::size_t hugePage = std::size_t(2) << 20;
constexpr std::size_t idleLimit = std::size_t(256) << 20;

/// Sizes are rounded up to an eighth of their power of two, so that near sizes share blocks.
std::size_t classOf(std::size_t bytes) {
  const std::size_t step = std::bit_floor(bytes) / 8;
  return (bytes + step - 1) / step * step;
}

void* fromSystem(std::size_t bytes) {
  void* block = nullptr;
  if (posix_memalign(&block, bytes >= hugePage ? hugePage : 64, bytes) != 0) return nullptr;
#ifdef MADV_HUGEPAGE
  if (bytes >= hugePage) madvise(block, bytes, MADV_HUGEPAGE);
#endif
  return block;
}

}  // namespace

BlockPool::~BlockPool() {
  for (const Idle& idle : m_idle) std::free(idle.block);
}

void* BlockPool::take(std::size_t bytes) {
  const std::size_t size = classOf(std::max(bytes, smallest));
  const std::lock_guard lock(m_mutex);
  // The block given back last is likeliest to be in a cache.
  const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(),
                                  [size](const Idle& x) { return x.bytes == size; });
  void* block = nullptr;
  if (found != m_idle.rend()) {
    block = found->block;
    m_idleBytes -= size;
    m_idle.erase(std::next(found).base());
  } else {
    block = fromSystem(size);
  }
  if (block) m_used.emplace(block, size);
  return block;
}

bool BlockPool::giveBack(void* block) {
  const std::lock_guard lock(m_mutex);
  const auto used = m_used.find(block);
  if (used == m_used.end()) return false;
  m_idle.push_back({block, used->second, ++m_givenBack});
  m_idleBytes += used->second;
  m_used.erase(used);
  while (m_idleBytes > m_limit ||
         (!m_idle.empty() && m_givenBack - m_idle.front().since > m_patience)) {
    m_idleBytes -= m_idle.front().bytes;
    std::free(m_idle.front().block);
    m_idle.pop_front();
  }
  return true;
}

std::size_t BlockPool::idleBytes() const {
  const std::lock_guard lock(m_mutex);
  return m_idleBytes;
}

namespace {

/// Lives as long as the process: tensors may be destroyed after everything else.
BlockPool& pool() {
  static auto* const all = new BlockPool(idleLimit);
  return *all;
}

void release(void* data) {
  if (!pool().giveBack(data)) c10::GetDefaultCPUAllocator()->raw_deallocate(data);
}

class PooledAllocator final : public c10::Allocator {
 public:
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 3)
  c10::DataPtr allocate(std::size_t bytes) override { return make(bytes); }
#else
  c10::DataPtr allocate(std::size_t bytes) const override { return make(bytes); }
#endif
#if TORCH_VERSION_MAJOR >= 2
  void copy_data(void* to, const void* from, std::size_t count) const override {
    std::memcpy(to, from, count);
  }
#endif
  c10::DeleterFnPtr raw_deleter() const override { return &release; }

 private:
  static c10::DataPtr make(std::size_t bytes) {
    void* data = bytes >= BlockPool::smallest ? pool().take(bytes) : nullptr;
    // What the pool cannot give, Torch's own allocator reports as it always does.
    if (!data) return c10::GetDefaultCPUAllocator()->allocate(bytes);
    return {data, data, &release, c10::Device(c10::DeviceType::CPU)};
  }
};

}  // namespace

void poolTensorMemory() {
  static PooledAllocator* const allocator = [] {
    auto* made = new PooledAllocator;
    c10::SetCPUAllocator(made, 1);
    return made;
  }();
  static_cast<void>(allocator);
}

}  // namespace maskline::nn
