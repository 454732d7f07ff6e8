// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/lru_cache.h"
#include "core/project/edit.h"
#include "core/project/history.h"
#include "core/project/project.h"
#include "core/store/row_codecs.h"
#include "core/store/store.h"

namespace maskline {

struct Project::Impl {
  explicit Impl(std::unique_ptr<Store> opened);

  // ---- reading ----
  /// On a read-only project: reloads if another process has committed changes.
  void refresh();
  void loadLists();
  Mask mask(ObjectId object, FrameIndex frame);
  template <class T>
  std::vector<T> list(Select what, T (*from)(const KeyedRow&),
                      std::initializer_list<std::int64_t> with = {}) const {
    std::vector<T> out;
    for (const KeyedRow& row : store->select(what, with)) out.push_back(from(row));
    return out;
  }

  // ---- editing ----
  /// First of all in an edit: a running one is completed, so that what is read and checked next is
  /// what the edit will change.
  void beginEdit() {
    requireWritable();
    completeRunning();
  }
  /// Runs `change(Edit&)` as one transaction and one undo step (or part of the open one), then
  /// notifies the observers. If it throws, nothing has changed.
  template <class ChangeFn>
  void edit(const Text<0>& text, ChangeFn change) {
    Edit edit(*store);
    change(edit);
    commit(edit);
    history.add(text, edit.takeRows());
    notify(edit.changes(), true);
  }
  void commit(Edit& edit);
  /// Continues a running undo or redo. Returns true when none is running any more.
  bool advanceUndoRedo(CommandSwap::Clock::time_point until);
  /// The same for a bulk edit.
  bool advanceBulk(CommandSwap::Clock::time_point until);
  void abandonBulk();
  Message bulkText() const;  ///< of the running bulk edit
  /// Completes a running undo, redo or bulk edit before anything else is written. If that fails,
  /// the next advanceUndoRedo() or continueBulk() throws.
  void completeRunning();
  /// Invalidates the caches and notifies the observers. Caches are invalidated nowhere else.
  void notify(const ChangeSet& changes, bool historyChanged);

  void requireWritable() const;
  const Object& requireObject(ObjectId id) const;
  const Object& requireUnlocked(ObjectId id) const;
  void requireFrame(FrameIndex frame) const;
  void requireFitting(const FrameRecord& record) const;
  void requireFitting(const ClipEvent& event) const;
  void requireFitting(const Comment& comment) const;
  void requireFitting(const std::vector<Prompt>& prompts) const;
  void requireFitting(const CheckFrame& check) const;

  /// Inserts an object on top of `others`; sets its id, its order and, if it is black, its colour.
  void insertObject(Edit& edit, Object& object, const std::vector<Object>& others) const;
  /// Returns false if the frame has an anchor and `overAnchors` is false.
  bool putRecord(Edit& edit, ObjectId object, const FrameRecord& record, bool overAnchors) const;
  void putPrompts(Edit& edit, ObjectId object, FrameIndex frame,
                  const std::vector<Prompt>& prompts) const;
  void putShots(Edit& edit, const std::vector<ShotCut>& shots) const;
  /// Writes a new row under a new id.
  template <class Id>
  Id insert(Edit& edit, Table table, Row row) const {
    const Id id{store->freeId(table)};
    edit.put(keyOf(id), std::move(row));
    return id;
  }

  /// With its scores.
  static void removeCheckFrame(Edit& edit, CheckFrameId id);
  void removeObject(Edit& edit, ObjectId id) const;
  void requireCheckFrame(CheckFrameId id) const;

  // ---- parts of the edits of a range; they return the number of masks changed ----
  static int swapMasks(Edit& edit, ObjectId a, ObjectId b, FrameRange range);  ///< with prompts
  /// Comments and attribute values.
  void swapNotes(Edit& edit, ObjectId a, ObjectId b, FrameRange range) const;
  int mergeMasks(Edit& edit, ObjectId into, ObjectId from, FrameRange range) const;
  /// With the masks that are left.
  void mergeRest(Edit& edit, ObjectId into, ObjectId from) const;
  /// All but masks and prompts, from `at` on; what has no frame is copied.
  void splitRest(Edit& edit, ObjectId from, ObjectId to, FrameIndex at) const;
  int copyMask(Edit& edit, ObjectId object, FrameIndex from, FrameRange range) const;
  static int removeMasks(Edit& edit, ObjectId object, FrameRange range, AnchorsToo too);
  static int setReview(Edit& edit, ObjectId object, FrameRange range, ReviewState state);
  static int setKeyframes(Edit& edit, ObjectId object, FrameRange range, bool keyframe);
  int setPresence(Edit& edit, ObjectId object, FrameRange range, Presence presence,
                  AnchorsToo too) const;

  // ---- versions, see project_versions.cpp ----
  VersionId beginVersion(ObjectId object, VersionReason reason);
  /// Copies the mask that the step is about to replace into the version that it keeps.
  void keepReplaced(RunningStep::Impl& step, ObjectId object, FrameIndex frame);
  /// A removed version belongs to no object. Its rows are few to write; sweepVersions() removes
  /// its masks.
  void dropVersion(TrackVersion version);
  void dropVersionsOfNobody();
  /// Not one that was removed.
  std::optional<TrackVersion> findVersion(VersionId id) const;
  TrackVersion requireVersion(VersionId id) const;
  /// Returns false if the frame has an anchor.
  static bool restoreMask(Edit& edit, const TrackVersion& version, FrameIndex frame);

  std::unique_ptr<Store> store;
  History history;
  Observers<Change> observers;
  ClipReference clip;
  std::vector<Object> objects;
  std::vector<Category> categories;
  std::vector<Attribute> attributes;
  LruCache<RowKey, Mask> masks;  // keyed by pixelsKey()
  std::int64_t loadedVersion = 0;
  std::exception_ptr undoRedoFailure;  // to be thrown by the next advanceUndoRedo()
  struct Bulk;
  std::shared_ptr<Bulk> bulk;                               // the running bulk edit
  std::int64_t lastBulk = 0;                                // the number of the newest bulk edit
  std::map<std::int64_t, std::exception_ptr> bulkFailures;  // by number, until thrown
};

struct Project::RunningStep::Impl {
  std::weak_ptr<Project::Impl> project;
  CommandId run = 0;
  VersionReason reason = VersionReason::Propagation;
  std::map<ObjectId, VersionId> versions;  // that it keeps, by object
};

struct Project::Snapshot::Impl {
  std::shared_ptr<Project::Impl> project;
  Store::Snapshot snapshot;
};

/// Throws `taken` if another one has this name.
template <class Thing>
void requireFreeName(const std::vector<Thing>& things, const Thing& candidate,
                     const ErrorText<1>& taken) {
  for (const Thing& thing : things)
    if (thing.name == candidate.name && thing.id != candidate.id) throw Error(taken, thing.name);
}

std::int64_t millisecondsNow();

}  // namespace maskline
