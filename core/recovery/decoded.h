// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "core/base/failure.h"
#include "core/base/messages.h"

namespace maskline {

/// What `decode` makes of a row; nothing if the row is damaged. A lack of memory is not the fault
/// of the row: it is thrown.
template <class Decode>
auto decoded(Decode&& decode) -> std::optional<decltype(decode())> {
  std::optional<decltype(decode())> value;
  const auto failure = failureIn([&] { value.emplace(std::forward<Decode>(decode)()); });
  if (!failure) return value;
  if (failure->message.is(messages::base::outOfMemory)) throw Error(failure->message);
  return std::nullopt;
}

}  // namespace maskline
