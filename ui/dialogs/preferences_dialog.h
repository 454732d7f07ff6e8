// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "ui/base/preferences.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSlider;
class QSpinBox;
class QTabWidget;

namespace maskline {

/// The preferences of the program. Each change takes effect and is stored at once.
class PreferencesDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(QWidget* parent = nullptr);

  /// Adds a page after the built-in ones. Takes ownership.
  void addPage(QWidget* page, const QString& title);

 Q_SIGNALS:
  void changed(const maskline::Preferences& preferences);

 private:
  QWidget* generalPage();
  QWidget* overlayPage();
  void addBackups(QWidget* page, QFormLayout* form);
  void store();

  Preferences m_preferences;
  QTabWidget* m_pages;
  QComboBox* m_theme;
  QComboBox* m_language;
  QLineEdit* m_author;
  QSpinBox* m_threads;
  QCheckBox* m_preview;
  QCheckBox* m_shots;
  QSpinBox* m_backups;
  QSpinBox* m_backupMinutes;
  QSlider* m_opacity;
  QCheckBox* m_fill;
  QCheckBox* m_outlines;
  QCheckBox* m_prompts;
};

}  // namespace maskline
