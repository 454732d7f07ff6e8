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

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/annotation/prompt.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/media/frame_source.h"
#include "core/project/change.h"
#include "core/shots/shots.h"

namespace maskline {

class BulkEdit;

/// The clip a project is about, as the file remembers it.
struct ClipReference {
  std::filesystem::path path;  ///< absolute on this machine when read; kept relative in the file
  std::string fingerprint;
  ClipInfo info;
};

struct ProjectSettings {
  std::string segmenter;  ///< engine names; "" = the default engine
  std::string tracker;
  float reviewThreshold = 0.75F;    ///< 0 … 1; frames below are put into the review queue
  std::optional<FrameRange> range;  ///< the range handles of the timeline
  friend bool operator==(const ProjectSettings&, const ProjectSettings&) = default;
};

/// The open project file: rows, one typed change event, undo. All on the owner thread but
/// foldLog(). The file is the truth: every edit is committed (one SQLite transaction) before the
/// call returns, then observers hear of it. An edit is one undo step, or part of the Step or
/// RunningStep that is open; storeFoundShots() and relocateClip() are none. Undo steps live in
/// memory, up to a bound in bytes; the oldest go first. Memory also holds a bounded cache of
/// decoded masks. Edits throw Error(Locked) on a read-only project, Error(NotFound) for unknown
/// ids, Error(BadInput) for a locked object, a mask of another size or a prompt beside the picture,
/// Error(Io) when the disk is full (nothing has changed then).
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
  bool readOnly() const;

  // The clip. Not undoable: where a file lies is no edit.
  const ClipReference& clip() const;
  std::vector<std::uint8_t> clipIndex() const;
  /// The clip has moved. Throws Error(BadInput) if frame count or size differ.
  void relocateClip(const ClipReference& clip, const std::vector<std::uint8_t>& clipIndex = {});

  // ---- reading -------------------------------------------------------------------------------
  // Lists are handed out by value: another call may take in what another process has written.
  std::vector<Object> objects() const;  ///< by `order`, bottom to top
  std::optional<Object> object(ObjectId id) const;
  std::optional<Object> objectNamed(std::string_view name) const;
  std::vector<Category> categories() const;
  std::vector<Attribute> attributes() const;
  std::vector<AttributeValue> attributeValues(ObjectId object) const;
  std::vector<Comment> comments() const;
  std::vector<ShotCut> shots() const;
  /// Whether they have been looked for, or set: without, an empty list says nothing.
  bool shotsKnown() const;
  ProjectSettings settings() const;

  std::optional<FrameRecord> record(ObjectId object, FrameIndex frame) const;
  std::optional<FrameSummary> summary(ObjectId object, FrameIndex frame) const;
  /// In frame order, only frames that have a record.
  std::vector<FrameSummary> summaries(ObjectId object, FrameRange range) const;
  /// In frame order; masks and uncertainty are empty, all else is there.
  std::vector<FrameRecord> recordsWithoutMasks(ObjectId object, FrameRange range) const;
  /// The mask alone, from the cache when it is there; an empty 0×0 mask if there is no record.
  Mask mask(ObjectId object, FrameIndex frame) const;
  std::vector<StoredPrompt> prompts(ObjectId object, FrameIndex frame) const;
  /// Frames of this object that hold prompts.
  std::vector<FrameIndex> promptFrames(ObjectId object, FrameRange range) const;
  /// The keyframe before / after `from` over one object (or all: none).
  std::optional<FrameIndex> nextKeyframe(FrameIndex from, int direction,
                                         ObjectId object = {}) const;
  /// Whether there is a mask that nobody has made by hand: tracked, interpolated or imported.
  bool hasDerivedMasks() const;

  /// Throws what an edit of its masks would throw: for who must know before there is one.
  void requireEditable(ObjectId object) const;

  // ---- editing: each call is one undo step, committed on return --------------------------------
  /// id, order (top) and, where it is black, colour are filled in. Returns the id. No two objects
  /// have one name: Error(BadInput).
  ObjectId addObject(Object object);
  void updateObject(const Object& object);
  void removeObject(ObjectId id);
  /// This becomes the drawing order; objects that are not named come on top of it.
  void reorderObjects(const std::vector<ObjectId>& bottomToTop);
  CategoryId addCategory(Category category);
  void updateCategory(const Category& category);
  AttributeId addAttribute(Attribute attribute);
  void updateAttribute(const Attribute& attribute);
  void removeAttribute(AttributeId id);
  /// An empty value removes.
  void setAttributeValue(const AttributeValue& value);
  CommentId addComment(Comment comment);
  void updateComment(const Comment& comment);
  void removeComment(CommentId id);
  void setShots(const std::vector<ShotCut>& shots);
  /// As setShots(), but no undo step: the program has found them without being asked.
  void storeFoundShots(const std::vector<ShotCut>& shots);
  void setSettings(const ProjectSettings& settings);

  void putRecord(ObjectId object, const FrameRecord& record);
  /// Many at once (a batch of a propagation): one transaction. Records that would replace an
  /// anchor are skipped unless `overAnchors`. Returns how many were written.
  int putRecords(ObjectId object, const std::vector<FrameRecord>& records, bool overAnchors);
  void removeRecords(ObjectId object, FrameRange range, bool keepAnchors);
  void setPrompts(ObjectId object, FrameIndex frame, const std::vector<Prompt>& prompts);
  /// A click's whole effect: prompts and mask in one step.
  void putPromptedRecord(ObjectId object, const std::vector<Prompt>& prompts,
                         const FrameRecord& record);
  void setReview(ObjectId object, FrameRange range, ReviewState state);
  void setKeyframe(ObjectId object, FrameIndex frame, bool keyframe);
  void setPresence(ObjectId object, FrameRange range, Presence presence);
  /// All masks of `from` move to `into` (united where both have one); `from` is removed.
  void mergeObjects(ObjectId into, ObjectId from);
  /// Masks from `at` on move to a new object, whose id is returned. It is named `name`, or
  /// "cat (2)" after "cat".
  ObjectId splitObject(ObjectId object, FrameIndex at, std::string name = {});

  // ---- undo ------------------------------------------------------------------------------------
  /// While one of these lives, edits join into one undo step with this text (English key, shown
  /// through tr()). Committed edit by edit all the same. Steps nest: edits join the outermost,
  /// which gives the text. There is no undo and no redo while one is open, so it is held for one
  /// call only; what takes longer uses a RunningStep.
  class Step {
   public:
    Step(Project& project, std::string text);
    ~Step();
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Project& m_project;
  };

  /// A step that stays open while others come and go: a propagation collects into it.
  class RunningStep;
  std::unique_ptr<RunningStep> beginRunningStep(std::string text);
  /// As putRecords(), collected into the running step.
  int putRecords(RunningStep& step, ObjectId object, const std::vector<FrameRecord>& records);

  /// Many edits as one transaction and one undo step, in slices: `fill` writes one piece each time
  /// it is called and returns false once all is written. Until the end nothing has changed for
  /// other readers of the file; when `fill` throws, nothing ever has. Whatever is edited or undone
  /// meanwhile completes it first, in one go.
  using BulkFill = std::function<bool(BulkEdit&)>;
  void startBulk(std::string text, BulkFill fill);
  /// Goes on for about that long; true when it is complete. Throws what `fill` throws; then it is
  /// over and nothing has changed.
  bool continueBulk(std::chrono::milliseconds time);
  void abandonBulk();  ///< everything stays as it was before

  bool canUndo() const;
  bool canRedo() const;
  std::string undoText() const;
  std::string redoText() const;
  /// The number of the newest step that can be taken back; steps begun later have higher ones. 0
  /// without one.
  std::int64_t stepToUndo() const;
  void undo();
  void redo();

  // The same in slices, for steps of a hundred thousand masks. It is one transaction all the same:
  // until the last slice nothing has changed for other readers of the file, and an end before it
  // leaves everything as it was. Whatever is edited, undone or begun meanwhile completes it first,
  // in one go.
  bool startUndo();  ///< false if there is nothing to undo
  bool startRedo();
  /// Goes on for about that long; true when it is complete. Throws what undo() throws; then it is
  /// over and nothing has changed.
  bool continueMove(std::chrono::milliseconds time);
  void abandonMove();      ///< everything stays as it was before
  Progress moved() const;  ///< rows
  /// Off while a large move commits and until foldLog() is done, see Store.
  void setLogFolding(bool on);
  static void foldLog(const std::filesystem::path& file);  ///< any thread

  [[nodiscard]] Subscription subscribe(std::function<void(const Change&)> observer);

 private:
  friend class Step;
  friend class RunningStep;
  friend class BulkEdit;
  struct Impl;
  explicit Project(std::shared_ptr<Impl> impl);
  std::shared_ptr<Impl> m_impl;  // shared only so that a RunningStep can tell when it has gone
};

/// Collects the batches of a propagation into one undo step that enters the history when this is
/// destroyed, whatever was edited meanwhile. Frames that a person edited while it ran are theirs:
/// undoing the run leaves them alone.
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
