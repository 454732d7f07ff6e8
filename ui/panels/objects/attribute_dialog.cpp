// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/attribute_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace maskline {

AttributeDialog::AttributeDialog(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("New attribute"));
  m_name = new QLineEdit(this);
  m_name->setObjectName(QStringLiteral("attributeName"));
  m_kind = new QComboBox(this);
  m_kind->setObjectName(QStringLiteral("attributeKind"));
  m_kind->addItem(tr("Text"), int(Attribute::Kind::Text));
  m_kind->addItem(tr("Number"), int(Attribute::Kind::Number));
  m_kind->addItem(tr("Choice"), int(Attribute::Kind::Choice));
  m_kind->addItem(tr("Check box"), int(Attribute::Kind::Checkbox));
  m_choices = new QLineEdit(this);
  m_choices->setObjectName(QStringLiteral("attributeChoices"));
  m_choices->setPlaceholderText(tr("front, side, back"));
  m_perFrame = new QCheckBox(tr("The value can change during the clip"), this);
  m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);

  auto* form = new QFormLayout(this);
  form->setContentsMargins(16, 16, 16, 16);
  form->addRow(tr("Name"), m_name);
  form->addRow(tr("Kind"), m_kind);
  form->addRow(tr("Choices"), m_choices);
  form->addRow(QString(), m_perFrame);
  form->addRow(m_buttons);

  connect(m_name, &QLineEdit::textChanged, this, &AttributeDialog::check);
  connect(m_choices, &QLineEdit::textChanged, this, &AttributeDialog::check);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &AttributeDialog::check);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT chosen(attribute());
    accept();
  });
  check();
}

Attribute AttributeDialog::attribute() const {
  Attribute attribute;
  attribute.name = m_name->text().trimmed().toStdString();
  attribute.kind = static_cast<Attribute::Kind>(m_kind->currentData().toInt());
  attribute.perFrame = m_perFrame->isChecked();
  if (attribute.kind != Attribute::Kind::Choice) return attribute;
  for (const QString& part : m_choices->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
    if (const QString choice = part.trimmed(); !choice.isEmpty())
      attribute.choices.push_back(choice.toStdString());
  return attribute;
}

void AttributeDialog::check() {
  const Attribute wanted = attribute();
  const bool choice = wanted.kind == Attribute::Kind::Choice;
  m_choices->setEnabled(choice);
  const bool complete = !wanted.name.empty() && (!choice || wanted.choices.size() >= 2);
  m_buttons->button(QDialogButtonBox::Ok)->setEnabled(complete);
}

}  // namespace maskline
