// SPDX-License-Identifier: Apache-2.0
#include "core/store/row_access.h"
#include "core/store/row_codecs.h"

namespace maskline {
namespace {

constexpr std::ptrdiff_t maskColumns = 10;  // the rest are those of the pixels

}  // namespace

RowKey keyOf(VersionId id) { return {Table::Versions, {id.value}}; }
RowKey versionMaskKey(VersionId version, FrameIndex frame) {
  return {Table::VersionMasks, {version.value, frame.value()}};
}

Row rowOf(const TrackVersion& version) {
  return {version.object.value, version.madeAt, std::int64_t(version.reason)};
}

TrackVersion versionFrom(const KeyedRow& row) {
  const std::int64_t reason = integer(row.row, 2);
  if (reason < 0 || reason > std::int64_t(VersionReason::Smoothing)) throw damagedRow();
  TrackVersion version;
  version.id = VersionId{row.key.parts[0]};
  version.object = ObjectId{integer(row.row, 0)};
  version.madeAt = integer(row.row, 1);
  version.reason = static_cast<VersionReason>(reason);
  return version;
}

Row versionMaskRow(const Row& mask, const Row& pixels) {
  Row row = mask;
  row.insert(row.end(), pixels.begin(), pixels.end());
  return row;
}

std::pair<Row, Row> recordRowsFrom(const Row& versionMask) {
  if (versionMask.size() != std::size_t(maskColumns) + 2) throw damagedRow();
  const auto pixels = versionMask.begin() + maskColumns;
  return {Row(versionMask.begin(), pixels), Row(pixels, versionMask.end())};
}

}  // namespace maskline
