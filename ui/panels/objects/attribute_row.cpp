// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/attribute_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleValidator>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/base/theme.h"

namespace maskline {

AttributeRow::AttributeRow(Session& session, Attribute attribute, QWidget* parent)
    : QWidget(parent), m_session(session), m_attribute(std::move(attribute)) {
  const QString name = QString::fromStdString(m_attribute.name);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpacing);
  auto* label = new QLabel(this);
  label->setProperty("role", "faint");
  label->setFixedWidth(kLabel);
  label->setText(label->fontMetrics().elidedText(name, Qt::ElideRight, kLabel));
  label->setToolTip(m_attribute.perFrame ? tr("%1: each value applies until the next one").arg(name)
                                         : name);
  m_editor = makeEditor();
  m_editor->setAccessibleName(name);
  label->setBuddy(m_editor);
  row->addWidget(label);
  row->addWidget(m_editor, 1);

  m_mark = new QToolButton(this);
  m_mark->setAutoRaise(true);
  m_mark->setIcon(icon(QStringLiteral("keyframe-empty")));
  m_mark->setVisible(m_attribute.perFrame);
  m_mark->setAccessibleName(tr("Value of %1 on this frame").arg(name));
  connect(m_mark, &QToolButton::clicked, this, &AttributeRow::toggleHere);
  row->addWidget(m_mark);

  auto* more = new QToolButton(this);
  more->setAutoRaise(true);
  more->setIcon(icon(QStringLiteral("trash")));
  more->setToolTip(tr("Remove this attribute from all objects"));
  more->setAccessibleName(tr("Remove the attribute %1").arg(name));
  connect(more, &QToolButton::clicked, this,
          [this] { m_session.document().attributes.remove(m_attribute.id); });
  row->addWidget(more);
}

QWidget* AttributeRow::makeEditor() {
  switch (m_attribute.kind) {
    case Attribute::Kind::Checkbox: {
      auto* box = new QCheckBox(this);
      connect(box, &QCheckBox::clicked, this, &AttributeRow::enter);
      return box;
    }
    case Attribute::Kind::Choice: {
      auto* combo = new QComboBox(this);
      combo->addItem(QString());
      for (const std::string& choice : m_attribute.choices)
        combo->addItem(QString::fromStdString(choice));
      connect(combo, &QComboBox::activated, this, &AttributeRow::enter);
      return combo;
    }
    case Attribute::Kind::Text:
    case Attribute::Kind::Number:
      break;
  }
  auto* line = new QLineEdit(this);
  if (m_attribute.kind == Attribute::Kind::Number) {
    auto* validator = new QDoubleValidator(line);
    validator->setLocale(QLocale::c());  // the file keeps numbers with a point
    line->setValidator(validator);
  }
  connect(line, &QLineEdit::editingFinished, this, &AttributeRow::enter);
  return line;
}

void AttributeRow::show(ObjectId object, FrameIndex frame) {
  const bool moved = object != m_object || frame != m_frame;
  if (moved) enter();  // what is being typed belongs to the frame and object shown until now
  m_object = object;
  m_frame = frame;
  const auto value = valueOn(m_session.project().attributeValues(object), m_attribute.id, frame);
  m_shown = value ? QString::fromStdString(value->value) : QString();
  if (moved || editorText() != m_shown) setEditorText(m_shown);
  const bool here = value && value->frame == frame;
  m_mark->setIcon(icon(here ? QStringLiteral("keyframe") : QStringLiteral("keyframe-empty")));
  m_mark->setToolTip(here ? tr("Remove the value set on this frame")
                          : tr("Set a value on this frame"));
}

void AttributeRow::setEditorText(const QString& value) {
  const QSignalBlocker block(m_editor);
  if (auto* box = qobject_cast<QCheckBox*>(m_editor)) box->setChecked(value == "true");
  if (auto* combo = qobject_cast<QComboBox*>(m_editor))
    combo->setCurrentIndex(std::max(0, combo->findText(value)));
  if (auto* line = qobject_cast<QLineEdit*>(m_editor)) line->setText(value);
}

QString AttributeRow::editorText() const {
  if (const auto* box = qobject_cast<const QCheckBox*>(m_editor))
    return box->isChecked()    ? QStringLiteral("true")
           : m_shown.isEmpty() ? QString()
                               : QStringLiteral("false");
  if (const auto* combo = qobject_cast<const QComboBox*>(m_editor)) return combo->currentText();
  const auto* line = qobject_cast<const QLineEdit*>(m_editor);
  return line ? line->text() : QString();
}

void AttributeRow::enter() {
  const auto* line = qobject_cast<const QLineEdit*>(m_editor);
  const bool complete = !line || line->text().isEmpty() || line->hasAcceptableInput();
  if (!complete || editorText() == m_shown || !m_session.project().object(m_object)) return;
  write(editorText().toStdString());
}

void AttributeRow::toggleHere() {
  if (!m_object) return;
  const bool here = m_session.document().attributes.hasValueAt(m_attribute.id, m_object, m_frame);
  write(here ? std::string() : editorText().toStdString());
}

void AttributeRow::write(const std::string& value) {
  m_session.document().attributes.setValue(m_attribute.id, m_object, m_frame, value);
}

}  // namespace maskline
