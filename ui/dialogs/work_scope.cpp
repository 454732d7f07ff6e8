// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/work_scope.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <algorithm>

#include "ui/dialogs/dialog_parts.h"

namespace maskline {
namespace {

struct WorkScopeTexts {
  Q_DECLARE_TR_FUNCTIONS(maskline::WorkScope)
};

enum class Frames { WholeClip, Range, Current };

}  // namespace

WorkScope::WorkScope(Session& session, QFormLayout& form, const QString& name)
    : m_session(session),
      m_object(makeBox(form.parentWidget(), name + "Object")),
      m_frames(makeBox(form.parentWidget(), name + "Frames")) {
  m_object->addItem(WorkScopeTexts::tr("All objects"), qlonglong(0));
  for (const Object& object : session.project().objects())
    m_object->addItem(QString::fromStdString(object.name), qlonglong(object.id.value));
  const ObjectId current = session.document().selection.object();
  m_object->setCurrentIndex(std::max(0, m_object->findData(qlonglong(current.value))));
  m_frames->addItem(WorkScopeTexts::tr("Whole clip"), int(Frames::WholeClip));
  if (const auto range = session.project().settings().range)
    m_frames->addItem(WorkScopeTexts::tr("Range %1").arg(shownFrames(*range)), int(Frames::Range));
  m_frames->addItem(
      WorkScopeTexts::tr("Frame %1").arg(session.document().playback.frame().value()),
      int(Frames::Current));
  form.addRow(WorkScopeTexts::tr("Object"), m_object);
  form.addRow(WorkScopeTexts::tr("Frames"), m_frames);
}

ObjectId WorkScope::object() const { return ObjectId{m_object->currentData().toLongLong()}; }

std::vector<ObjectId> WorkScope::objects() const {
  if (object()) return {object()};
  std::vector<ObjectId> all;
  for (const Object& one : m_session.project().objects()) all.push_back(one.id);
  return all;
}

std::optional<FrameRange> WorkScope::frames() const {
  switch (static_cast<Frames>(m_frames->currentData().toInt())) {
    case Frames::WholeClip:
      break;
    case Frames::Range:
      return m_session.project().settings().range;
    case Frames::Current:
      return FrameRange::single(m_session.document().playback.frame());
  }
  return std::nullopt;
}

}  // namespace maskline
