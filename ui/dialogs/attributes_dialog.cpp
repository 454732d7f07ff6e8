// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/attributes_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/base/theme.h"

namespace maskline {

AttributesDialog::AttributesDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("attributesDialog");
  setWindowTitle(tr("Attributes"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_list = new QListWidget(this);
  m_list->setAccessibleName(tr("Attributes"));
  m_name = new QLineEdit(this);
  m_kind = new QComboBox(this);
  m_kind->addItems({tr("Text"), tr("Number"), tr("Choice"), tr("Check box")});
  m_choices = new QLineEdit(this);
  m_choices->setPlaceholderText(tr("red, green, blue"));
  m_perFrame = new QCheckBox(tr("The value can change during the clip"), this);
  auto* addButton = new QPushButton(icon("plus"), tr("Add"), this);
  m_remove = new QPushButton(icon("trash"), tr("Remove"), this);
  for (QPushButton* button : {addButton, m_remove}) button->setAutoDefault(false);

  auto* form = new QFormLayout;
  form->setSpacing(kGap);
  form->addRow(tr("&Name"), m_name);
  form->addRow(tr("&Kind"), m_kind);
  form->addRow(tr("&Choices"), m_choices);
  form->addRow(QString(), m_perFrame);
  auto* left = new QVBoxLayout;
  left->addWidget(m_list);
  auto* leftButtons = new QHBoxLayout;
  leftButtons->addWidget(addButton);
  leftButtons->addWidget(m_remove);
  left->addLayout(leftButtons);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kGap);
  row->addLayout(left, 1);
  row->addLayout(form, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(2 * kGap);
  column->addLayout(row);
  column->addWidget(buttons);

  connect(m_list, &QListWidget::currentRowChanged, this, &AttributesDialog::showCurrent);
  connect(m_name, &QLineEdit::editingFinished, this, &AttributesDialog::store);
  connect(m_choices, &QLineEdit::editingFinished, this, &AttributesDialog::store);
  connect(m_kind, &QComboBox::activated, this, &AttributesDialog::store);
  connect(m_perFrame, &QCheckBox::clicked, this, &AttributesDialog::store);
  connect(addButton, &QPushButton::clicked, this, &AttributesDialog::add);
  connect(m_remove, &QPushButton::clicked, this, &AttributesDialog::remove);
  fill({});
}

void AttributesDialog::fill(AttributeId select) {
  const QSignalBlocker block(m_list);
  m_list->clear();
  int row = 0;
  for (const Attribute& attribute : m_session.project().attributes()) {
    if (attribute.id == select) row = m_list->count();
    m_list->addItem(QString::fromStdString(attribute.name));
  }
  m_list->setCurrentRow(m_list->count() > 0 ? row : -1);
  showCurrent();
}

std::optional<Attribute> AttributesDialog::current() const {
  const auto& all = m_session.project().attributes();
  const int row = m_list->currentRow();
  if (row < 0 || row >= static_cast<int>(all.size())) return std::nullopt;
  return all[static_cast<std::size_t>(row)];
}

void AttributesDialog::showCurrent() {
  const auto attribute = current();
  for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_kind),
                        static_cast<QWidget*>(m_choices), static_cast<QWidget*>(m_perFrame),
                        static_cast<QWidget*>(m_remove)})
    part->setEnabled(attribute.has_value());
  const Attribute shown = attribute.value_or(Attribute{});
  QStringList choices;
  for (const std::string& choice : shown.choices) choices += QString::fromStdString(choice);
  m_name->setText(QString::fromStdString(shown.name));
  m_kind->setCurrentIndex(static_cast<int>(shown.kind));
  m_choices->setText(choices.join(QStringLiteral(", ")));
  m_choices->setEnabled(attribute && shown.kind == Attribute::Kind::Choice);
  m_perFrame->setChecked(shown.perFrame);
}

void AttributesDialog::store() {
  auto attribute = current();
  if (!attribute) return;
  const Attribute before = *attribute;
  attribute->name = m_name->text().trimmed().toStdString();
  attribute->kind = static_cast<Attribute::Kind>(m_kind->currentIndex());
  attribute->perFrame = m_perFrame->isChecked();
  attribute->choices.clear();
  for (const QString& choice : m_choices->text().split(',', Qt::SkipEmptyParts))
    attribute->choices.push_back(choice.trimmed().toStdString());
  if (*attribute == before || attribute->name.empty()) return;
  m_session.document().attributes.update(*attribute);
  fill(before.id);
}

void AttributesDialog::add() {
  const int number = static_cast<int>(m_session.project().attributes().size()) + 1;
  Attribute attribute;
  attribute.name = tr("attribute %1").arg(number).toStdString();
  const AttributeId added = m_session.document().attributes.add(attribute);
  if (!added) return;
  fill(added);
  m_name->setFocus();
  m_name->selectAll();
}

void AttributesDialog::remove() {
  if (const auto attribute = current()) {
    m_session.document().attributes.remove(attribute->id);
    fill({});
  }
}

}  // namespace maskline
