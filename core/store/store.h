// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/annotation/track_version.h"
#include "core/base/ids.h"
#include "core/media/frame_source.h"
#include "core/store/queries.h"
#include "core/store/rows.h"
#include "core/store/schema.h"

namespace maskline {

/// The clip as stored in the file.
struct StoredClip {
  std::string path;  ///< relative to the folder of the project, with '/'
  std::string fingerprint;
  ClipInfo info;
};

/// Reads and writes the rows of a project file. Use it on one thread at a time. Throws Error(Io,
/// Locked, Corrupt), or Error(Internal) for a bug of the program.
class Store {
 public:
  /// Creates a file; an incomplete file is removed on failure. Throws Error(Io) if the file exists.
  static std::unique_ptr<Store> create(const std::filesystem::path& file, const StoredClip& clip,
                                       const Bytes& clipIndex);
  /// Brings an older file up to date first (not when read-only: Error(Unsupported)). Throws
  /// Error(NotFound, BadInput for a foreign file, Corrupt, TooNew, Locked, Io).
  static std::unique_ptr<Store> open(const std::filesystem::path& file, bool readOnly,
                                     std::span<const Migration> migrations = projectMigrations());
  /// For repair: migrates an older file without checking foreign keys, and keeps them off.
  static std::unique_ptr<Store> openUnchecked(const std::filesystem::path& file);
  ~Store();

  const std::filesystem::path& file() const;
  bool readOnly() const;
  /// A number that changes when another connection commits.
  std::int64_t dataVersion() const;

  /// A transaction: commit() keeps everything written since construction; the destructor rolls back
  /// without it. Transactions cannot be nested.
  class Transaction {
   public:
    explicit Transaction(Store& store);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

   private:
    Store& m_store;
    bool m_open = true;
  };

  /// While one exists, the file is read as it was when the snapshot was taken, whatever other
  /// connections write. For a connection that does not write itself.
  class Snapshot {
   public:
    explicit Snapshot(const Store& store);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

   private:
    const Store& m_store;
  };

  // Rows. Foreign keys are checked at commit.
  MaybeRow read(const RowKey& key) const;
  /// Writes the row, or removes it if `row` is nullopt.
  void write(const RowKey& key, const MaybeRow& row);
  /// Writes the row and returns the previous one.
  MaybeRow exchange(const RowKey& key, const MaybeRow& row);
  std::vector<KeyedRow> select(Select what, std::initializer_list<std::int64_t> with = {}) const;
  /// The keys of all rows of a table, in ascending order.
  std::vector<RowKey> keys(Table table) const;
  /// An id that no row of this table has ever had, for tables with ids of their own.
  std::int64_t freeId(Table table) const;

  // Queries for single columns that are needed often.
  std::vector<FrameSummary> summaries(ObjectId object, FrameRange range) const;
  /// Returns a 0 × 0 mask if there is none.
  Mask mask(ObjectId object, FrameIndex frame) const;
  std::vector<FrameIndex> promptFrames(ObjectId object, FrameRange range) const;
  /// Object none: over all objects. Direction +1 or −1.
  std::optional<FrameIndex> nextKeyframe(FrameIndex from, int direction, ObjectId object) const;
  /// Whether there is a mask that is tracked, interpolated or imported.
  bool hasDerivedMasks() const;

  /// How many masks a version has, and the range from the first to the last.
  std::pair<std::int64_t, FrameRange> spanOf(VersionId version) const;
  std::vector<FrameIndex> versionFrames(VersionId version) const;
  /// Removes at most `most` masks of a version, and the version itself once it has none. Returns
  /// whether it is gone. Within a transaction.
  bool eraseVersion(VersionId version, std::int64_t most);

  bool knowsClip() const;
  StoredClip clip() const;
  Bytes clipIndex() const;
  /// Its own transaction unless one is open.
  void setClip(const StoredClip& clip, const Bytes& clipIndex);

  /// Enables SQLite's automatic WAL checkpoint. It runs in a commit and takes seconds after a large
  /// transaction. While it is off, the WAL grows until it is on again or
  /// checkpointWal() is called.
  void setAutoCheckpoint(bool on);
  /// Runs a passive WAL checkpoint. Any thread; does not block readers or a writer. Pages that are
  /// in use stay in the WAL until the next checkpoint.
  static void checkpointWal(const std::filesystem::path& file);

  /// The problems that `PRAGMA integrity_check` reports, at most 100. Empty if there are none.
  /// Throws Error when `stop` is requested.
  std::vector<std::string> integrityProblems(std::stop_token stop = {}) const;
  /// The table name of each row that violates a foreign key, at most 100.
  std::vector<std::string> danglingTables() const;

  /// Limits the growth of the file to `pages` more pages; simulates a full disk in tests.
  void limitGrowth(std::int64_t pages);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
