// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/comments_box.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/panels/field_keys.h"

namespace maskline {

namespace {

/// The object it is about, who wrote it and when, a line each.
QString origin(const Project& project, const Comment& comment) {
  QStringList lines;
  if (const auto object = project.object(comment.object))
    lines << QString::fromStdString(object->name);
  if (!comment.author.empty()) lines << QString::fromStdString(comment.author);
  lines << QLocale().toString(QDateTime::fromMSecsSinceEpoch(comment.changedAt),
                              QLocale::ShortFormat);
  return lines.join('\n');
}

}  // namespace

CommentsBox::CommentsBox(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  m_rows = new QVBoxLayout;
  m_rows->setSpacing(2);
  m_field = new QLineEdit(this);
  m_field->setObjectName(QStringLiteral("commentField"));
  m_field->setAccessibleName(tr("Comment on this frame"));
  m_field->setPlaceholderText(tr("Comment on this frame"));
  m_field->addAction(icon(QStringLiteral("comment")), QLineEdit::LeadingPosition);
  m_field->setMaxLength(2000);
  connect(m_field, &QLineEdit::returnPressed, this, &CommentsBox::add);
  finishEditingByKeys(*m_field, *m_field);
  column->addLayout(m_rows);
  column->addWidget(m_field);
}

void CommentsBox::refresh() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater();  // its own box may have been clicked
    }
    delete item;
  }
  const bool open = m_session.hasProject();
  m_field->setEnabled(open && !m_session.project().readOnly());
  m_frame = open ? m_session.document().playback.frame() : FrameIndex();
  if (!open) return;
  for (const Comment& comment : m_session.project().comments())
    if (comment.frame == m_frame) m_rows->addWidget(makeRow(comment));
}

void CommentsBox::showCursor() {
  const FrameIndex now =
      m_session.hasProject() ? m_session.document().playback.frame() : FrameIndex();
  if (now == m_frame) return;
  setPlace({});
  refresh();
}

void CommentsBox::startComment(const std::optional<cv::Point2f>& place) {
  setPlace(place);
  m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommentsBox::setPlace(const std::optional<cv::Point2f>& place) {
  m_place = place;
  m_field->setPlaceholderText(place ? tr("Comment on this point") : tr("Comment on this frame"));
}

void CommentsBox::add() {
  if (!m_session.hasProject()) return;
  const std::string text = m_field->text().trimmed().toStdString();
  if (!m_session.document().comments.add(text, m_place)) return;
  m_field->clear();
  setPlace({});
}

QWidget* CommentsBox::makeRow(const Comment& comment) {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  const QString text = QString::fromStdString(comment.text);

  auto* done = new QCheckBox(row);
  done->setChecked(comment.resolved);
  done->setToolTip(tr("Resolved"));
  done->setAccessibleName(tr("Resolved: %1").arg(text));
  connect(done, &QCheckBox::toggled, this,
          [this, id = comment.id](bool on) { m_session.document().comments.setResolved(id, on); });

  auto* label = new QLabel(row);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setText(text);
  if (comment.resolved) label->setProperty("role", "faint");
  label->setToolTip(origin(m_session.project(), comment));

  auto* remove = new QToolButton(row);
  remove->setIcon(icon(QStringLiteral("trash")));
  remove->setAutoRaise(true);
  remove->setToolTip(tr("Remove this comment"));
  remove->setAccessibleName(tr("Remove the comment: %1").arg(text));
  connect(remove, &QToolButton::clicked, this,
          [this, id = comment.id] { m_session.document().comments.remove(id); });

  line->addWidget(done, 0, Qt::AlignTop);
  line->addWidget(label, 1);
  line->addWidget(remove, 0, Qt::AlignTop);
  return row;
}

}  // namespace maskline
