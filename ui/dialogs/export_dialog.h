// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/dataset/format.h"
#include "core/session/session.h"
#include "ui/dialogs/export_choices.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSlider;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace maskline {

class PathField;

/// Asks for format, content and target of an export, and shows what the format cannot store. The
/// formats and their options are those of core/dataset/formats. The choices are remembered for the
/// next export. accept() starts the export as a job of the session.
class ExportDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit ExportDialog(Session& session, QWidget* parent = nullptr);

  ExportOptions options() const;
  void accept() override;

 private:
  void addFormats(QVBoxLayout& column);
  void addChoices(QFormLayout& form);
  void addCategories(QFormLayout& form);
  void chooseCategory(CategoryId category);
  void addTarget(QFormLayout& form);
  void fillObjects();
  void onFormat();
  void check();
  void addFormatChoices(QFormLayout& form);
  void checkLosses();
  void onEvent(const SessionEvent& event);
  const Format& format() const;
  QString defaultTarget() const;
  QString complaint() const;
  void remember() const;

  Session& m_session;
  const ExportChoices m_last;  // of the last export
  QComboBox* m_formats;
  QLabel* m_about;
  QButtonGroup* m_range;
  QListWidget* m_objects;
  QCheckBox* m_accepted;
  QCheckBox* m_images;
  QCheckBox* m_lossless;
  QLineEdit* m_sequence;
  QComboBox* m_split;
  QLineEdit* m_pattern;
  QComboBox* m_pixels;
  QSpinBox* m_every;
  QSlider* m_opacity;
  QListWidget* m_losses;
  QTimer* m_lossTimer;
  JobId m_lossJob;
  PathField* m_target;
  QCheckBox* m_overwrite;
  QLabel* m_complaint;
  QDialogButtonBox* m_buttons;
  QFormLayout* m_form;
  bool m_targetChosen = false;
  Subscription m_subscription;  // last: it uses the rest
};

}  // namespace maskline
