// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs/job_folder.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace maskline {

bool hasFolder(const Job& job) {
  return job.state == Job::State::Finished && job.result.kind == JobResult::Kind::Exported;
}

void openFolder(const Job& job) {
  const QFileInfo place(QString::fromStdU16String(job.result.place.u16string()));
  const QString folder = place.isDir() ? place.absoluteFilePath() : place.absolutePath();
  QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

}  // namespace maskline
