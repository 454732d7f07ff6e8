// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/review_texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace maskline {
namespace {

/// A class, so that the translators' tools know the context of the texts.
struct ReviewTexts {
  Q_DECLARE_TR_FUNCTIONS(maskline::ReviewTexts)
};

}  // namespace

QString reasonText(ReviewReason reason) {
  switch (reason) {
    case ReviewReason::Rejected:
      return ReviewTexts::tr("rejected");
    case ReviewReason::Lost:
      return ReviewTexts::tr("lost");
    case ReviewReason::FoundAgain:
      return ReviewTexts::tr("found again");
    case ReviewReason::AfterCut:
      return ReviewTexts::tr("after a cut");
    case ReviewReason::LowConfidence:
      return ReviewTexts::tr("low confidence");
    case ReviewReason::AreaJump:
      return ReviewTexts::tr("jump of area");
    case ReviewReason::PositionJump:
      return ReviewTexts::tr("jump of position");
    case ReviewReason::ShapeJump:
      return ReviewTexts::tr("jump of shape");
    case ReviewReason::Flicker:
      return ReviewTexts::tr("flicker");
    case ReviewReason::Touching:
      return ReviewTexts::tr("touching another object");
    case ReviewReason::PassesDiffer:
      return ReviewTexts::tr("forward and backward differ");
    case ReviewReason::Duplicate:
      return ReviewTexts::tr("same as another object");
  }
  return {};
}

QString reasonsText(const WeakStretch& stretch) {
  QStringList words;
  for (const ReviewReason reason : allReviewReasons) {
    if (!stretch.reasons.has(reason)) continue;
    words << reasonText(reason);
    if (reason == ReviewReason::LowConfidence)
      words.back() +=
          QLatin1Char(' ') + QLocale().toString(shownConfidence(stretch.confidence), 'f', 2);
  }
  return words.join(QStringLiteral(", "));
}

QString derivedSourceText(MaskSource source) {
  switch (source) {
    case MaskSource::Tracked:
      return ReviewTexts::tr("Tracked");
    case MaskSource::Interpolated:
      return ReviewTexts::tr("Interpolated");
    case MaskSource::Imported:
      return ReviewTexts::tr("Imported");
    case MaskSource::Clicked:
    case MaskSource::Painted:
      break;
  }
  return {};
}

QString effortText(const Effort& effort) {
  const QString stretches = ReviewTexts::tr("%n stretch(es)", nullptr, effort.stretches);
  if (effort.stretches == 0) return stretches;
  return ReviewTexts::tr("%1, about %2, %3 min")
      .arg(stretches, ReviewTexts::tr("%n click(s)", nullptr, effort.clicks))
      .arg(std::lround(std::ceil(effort.seconds / 60)));
}

}  // namespace maskline
