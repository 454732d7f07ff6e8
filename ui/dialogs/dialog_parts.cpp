// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/dialog_parts.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <algorithm>

#include "core/dataset/dataset.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"

namespace maskline {

QLabel* makeComplaint(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName("complaint");
  setRole(label, "warning");
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setMinimumHeight(2 * label->fontMetrics().lineSpacing());
  label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  return label;
}

QLabel* makeErrorLine(QWidget* parent) {
  QLabel* label = makeComplaint(parent);
  label->setObjectName(errorLineName);
  return label;
}

QDialogButtonBox* makeButtons(QDialog& dialog, const QString& okText) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  QPushButton* ok = okButton(*buttons);
  ok->setText(okText);
  ok->setDefault(true);
  for (QAbstractButton* button : buttons->buttons()) button->setIcon({});
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  return buttons;
}

QPushButton* okButton(const QDialogButtonBox& buttons) {
  return buttons.button(QDialogButtonBox::Ok);
}

QSpinBox* makeFrameField(QWidget* parent, const QString& objectName, std::int64_t last,
                         std::int64_t value) {
  auto* field = new QSpinBox(parent);
  field->setObjectName(objectName);
  field->setRange(0, static_cast<int>(std::max<std::int64_t>(0, last)));
  field->setValue(static_cast<int>(value));
  return field;
}

QComboBox* makeBox(QWidget* parent, const QString& objectName) {
  auto* box = new QComboBox(parent);
  box->setObjectName(objectName);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(24);
  return box;
}

QTreeWidget* makeList(QWidget* parent, const QString& objectName, const QStringList& columns) {
  auto* list = new QTreeWidget(parent);
  list->setObjectName(objectName);
  list->setRootIsDecorated(false);
  list->setHeaderLabels(columns);
  list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  return list;
}

QString shownFrames(FrameRange frames) {
  return QStringLiteral("%1 – %2").arg(frames.begin.value()).arg(frames.end.value() - 1);
}

QString shownTime(std::int64_t time) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

QString findingText(const DatasetFinding& finding) {
  QString text = coreText(finding.message);
  if (!finding.remedy.empty()) text += QLatin1Char(' ') + coreText(finding.remedy);
  return text;
}

}  // namespace maskline
