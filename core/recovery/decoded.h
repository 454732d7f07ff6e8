// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "core/base/failure.h"
#include "core/base/messages.h"

namespace maskline {

/// The result of `decode` for a row; nullopt if the row is damaged. std::bad_alloc is thrown,
/// because it says nothing about the row.
template <class Decode>
auto decoded(Decode&& decode) -> std::optional<decltype(decode())> {
  std::optional<decltype(decode())> value;
  const auto failure = failureIn([&] { value.emplace(std::forward<Decode>(decode)()); });
  if (!failure) return value;
  if (failure->message.is(messages::base::outOfMemory)) throw Error(failure->message);
  return std::nullopt;
}

}  // namespace maskline
