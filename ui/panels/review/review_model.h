// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/session/session.h"

namespace maskline {

/// The model of the review queue: the frame ranges to review, largest
/// expected gain first. Owner thread.
class ReviewModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    UncertaintyRole = Qt::UserRole,
    FramesRole,
    GainRole,     ///< "+4.2": wrong frames that a correction is expected to repair
    ReasonsRole,  ///< "low confidence 0.42, flicker"
    ObjectRole,
    ColourRole,
    RejectedRole
  };

  explicit ReviewModel(Session& session, QObject* parent = nullptr);

  void refresh();
  /// The row of the range that contains this frame of the object.
  QModelIndex indexOf(ObjectId object, FrameIndex frame) const;
  WeakStretch stretchAt(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  Session& m_session;
  std::vector<WeakStretch> m_stretches;
  std::vector<Object> m_objects;
};

/// "141–155", or "141" for a single frame.
QString framesText(FrameRange frames);

}  // namespace maskline
