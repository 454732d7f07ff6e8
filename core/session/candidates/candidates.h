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
/// of it is free of masks; so an accepted one is offered again when that is undone. Changes raise
/// CandidatesChanged. A request that is refused raises ErrorRaised and returns no id or false.
/// Owner thread.
class Candidates {
 public:
  Candidates(Executor& owner, Events& events, JobList& jobs, Project& project, EngineWorker& engine,
             const ClipAccess& clip, ObjectEditor& objects, const ClickSession& clicks);
  void end();

  // Searches. Both replace the present candidates when they have finished; a search that is
  // running is cancelled.
  JobId everything(FrameIndex frame);
  JobId find(const FindRequest& request);
  /// Discards the candidates and cancels a running search.
  void clear();
  bool empty() const { return m_found.empty(); }
  bool searching() const { return m_jobs.running(m_job); }

  // What is offered.
  ProposalLevel level() const { return m_level; }
  void setLevel(ProposalLevel level);
  float leastScore() const { return m_leastScore; }
  void setLeastScore(float score);  ///< clamped to 0 … 1; a search sets its default
  /// The best first. Valid until the next change.
  const std::vector<OfferedCandidate>& offered(FrameIndex frame) const;
  /// The frames with candidates, offered or not.
  std::vector<FrameIndex> frames() const;
  int count() const;  ///< of offered candidates on all frames
  /// The smallest offered candidate that contains the pixel.
  const OfferedCandidate* at(FrameIndex frame, cv::Point pixel) const;

  /// Makes an object of a candidate, with a keyframe there: one undo step. The category is created
  /// if it does not exist; "" = that of the example, or none.
  ObjectId accept(CandidateId id, const std::string& category = {});
  /// Accepts all that are offered, the best first, as one undo step. Returns the objects.
  std::vector<ObjectId> acceptAll(const std::string& category = {});
  /// Unites two candidates of a frame.
  bool merge(CandidateId into, CandidateId from);
  void drop(CandidateId id);

  void onChange(const Change& change);  ///< to be called for every change of the project

 private:
  struct Kept {
    CandidateId id;
    FoundCandidate found;
  };
  JobId start(CandidateSearch search, Message subject, std::string category, float leastScore);
  JobEnd take(std::vector<FoundCandidate>& found, const std::string& category, float leastScore);
  void changed();
  std::vector<OfferedCandidate> offersOn(FrameIndex frame) const;
  const OfferedCandidate* offer(CandidateId id) const;
  std::vector<Kept>::iterator kept(CandidateId id);
  ObjectId store(const OfferedCandidate& offered, const std::string& category);
  std::string nameFor(const std::string& category) const;

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  EngineWorker& m_engine;
  const std::shared_ptr<OnDemandFrames> m_frames;
  ObjectEditor& m_objects;
  const ClickSession& m_clicks;
  Mailbox m_mailbox;
  JobId m_job;
  std::vector<Kept> m_found;
  std::string m_engineName;  // that found them
  std::string m_category;    // of the example
  ProposalLevel m_level = ProposalLevel::Object;
  float m_leastScore = 0;
  std::int64_t m_lastId = 0;
  mutable std::map<FrameIndex, std::vector<OfferedCandidate>> m_offers;  // as far as asked for
};

}  // namespace maskline
