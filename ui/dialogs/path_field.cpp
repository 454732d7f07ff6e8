// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/path_field.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/base/theme.h"

namespace maskline {

PathField::PathField(const QString& name, QWidget* parent) : QWidget(parent) {
  m_line = new QLineEdit(this);
  m_line->setAccessibleName(name);
  m_line->setMinimumWidth(360);
  setFocusProxy(m_line);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kHalfGap);
  row->addWidget(m_line, 1);
  connect(m_line, &QLineEdit::textEdited, this, &PathField::edited);
  connect(m_line, &QLineEdit::textChanged, this, &PathField::changed);
}

void PathField::addButton(const QString& text, Ask how, const QString& title,
                          const QString& filter) {
  auto* button = new QPushButton(text, this);
  button->setAutoDefault(false);
  layout()->addWidget(button);
  connect(button, &QPushButton::clicked, this,
          [this, how, title, filter] { ask(how, title, filter); });
}

void PathField::ask(Ask how, const QString& title, const QString& filter) {
  auto* dialog = new QFileDialog(this, title, m_line->text(), filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  if (how == Ask::OpenFolder) dialog->setFileMode(QFileDialog::Directory);
  if (how == Ask::OpenFile) dialog->setFileMode(QFileDialog::ExistingFile);
  if (how == Ask::SaveFile) {
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // The dialog with this field asks before anything is replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
  }
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    setText(file);
    Q_EMIT edited(file);
  });
  dialog->open();
}

QString PathField::text() const { return m_line->text().trimmed(); }
std::filesystem::path PathField::path() const { return toPath(text()); }
void PathField::setText(const QString& text) { m_line->setText(text); }

QString videoFilter() {
  return PathField::tr("Videos") +
         QStringLiteral(
             " (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.wmv *.flv "
             "*.ogv *.gif *.y4m);;") +
         PathField::tr("All files") + QStringLiteral(" (*)");
}

std::filesystem::path toPath(const QString& text) { return text.toStdU16String(); }

QString fromPath(const std::filesystem::path& path) {
  return QString::fromStdU16String(path.u16string());
}

}  // namespace maskline
