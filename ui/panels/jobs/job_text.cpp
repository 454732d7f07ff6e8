// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs/job_text.h"

#include "ui/base/core_text.h"
#include "ui/base/download_text.h"
#include "ui/panels/jobs/jobs_bar.h"

namespace maskline {

namespace {

/// "63 of 120 frames"; opening a clip counts bytes, and loading a model nothing that is meaningful
/// to users.
QString amount(const Job& job) {
  const qlonglong done = job.progress.done, total = job.progress.total;
  if (total <= 0) return {};
  switch (job.kind) {
    case Job::Kind::OpenClip:
    case Job::Kind::LoadEngine:
    case Job::Kind::ReadDataset:
    case Job::Kind::Import:
    case Job::Kind::CheckExport:
    case Job::Kind::Statistics:
    case Job::Kind::Undo:
    case Job::Kind::Redo:
    case Job::Kind::EditRange:
    case Job::Kind::FindCandidates:
      return JobsBar::tr("%1 %").arg(100 * done / total);
    default:
      return JobsBar::tr("%1 of %2 frames").arg(done).arg(total);
  }
}

QString resultText(const JobResult& result) {
  const int count = static_cast<int>(result.count);
  switch (result.kind) {
    case JobResult::Kind::None:
      break;
    case JobResult::Kind::MasksStored:
      return JobsBar::tr("%n mask(s) stored", nullptr, count);
    case JobResult::Kind::MasksInterpolated:
      return JobsBar::tr("%n mask(s) interpolated", nullptr, count);
    case JobResult::Kind::MasksSmoothed:
      return JobsBar::tr("%n mask(s) smoothed", nullptr, count);
    case JobResult::Kind::PixelsGiven:
      return JobsBar::tr("%n mask(s) extended", nullptr, count);
    case JobResult::Kind::MasksChanged:
      return JobsBar::tr("%n mask(s) changed", nullptr, count);
    case JobResult::Kind::CandidatesFound:
      return JobsBar::tr("%n candidate(s) found", nullptr, count);
    case JobResult::Kind::CutsFound:
      return JobsBar::tr("%n cut(s) found", nullptr, count);
    case JobResult::Kind::Imported:
      return JobsBar::tr("%n mask(s) imported", nullptr, count);
    case JobResult::Kind::Exported:
      return JobsBar::tr("%1 on %2, in %3")
          .arg(JobsBar::tr("%n mask(s)", nullptr, count),
               JobsBar::tr("%n frame(s)", nullptr, static_cast<int>(result.frames)),
               QString::fromStdString(result.place.string()));
  }
  return {};
}

QString withMessage(const QString& state, const Job& job) {
  QStringList parts;
  if (job.result.kind != JobResult::Kind::None)
    parts << resultText(job.result);
  else if (!job.message.empty())
    parts << coreText(job.message);
  if (parts.isEmpty()) parts << state;
  for (const Message& note : job.result.notes) parts << coreText(note);
  QString text;
  for (const QString& part : parts) {
    if (!text.isEmpty())
      text += text.endsWith(QLatin1Char('.')) ? QStringLiteral(" ") : QStringLiteral(". ");
    text += part;
  }
  return text;
}

/// A line of the status bar has no room for long names.
Job shortened(Job job) {
  constexpr qsizetype kMost = 40;
  if (job.subject.arguments.empty() || coreText(job.subject).size() <= kMost) return job;
  const auto most = kMost / static_cast<qsizetype>(job.subject.arguments.size());
  for (Argument& argument : job.subject.arguments) {
    if (argument.message) continue;
    const QString name = QString::fromStdString(argument.text);
    if (name.size() > most)
      argument.text = (name.left(most - 2).trimmed() + QStringLiteral(" …")).toStdString();
  }
  return job;
}

}  // namespace

QString jobTitle(const Job& job) {
  const QString subject = coreText(job.subject);
  const bool named = !subject.isEmpty();
  switch (job.kind) {
    case Job::Kind::OpenClip:
      return named ? JobsBar::tr("Opening %1").arg(subject) : JobsBar::tr("Opening a clip");
    case Job::Kind::LoadEngine:
      return named ? JobsBar::tr("Loading %1").arg(subject) : JobsBar::tr("Loading the engine");
    case Job::Kind::Propagate:
      return named ? JobsBar::tr("Propagation of %1").arg(subject) : JobsBar::tr("Propagation");
    case Job::Kind::Interpolate:
      return named ? JobsBar::tr("Interpolation of %1").arg(subject) : JobsBar::tr("Interpolation");
    case Job::Kind::Smooth:
      return named ? JobsBar::tr("Smoothing of %1").arg(subject) : JobsBar::tr("Smoothing");
    case Job::Kind::GiveUnlabelled:
      return named ? JobsBar::tr("Unlabelled pixels to %1").arg(subject)
                   : JobsBar::tr("Giving unlabelled pixels");
    case Job::Kind::FindCandidates:
      return named ? JobsBar::tr("Search for more like %1").arg(subject)
                   : JobsBar::tr("Segmenting everything");
    case Job::Kind::DetectShots:
      return JobsBar::tr("Shot detection");
    case Job::Kind::Export:
      return named ? JobsBar::tr("Export of %1").arg(subject) : JobsBar::tr("Export");
    case Job::Kind::ReadDataset:
      return named ? JobsBar::tr("Reading %1").arg(subject) : JobsBar::tr("Reading a dataset");
    case Job::Kind::CheckExport:
      return JobsBar::tr("Checking what the format can store");
    case Job::Kind::Statistics:
      return JobsBar::tr("Computing statistics");
    case Job::Kind::Import:
      return named ? JobsBar::tr("Import of %1").arg(subject) : JobsBar::tr("Import");
    case Job::Kind::ReadModels:
      return named ? JobsBar::tr("Testing the model %1").arg(subject)
                   : JobsBar::tr("Reading your own models");
    case Job::Kind::RunModel:
      return JobsBar::tr("Running the model %1").arg(subject);
    case Job::Kind::ApplyScore:
      return JobsBar::tr("Applying a score to the results of %1").arg(subject);
    case Job::Kind::EditRange:
      return subject;
    case Job::Kind::Undo:
      return JobsBar::tr("Undoing “%1”").arg(subject);
    case Job::Kind::Redo:
      return JobsBar::tr("Redoing “%1”").arg(subject);
  }
  return subject;
}

QString jobLine(const Job& job) {
  if (job.state == Job::State::Failed && !job.message.empty()) return coreText(job.message);
  QStringList details;
  if (job.state == Job::State::Waiting) details << JobsBar::tr("waiting");
  if (job.state == Job::State::Running) {
    if (const QString text = amount(job); !text.isEmpty()) details << text;
    if (job.secondsLeft >= 0) details << JobsBar::tr("%1 left").arg(durationText(job.secondsLeft));
  }
  if (job.state == Job::State::Cancelled) {
    details << JobsBar::tr("cancelled");
    if (job.result.kind != JobResult::Kind::None) details << resultText(job.result);
  }
  if (job.state == Job::State::Finished) details << withMessage(JobsBar::tr("done"), job);
  const QString title = jobTitle(shortened(job));
  if (details.isEmpty()) return title;
  return JobsBar::tr("%1: %2").arg(title, details.join(QStringLiteral(", ")));
}

QString jobState(const Job& job) {
  switch (job.state) {
    case Job::State::Waiting:
      return JobsBar::tr("waiting");
    case Job::State::Running: {
      const QString text = amount(job);
      return text.isEmpty() ? JobsBar::tr("running") : text;
    }
    case Job::State::Finished:
      return withMessage(JobsBar::tr("done"), job);
    case Job::State::Cancelled:
      return withMessage(JobsBar::tr("cancelled"), job);
    case Job::State::Failed:
      return withMessage(JobsBar::tr("failed"), job);
  }
  return {};
}

QString taskTitle(const ModelFetch& task) {
  const QString title = QString::fromStdString(task.title);
  return task.download ? JobsBar::tr("Download of %1").arg(title)
                       : JobsBar::tr("Adding the model %1").arg(title);
}

QString taskLine(const ModelFetch& task) {
  return JobsBar::tr("%1: %2").arg(taskTitle(task), taskState(task));
}

QString taskState(const ModelFetch& task) {
  const ModelProgress& progress = task.progress;
  const bool begins = progress.bytes.total <= 0 && !progress.waiting;
  if (!task.download && progress.pausing) return JobsBar::tr("cancelling");
  if (!task.download && begins) return JobsBar::tr("running");
  const DownloadStep step = progress.pausing   ? DownloadStep::Pausing
                            : progress.waiting ? DownloadStep::Waiting
                                               : DownloadStep::Running;
  return downloadText(step, progress.bytes, progress.secondsLeft);
}

}  // namespace maskline
