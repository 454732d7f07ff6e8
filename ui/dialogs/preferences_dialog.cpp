// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QThread>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/languages.h"

namespace maskline {

namespace {

QFormLayout* makeForm(QWidget* page) {
  auto* form = new QFormLayout(page);
  form->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  form->setHorizontalSpacing(2 * kGap);
  form->setVerticalSpacing(kGap);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  return form;
}

}  // namespace

PreferencesDialog::PreferencesDialog(QWidget* parent)
    : QDialog(parent), m_preferences(loadPreferences()) {
  setObjectName("preferencesDialog");
  setWindowTitle(tr("Preferences"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_pages = new QTabWidget(this);
  m_pages->addTab(generalPage(), tr("General"));
  m_pages->addTab(overlayPage(), tr("Overlay"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(m_pages);
  column->addWidget(buttons);
  resize(640, 560);
}

void PreferencesDialog::addPage(QWidget* page, const QString& title) {
  m_pages->addTab(page, title);
}

QWidget* PreferencesDialog::generalPage() {
  auto* page = new QWidget(this);
  QFormLayout* form = makeForm(page);
  m_theme = new QComboBox(page);
  m_theme->setObjectName("theme");
  m_theme->addItem(tr("Dark"));
  m_theme->addItem(tr("Light"));
  m_theme->setCurrentIndex(static_cast<int>(m_preferences.theme));
  form->addRow(tr("&Theme"), m_theme);

  m_language = new QComboBox(page);
  m_language->setObjectName("language");
  m_language->addItem(tr("Same as the system"), QString());
  for (const Language& language : languages()) m_language->addItem(language.name, language.code);
  m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language)));
  form->addRow(tr("&Language"), m_language);

  m_author = new QLineEdit(m_preferences.author, page);
  m_author->setObjectName("author");
  m_author->setMaxLength(100);
  m_author->setMinimumWidth(200);
  m_author->setToolTip(tr("Stored with your comments and when you move work to another stage"));
  form->addRow(tr("&Your name"), m_author);

  m_threads = new QSpinBox(page);
  m_threads->setObjectName("threads");
  m_threads->setRange(0, std::max(1, QThread::idealThreadCount()));
  m_threads->setSpecialValueText(tr("All cores"));
  m_threads->setValue(m_preferences.threads);
  form->addRow(tr("Th&reads"), m_threads);
  auto* note = new QLabel(tr("Takes effect after the program is restarted."), page);
  setRole(note, "faint");
  form->addRow(QString(), note);

  m_preview = new QCheckBox(tr("Show the mask under the cursor before clicking"), page);
  m_preview->setObjectName("hoverPreview");
  m_preview->setChecked(m_preferences.hoverPreview);
  form->addRow(QString(), m_preview);

  m_shots = new QCheckBox(tr("Detect shots of new clips in the background"), page);
  m_shots->setObjectName("automaticShots");
  m_shots->setChecked(m_preferences.automaticShots);
  form->addRow(QString(), m_shots);

  addBackups(page, form);

  connect(m_theme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::store);
  connect(m_language, &QComboBox::currentIndexChanged, this, &PreferencesDialog::store);
  connect(m_author, &QLineEdit::editingFinished, this, &PreferencesDialog::store);
  connect(m_threads, &QSpinBox::valueChanged, this, &PreferencesDialog::store);
  connect(m_preview, &QCheckBox::toggled, this, &PreferencesDialog::store);
  connect(m_shots, &QCheckBox::toggled, this, &PreferencesDialog::store);
  return page;
}

void PreferencesDialog::addBackups(QWidget* page, QFormLayout* form) {
  m_backups = new QSpinBox(page);
  m_backups->setObjectName("backups");
  m_backups->setRange(0, kMostBackups);
  m_backups->setSpecialValueText(tr("Off"));
  m_backups->setValue(m_preferences.backups);
  form->addRow(tr("&Backups kept"), m_backups);
  m_backupMinutes = new QSpinBox(page);
  m_backupMinutes->setObjectName("backupMinutes");
  m_backupMinutes->setRange(1, 24 * 60);
  m_backupMinutes->setSuffix(tr(" min"));
  m_backupMinutes->setValue(m_preferences.backupMinutes);
  m_backupMinutes->setEnabled(m_preferences.backups > 0);
  form->addRow(tr("Back up &every"), m_backupMinutes);
  auto* note = new QLabel(
      tr("Stored in the folder of the project. A backup is also made on opening."), page);
  setRole(note, "faint");
  form->addRow(QString(), note);
  connect(m_backups, &QSpinBox::valueChanged, this, [this](int kept) {
    m_backupMinutes->setEnabled(kept > 0);
    store();
  });
  connect(m_backupMinutes, &QSpinBox::valueChanged, this, &PreferencesDialog::store);
}

QWidget* PreferencesDialog::overlayPage() {
  auto* page = new QWidget(this);
  QFormLayout* form = makeForm(page);
  m_opacity = new QSlider(Qt::Horizontal, page);
  m_opacity->setObjectName("opacity");
  m_opacity->setRange(0, 100);
  m_opacity->setValue(static_cast<int>(m_preferences.overlayOpacity * 100 + 0.5));
  m_opacity->setMinimumWidth(200);
  form->addRow(tr("&Opacity"), m_opacity);
  const auto box = [&](const QString& text, bool checked) {
    auto* made = new QCheckBox(text, page);
    made->setChecked(checked);
    form->addRow(QString(), made);
    connect(made, &QCheckBox::toggled, this, &PreferencesDialog::store);
    return made;
  };
  m_fill = box(tr("Fill the masks"), m_preferences.overlayFill);
  m_outlines = box(tr("Draw outlines"), m_preferences.overlayOutlines);
  m_prompts = box(tr("Show prompts"), m_preferences.overlayPrompts);
  connect(m_opacity, &QSlider::valueChanged, this, &PreferencesDialog::store);
  return page;
}

void PreferencesDialog::store() {
  Preferences& p = m_preferences;
  p.theme = static_cast<ThemeName>(m_theme->currentIndex());
  p.language = m_language->currentData().toString();
  p.author = m_author->text().trimmed();
  p.threads = m_threads->value();
  p.hoverPreview = m_preview->isChecked();
  p.automaticShots = m_shots->isChecked();
  p.backups = m_backups->value();
  p.backupMinutes = m_backupMinutes->value();
  p.overlayOpacity = m_opacity->value() / 100.0;
  p.overlayFill = m_fill->isChecked();
  p.overlayOutlines = m_outlines->isChecked();
  p.overlayPrompts = m_prompts->isChecked();
  storePreferences(p);
  Q_EMIT changed(p);
}

}  // namespace maskline
