// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <functional>

#include "core/session/model_fetcher.h"
#include "core/session/session.h"

class QHBoxLayout;
class QVBoxLayout;

namespace maskline {

/// The list of all jobs, newest first, with their states and messages. Models that are being
/// downloaded come before them.
class JobsPopup final : public QFrame {
  Q_OBJECT

 public:
  /// `models` may be null.
  JobsPopup(Session& session, ModelFetcher* models, QWidget* parent = nullptr);
  void refresh();

 private:
  struct Row {
    QWidget* widget;
    QHBoxLayout* line;  // buttons are added at its end
  };
  Row makeRow(const QString& picture, const QString& title, const QString& state, bool failed);
  QWidget* makeRow(const Job& job);
  QWidget* makeRow(const ModelFetch& task);
  void addButton(const Row& row, const QString& picture, const QString& tip, const QString& name,
                 std::function<void()> action);

  Session& m_session;
  ModelFetcher* m_models;
  QVBoxLayout* m_rows = nullptr;
};

}  // namespace maskline
