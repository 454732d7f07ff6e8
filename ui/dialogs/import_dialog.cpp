// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "core/base/failure.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

const QString kLabels = QStringLiteral("importLabels");
const QString kLabel = QStringLiteral("label");
const QString kCategory = QStringLiteral("category");
const QString kTaken = QStringLiteral("taken");

LabelMapping rememberedLabels() {
  LabelMapping mapping;
  QSettings settings;
  const int count = settings.beginReadArray(kLabels);
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    const std::string label = settings.value(kLabel).toString().toStdString();
    if (settings.value(kTaken).toBool())
      mapping.set(label, settings.value(kCategory).toString().toStdString());
    else
      mapping.set(label, std::nullopt);
  }
  settings.endArray();
  return mapping;
}

/// With what was remembered of other labels.
void rememberLabels(const LabelMapping& chosen) {
  LabelMapping all = rememberedLabels();
  for (const auto& [label, category] : chosen.all()) all.set(label, category);
  QSettings settings;
  settings.beginWriteArray(kLabels, static_cast<int>(all.all().size()));
  int i = 0;
  for (const auto& [label, category] : all.all()) {
    settings.setArrayIndex(i++);
    settings.setValue(kLabel, QString::fromStdString(label));
    settings.setValue(kCategory, QString::fromStdString(category.value_or("")));
    settings.setValue(kTaken, category.has_value());
  }
  settings.endArray();
}

}  // namespace

ImportDialog::ImportDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("importDialog");
  setWindowTitle(tr("Import masks"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_pages = new QStackedWidget(this);
  m_source = new ImportSourcePage(m_pages);
  m_found = new ImportFoundPage(m_pages);
  m_labels = new ImportLabelsPage(m_pages);
  m_existing = new ImportExistingPage(m_pages);
  for (QWidget* page : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_found),
                        static_cast<QWidget*>(m_labels), static_cast<QWidget*>(m_existing)})
    m_pages->addWidget(page);
  m_complaint = makeComplaint(this);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  for (QAbstractButton* button : buttons->buttons()) button->setIcon({});
  m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
  m_back->setObjectName("back");
  m_back->setAutoDefault(false);
  m_next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
  m_next->setObjectName("next");
  m_next->setDefault(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(m_pages, 1);
  column->addWidget(m_complaint);
  column->addWidget(buttons);
  resize(640, 480);

  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
  connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
  connect(m_source, &ImportSourcePage::changed, this, &ImportDialog::check);
  m_planTimer = new QTimer(this);
  m_planTimer->setSingleShot(true);
  m_planTimer->setInterval(250);
  connect(m_planTimer, &QTimer::timeout, this, &ImportDialog::planAgain);
  connect(m_found, &ImportFoundPage::changed, this, &ImportDialog::planSoon);
  connect(m_labels, &ImportLabelsPage::changed, this, &ImportDialog::planSoon);
  connect(m_existing, &ImportExistingPage::changed, this, &ImportDialog::planSoon);
  m_subscription = m_session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  show(Source);
}

void ImportDialog::done(int result) {
  m_subscription = {};
  if (m_session.hasProject()) m_session.document().imports.forget();
  QDialog::done(result);
}

ImportChoices ImportDialog::choices() const {
  ImportChoices choices;
  choices.video = m_found->video();
  choices.firstFrame = m_found->firstFrame();
  choices.labels = m_labels->mapping();
  choices.existing = m_existing->existing();
  choices.replaceAccepted = m_existing->replaceAccepted();
  return choices;
}

/// The next page that has something to ask.
std::optional<ImportDialog::Page> ImportDialog::pageAfter(int page, int direction) const {
  for (page += direction; page >= Source && page <= Existing; page += direction) {
    if (page == Labels && m_labels->empty()) continue;
    if (page == Existing && (!m_plan || m_plan->conflicts() == 0)) continue;
    return static_cast<Page>(page);
  }
  return std::nullopt;
}

void ImportDialog::show(Page page) {
  m_pages->setCurrentIndex(page);
  m_back->setVisible(page != Source);
  check();
}

void ImportDialog::next() {
  if (m_pages->currentIndex() == Source) return load();
  if (m_planTimer->isActive()) planAgain();
  if (!m_next->isEnabled()) return;
  if (const auto page = pageAfter(m_pages->currentIndex(), +1)) return show(*page);
  start();
}

void ImportDialog::back() {
  if (const auto page = pageAfter(m_pages->currentIndex(), -1)) show(*page);
}

void ImportDialog::load() {
  if (!m_session.hasProject()) return reject();
  m_source->setBusy(true);
  m_load = m_session.document().imports.load(m_source->source());
  check();
}

void ImportDialog::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectClosed>(event)) return reject();
  const auto* changed = std::get_if<JobChanged>(&event);
  if (!changed || !m_load || changed->job.id != m_load) return;
  if (changed->job.ended())
    onLoaded(changed->job);
  else
    m_source->setProgress(changed->job.progress);
}

void ImportDialog::onLoaded(const Job& job) {
  m_load = {};
  m_source->setBusy(false);
  if (job.state != Job::State::Finished) {
    check();
    m_complaint->setText(coreText(job.message));
    return;
  }
  const LoadedDataset& dataset = *m_session.document().imports.loaded();
  m_found->setDataset(dataset, m_session.project().clip().info.frameCount);
  m_labels->setLabels(dataset.content->info().categories, m_session.project().categories(),
                      rememberedLabels());
  planAgain();
  show(Found);
}

void ImportDialog::planSoon() { m_planTimer->start(); }

void ImportDialog::planAgain() {
  m_planTimer->stop();
  if (!m_session.hasProject() || !m_session.document().imports.loaded()) return;
  m_plan.reset();
  m_found->clearPlan();
  m_wrong.clear();
  const auto failure = failureIn([&] { m_plan = m_session.document().imports.plan(choices()); });
  if (failure) {
    m_wrong = coreText(failure->message);
  } else {
    m_found->setPlan(*m_plan);
    m_existing->setConflicts(m_plan->conflicts());
  }
  check();
}

void ImportDialog::check() {
  const int page = m_pages->currentIndex();
  m_complaint->clear();
  if (page == Source) {
    const QString path = fromPath(m_source->source().path);
    const bool there = !path.isEmpty() && QFileInfo::exists(path);
    if (!path.isEmpty() && !there)
      m_complaint->setText(tr("There is no file or folder %1.").arg(path));
    m_next->setEnabled(there && !m_load);
    m_next->setText(tr("Read"));
    return;
  }
  m_complaint->setText(m_wrong);
  m_next->setText(pageAfter(page, +1) ? tr("Next") : tr("Import"));
  m_next->setEnabled(m_plan &&
                     (m_plan->masks() > 0 || m_plan->conflicts() > 0 || !m_plan->tracks.empty()));
}

void ImportDialog::start() {
  rememberLabels(m_labels->mapping());
  if (m_session.hasProject()) m_session.document().imports.start(choices());
  accept();
}

}  // namespace maskline
