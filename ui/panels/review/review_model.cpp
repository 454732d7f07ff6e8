// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/review_model.h"

#include <QColor>
#include <QLocale>
#include <algorithm>

#include "ui/base/images.h"
#include "ui/panels/review/review_texts.h"

namespace maskline {
namespace {

QString gainText(const WeakStretch& stretch) { return QLocale().toString(stretch.gain, 'f', 1); }

}  // namespace

QString framesText(FrameRange frames) {
  const QString first = QString::number(frames.begin.value());
  if (frames.length() <= 1) return first;
  return first + QStringLiteral("–") + QString::number(frames.end.value() - 1);
}

ReviewModel::ReviewModel(Session& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {
  refresh();
}

void ReviewModel::refresh() {
  std::vector<WeakStretch> now;
  std::vector<Object> objects;
  if (m_session.hasProject()) {
    now = m_session.document().review.stretches();
    objects = m_session.project().objects();
  }
  const bool reset = now.size() != m_stretches.size();
  if (reset) beginResetModel();
  m_stretches = std::move(now);
  m_objects = std::move(objects);
  if (reset)
    endResetModel();
  else if (!m_stretches.empty())
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex ReviewModel::indexOf(ObjectId object, FrameIndex frame) const {
  const auto row = maskline::indexOf(m_stretches, frame, object);
  return row ? index(static_cast<int>(*row)) : QModelIndex();
}

WeakStretch ReviewModel::stretchAt(const QModelIndex& index) const {
  return m_stretches.at(static_cast<std::size_t>(index.row()));
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_stretches.size());
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const WeakStretch& stretch = m_stretches[static_cast<std::size_t>(index.row())];
  const auto object = std::find_if(m_objects.begin(), m_objects.end(),
                                   [&](const Object& o) { return o.id == stretch.object; });
  const QString name = object == m_objects.end() ? QString() : QString::fromStdString(object->name);
  switch (role) {
    case UncertaintyRole:
      return 1.0 - double(stretch.confidence);
    case FramesRole:
      return framesText(stretch.frames);
    case GainRole:
      return QString(QLatin1Char('+') + gainText(stretch));
    case ReasonsRole:
      return reasonsText(stretch);
    case Qt::DisplayRole:
    case ObjectRole:
      return name;
    case RejectedRole:
      return stretch.reasons.has(ReviewReason::Rejected);
    case ColourRole:
      return object == m_objects.end() ? QColor() : toQColor(object->colour);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
      return tr("%1, frames %2: %3. A correction is expected to repair %4 wrong frames.")
          .arg(name, framesText(stretch.frames), reasonsText(stretch), gainText(stretch));
    default:
      return {};
  }
}

}  // namespace maskline
