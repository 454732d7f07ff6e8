// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/block_pool.h"

#include <cstdint>
#include <cstring>

#include "tests/support/catch.h"

using maskline::nn::BlockPool;

namespace {

constexpr std::size_t mebi = std::size_t(1) << 20;

}  // namespace

TEST_CASE("A block that was given back serves a request of about its size") {
  BlockPool pool(64 * mebi);
  void* const block = pool.take(5 * mebi);
  REQUIRE(block != nullptr);
  CHECK(reinterpret_cast<std::uintptr_t>(block) % 64 == 0);
  std::memset(block, 1, 5 * mebi);
  CHECK(pool.idleBytes() == 0);
  CHECK(pool.giveBack(block));
  CHECK(pool.idleBytes() >= 5 * mebi);
  void* const again = pool.take(5 * mebi - 100);
  CHECK(again == block);
  void* const other = pool.take(9 * mebi);
  CHECK(other != again);
  CHECK(pool.giveBack(other));
  CHECK(pool.giveBack(again));
}

TEST_CASE("A pool keeps no more than its limit and knows its own blocks") {
  BlockPool pool(10 * mebi);
  void* blocks[4];
  for (void*& block : blocks) block = pool.take(4 * mebi);
  for (void* block : blocks) {
    CHECK(pool.giveBack(block));
    CHECK(pool.idleBytes() <= 10 * mebi);
  }
  int foreign = 0;
  CHECK_FALSE(pool.giveBack(&foreign));
}

TEST_CASE("A pool lets go of blocks that nobody asks for any more") {
  constexpr std::uint64_t patience = 20;
  BlockPool pool(64 * mebi, patience);
  void* const large = pool.take(8 * mebi);
  CHECK(pool.giveBack(large));
  for (std::uint64_t i = 0; i < patience; ++i) {
    CHECK(pool.idleBytes() >= 8 * mebi);
    CHECK(pool.giveBack(pool.take(mebi)));
  }
  CHECK(pool.giveBack(pool.take(mebi)));
  CHECK(pool.idleBytes() < 2 * mebi);
}
