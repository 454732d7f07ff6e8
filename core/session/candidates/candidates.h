// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/session/candidates/candidate_search.h"
#include "core/session/click/click_session.h"
#include "core/session/edit/category_editor.h"
#include "core/session/jobs/background.h"

namespace maskline {

using CandidateId = Id<struct CandidateTag>;

/// A candidate as it is offered: without the pixels that have a mask already.
struct OfferedCandidate {
  CandidateId id;
  FrameIndex frame;
  Mask mask;
  float score = 0, confidence = 0;  ///< 0 … 1, see Candidate
};

/// What to find: objects like those that have a mask on these frames.
struct FindRequest {
  std::vector<std::pair<ObjectId, FrameIndex>> examples;
  FrameRange frames;  ///< where to look
  int every = 1;      ///< every n-th of these frames
};

/// Masks that are proposed as objects, `Document::candidates`. They are not stored in the project.
/// A candidate is offered while it is of the chosen level, has the chosen score and at least half
/// of it is free of masks; so an accepted one is offered again when that is undone. Merging,
/// dropping and discarding have a history of their own. Changes raise CandidatesChanged. A request
/// that is refused raises ErrorRaised and returns no id or false. Owner thread.
class Candidates {
 public:
  Candidates(Executor& owner, Events& events, JobList& jobs, Project& project, EngineWorker& engine,
             const ClipAccess& clip, ObjectEditor& objects, CategoryEditor& categories,
             ClickSession& clicks);
  void end();

  // Searches. Both drop the present candidates, for good, and end with theirs; a search that is
  // running is cancelled. Both set the least score and the category at the start, so that they can
  // be changed meanwhile.
  JobId everything(FrameIndex frame);
  JobId find(const FindRequest& request);
  /// Discards all candidates and cancels a running search.
  void discard();
  bool empty() const { return m_found.empty(); }
  bool searching() const { return m_jobs.running(m_job); }

  // What is offered.
  ProposalLevel level() const { return m_level; }
  void setLevel(ProposalLevel level);
  float leastScore() const { return m_leastScore; }
  void setLeastScore(float score);  ///< clamped to 0 … 1
  /// What accepted candidates become; "" = no category. A search sets that of the example.
  const std::string& category() const { return m_category; }
  void setCategory(std::string category) { m_category = std::move(category); }
  /// Whether accepting makes category() stuff if it does not exist. A search resets it.
  bool newIsStuff() const { return m_newIsStuff; }
  void setNewIsStuff(bool on) { m_newIsStuff = on; }
  /// The best first. Valid until the next change.
  const std::vector<OfferedCandidate>& offered(FrameIndex frame) const;
  /// The frames with candidates, offered or not.
  std::vector<FrameIndex> frames() const;
  int count() const;  ///< of offered candidates on all frames
  /// The smallest offered candidate that contains the pixel.
  const OfferedCandidate* at(FrameIndex frame, cv::Point pixel) const;

  /// Makes an object of category() of a candidate, with a keyframe there: one undo step. The
  /// category is created if it does not exist. The object of a category that is stuff gets the
  /// pixels of the candidate; its mask there becomes a painted keyframe.
  ObjectId accept(CandidateId id);
  /// Accepts all that are offered, the best first, as one undo step. Returns the objects, each
  /// once.
  std::vector<ObjectId> acceptAll();
  /// Unites two candidates of a frame.
  bool merge(CandidateId into, CandidateId from);
  void drop(CandidateId id);

  /// Whether the newest edit is a merge, a drop or a discard, which undo() takes back. Edits of the
  /// project that were made later are undone before.
  bool canUndo() const;
  bool canRedo() const;
  Message undoText() const;
  Message redoText() const;
  bool undo();  ///< false if there is nothing to undo here
  bool redo();

  void onChange(const Change& change);  ///< to be called for every change of the project

 private:
  struct Kept {
    CandidateId id;
    FoundCandidate found;
  };
  /// A drop, a merge into another candidate, or a discard of all.
  struct Removal {
    std::vector<Kept> all;  // of a discard; the fields below are those of a drop or merge
    Kept removed = {};
    std::size_t place = 0;    // in m_found
    CandidateId into = {};    // of a merge
    Candidate before = {};    // `into` before the merge
    std::int64_t newest = 0;  // undo step of the project when it was made
  };
  JobId start(CandidateSearch search, Message subject, std::string category, float leastScore);
  JobEnd take(std::vector<FoundCandidate>& found);
  void changed();
  void forget();
  void cancelSearch();
  void forgetRedo();
  void removeAll();
  void remove(CandidateId id, CandidateId into);
  static Message textOf(const Removal& removal);
  std::vector<OfferedCandidate> offersOn(FrameIndex frame) const;
  const OfferedCandidate* offer(CandidateId id) const;
  std::vector<Kept>::iterator kept(CandidateId id);
  ObjectId store(const OfferedCandidate& offered);
  ObjectId target();
  FrameRecord recordFor(ObjectId object, const OfferedCandidate& offered) const;
  std::string freeName(bool stuff) const;

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  EngineWorker& m_engine;
  const std::shared_ptr<OnDemandFrames> m_frames;
  ObjectEditor& m_objects;
  CategoryEditor& m_categories;
  ClickSession& m_clicks;
  Mailbox m_mailbox;
  JobId m_job;
  std::vector<Kept> m_found;
  std::vector<Removal> m_removed;   // the newest last
  std::vector<Removal> m_restored;  // the next to redo last
  std::string m_engineName;         // that found them
  std::string m_category;
  bool m_newIsStuff = false;
  ProposalLevel m_level = ProposalLevel::Object;
  float m_leastScore = 0;
  std::int64_t m_lastId = 0;
  mutable std::map<FrameIndex, std::vector<OfferedCandidate>> m_offers;  // as far as asked for
};

}  // namespace maskline
