// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTimer>
#include <optional>
#include <vector>

#include "core/session/session.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace maskline {

class DifferenceBar;

/// The earlier versions of the track of an object: compares one with the present masks, restores or
/// deletes it.
class VersionsDialog final : public QDialog {
  Q_OBJECT

 public:
  VersionsDialog(Session& session, ObjectId object, QWidget* parent = nullptr);

 private:
  static QString reasonText(VersionReason reason);
  void layOut();
  void fill();
  void showCurrent();
  void compareSome();
  void restore();
  void remove();
  std::optional<TrackVersion> current() const;

  Session& m_session;
  const ObjectId m_object;
  std::vector<TrackVersion> m_versions;
  std::vector<FrameIndex> m_toCompare;  // in reverse order
  double m_sum = 0;                     // of the IoU of the compared frames
  std::int64_t m_compared = 0;
  QTreeWidget* m_list;
  DifferenceBar* m_bar;
  QLabel* m_summary;
  QPushButton* m_restore;
  QPushButton* m_remove;
  QLabel* m_errors;
  QTimer m_timer;
  Subscription m_subscription;
};

}  // namespace maskline
