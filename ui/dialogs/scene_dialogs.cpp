// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/scene_dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {
namespace {

constexpr qlonglong unlabelledItem = -1;  // other items hold the id of a category

enum class Frames { Current, Range, WholeClip };

QVBoxLayout* columnOf(QDialog& dialog) {
  auto* column = new QVBoxLayout(&dialog);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  return column;
}

}  // namespace

GiveDialog::GiveDialog(Session& session, GiveRequest request, std::int64_t pixels, QWidget* parent)
    : QDialog(parent), m_session(session), m_request(std::move(request)) {
  setObjectName("giveDialog");
  setWindowTitle(m_request.at ? tr("Give region to category") : tr("Give unlabelled pixels"));
  setAttribute(Qt::WA_DeleteOnClose);
  addCategories();
  addFrames();
  m_accepted = new QCheckBox(tr("Change accepted masks, too"), this);
  m_complaint = makeComplaint(this);
  auto* form = new QFormLayout;
  form->addRow(tr("Pixels on this frame"), new QLabel(QLocale().toString(qlonglong(pixels)), this));
  form->addRow(tr("Category"), m_category);
  form->addRow(tr("Frames"), m_frames);
  auto* note =
      new QLabel(tr("The object of a category that is stuff gets the pixels. A category of "
                    "things gets a new object. A new name makes a category that is stuff."),
                 this);
  note->setWordWrap(true);
  setRole(note, "faint");
  QVBoxLayout* column = columnOf(*this);
  column->addLayout(form);
  column->addWidget(m_accepted);
  column->addWidget(note);
  column->addWidget(m_complaint);
  column->addWidget(makeButtons(*this, tr("Give")));
  const auto follow = [this] {
    m_accepted->setEnabled(m_frames->currentData().toInt() != int(Frames::Current));
  };
  connect(m_frames, &QComboBox::currentIndexChanged, this, follow);
  follow();
  m_category->setFocus();
}

/// The category of the current object is proposed.
void GiveDialog::addCategories() {
  m_category = new QComboBox(this);
  m_category->setObjectName("giveCategory");
  m_category->setEditable(true);
  m_category->setInsertPolicy(QComboBox::NoInsert);
  m_category->setMinimumWidth(240);
  for (const Category& category : m_session.project().categories())
    m_category->addItem(QString::fromStdString(category.name));
  const auto now = categoryOf(m_session.project(), m_session.document().selection.object());
  if (now) m_category->setCurrentText(QString::fromStdString(now->name));
  m_category->lineEdit()->selectAll();
}

void GiveDialog::addFrames() {
  m_frames = makeBox(this, "giveFrames");
  m_frames->addItem(tr("Frame %1").arg(m_request.frames.begin.value()), int(Frames::Current));
  if (const auto range = m_session.project().settings().range)
    m_frames->addItem(tr("Range %1").arg(shownFrames(*range)), int(Frames::Range));
  m_frames->addItem(tr("Whole clip"), int(Frames::WholeClip));
}

FrameRange GiveDialog::frames() const {
  switch (static_cast<Frames>(m_frames->currentData().toInt())) {
    case Frames::Current:
      break;
    case Frames::Range:
      return m_session.project().settings().range.value_or(m_request.frames);
    case Frames::WholeClip:
      return m_session.document().playback.wholeClip();
  }
  return m_request.frames;
}

void GiveDialog::accept() {
  m_request.category = m_category->currentText().trimmed().toStdString();
  if (m_request.category.empty()) return m_complaint->setText(tr("Enter a category."));
  QDialog::accept();
  if (!m_session.hasProject()) return;
  const FrameRange wanted = frames();
  const bool one = wanted == m_request.frames;
  m_request.acceptedToo = one || m_accepted->isChecked();
  m_request.frames = wanted;
  if (one)
    m_session.document().scene.give(m_request);
  else
    m_session.document().scene.startGiving(m_request);
}

PaintOverDialog::PaintOverDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("paintOverDialog");
  setWindowTitle(tr("Paint only over"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_list = new QListWidget(this);
  m_list->setObjectName("paintOverList");
  m_list->setAccessibleName(tr("What may be painted over"));
  const auto over = session.document().scene.paintOver();
  const PaintOver now = over.value_or(PaintOver{false, {}});
  add(tr("Unlabelled pixels"), unlabelledItem, now.unlabelled);
  for (const Category& category : session.project().categories())
    add(QString::fromStdString(category.name), category.id.value,
        now.categories.contains(category.id));
  add(tr("Objects without a category"), 0, now.categories.contains(CategoryId{}));
  auto* note = new QLabel(tr("With nothing chosen, everything may be painted over. The choice holds "
                             "until the project is closed."),
                          this);
  note->setWordWrap(true);
  setRole(note, "faint");
  QVBoxLayout* column = columnOf(*this);
  column->addWidget(m_list, 1);
  column->addWidget(note);
  column->addWidget(makeButtons(*this, tr("Set")));
  m_list->setFocus();
}

void PaintOverDialog::add(const QString& text, qlonglong meaning, bool checked) {
  auto* item = new QListWidgetItem(text, m_list);
  item->setData(Qt::UserRole, meaning);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void PaintOverDialog::accept() {
  PaintOver over{false, {}};
  for (int row = 0; row < m_list->count(); ++row) {
    const QListWidgetItem* item = m_list->item(row);
    if (item->checkState() != Qt::Checked) continue;
    const qlonglong meaning = item->data(Qt::UserRole).toLongLong();
    if (meaning == unlabelledItem)
      over.unlabelled = true;
    else
      over.categories.insert(CategoryId{meaning});
  }
  const bool restricts = over.unlabelled || !over.categories.empty();
  if (m_session.hasProject())
    m_session.document().scene.setPaintOver(restricts ? std::optional(over) : std::nullopt);
  QDialog::accept();
}

}  // namespace maskline
