// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

// The texts of the statistics. The key of a table or column in JSON and CSV is the second part of
// its code.
namespace maskline::messages::statistics {

inline constexpr ErrorText<2> otherClip{
    "statistics.other-clip", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The projects \"%1\" and \"%2\" have different clips; choose two projects on "
                      "the same clip.")};

inline constexpr ErrorText<1> notWritten{
    "statistics.not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot write \"%1\"; check the folder and the free space on the disk.")};

inline constexpr Text<0> overview{"statistics.overview",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Overview")};
inline constexpr Text<0> sources{"statistics.sources",
                                 QT_TRANSLATE_NOOP("maskline::Core", "Sources of the masks")};
inline constexpr Text<0> effort{"statistics.effort",
                                QT_TRANSLATE_NOOP("maskline::Core", "Prompts and corrections")};
inline constexpr Text<0> review{"statistics.review", QT_TRANSLATE_NOOP("maskline::Core", "Review")};
inline constexpr Text<0> tracks{"statistics.tracks", QT_TRANSLATE_NOOP("maskline::Core", "Tracks")};
inline constexpr Text<0> stability{"statistics.stability",
                                   QT_TRANSLATE_NOOP("maskline::Core", "Temporal stability")};
inline constexpr Text<0> classes{"statistics.classes",
                                 QT_TRANSLATE_NOOP("maskline::Core", "Class balance")};
inline constexpr Text<0> sizes{"statistics.sizes",
                               QT_TRANSLATE_NOOP("maskline::Core", "Mask sizes")};
inline constexpr Text<0> confidence{
    "statistics.confidence", QT_TRANSLATE_NOOP("maskline::Core", "Confidence of tracked masks")};
inline constexpr Text<0> calibration{"statistics.calibration",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Confidence and review")};
inline constexpr Text<0> days{"statistics.days",
                              QT_TRANSLATE_NOOP("maskline::Core", "Progress over days")};
inline constexpr Text<0> stages{"statistics.stages",
                                QT_TRANSLATE_NOOP("maskline::Core", "Stages")};
inline constexpr Text<0> people{"statistics.people",
                                QT_TRANSLATE_NOOP("maskline::Core", "People")};
inline constexpr Text<0> checks{"statistics.checks",
                                QT_TRANSLATE_NOOP("maskline::Core", "Check frames")};
inline constexpr Text<0> checksMeaning{
    "statistics.checks-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Accepted masks on check frames compared with the withheld truth: mean J and "
                      "F over all scores of a person, and the lowest J.")};
inline constexpr Text<0> scores{"statistics.scores",
                                QT_TRANSLATE_NOOP("maskline::Core", "scores")};
inline constexpr Text<0> lowestJ{"statistics.lowest-j",
                                 QT_TRANSLATE_NOOP("maskline::Core", "lowest J")};
inline constexpr Text<0> stagesMeaning{
    "statistics.stages-meaning",
    QT_TRANSLATE_NOOP("maskline::Core", "Frames in each stage, summed over the objects.")};
inline constexpr Text<0> peopleMeaning{
    "statistics.people-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Moves of work to another stage, and how many of them another person or the "
                      "same one took back.")};
inline constexpr Text<0> stage{"statistics.stage", QT_TRANSLATE_NOOP("maskline::Core", "stage")};
inline constexpr Text<0> person{"statistics.person",
                                QT_TRANSLATE_NOOP("maskline::Core", "person")};
inline constexpr Text<0> moves{"statistics.moves", QT_TRANSLATE_NOOP("maskline::Core", "moves")};
inline constexpr Text<0> returned{"statistics.returned",
                                  QT_TRANSLATE_NOOP("maskline::Core", "returned")};
inline constexpr Text<0> noName{"statistics.no-name",
                                QT_TRANSLATE_NOOP("maskline::Core", "(no name)")};
inline constexpr Text<0> agreement{
    "statistics.agreement", QT_TRANSLATE_NOOP("maskline::Core", "Agreement of two projects")};
inline constexpr Text<0> overviewMeaning{
    "statistics.overview-meaning",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Working time is the sum of the gaps between edits by hand that are not longer than the "
        "limit: the last change of each clicked or painted mask, and of each comment. A mask that "
        "was changed twice counts once, so this is a lower bound.")};
inline constexpr Text<0> sourcesMeaning{
    "statistics.sources-meaning",
    QT_TRANSLATE_NOOP("maskline::Core", "Frames of each object by the source of the mask.")};
inline constexpr Text<0> effortMeaning{
    "statistics.effort-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A correction is a clicked or painted mask that started from a stored mask, "
                      "or next to a tracked mask of the same object that is older. A prompt is a "
                      "click, a box or a stroke. Frames are those with a record.")};
inline constexpr Text<0> reviewMeaning{
    "statistics.review-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frames of each object by review state. Frames that were marked as outside "
                      "or occluded count as accepted.")};
inline constexpr Text<0> tracksMeaning{
    "statistics.tracks-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A piece is a run of neighbouring frames with a mask. Occluded and outside "
                      "are the frames with that mark.")};
inline constexpr Text<0> stabilityMeaning{
    "statistics.stability-meaning",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Means over neighbouring frames of one shot. T is the measure of DAVIS 2016: how much the "
        "outline changes its shape; smaller is steadier. Velocity is the displacement of the "
        "centroid per frame, relative to the square root of the area. Flicker is the area that "
        "differs after the best translation, relative to the area.")};
inline constexpr Text<0> classesMeaning{
    "statistics.classes-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Objects, masks that are not empty and their pixels by category.")};
inline constexpr Text<0> sizesMeaning{
    "statistics.sizes-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pixels of the masks that are not empty: smallest, quartiles and largest.")};
inline constexpr Text<0> confidenceMeaning{
    "statistics.confidence-meaning",
    QT_TRANSLATE_NOOP("maskline::Core", "Tracked masks of visible objects by confidence.")};
inline constexpr Text<0> calibrationMeaning{
    "statistics.calibration-meaning",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Tracked masks that were confirmed without a change (accepted or made a keyframe) or "
        "rejected. A correction replaces the confidence, so corrected masks are not counted. The "
        "confidence is calibrated where its mean equals the share of confirmed masks.")};
inline constexpr Text<0> daysMeaning{
    "statistics.days-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks by the day of their last change, in the local time zone. Accepted: "
                      "those of them that are accepted now.")};
inline constexpr Text<0> agreementMeaning{
    "statistics.agreement-meaning",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Mean J and F over the frames on which both projects hold a mask that was "
                      "made or confirmed by hand.")};
inline constexpr Text<0> figure{"statistics.figure", QT_TRANSLATE_NOOP("maskline::Core", "figure")};
inline constexpr Text<0> value{"statistics.value", QT_TRANSLATE_NOOP("maskline::Core", "value")};
inline constexpr Text<0> object{"statistics.object", QT_TRANSLATE_NOOP("maskline::Core", "object")};
inline constexpr Text<0> category{"statistics.category",
                                  QT_TRANSLATE_NOOP("maskline::Core", "category")};
inline constexpr Text<0> bin{"statistics.bin", QT_TRANSLATE_NOOP("maskline::Core", "confidence")};
inline constexpr Text<0> day{"statistics.day", QT_TRANSLATE_NOOP("maskline::Core", "day")};
inline constexpr Text<0> clicked{"statistics.clicked",
                                 QT_TRANSLATE_NOOP("maskline::Core", "clicked")};
inline constexpr Text<0> painted{"statistics.painted",
                                 QT_TRANSLATE_NOOP("maskline::Core", "painted")};
inline constexpr Text<0> tracked{"statistics.tracked",
                                 QT_TRANSLATE_NOOP("maskline::Core", "tracked")};
inline constexpr Text<0> interpolated{"statistics.interpolated",
                                      QT_TRANSLATE_NOOP("maskline::Core", "interpolated")};
inline constexpr Text<0> imported{"statistics.imported",
                                  QT_TRANSLATE_NOOP("maskline::Core", "imported")};
inline constexpr Text<0> noRecord{"statistics.no-record",
                                  QT_TRANSLATE_NOOP("maskline::Core", "no record")};
inline constexpr Text<0> frames{"statistics.frames", QT_TRANSLATE_NOOP("maskline::Core", "frames")};
inline constexpr Text<0> clicks{"statistics.clicks", QT_TRANSLATE_NOOP("maskline::Core", "clicks")};
inline constexpr Text<0> negativeClicks{"statistics.negative-clicks",
                                        QT_TRANSLATE_NOOP("maskline::Core", "negative clicks")};
inline constexpr Text<0> boxes{"statistics.boxes", QT_TRANSLATE_NOOP("maskline::Core", "boxes")};
inline constexpr Text<0> strokes{"statistics.strokes",
                                 QT_TRANSLATE_NOOP("maskline::Core", "strokes")};
inline constexpr Text<0> promptsPerHundred{
    "statistics.prompts-per-hundred",
    QT_TRANSLATE_NOOP("maskline::Core", "prompts per 100 frames")};
inline constexpr Text<0> corrections{"statistics.corrections",
                                     QT_TRANSLATE_NOOP("maskline::Core", "corrections")};
inline constexpr Text<0> correctionsPerHundred{
    "statistics.corrections-per-hundred",
    QT_TRANSLATE_NOOP("maskline::Core", "corrections per 100 frames")};
inline constexpr Text<0> unreviewed{"statistics.unreviewed",
                                    QT_TRANSLATE_NOOP("maskline::Core", "unreviewed")};
inline constexpr Text<0> accepted{"statistics.accepted",
                                  QT_TRANSLATE_NOOP("maskline::Core", "accepted")};
inline constexpr Text<0> rejected{"statistics.rejected",
                                  QT_TRANSLATE_NOOP("maskline::Core", "rejected")};
inline constexpr Text<0> firstFrame{"statistics.first-frame",
                                    QT_TRANSLATE_NOOP("maskline::Core", "first frame")};
inline constexpr Text<0> lastFrame{"statistics.last-frame",
                                   QT_TRANSLATE_NOOP("maskline::Core", "last frame")};
inline constexpr Text<0> masks{"statistics.masks", QT_TRANSLATE_NOOP("maskline::Core", "masks")};
inline constexpr Text<0> pieces{"statistics.pieces", QT_TRANSLATE_NOOP("maskline::Core", "pieces")};
inline constexpr Text<0> longestPiece{"statistics.longest-piece",
                                      QT_TRANSLATE_NOOP("maskline::Core", "longest piece")};
inline constexpr Text<0> occluded{"statistics.occluded",
                                  QT_TRANSLATE_NOOP("maskline::Core", "occluded")};
inline constexpr Text<0> outside{"statistics.outside",
                                 QT_TRANSLATE_NOOP("maskline::Core", "outside")};
inline constexpr Text<0> framePairs{"statistics.frame-pairs",
                                    QT_TRANSLATE_NOOP("maskline::Core", "pairs of frames")};
inline constexpr Text<0> instability{"statistics.instability",
                                     QT_TRANSLATE_NOOP("maskline::Core", "T")};
inline constexpr Text<0> velocity{"statistics.velocity",
                                  QT_TRANSLATE_NOOP("maskline::Core", "velocity")};
inline constexpr Text<0> flicker{"statistics.flicker",
                                 QT_TRANSLATE_NOOP("maskline::Core", "flicker")};
inline constexpr Text<0> leastStableFrames{
    "statistics.least-stable-frames", QT_TRANSLATE_NOOP("maskline::Core", "least stable frames")};
inline constexpr Text<0> instabilityThere{"statistics.instability-there",
                                          QT_TRANSLATE_NOOP("maskline::Core", "T there")};
inline constexpr Text<0> objects{"statistics.objects",
                                 QT_TRANSLATE_NOOP("maskline::Core", "objects")};
inline constexpr Text<0> pixels{"statistics.pixels", QT_TRANSLATE_NOOP("maskline::Core", "pixels")};
inline constexpr Text<0> shareOfPixels{"statistics.share-of-pixels",
                                       QT_TRANSLATE_NOOP("maskline::Core", "share of the pixels")};
inline constexpr Text<0> smallest{"statistics.smallest",
                                  QT_TRANSLATE_NOOP("maskline::Core", "smallest")};
inline constexpr Text<0> lowerQuartile{"statistics.lower-quartile",
                                       QT_TRANSLATE_NOOP("maskline::Core", "lower quartile")};
inline constexpr Text<0> median{"statistics.median", QT_TRANSLATE_NOOP("maskline::Core", "median")};
inline constexpr Text<0> upperQuartile{"statistics.upper-quartile",
                                       QT_TRANSLATE_NOOP("maskline::Core", "upper quartile")};
inline constexpr Text<0> largest{"statistics.largest",
                                 QT_TRANSLATE_NOOP("maskline::Core", "largest")};
inline constexpr Text<0> confirmed{"statistics.confirmed",
                                   QT_TRANSLATE_NOOP("maskline::Core", "confirmed")};
inline constexpr Text<0> meanConfidence{"statistics.mean-confidence",
                                        QT_TRANSLATE_NOOP("maskline::Core", "mean confidence")};
inline constexpr Text<0> shareConfirmed{"statistics.share-confirmed",
                                        QT_TRANSLATE_NOOP("maskline::Core", "share confirmed")};
inline constexpr Text<0> byHand{"statistics.by-hand",
                                QT_TRANSLATE_NOOP("maskline::Core", "by hand")};
inline constexpr Text<0> other{"statistics.other",
                               QT_TRANSLATE_NOOP("maskline::Core", "interpolated or imported")};
inline constexpr Text<0> workingMinutes{"statistics.working-minutes",
                                        QT_TRANSLATE_NOOP("maskline::Core", "working minutes")};
inline constexpr Text<0> regionJ{"statistics.region-j", QT_TRANSLATE_NOOP("maskline::Core", "J")};
inline constexpr Text<0> boundaryF{"statistics.boundary-f",
                                   QT_TRANSLATE_NOOP("maskline::Core", "F")};
inline constexpr Text<0> onlyInFirst{"statistics.only-in-first",
                                     QT_TRANSLATE_NOOP("maskline::Core", "only in the first")};
inline constexpr Text<0> onlyInSecond{"statistics.only-in-second",
                                      QT_TRANSLATE_NOOP("maskline::Core", "only in the second")};
inline constexpr Text<0> clipFrames{"statistics.clip-frames",
                                    QT_TRANSLATE_NOOP("maskline::Core", "frames of the clip")};
inline constexpr Text<0> prompts{"statistics.prompts",
                                 QT_TRANSLATE_NOOP("maskline::Core", "prompts")};
inline constexpr Text<0> sessions{"statistics.sessions",
                                  QT_TRANSLATE_NOOP("maskline::Core", "sessions")};
inline constexpr Text<0> editsByHand{"statistics.edits-by-hand",
                                     QT_TRANSLATE_NOOP("maskline::Core", "edits by hand")};
inline constexpr Text<0> secondsPerMask{
    "statistics.seconds-per-mask", QT_TRANSLATE_NOOP("maskline::Core", "working seconds per mask")};
inline constexpr Text<0> medianTrackLength{
    "statistics.median-track-length",
    QT_TRANSLATE_NOOP("maskline::Core", "median masks per object")};
inline constexpr Text<0> comments{"statistics.comments",
                                  QT_TRANSLATE_NOOP("maskline::Core", "comments")};
inline constexpr Text<0> openComments{"statistics.open-comments",
                                      QT_TRANSLATE_NOOP("maskline::Core", "open comments")};
inline constexpr Text<0> calibrationError{
    "statistics.calibration-error",
    QT_TRANSLATE_NOOP("maskline::Core", "expected calibration error")};
inline constexpr Text<0> allObjects{"statistics.all-objects",
                                    QT_TRANSLATE_NOOP("maskline::Core", "all objects")};
inline constexpr Text<0> noCategory{"statistics.no-category",
                                    QT_TRANSLATE_NOOP("maskline::Core", "no category")};

}  // namespace maskline::messages::statistics
