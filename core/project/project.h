// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/check_frame.h"
#include "core/annotation/clip_event.h"
#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/annotation/prompt.h"
#include "core/annotation/stage.h"
#include "core/annotation/track_version.h"
#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/media/frame_source.h"
#include "core/project/change.h"
#include "core/shots/shots.h"

namespace maskline {

class BulkEdit;

/// The clip of a project, as stored in the project file.
struct ClipReference {
  std::filesystem::path path;  ///< absolute; stored relative to the project file
  std::string fingerprint;
  ClipInfo info;
};

struct ProjectSettings {
  std::string segmenter;  ///< engine names; "" = the default engine
  std::string tracker;
  float reviewThreshold = 0.75F;    ///< 0 … 1; masks with a lower confidence are put into the
                                    ///< review queue
  std::optional<FrameRange> range;  ///< the range handles of the timeline
  friend bool operator==(const ProjectSettings&, const ProjectSettings&) = default;
};

/// An open project file: reading, editing, change events, undo. All on the owner thread except
/// checkpointWal(). Every edit is committed (one SQLite transaction) before the call returns; then
/// the observers are notified. An edit is one undo step, or part of the open Step or RunningStep;
/// storeFoundShots(), relocateClip() and removeVersion() are not undoable. Undo steps are kept in
/// memory up to a bound in bytes, the oldest are dropped first. A bounded cache holds decoded
/// masks. Edits throw Error(Locked) on a read-only project, Error(NotFound) for unknown ids,
/// Error(BadInput) for a locked object, a mask of another size or a prompt outside the image,
/// Error(Io) if the disk is full. An edit that throws has changed nothing.
class Project {
 public:
  /// Creates a new file. Throws Error(Io) if it exists already or cannot be written.
  static std::unique_ptr<Project> create(const std::filesystem::path& file,
                                         const ClipReference& clip,
                                         const std::vector<std::uint8_t>& clipIndex = {});
  /// Throws Error(NotFound, Corrupt, TooNew, BadInput for a foreign file, Locked if another
  /// process has it open for writing and readOnly is false).
  static std::unique_ptr<Project> open(const std::filesystem::path& file, bool readOnly = false);
  ~Project();

  const std::filesystem::path& file() const;
  /// The same once a running bulk edit, undo or redo is complete: for readers with a connection of
  /// their own, which see no change before that. What the edit throws is thrown by its next
  /// continueBulk() or continueUndoRedo().
  const std::filesystem::path& completeFile();
  bool readOnly() const;

  /// While one exists, a read-only project is read as it was when the snapshot was taken, whatever
  /// other processes and connections write meanwhile.
  class Snapshot {
   public:
    explicit Snapshot(const Project& project);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

   private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
  };

  // The clip. Relocating it is not undoable.
  const ClipReference& clip() const;
  std::vector<std::uint8_t> clipIndex() const;
  /// Sets a new path. Throws Error(BadInput) if frame count or size differ.
  void relocateClip(const ClipReference& clip, const std::vector<std::uint8_t>& clipIndex = {});

  // ---- reading -------------------------------------------------------------------------------
  // Lists are returned by value, because any call on a read-only project may reload what another
  // process has written.
  std::vector<Object> objects() const;  ///< by `order`, bottom to top
  std::optional<Object> object(ObjectId id) const;
  std::optional<Object> objectNamed(std::string_view name) const;
  std::vector<Category> categories() const;
  std::vector<Attribute> attributes() const;
  std::vector<AttributeValue> attributeValues(ObjectId object) const;
  std::vector<Comment> comments() const;
  std::vector<ShotCut> shots() const;
  std::vector<ClipEvent> events() const;          ///< tags first, then by first frame
  std::vector<Stage> stages() const;              ///< in order
  std::vector<StageChange> stageChanges() const;  ///< the oldest first
  std::vector<CheckFrame> checkFrames() const;    ///< by object and frame
  std::vector<CheckFrame> checkFrames(ObjectId object, FrameRange range) const;
  std::vector<CheckScore> checkScores() const;  ///< the oldest first
  /// Whether shots have been detected or set. If not, shots() is empty but the clip may have cuts.
  bool shotsKnown() const;
  ProjectSettings settings() const;

  std::optional<FrameRecord> record(ObjectId object, FrameIndex frame) const;
  std::optional<FrameSummary> summary(ObjectId object, FrameIndex frame) const;
  /// In frame order, only frames that have a record.
  std::vector<FrameSummary> summaries(ObjectId object, FrameRange range) const;
  /// In frame order. Masks and uncertainty are empty, all other fields are filled.
  std::vector<FrameRecord> recordsWithoutMasks(ObjectId object, FrameRange range) const;
  /// The mask alone, from the cache if possible. A 0 × 0 mask if there is no record.
  Mask mask(ObjectId object, FrameIndex frame) const;
  std::vector<StoredPrompt> prompts(ObjectId object, FrameIndex frame) const;
  /// Frames of this object that hold prompts.
  std::vector<FrameIndex> promptFrames(ObjectId object, FrameRange range) const;
  /// The nearest keyframe before (direction −1) or after (+1) `from`, of one object, or of all if
  /// `object` is none.
  std::optional<FrameIndex> nextKeyframe(FrameIndex from, int direction,
                                         ObjectId object = {}) const;
  /// Whether there is a mask that was not made by hand: tracked, interpolated or imported.
  bool hasDerivedMasks() const;

  /// The masks that propagations and smoothing have replaced, the newest first, at most ten of an
  /// object.
  std::vector<TrackVersion> versions(ObjectId object) const;
  std::vector<FrameIndex> versionFrames(VersionId version) const;
  /// A 0 × 0 mask if the version has none there.
  Mask versionMask(VersionId version, FrameIndex frame) const;

  /// Throws what an edit of the masks of this object would throw, for checks before a long
  /// operation.
  void requireEditable(ObjectId object) const;

  // ---- editing: each call is one undo step, committed on return --------------------------------
  /// Returns the id. Id, order (top) and, if it is black, colour are set by the project. Throws
  /// Error(BadInput) if the name is in use.
  ObjectId addObject(Object object);
  void updateObject(const Object& object);
  /// Sets the drawing order. Objects that are not listed are placed on top.
  void reorderObjects(const std::vector<ObjectId>& bottomToTop);
  CategoryId addCategory(Category category);
  void updateCategory(const Category& category);
  AttributeId addAttribute(Attribute attribute);
  void updateAttribute(const Attribute& attribute);
  void removeAttribute(AttributeId id);
  /// An empty value removes the entry.
  void setAttributeValue(const AttributeValue& value);
  CommentId addComment(Comment comment);
  void updateComment(const Comment& comment);
  void removeComment(CommentId id);
  /// Throws Error(BadInput) for an empty label or range.
  EventId addEvent(ClipEvent event);
  void updateEvent(const ClipEvent& event);
  void removeEvent(EventId id);
  /// Before stage `before`, or as the last one. Throws Error(BadInput) for an empty name or one
  /// that is in use.
  StageId addStage(const std::string& name, StageId before);
  void renameStage(StageId id, const std::string& name);
  /// Also removes the changes to this stage, which are all superseded. Throws Error(BadInput) if
  /// work is in this stage, or if it is the only one.
  void removeStage(StageId id);
  /// Id and, if it is 0, time are set by the project.
  StageChangeId addStageChange(StageChange change);
  /// Id and, if it is 0, time are set by the project. The mask on the frame stays. Throws
  /// Error(BadInput) if the frame of this object is a check frame already.
  CheckFrameId addCheckFrame(CheckFrame check);
  /// With its scores.
  void removeCheckFrame(CheckFrameId id);
  /// Id and, if it is 0, time are set by the project.
  CheckScoreId addCheckScore(CheckScore score);
  void setShots(const std::vector<ShotCut>& shots);
  /// As setShots(), but not an undo step, for shots that were detected automatically.
  void storeFoundShots(const std::vector<ShotCut>& shots);
  void setSettings(const ProjectSettings& settings);

  void putRecord(ObjectId object, const FrameRecord& record);
  /// Writes many records in one transaction. Records that would replace an anchor are skipped
  /// unless `overAnchors` is true. Returns the number of records written.
  int putRecords(ObjectId object, const std::vector<FrameRecord>& records, bool overAnchors);
  void removeRecords(ObjectId object, FrameRange range, bool keepAnchors);
  void setPrompts(ObjectId object, FrameIndex frame, const std::vector<Prompt>& prompts);
  /// Stores prompts and the mask made from them as one step.
  void putPromptedRecord(ObjectId object, const std::vector<Prompt>& prompts,
                         const FrameRecord& record);
  void setKeyframe(ObjectId object, FrameIndex frame, bool keyframe);
  /// Not an undo step. Its masks stay in the file until sweepVersions().
  void removeVersion(VersionId version);
  /// Removes masks of removed versions from the file, for about `time`. Returns true when none are
  /// left, and false while a large undo or import is running. Not an undo step.
  bool sweepVersions(std::chrono::milliseconds time);
  bool hasVersionsToSweep() const;
  /// The edits of bulk_edit.h: all that `change` makes is one transaction and one undo step. If it
  /// throws, nothing has changed.
  void edit(const Message& text, const std::function<void(BulkEdit&)>& change);

  // ---- undo ------------------------------------------------------------------------------------
  /// While a Step exists, all edits form one undo step with this text. Each edit is still committed
  /// by itself. Steps nest: the outermost one is the undo step and supplies the text. Undo and redo
  /// are not available while a Step is open, so it must not outlive the current call; longer
  /// operations use a RunningStep.
  class Step {
   public:
    Step(Project& project, const Message& text);
    ~Step();
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Project& m_project;
  };

  /// A step that stays open while other steps are made and undone, for propagations; also for other
  /// edits whose replaced masks are to be kept as a version.
  class RunningStep;
  std::unique_ptr<RunningStep> beginRunningStep(const Message& text,
                                                VersionReason reason = VersionReason::Propagation);
  /// Like putRecords() above, but part of the running step. Skips frames that were changed since
  /// the step wrote them, and writes nothing if the object has been removed or locked. The masks
  /// that are replaced are kept as a version of the object; undo does not remove it.
  int putRecords(RunningStep& step, ObjectId object, const std::vector<FrameRecord>& records);

  /// Many edits as one transaction and one undo step, in slices: `fill` writes one piece each time
  /// it is called and returns false once all is written. Other readers of the file see
  /// no change before the end; if `fill` throws, nothing has changed. An edit, undo or other bulk
  /// edit before the end first completes it.
  using BulkFill = std::function<bool(BulkEdit&)>;
  using BulkNumber = std::int64_t;
  BulkNumber startBulk(Message text, BulkFill fill);
  /// Continues for about that long, or to the end. Returns true when this bulk edit is complete.
  /// Throws what its `fill` throws, once; then nothing has changed and the bulk edit is abandoned.
  bool continueBulk(BulkNumber number, std::optional<std::chrono::milliseconds> time = {});
  /// Restores the state before this bulk edit. Returns false if it is complete.
  bool cancelBulk(BulkNumber number);
  /// Completes a running bulk edit, undo or redo, see completeFile().
  void completeRunningEdit();

  bool canUndo() const;
  bool canRedo() const;
  Message undoText() const;
  Message redoText() const;
  /// The number of the newest undo step, 0 if there is none. Steps begun later have higher numbers.
  std::int64_t stepToUndo() const;
  /// For an edit that is not part of the project: what was undone can no longer be redone.
  void forgetRedo();
  void undo();
  void redo();

  // Undo and redo in slices, for large steps. All slices are one transaction: other readers of the
  // file see no change before the last slice, and abandoning restores the state before. Any edit,
  // undo, redo or new step first completes a running one.
  bool startUndo();  ///< false if there is nothing to undo
  bool startRedo();
  /// Continues for about that long. Returns true when complete. Throws what undo() throws; then
  /// nothing has changed and the undo or redo is abandoned.
  bool continueUndoRedo(std::chrono::milliseconds time);
  bool cancelUndoRedo();              ///< restores the state before; false if it is complete
  Progress undoRedoProgress() const;  ///< rows
  /// Whether a commit may run the automatic WAL checkpoint. Turned off while a large undo commits
  /// and until checkpointWal() has run, see Store.
  void setAutoCheckpoint(bool on);
  static void checkpointWal(const std::filesystem::path& file);  ///< any thread

  [[nodiscard]] Subscription subscribe(std::function<void(const Change&)> observer);

 private:
  friend class Step;
  friend class RunningStep;
  friend class BulkEdit;
  struct Impl;
  explicit Project(std::shared_ptr<Impl> impl);
  std::shared_ptr<Impl> m_impl;  // shared only so that a RunningStep can detect its destruction
};

/// Collects the batches of a propagation into one undo step, which is added to the history when
/// this object is destroyed. Frames that were edited by the user meanwhile keep their edited masks,
/// also when the step is undone.
class Project::RunningStep {
 public:
  ~RunningStep();

 private:
  friend class Project;
  struct Impl;
  explicit RunningStep(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
