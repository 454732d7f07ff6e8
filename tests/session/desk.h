// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/session/session.h"
#include "tests/support/support.h"

namespace maskline::test {

/// A session on a folder of small pictures with the fake engine, pumped by hand.
class Desk {
 public:
  static constexpr int width = 64;
  static constexpr int height = 48;

  Desk();

  /// A folder of numbered pictures.
  std::filesystem::path makeClip(int frames, const std::string& name = "clip");
  /// A new project on a new clip; the fake engine is chosen.
  void openNew(int frames, const std::string& engine = "fake");

  Job wait(JobId id);
  bool until(const std::function<bool()>& done) { return owner.runUntil(done, 20000); }
  /// Runs until no job is under way and no click waits.
  void settle();

  ObjectId object(const std::string& name = {});
  /// A keyframe: an upright bar at column x.
  void keyframe(ObjectId object, int frame, int x = 10);
  static Mask bar(int x);
  void click(int frame, int x, int y, bool positive = true);

  Project& project() { return writable(session.project()); }
  Document& document() { return session.document(); }
  std::optional<FrameSummary> summary(ObjectId o, int frame) {
    return project().summary(o, FrameIndex(frame));
  }
  /// Frames of an object that hold a mask from this source: "1-4 7".
  std::string frames(ObjectId object, MaskSource source);
  std::string undoTexts();  ///< walks to the bottom and back
  template <class Event>
  int count() const {
    int n = 0;
    for (const SessionEvent& e : events) n += std::holds_alternative<Event>(e);
    return n;
  }
  std::vector<std::string> errors() const;

  TemporaryFolder folder;
  ManualExecutor owner;
  std::vector<SessionEvent> events;
  Session session{owner};

 private:
  Subscription m_subscription;
};

}  // namespace maskline::test
