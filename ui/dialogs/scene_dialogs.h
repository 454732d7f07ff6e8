// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;

namespace maskline {

/// Asks for the category that gets unlabelled pixels: of one region, or of the current frame, the
/// range between the handles or the whole clip.
class GiveDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `request` has the current frame, and `at` for one region; `pixels` of them are unlabelled.
  GiveDialog(Session& session, GiveRequest request, std::int64_t pixels,
             QWidget* parent = nullptr);
  void accept() override;

 private:
  void addCategories();
  void addFrames();
  FrameRange frames() const;

  Session& m_session;
  GiveRequest m_request;
  QComboBox* m_category;
  QComboBox* m_frames;
  QCheckBox* m_accepted;
  QLabel* m_complaint;
};

/// Chooses what the painting tools may paint over.
class PaintOverDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit PaintOverDialog(Session& session, QWidget* parent = nullptr);
  void accept() override;

 private:
  void add(const QString& text, qlonglong meaning, bool checked);

  Session& m_session;
  QListWidget* m_list;
};

}  // namespace maskline
