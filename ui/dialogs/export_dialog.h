// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QButtonGroup;
class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSlider;
class QVBoxLayout;

namespace maskline {

class PathField;

/// Asks for format, content and target of an export. accept() starts the export as a job of the
/// session.
class ExportDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit ExportDialog(Session& session, QWidget* parent = nullptr);

  ExportOptions options() const;
  void accept() override;

 private:
  void addFormats(QVBoxLayout& column);
  void addChoices(QFormLayout& form);
  void addTarget(QFormLayout& form);
  void fillObjects();
  void onFormat();
  void check();
  ExportFormat format() const;
  QString defaultTarget() const;
  QString complaint() const;

  Session& m_session;
  QButtonGroup* m_formats;
  QButtonGroup* m_range;
  QListWidget* m_objects;
  QCheckBox* m_accepted;
  QCheckBox* m_images;
  QCheckBox* m_lossless;
  QLineEdit* m_sequence;
  QSlider* m_opacity;
  PathField* m_target;
  QCheckBox* m_overwrite;
  QLabel* m_complaint;
  QDialogButtonBox* m_buttons;
  QFormLayout* m_form;
  bool m_targetChosen = false;
};

}  // namespace maskline
