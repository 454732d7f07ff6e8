// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/track_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {

namespace {

using Edit = TrackDialog::Edit;

const char* objectNameOf(Edit edit) {
  static const char* const names[] = {"swapDialog",           "copyMaskDialog",
                                      "extendMaskDialog",     "deleteMasksDialog",
                                      "clearKeyframesDialog", "presenceDialog"};
  return names[static_cast<int>(edit)];
}

/// The frames between the range handles; without handles, those from the current one on. A keyframe
/// of the current frame is the one to propagate from, so it is not proposed to be cleared.
FrameRange proposedRange(const Session& session, ObjectId object, Edit edit) {
  const auto handles = session.project().settings().range;
  const Playback& playback = session.document().playback;
  FrameRange range = handles.value_or(FrameRange{playback.frame(), playback.wholeClip().end});
  const auto here = session.project().summary(object, range.begin);
  const bool starts = edit == Edit::ClearKeyframes && !handles && here && here->keyframe;
  if (starts && range.length() > 1) ++range.begin;
  return range;
}

}  // namespace

TrackDialog::TrackDialog(Session& session, ObjectId object, Edit edit, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_object(object),
      m_edit(edit),
      m_frame(session.document().playback.frame()) {
  const QString titles[] = {tr("Swap objects"),
                            tr("Copy the mask to a range"),
                            tr("Extend the mask to a frame"),
                            tr("Delete masks of a range"),
                            tr("Clear keyframes of a range"),
                            tr("Presence in a range")};
  const QString verbs[] = {tr("Swap"),   tr("Copy"),  tr("Extend"),
                           tr("Delete"), tr("Clear"), tr("Set presence")};
  setObjectName(objectNameOf(edit));
  setWindowTitle(titles[static_cast<int>(edit)]);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  auto* form = new QFormLayout;
  column->addLayout(form);
  if (edit == Edit::Swap)
    addOther(*form);
  else
    addObjects(*form);
  addFrames(*form);
  if (edit == Edit::Presence) addPresence(*form);
  if (edit == Edit::Delete || edit == Edit::Presence) addAnchors(*form);
  if (edit == Edit::Copy || edit == Edit::Extend)
    form->addRow(new QLabel(tr("Keyframes and accepted masks are kept."), this));
  if (edit == Edit::ClearKeyframes)
    form->addRow(new QLabel(tr("The masks stay; a propagation may replace them."), this));
  column->addSpacing(kGap);
  QDialogButtonBox* buttons = makeButtons(*this, verbs[static_cast<int>(edit)]);
  column->addWidget(buttons);
  m_ok = okButton(*buttons);
}

void TrackDialog::addOther(QFormLayout& form) {
  const Project& project = m_session.project();
  m_other = new QComboBox(this);
  m_other->setMinimumWidth(240);
  for (const Object& other : project.objects())
    if (other.id != m_object)
      m_other->addItem(QString::fromStdString(other.name), qlonglong(other.id.value));
  const QString name = QString::fromStdString(project.object(m_object).value_or(Object{}).name);
  form.addRow(tr("Swap %1 with").arg(name), m_other);
}

void TrackDialog::addPresence(QFormLayout& form) {
  m_presence = new QComboBox(this);
  m_presence->setObjectName("presence");
  m_presence->addItem(tr("Occluded"), int(Presence::Occluded));
  m_presence->addItem(tr("Outside the frame"), int(Presence::Outside));
  m_presence->addItem(tr("Visible"), int(Presence::Visible));
  form.addRow(tr("Presence"), m_presence);
}

/// Every object that may be changed; the current one is checked.
void TrackDialog::addObjects(QFormLayout& form) {
  m_objects = new QListWidget(this);
  m_objects->setObjectName("objects");
  m_objects->setAccessibleName(tr("Objects"));
  m_objects->setMinimumWidth(240);
  m_objects->setFixedHeight(120);
  for (const Object& object : m_session.project().objects()) {
    if (object.locked) continue;
    auto* item = new QListWidgetItem(QString::fromStdString(object.name), m_objects);
    item->setData(Qt::UserRole, qlonglong(object.id.value));
    item->setCheckState(object.id == m_object ? Qt::Checked : Qt::Unchecked);
    if (object.id == m_object) m_objects->setCurrentItem(item);
  }
  connect(m_objects, &QListWidget::itemChanged, this,
          [this] { m_ok->setEnabled(!objects().empty()); });
  form.addRow(tr("Objects"), m_objects);
}

void TrackDialog::addFrames(QFormLayout& form) {
  const FrameRange range = proposedRange(m_session, m_object, m_edit);
  const std::int64_t last = m_session.document().playback.frameCount() - 1;
  m_to = makeFrameField(this, "lastFrame", last, range.end.value() - 1);
  if (m_edit == Edit::Extend) {
    form.addRow(tr("From frame %1 to").arg(m_frame.value()), m_to);
    return;
  }
  m_from = makeFrameField(this, "firstFrame", last, range.begin.value());
  form.addRow(tr("First frame"), m_from);
  form.addRow(tr("Last frame"), m_to);
  m_to->setMinimum(m_from->value());
  connect(m_from, &QSpinBox::valueChanged, m_to, &QSpinBox::setMinimum);
}

void TrackDialog::addAnchors(QFormLayout& form) {
  m_accepted = new QCheckBox(tr("Also accepted masks"), this);
  m_keyframes = new QCheckBox(tr("Also keyframes"), this);
  m_accepted->setObjectName("accepted");
  m_keyframes->setObjectName("keyframes");
  form.addRow(QString(), m_accepted);
  form.addRow(QString(), m_keyframes);
}

std::vector<ObjectId> TrackDialog::objects() const {
  std::vector<ObjectId> out;
  for (int i = 0; i < m_objects->count(); ++i)
    if (m_objects->item(i)->checkState() == Qt::Checked)
      out.push_back(ObjectId{m_objects->item(i)->data(Qt::UserRole).toLongLong()});
  return out;
}

void TrackDialog::run(Document& document) {
  const FrameIndex to(m_to->value());
  const FrameRange range{FrameIndex(m_from ? m_from->value() : m_to->value()), to + 1};
  TrackEditor& tracks = document.tracks;
  switch (m_edit) {
    case Edit::Swap:
      tracks.swap(m_object, ObjectId{m_other->currentData().toLongLong()}, range, Run::InSlices);
      break;
    case Edit::Copy:
      tracks.copy(objects(), m_frame, range, Run::InSlices);
      break;
    case Edit::Extend:
      tracks.extend(objects(), m_frame, to, Run::InSlices);
      break;
    case Edit::Delete:
      tracks.remove(objects(), range, anchors(), Run::InSlices);
      break;
    case Edit::ClearKeyframes:
      tracks.setKeyframes(objects(), range, false, Run::InSlices);
      break;
    case Edit::Presence:
      tracks.setPresence(objects(), range, Presence(m_presence->currentData().toInt()), anchors(),
                         Run::InSlices);
      break;
  }
}

AnchorsToo TrackDialog::anchors() const {
  return {m_accepted->isChecked(), m_keyframes->isChecked()};
}

void TrackDialog::accept() {
  if (m_session.hasProject()) run(m_session.document());
  QDialog::accept();
}

}  // namespace maskline
