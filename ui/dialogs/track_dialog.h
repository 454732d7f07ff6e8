// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <vector>

#include "core/session/session.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace maskline {

/// Asks for the frames and objects of an edit of tracks: swapping the object with another one,
/// copying or extending its mask on the current frame, deleting the masks, setting the presence or
/// clearing the keyframes of a range. The frames are those between the range handles, or from the
/// current frame on.
class TrackDialog final : public QDialog {
  Q_OBJECT

 public:
  enum class Edit { Swap, Copy, Extend, Delete, ClearKeyframes, Presence };

  TrackDialog(Session& session, ObjectId object, Edit edit, QWidget* parent = nullptr);
  void accept() override;

 private:
  void addOther(QFormLayout& form);
  void addPresence(QFormLayout& form);
  void addObjects(QFormLayout& form);
  void addFrames(QFormLayout& form);
  void addAnchors(QFormLayout& form);
  std::vector<ObjectId> objects() const;
  AnchorsToo anchors() const;
  void run(Document& document);

  Session& m_session;
  const ObjectId m_object;
  const Edit m_edit;
  const FrameIndex m_frame;
  QComboBox* m_other = nullptr;
  QComboBox* m_presence = nullptr;
  QListWidget* m_objects = nullptr;
  QSpinBox* m_from = nullptr;
  QSpinBox* m_to = nullptr;
  QCheckBox* m_accepted = nullptr;
  QCheckBox* m_keyframes = nullptr;
  QPushButton* m_ok = nullptr;
};

}  // namespace maskline
