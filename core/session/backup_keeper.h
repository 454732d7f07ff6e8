// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "core/session/project_maintenance.h"
#include "core/session/session.h"

namespace maskline {

/// When automatic backups are made.
struct BackupRules {
  int keep = 0;  ///< number of backups kept per project; 0: no backups are made
  /// The shortest time between backups that follow edits.
  std::chrono::milliseconds every{20 * 60 * 1000};
  friend bool operator==(const BackupRules&, const BackupRules&) = default;
};

/// Backs up the project that is open in a session: when it is opened, and with the first edit after
/// the interval of the rules. Time is measured by a steady clock. A backup that is opened is not
/// backed up. Owner thread; must not outlive the session.
class BackupKeeper {
 public:
  using OnFailure = std::function<void(const Failure&)>;
  using OnMade = std::function<void(const Backup&)>;

  BackupKeeper(Executor& owner, Session& session);

  void setRules(const BackupRules& rules) { m_rules = rules; }
  void onFailure(OnFailure tell) { m_onFailure = std::move(tell); }
  void onMade(OnMade tell) { m_onMade = std::move(tell); }

 private:
  using Clock = std::chrono::steady_clock;
  void onEvent(const SessionEvent& event);
  void backUp();

  Session& m_session;
  ProjectMaintenance m_maintenance;
  BackupRules m_rules;
  OnFailure m_onFailure;
  OnMade m_onMade;
  Clock::time_point m_last;
  bool m_again = false;
  Subscription m_events;
};

}  // namespace maskline
