// SPDX-License-Identifier: Apache-2.0
#include "core/session/backup_keeper.h"

namespace maskline {

BackupKeeper::BackupKeeper(Executor& owner, Session& session)
    : m_session(session),
      m_maintenance(owner),
      m_events(session.subscribe([this](const SessionEvent& event) { onEvent(event); })) {}

void BackupKeeper::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectClosed>(event)) return m_maintenance.cancel();
  const bool opened = std::holds_alternative<ProjectOpened>(event);
  const bool edited = std::holds_alternative<HistoryChanged>(event);
  if (opened || (edited && Clock::now() - m_last >= m_rules.every)) backUp();
}

void BackupKeeper::backUp() {
  m_last = Clock::now();
  m_again = m_maintenance.busy();  // with the end of that of another project
  if (m_rules.keep <= 0 || m_again || !m_session.hasProject()) return;
  const Project& project = m_session.project();
  if (project.readOnly() || hasBackupName(project.file())) return;
  m_maintenance.backUp(project.file(), m_rules.keep, [this](const Outcome<BackupResult>& outcome) {
    if (m_again) backUp();
    if (outcome.failure && m_onFailure) m_onFailure(*outcome.failure);
    if (outcome.result && outcome.result->made && m_onMade) m_onMade(*outcome.result->made);
  });
}

}  // namespace maskline
