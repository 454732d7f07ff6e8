// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/event_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <set>
#include <utility>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {

namespace {

QComboBox* makeChoice(QWidget* parent, const char* name, const std::set<std::string>& known,
                      const std::string& now) {
  auto* box = new QComboBox(parent);
  box->setObjectName(name);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->setMinimumWidth(280);
  for (const std::string& text : known)
    if (!text.empty()) box->addItem(QString::fromStdString(text));
  box->setCurrentText(QString::fromStdString(now));
  return box;
}

constexpr QLatin1Char kEscape('\\');

bool isSpecial(QChar c) { return c == kEscape || c == QLatin1Char(';') || c == QLatin1Char('='); }

QString escaped(const std::string& text) {
  QString out;
  for (const QChar c : QString::fromStdString(text)) {
    if (isSpecial(c)) out += kEscape;
    out += c;
  }
  return out;
}

}  // namespace

std::map<std::string, std::string> attributesFrom(const QString& text) {
  std::map<std::string, std::string> out;
  QString name, part;
  bool named = false;
  const auto add = [&] {
    if (!named) name = std::exchange(part, {});
    name = name.trimmed();
    if (!name.isEmpty()) out[name.toStdString()] = part.trimmed().toStdString();
    name.clear();
    part.clear();
    named = false;
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == kEscape && i + 1 < text.size() && isSpecial(text[i + 1])) {
      part += text[++i];
    } else if (c == QLatin1Char(';')) {
      add();
    } else if (c == QLatin1Char('=') && !named) {
      name = std::exchange(part, {});
      named = true;
    } else {
      part += c;
    }
  }
  add();
  return out;
}

QString textOf(const std::map<std::string, std::string>& attributes) {
  QStringList parts;
  for (const auto& [name, value] : attributes)
    parts << escaped(name) + QStringLiteral(" = ") + escaped(value);
  return parts.join(QStringLiteral("; "));
}

EventDialog::EventDialog(Session& session, const ClipEvent& event, QWidget* parent)
    : QDialog(parent), m_session(session), m_event(event) {
  setObjectName("eventDialog");
  setWindowTitle(event.id ? tr("Edit event") : tr("New event"));
  setAttribute(Qt::WA_DeleteOnClose);
  addNames();
  addFrames();
  build();
  m_label->setFocus();
  m_label->lineEdit()->selectAll();
}

void EventDialog::addNames() {
  std::set<std::string> labels, categories;
  for (const ClipEvent& other : m_session.project().events()) {
    labels.insert(other.label);
    categories.insert(other.category);
  }
  m_label = makeChoice(this, "eventLabel", labels, m_event.label);
  m_label->lineEdit()->setPlaceholderText(tr("Name of the event"));
  m_category = makeChoice(this, "eventCategory", categories, m_event.category);
  m_category->lineEdit()->setPlaceholderText(tr("No category"));
  m_object = new QComboBox(this);
  m_object->setObjectName("eventObject");
  m_object->addItem(tr("No object"), qlonglong(0));
  for (const Object& object : m_session.project().objects()) {
    m_object->addItem(QString::fromStdString(object.name), qlonglong(object.id.value));
    if (object.id == m_event.object) m_object->setCurrentIndex(m_object->count() - 1);
  }
  m_attributes = new QLineEdit(textOf(m_event.attributes), this);
  m_attributes->setObjectName("eventAttributes");
  m_attributes->setPlaceholderText(tr("name = value; name = value"));
}

void EventDialog::addFrames() {
  const std::int64_t count = m_session.project().clip().info.frameCount;
  const FrameRange frames = m_event.frames.value_or(
      FrameRange{FrameIndex(0), FrameIndex(std::max<std::int64_t>(1, count))});
  m_first = makeFrameField(this, "eventFirst", count - 1, frames.begin.value());
  m_last = makeFrameField(this, "eventLast", count - 1, frames.end.value() - 1);
  m_last->setMinimum(m_first->value());
  connect(m_first, &QSpinBox::valueChanged, m_last, &QSpinBox::setMinimum);
  m_tag = new QCheckBox(tr("Tag for the whole clip"), this);
  m_tag->setObjectName("eventTag");
  m_tag->setChecked(!m_event.frames);
}

void EventDialog::build() {
  auto* frames = new QHBoxLayout;
  frames->addWidget(m_first, 1);
  frames->addWidget(new QLabel(tr("to"), this));
  frames->addWidget(m_last, 1);
  auto* form = new QFormLayout(this);
  form->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  form->addRow(tr("Label"), m_label);
  form->addRow(tr("Category"), m_category);
  form->addRow(tr("Object"), m_object);
  form->addRow(tr("Frames"), frames);
  form->addRow(QString(), m_tag);
  form->addRow(tr("Attributes"), m_attributes);
  auto* buttons = makeButtons(*this, m_event.id ? tr("Save") : tr("Add"));
  buttons->setObjectName("eventButtons");
  if (m_event.id) {
    auto* remove = buttons->addButton(tr("Remove"), QDialogButtonBox::DestructiveRole);
    remove->setObjectName("eventRemove");
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, [this] {
      if (m_session.hasProject()) m_session.document().events.remove(m_event.id);
      reject();
    });
  }
  form->addRow(buttons);
  connect(m_label, &QComboBox::editTextChanged, this, &EventDialog::check);
  connect(m_tag, &QCheckBox::toggled, this, &EventDialog::check);
  check();
}

void EventDialog::check() {
  const bool tag = m_tag->isChecked();
  m_first->setEnabled(!tag);
  m_last->setEnabled(!tag);
  okButton(*findChild<QDialogButtonBox*>("eventButtons"))
      ->setEnabled(!m_label->currentText().trimmed().isEmpty());
}

ClipEvent EventDialog::entered() const {
  ClipEvent event = m_event;
  event.label = m_label->currentText().trimmed().toStdString();
  event.category = m_category->currentText().trimmed().toStdString();
  event.object = ObjectId{m_object->currentData().toLongLong()};
  if (m_attributes->text() != textOf(m_event.attributes))
    event.attributes = attributesFrom(m_attributes->text());
  event.frames.reset();
  if (!m_tag->isChecked())
    event.frames = FrameRange{FrameIndex(m_first->value()), FrameIndex(m_last->value() + 1)};
  return event;
}

void EventDialog::accept() {
  if (m_session.hasProject()) {
    EventEditor& events = m_session.document().events;
    const bool done = m_event.id ? events.update(entered()) : bool(events.add(entered()));
    if (!done) return;
  }
  QDialog::accept();
}

}  // namespace maskline
