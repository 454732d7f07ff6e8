// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/base/ids.h"
#include "core/media/frame_source.h"
#include "core/store/queries.h"
#include "core/store/rows.h"
#include "core/store/schema.h"

namespace maskline {

/// The clip as the file knows it.
struct StoredClip {
  std::string path;  ///< relative to the folder of the project, with '/'
  std::string fingerprint;
  ClipInfo info;
};

/// The project file: rows in and out, nothing of what they mean. One thread at a time. Throws Error
/// with one sentence: Io, Locked, Corrupt, or Internal for what only a bug can cause.
class Store {
 public:
  /// A new file; what was half made is removed on failure. Throws Error(Io) if it exists.
  static std::unique_ptr<Store> create(const std::filesystem::path& file, const StoredClip& clip,
                                       const Bytes& clipIndex);
  /// Brings an older file up to date first (not when read-only: Error(Unsupported)). Throws
  /// Error(NotFound, BadInput for a foreign file, Corrupt, TooNew, Locked, Io).
  static std::unique_ptr<Store> open(const std::filesystem::path& file, bool readOnly,
                                     std::span<const Migration> migrations = projectMigrations());
  /// For repair: brings an older file up to date without asking whether its rows fit each other,
  /// and does not ask later either.
  static std::unique_ptr<Store> openUnchecked(const std::filesystem::path& file);
  ~Store();

  const std::filesystem::path& file() const;
  bool readOnly() const;
  /// Changes when another connection has committed.
  std::int64_t dataVersion() const;

  /// Everything written while one lives is kept by commit() or undone by its end. Not nested.
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

  // Rows. Foreign keys are checked at commit.
  MaybeRow read(const RowKey& key) const;
  /// No row removes.
  void write(const RowKey& key, const MaybeRow& row);
  /// Writes and returns what was there.
  MaybeRow exchange(const RowKey& key, const MaybeRow& row);
  std::vector<KeyedRow> select(Select what, std::initializer_list<std::int64_t> with = {}) const;
  /// Of all rows, in their order.
  std::vector<RowKey> keys(Table table) const;
  /// An id that no row of this table has ever had, for tables with ids of their own.
  std::int64_t freeId(Table table) const;

  // Columns that are asked for often.
  std::vector<FrameSummary> summaries(ObjectId object, FrameRange range) const;
  /// A 0 × 0 mask where there is none.
  Mask mask(ObjectId object, FrameIndex frame) const;
  std::vector<FrameIndex> promptFrames(ObjectId object, FrameRange range) const;
  /// Object none: over all objects. Direction +1 or −1.
  std::optional<FrameIndex> nextKeyframe(FrameIndex from, int direction, ObjectId object) const;
  /// Whether there is a mask that is tracked, interpolated or imported.
  bool hasDerivedMasks() const;

  bool knowsClip() const;
  StoredClip clip() const;
  Bytes clipIndex() const;
  /// Its own transaction unless one is open.
  void setClip(const StoredClip& clip, const Bytes& clipIndex);

  /// SQLite moves what its log holds into the file when a commit finds the log long, which after a
  /// large transaction takes seconds. Off: the log grows until it is on again, or checkpointWal()
  /// is called.
  void setAutoCheckpoint(bool on);
  /// Moves what the log of this file holds into the file. Any thread, beside readers and a writer,
  /// who do not wait for it. What cannot be moved now stays for the next time.
  static void checkpointWal(const std::filesystem::path& file);

  /// What SQLite finds wrong with the file, at most 100 sentences of its own; empty: nothing.
  /// Throws Error when `stop` is requested.
  std::vector<std::string> integrityProblems(std::stop_token stop = {}) const;
  /// Rows that refer to rows that are not there, by table, at most 100.
  std::vector<std::string> danglingTables() const;

  /// Lets the file grow by at most so many pages more, as a full disk would.
  void limitGrowth(std::int64_t pages);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
