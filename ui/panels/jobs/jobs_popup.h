// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "core/session/session.h"

class QVBoxLayout;

namespace maskline {

/// The list of all jobs, newest first, with their states and messages.
class JobsPopup final : public QFrame {
  Q_OBJECT

 public:
  explicit JobsPopup(Session& session, QWidget* parent = nullptr);
  void refresh();

 private:
  QWidget* makeRow(const Job& job);

  Session& m_session;
  QVBoxLayout* m_rows = nullptr;
};

}  // namespace maskline
