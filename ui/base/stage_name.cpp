// SPDX-License-Identifier: Apache-2.0
#include "ui/base/stage_name.h"

#include <QCoreApplication>

namespace maskline {

namespace {

struct StageNames {
  Q_DECLARE_TR_FUNCTIONS(maskline::StageNames)
};

}  // namespace

QString shownStage(const Stage& stage) {
  if (stage.name == "annotate") return StageNames::tr("annotate");
  if (stage.name == "review") return StageNames::tr("review");
  if (stage.name == "accepted") return StageNames::tr("accepted");
  return QString::fromStdString(stage.name);
}

}  // namespace maskline
