// SPDX-License-Identifier: Apache-2.0
#include "ui/base/download_text.h"

#include <QCoreApplication>

#include "ui/base/duration_text.h"

namespace maskline {

namespace {

struct ModelText {
  Q_DECLARE_TR_FUNCTIONS(maskline::ModelsDialog)
};

}  // namespace

QString downloadText(DownloadStep step, Progress bytes, double secondsLeft) {
  const auto [done, total] = bytes;
  if (step == DownloadStep::Pausing) return ModelText::tr("pausing");
  if (step == DownloadStep::Waiting) return ModelText::tr("waiting");
  if (total <= 0) return ModelText::tr("connecting");
  if (done >= total) return ModelText::tr("checking the file");
  const QString part = ModelText::tr("%1 %").arg(100 * done / total);
  if (secondsLeft < 0) return part;
  return ModelText::tr("%1, %2 left").arg(part, durationText(secondsLeft));
}

}  // namespace maskline
