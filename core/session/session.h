// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/base/executor.h"
#include "core/dataset/export.h"
#include "core/engine/engine_registry.h"
#include "core/media/display_decoder.h"
#include "core/project/project.h"
#include "core/review/review.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// What a job has achieved, for a sentence in any language.
struct JobResult {
  enum class Kind { None, MasksStored, MasksInterpolated, CutsFound, Exported };
  Kind kind = Kind::None;
  std::int64_t count = 0;          ///< masks or cuts
  std::int64_t frames = 0;         ///< exported
  std::filesystem::path place;     ///< where the export lies
  std::vector<std::string> notes;  ///< sentences on what to know of it
};
/// "38 masks were stored."
std::string inWords(const JobResult& result);

/// A long piece of work, as the status bar shows it.
struct Job {
  enum class Kind {
    OpenClip,
    LoadEngine,
    Propagate,
    Interpolate,
    DetectShots,
    Export,
    Undo,
    Redo,
  };
  enum class State { Waiting, Running, Finished, Cancelled, Failed };
  JobId id;
  Kind kind = Kind::Propagate;
  State state = State::Waiting;
  std::string subject;  ///< names of objects, file name, text of the step: for the title
  Progress progress;
  double secondsLeft = -1;  ///< −1: not known yet
  std::string message;      ///< why it failed, or what it did, in one sentence
  JobResult result;         ///< what it did, if it has finished or kept what it had
  Direction direction = Direction::Forward;  ///< of a propagation
  bool unasked = false;                      ///< the program began it: views speak of others first

  bool ended() const { return state != State::Waiting && state != State::Running; }
};

// Events, all on the owner thread.
struct ProjectOpened {};
struct ProjectClosed {};
struct JobChanged {
  Job job;
};
/// A frame for the eye is ready (see DisplayDecoder::Answer).
struct FrameShown {
  FrameIndex frame;
  cv::Mat image;
  std::string error;
};
struct ThumbnailReady {
  FrameIndex frame;
  cv::Mat image;
};
/// What the mask would be with the prompt under the cursor; empty mask = nothing to show.
struct PreviewReady {
  ObjectId object;
  FrameIndex frame;
  Mask mask;
};
/// A click is being worked on (busy) or its answer has been stored or dropped (not busy).
struct SegmentBusy {
  bool busy = false;
  FrameIndex frame;
  ObjectId object;
};
/// Something a person must know, in one sentence.
struct ErrorRaised {
  Error::Kind kind;
  std::string sentence;
};
/// The project's clip is not where it was, or what lies there is another: ask for it, then
/// relocateClip().
struct ClipMissing {
  std::filesystem::path expected;
  std::string reason = {};  ///< of what lies there, in one sentence; empty if nothing does
};
/// The current frame, object, playing state or the range changed.
struct CursorChanged {};

using SessionEvent =
    std::variant<ProjectOpened, ProjectClosed, JobChanged, FrameShown, ThumbnailReady, PreviewReady,
                 SegmentBusy, ErrorRaised, ClipMissing, CursorChanged, Change>;

struct PropagateOptions {
  std::optional<FrameRange> range;  ///< none: the range handles, or the whole clip
  bool fromHere = false;  ///< without range and handles: what is left from the current frame on
  Direction direction = Direction::Forward;
  std::vector<ObjectId> objects;  ///< empty: every object that is not locked
  std::string tracker;            ///< "" = the project's
};

/// Wires project, workers and engine into what a user means to do. Used by the window and by the
/// headless commands alike. Everything on the owner thread; nothing here blocks but create/open of
/// the project file itself. Mistakes of the user are reported as ErrorRaised, not thrown, unless a
/// function says so. An observer may call anything but what closes or opens a project: it posts
/// that to the executor.
class Session {
 public:
  explicit Session(Executor& owner);
  ~Session();  ///< cancels and joins all work; what was finished stays
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] Subscription subscribe(std::function<void(const SessionEvent&)> observer);

  // ---- the document ------------------------------------------------------------------------
  /// A job: opens the clip (indexing it), creates the file, then ProjectOpened.
  /// `range`: see SourceOptions.
  JobId createProject(const std::filesystem::path& file, const std::filesystem::path& clip,
                      const std::optional<ValueRange>& range = {});
  /// A job: opens the file, then its clip; ProjectOpened or ErrorRaised / ClipMissing.
  JobId openProject(const std::filesystem::path& file, bool readOnly = false);
  /// Opens the demo clip in a project of its own under `folder`, made on first use. A job.
  JobId openDemo(const std::filesystem::path& folder);
  /// A clip with other frames than that of the project is refused unless `acceptChanged`; one with
  /// another size or number of frames always.
  JobId relocateClip(const std::filesystem::path& clip, bool acceptChanged = false);
  void closeProject();
  bool hasProject() const;
  /// A project file is open whose clip was not found or is another: relocateClip() goes on.
  bool awaitsClip() const;
  Project& project();  ///< only while hasProject()
  const Project& project() const;

  // ---- the cursor ----------------------------------------------------------------------------
  FrameIndex currentFrame() const;
  std::int64_t frameCount() const;
  FrameRange wholeClip() const;
  /// Clamps; asks for the picture (FrameShown follows, at once when cached).
  void goTo(FrameIndex frame);
  void step(std::int64_t frames);
  void setScrubbing(bool on);  ///< while on, the nearest cached frame is shown first
  void play(bool on);          ///< needs tick(); wraps at the end of the range
  bool playing() const;
  void tick();  ///< called about 60 times a second while playing
  ObjectId currentObject() const;
  void selectObject(ObjectId object);
  std::optional<cv::Mat> shownImage() const;  ///< of currentFrame(), if decoded
  std::vector<FrameRange> decodedRanges() const;
  double seconds(FrameIndex frame) const;
  void wantThumbnails(const std::vector<FrameIndex>& frames);
  FrameRange workRange() const;  ///< the range handles, or the whole clip
  void setWorkRange(std::optional<FrameRange> range);

  // ---- annotating the current frame ------------------------------------------------------------
  /// A new object named `name` ("" = next free "object N") becomes current.
  ObjectId newObject(std::string name = {}, CategoryId category = {});
  /// The same for a person who asks for an object to work on: nothing new while the current one is
  /// empty and nobody has named it.
  ObjectId beginObject();
  /// Says "object" in another language, for the names that are given from now on.
  void setObjectWord(std::string word);
  /// What the current object has from the current frame on becomes an object of its own, which
  /// becomes current.
  void splitObject();
  /// Adds a prompt for the current object (made if there is none) and segments anew. The dot
  /// appears at once (PromptsChanged); the mask follows as one undo step together with it.
  void addPrompt(const Prompt& prompt);
  void removePrompt(PromptId id);
  void clearPrompts();
  /// Those of the file and those that wait for their mask (with negative ids), oldest first. A mask
  /// that the prompts correct comes first, as MaskPrompt.
  std::vector<StoredPrompt> prompts(ObjectId object, FrameIndex frame) const;
  /// The mask that `prompt` would give, without storing anything: PreviewReady. The latest wins.
  void preview(const std::optional<Prompt>& prompt);
  /// A person's own mask for the current object and frame (brush, eraser, polygon): one undo step.
  /// The result becomes a keyframe. Creates an object if there is none.
  void paint(const Mask& mask);
  /// The current object on the current frame alone, or `onwards`: up to the next frame that a
  /// person has settled otherwise, or to the end of the clip. One undo step. Where it is so already
  /// it becomes visible again; twice in a row, everything is as it was before.
  void togglePresence(Presence presence, bool onwards);
  bool segmenting() const;

  // ---- jobs: a request that makes no sense is no job: ErrorRaised and no id ---------------------
  JobId propagate(const PropagateOptions& options = {});
  /// Whether that is the next thing to do: there is a keyframe, and all masks are made by hand.
  bool awaitsPropagation() const;
  /// Between the keyframes around the current frame, or over `range`; keyframes bound it. Tracked
  /// masks that are sure enough not to be reviewed stay.
  JobId interpolate(ObjectId object, std::optional<FrameRange> range = {});
  /// One undo step.
  JobId detectShots();
  /// From now on, shots of a clip for which that was never done are found in the background when it
  /// is opened; no undo step. Propagations of short clips wait for it. Off at first.
  void setAutomaticShots(bool on);
  JobId exportTo(const ExportOptions& options);
  /// Of the project. A large step is a job; a small one is taken at once and has no id, nor has
  /// what is refused because there is no step or one is under way. A propagation that runs and was
  /// begun after the step to undo is cancelled instead; what it has found is the step to undo next.
  JobId undo();
  bool undoStopsPropagation() const;
  JobId redo();
  std::vector<Job> jobs() const;  ///< newest last; finished ones stay for the list
  /// Of a request that was refused (no id): failed, with the last error's sentence.
  Job job(JobId id) const;
  void cancel(JobId id);
  bool busy() const;

  // ---- review ---------------------------------------------------------------------------------
  /// Worst first, kept up to date with the project.
  std::vector<WeakStretch> weakStretches();
  /// Goes to the next (+1) or previous (−1) weak frame of the queue and selects its object.
  bool goToWeak(int direction);
  /// Goes to where a correction mends most.
  bool goToWorst();
  /// Accepts or rejects the stretch under the cursor (or the current frame) of the current object.
  void review(ReviewState state);

  // ---- engines --------------------------------------------------------------------------------
  std::string segmenterName() const;  ///< resolved: never ""
  std::string trackerName() const;
  void setEngines(const std::string& segmenter, const std::string& tracker);
  void setThreads(int threads);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
