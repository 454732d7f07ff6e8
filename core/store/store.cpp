// SPDX-License-Identifier: Apache-2.0
#include "core/store/store.h"

#include <limits>
#include <utility>

#include "core/mask/picture_code.h"
#include "core/mask/run_codec.h"
#include "core/store/messages.h"
#include "core/store/row_access.h"
#include "core/store/row_codecs.h"
#include "core/store/store_impl.h"

namespace maskline {
namespace {

void bindKey(Query& query, const RowKey& key, int parts) {
  for (int i = 0; i < parts; ++i) query.bind(key.parts[static_cast<std::size_t>(i)]);
}

/// A number of the clip's row from which others reckon what they need.
int side(std::int64_t value) {
  if (value < 0 || value > std::numeric_limits<int>::max()) throw damagedRow();
  return static_cast<int>(value);
}

constexpr double mostPerSecond = 1e6;

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Store::~Store() = default;

const std::filesystem::path& Store::file() const { return m_impl->connection.file(); }
bool Store::readOnly() const { return m_impl->readOnly; }
std::int64_t Store::dataVersion() const { return m_impl->connection.integer(sql::dataVersion); }

Store::Transaction::Transaction(Store& store) : m_store(store) {
  const Connection& db = m_store.m_impl->connection;
  db.execute(sql::begin);
  db.execute(sql::deferForeignKeys);
}

Store::Transaction::~Transaction() {
  if (!m_open) return;
  try {
    m_store.m_impl->connection.execute(sql::rollback);
  } catch (...) {
    // SQLite has rolled back itself, as it does when the disk is full.
  }
}

void Store::Transaction::commit() {
  m_store.m_impl->connection.execute(sql::commit);
  m_open = false;
}

// The first read takes the snapshot.
Store::Snapshot::Snapshot(const Store& store) : m_store(store) {
  m_store.m_impl->connection.execute(sql::beginRead);
  m_store.knowsClip();
}

Store::Snapshot::~Snapshot() {
  try {
    m_store.m_impl->connection.execute(sql::rollback);
  } catch (...) {
    // A failed read has ended the transaction.
  }
}

MaybeRow Store::read(const RowKey& key) const {
  const TableSql& table = tableSql(key.table);
  Query query = m_impl->connection.query(table.read);
  bindKey(query, key, table.keys);
  if (!query.next()) return std::nullopt;
  Row row;
  row.reserve(static_cast<std::size_t>(table.values));
  for (int i = 0; i < table.values; ++i) row.push_back(query.value(i));
  return row;
}

void Store::write(const RowKey& key, const MaybeRow& row) {
  const TableSql& table = tableSql(key.table);
  Query query = m_impl->connection.query(row ? table.write : table.erase);
  bindKey(query, key, table.keys);
  if (row)
    for (const Value& value : *row) query.bind(value);
  query.run();
}

MaybeRow Store::exchange(const RowKey& key, const MaybeRow& row) {
  MaybeRow before = read(key);
  if (before != row) write(key, row);
  return before;
}

std::vector<KeyedRow> Store::select(Select what, std::initializer_list<std::int64_t> with) const {
  const SelectSql& select = selectSql(what);
  const TableSql& table = tableSql(select.table);
  Query query = m_impl->connection.query(select.sql);
  for (const std::int64_t parameter : with) query.bind(parameter);
  std::vector<KeyedRow> rows;
  while (query.next()) {
    KeyedRow& row = rows.emplace_back();
    row.key.table = select.table;
    for (int i = 0; i < table.keys; ++i)
      row.key.parts[static_cast<std::size_t>(i)] = query.integer(i);
    for (int i = 0; i < table.values; ++i) row.row.push_back(query.value(table.keys + i));
  }
  return rows;
}

std::vector<RowKey> Store::keys(Table which) const {
  const TableSql& table = tableSql(which);
  Query query = m_impl->connection.query(table.listKeys);
  std::vector<RowKey> keys;
  while (query.next()) {
    RowKey& key = keys.emplace_back(RowKey{which, {}});
    for (int i = 0; i < table.keys; ++i) key.parts[static_cast<std::size_t>(i)] = query.integer(i);
  }
  return keys;
}

std::int64_t Store::freeId(Table table) const {
  Query query = m_impl->connection.query(sql::freeId);
  query.bind(tableSql(table).name);
  return query.next() ? query.integer(0) : 1;
}

std::vector<FrameSummary> Store::summaries(ObjectId object, FrameRange range) const {
  Query query = m_impl->connection.query(sql::summaries);
  query.bind(object.value).bind(range.begin.value()).bind(range.end.value());
  std::vector<FrameSummary> out;
  while (query.next())
    out.push_back(summaryFrom(FrameIndex(query.integer(0)), query.integer(1), query.real(2),
                              query.integer(3), query.integer(4), query.integer(5) != 0,
                              query.integer(6)));
  return out;
}

Mask Store::mask(ObjectId object, FrameIndex frame) const {
  Query query = m_impl->connection.query(sql::runs);
  query.bind(object.value).bind(frame.value());
  return query.next() ? decodeMask(query.bytes(0)) : Mask();
}

std::vector<FrameIndex> Store::promptFrames(ObjectId object, FrameRange range) const {
  Query query = m_impl->connection.query(sql::promptFrames);
  query.bind(object.value).bind(range.begin.value()).bind(range.end.value());
  std::vector<FrameIndex> out;
  while (query.next()) out.emplace_back(query.integer(0));
  return out;
}

std::optional<FrameIndex> Store::nextKeyframe(FrameIndex from, int direction,
                                              ObjectId object) const {
  const bool after = direction > 0;
  Query query =
      m_impl->connection.query(object ? (after ? sql::keyframeAfterOf : sql::keyframeBeforeOf)
                                      : (after ? sql::keyframeAfter : sql::keyframeBefore));
  query.bind(from.value());
  if (object) query.bind(object.value);
  if (!query.next() || query.isNull(0)) return std::nullopt;
  return FrameIndex(query.integer(0));
}

bool Store::hasDerivedMasks() const { return m_impl->connection.query(sql::derivedMask).next(); }

std::pair<std::int64_t, FrameRange> Store::spanOf(VersionId version) const {
  Query query = m_impl->connection.query(sql::versionSpan);
  query.bind(version.value);
  if (!query.next() || query.isNull(1)) return {};
  return {query.integer(0), {FrameIndex(query.integer(1)), FrameIndex(query.integer(2)) + 1}};
}

std::vector<FrameIndex> Store::versionFrames(VersionId version) const {
  Query query = m_impl->connection.query(sql::versionFrames);
  query.bind(version.value);
  std::vector<FrameIndex> out;
  while (query.next()) out.emplace_back(query.integer(0));
  return out;
}

bool Store::eraseVersion(VersionId version, std::int64_t most) {
  Query masks = m_impl->connection.query(sql::eraseVersionMasks);
  masks.bind(version.value).bind(most);
  masks.run();
  if (m_impl->connection.changes() == most) return false;
  write(keyOf(version), std::nullopt);
  return true;
}

bool Store::knowsClip() const { return m_impl->connection.query(sql::readClip).next(); }

StoredClip Store::clip() const {
  Query query = m_impl->connection.query(sql::readClip);
  if (!query.next()) throw Error(messages::store::noClip);
  StoredClip clip;
  clip.path = query.text(0);
  clip.fingerprint = query.text(1);
  clip.info.size = {side(query.integer(2)), side(query.integer(3))};
  clip.info.frameCount = side(query.integer(4));
  clip.info.framesPerSecond = query.real(5);
  if (std::int64_t(clip.info.size.width) * clip.info.size.height > mostPicturePixels ||
      !(clip.info.framesPerSecond >= 0 && clip.info.framesPerSecond <= mostPerSecond))
    throw damagedRow();
  clip.info.codec = query.text(6);
  clip.info.description = query.text(7);
  clip.info.variableFrameRate = query.integer(8) != 0;
  return clip;
}

Bytes Store::clipIndex() const {
  Query query = m_impl->connection.query(sql::readClipIndex);
  return query.next() ? query.bytes(0) : Bytes();
}

void Store::setClip(const StoredClip& clip, const Bytes& clipIndex) {
  const ClipInfo& info = clip.info;
  Query query = m_impl->connection.query(sql::writeClip);
  query.bind(clip.path).bind(clip.fingerprint);
  query.bind(std::int64_t(info.size.width)).bind(std::int64_t(info.size.height));
  query.bind(info.frameCount).bind(info.framesPerSecond).bind(info.codec).bind(info.description);
  query.bind(std::int64_t(info.variableFrameRate)).bind(clipIndex);
  query.run();
}

std::vector<std::string> Store::integrityProblems(std::stop_token stop) const {
  m_impl->connection.stopWith(std::move(stop));
  Query query = m_impl->connection.query("PRAGMA integrity_check(100)");
  std::vector<std::string> problems;
  while (query.next()) problems.push_back(query.text(0));
  if (problems.size() == 1 && problems.front() == "ok") problems.clear();
  return problems;
}

std::vector<std::string> Store::danglingTables() const {
  constexpr std::size_t most = 100;
  Query query = m_impl->connection.query("PRAGMA foreign_key_check");
  std::vector<std::string> tables;
  while (tables.size() < most && query.next()) tables.push_back(query.text(0));
  return tables;
}

void Store::setAutoCheckpoint(bool on) {
  constexpr int asSqliteHasIt = 1000;  // pages
  m_impl->connection.execute("PRAGMA wal_autocheckpoint = " +
                             std::to_string(on ? asSqliteHasIt : 0));
}

void Store::checkpointWal(const std::filesystem::path& file) {
  const Connection connection(file, SQLite::OPEN_READWRITE);
  connection.integer("PRAGMA wal_checkpoint(PASSIVE)");
}

void Store::limitGrowth(std::int64_t pages) {
  const Connection& db = m_impl->connection;
  const std::int64_t now = db.integer("PRAGMA page_count");
  db.execute("PRAGMA max_page_count = " + std::to_string(now + pages));
}

}  // namespace maskline
