// SPDX-License-Identifier: Apache-2.0
#include <cstring>
#include <functional>

#include "core/base/error.h"
#include "core/store/row_codecs.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

/// SQLite keeps any kind of value in any column.
Value valueFrom(Pieces& pieces) {
  switch (pieces.byte() % 5) {
    case 0:
      return pieces.number();
    case 1: {
      const std::int64_t bits = pieces.number();
      double real = 0;
      std::memcpy(&real, &bits, sizeof real);
      return real;
    }
    case 2:
      return pieces.shortText();
    case 3: {
      const Input bytes = pieces.shortBytes();
      return maskline::Bytes(bytes.begin(), bytes.end());
    }
    default:
      return {};
  }
}

KeyedRow rowFrom(Pieces& pieces) {
  KeyedRow keyed;
  for (std::int64_t& part : keyed.key.parts) part = pieces.number();
  while (!pieces.empty()) keyed.row.push_back(valueFrom(pieces));
  return keyed;
}

}  // namespace

void projectRows(Input input) {
  Pieces pieces(input);
  const std::uint8_t kind = pieces.byte();
  const KeyedRow keyed = rowFrom(pieces);
  const std::function<void()> readers[] = {
      [&] { rowOf(categoryFrom(keyed)); },   [&] { rowOf(objectFrom(keyed)); },
      [&] { rowOf(attributeFrom(keyed)); },  [&] { keyOf(attributeValueFrom(keyed)); },
      [&] { rowOf(shotFrom(keyed)); },       [&] { rowOf(commentFrom(keyed)); },
      [&] { rowOf(promptFrom(keyed.row)); }, [&] { rowOf(maskRowFrom(FrameIndex(0), keyed.row)); },
      [&] { maskFrom(keyed.row); },          [&] { uncertaintyFrom(keyed.row); },
      [&] { settingFrom(keyed.row); },       [&] { rowOf(eventFrom(keyed)); },
  };
  readers[kind % std::size(readers)]();
}

}  // namespace maskline::fuzz
