// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::session {

inline constexpr Text<4> otherClip{
    "session.other-clip",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The dataset is of \"%1\" with %2 frames; the clip \"%3\" has %4 frames.")};

inline constexpr ErrorText<2> notAChoice{
    "session.not-a-choice", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a value of the attribute \"%2\"; choose one that its "
                      "definition lists.")};
inline constexpr ErrorText<2> notANumber{
    "session.not-a-number", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The attribute \"%2\" holds numbers; \"%1\" is not a number.")};
inline constexpr ErrorText<2> notTrueOrFalse{
    "session.not-true-or-false", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The attribute \"%2\" is a checkbox; its value is \"true\" or \"false\", "
                      "not \"%1\".")};
inline constexpr ErrorText<0> noObjectToInterpolate{
    "session.no-object-to-interpolate", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "Select an object to interpolate first.")};
inline constexpr ErrorText<0> noKeyframePair{
    "session.no-keyframe-pair", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Interpolation needs a keyframe on both sides within one shot: make or "
                      "accept a mask before and after the gap.")};
inline constexpr ErrorText<0> nothingToFill{
    "session.nothing-to-fill", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "All frames between these keyframes have tracked masks above the review "
                      "threshold: remove the masks that interpolation should replace.")};
inline constexpr ErrorText<0> nothingToSmooth{
    "session.nothing-to-smooth", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is nothing to smooth: it needs visible masks on at least three "
                      "neighbouring frames, which are not all keyframes or accepted; choose "
                      "another range or object.")};
inline constexpr ErrorText<0> nothingToCheck{
    "session.nothing-to-check", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no accepted mask here that could become a check frame; accept "
                      "masks first, or choose another range or object.")};
inline constexpr ErrorText<0> nothingToScore{
    "session.nothing-to-score", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No mask on a check frame has changed since it was scored; there is nothing "
                      "to compare.")};
inline constexpr ErrorText<2> stuffHasObject{
    "session.stuff-has-object", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is stuff, which has one object: \"%2\"; use that object.")};
inline constexpr ErrorText<2> stuffHasSeveral{
    "session.stuff-has-several", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has %2 objects, and stuff has one; merge them first.")};
inline constexpr ErrorText<1> stuffNotSplit{
    "session.stuff-not-split", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is the only object of its category, which is stuff, and cannot be "
                      "split; choose another category first.")};
inline constexpr ErrorText<0> nothingUnlabelled{
    "session.nothing-unlabelled", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is nothing to give: the pixels are labelled already, or the masks "
                      "that would get them are accepted.")};
inline constexpr ErrorText<0> nothingPaintedOver{
    "session.nothing-painted-over", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Nothing was painted: the stroke touches no pixel that may be painted over; "
                      "change \"Paint only over\", or paint elsewhere.")};
inline constexpr ErrorText<1> fileExists{
    "session.file-exists", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" exists already; open it, or choose another name.")};
inline constexpr ErrorText<0> noProjectWaiting{
    "session.no-project-waiting", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No project is waiting for its clip; open a project first.")};
inline constexpr ErrorText<0> nothingToPropagate{
    "session.nothing-to-propagate", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is nothing to propagate: in this range no object has a mask, or "
                      "every frame is a keyframe or accepted; choose another range or direction.")};
inline constexpr ErrorText<1> noKeyframeHere{
    "session.no-keyframe-here", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The object has no keyframe on frame %1: correct its mask there first, or go "
                      "to the frame that was corrected.")};
inline constexpr ErrorText<0> noCutAtStart{
    "session.no-cut-at-start", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The first frame of the clip cannot be a cut; choose a later frame.")};
inline constexpr ErrorText<1> noCut{
    "session.no-cut", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no cut on frame %1; choose another frame.")};
inline constexpr ErrorText<0> noNextShot{
    "session.no-next-shot", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no object to continue in another shot; propagate an object up to "
                      "a cut first.")};
inline constexpr ErrorText<1> eventsNotWritten{
    "session.events-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Cannot write the events to \"%1\"; check the folder and the free space on the disk.")};
inline constexpr ErrorText<1> otherSize{
    "session.other-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: it has another size or number of "
                      "frames; choose the original clip.")};
inline constexpr ErrorText<2> otherSizeFrom{
    "session.other-size-from", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: it has another size or number of "
                      "frames. The first frame that differs is %2.")};
inline constexpr ErrorText<3> frameDiffers{
    "session.frame-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: frame %2 differs. Restore the "
                      "original clip, or accept this one with \"%3\".")};
inline constexpr ErrorText<3> otherFile{
    "session.other-file", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" is not the clip of this project: the file differs, and frames from %2 on cannot be "
        "compared. Restore the original clip, or accept this one with \"%3\".")};
inline constexpr ErrorText<1> clipNotThere{
    "session.clip-not-there", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The clip is not at \"%1\"; choose its new location.")};

inline constexpr ErrorText<0> noExample{
    "session.no-example", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no mask to search for; select an object that has a mask on this "
                      "frame.")};

inline constexpr Text<0> acceptCandidate{"session.accept-candidate",
                                         QT_TRANSLATE_NOOP("maskline::Core", "Accept candidate")};
inline constexpr Text<0> acceptCandidates{"session.accept-candidates",
                                          QT_TRANSLATE_NOOP("maskline::Core", "Accept candidates")};
inline constexpr Text<0> mergeCandidates{"session.merge-candidates",
                                         QT_TRANSLATE_NOOP("maskline::Core", "Merge candidates")};
inline constexpr Text<0> dropCandidate{"session.drop-candidate",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Drop candidate")};
inline constexpr Text<0> discardCandidates{
    "session.discard-candidates", QT_TRANSLATE_NOOP("maskline::Core", "Discard candidates")};
// Names of objects in the title of a job: two, and how many more there are.
inline constexpr Text<2> twoNames{"session.two-names",
                                  QT_TRANSLATE_NOOP("maskline::Core", "%1, %2")};
inline constexpr Text<2> namesAndOne{"session.names-and-one",
                                     QT_TRANSLATE_NOOP("maskline::Core", "%1, %2 and 1 more")};
inline constexpr Text<3> namesAndMore{"session.names-and-more",
                                      QT_TRANSLATE_NOOP("maskline::Core", "%1, %2 and %3 more")};
inline constexpr Text<0> addCut{"session.add-cut", QT_TRANSLATE_NOOP("maskline::Core", "Add cut")};
inline constexpr Text<0> moveCut{"session.move-cut",
                                 QT_TRANSLATE_NOOP("maskline::Core", "Move cut")};
inline constexpr Text<0> removeCut{"session.remove-cut",
                                   QT_TRANSLATE_NOOP("maskline::Core", "Remove cut")};
inline constexpr Text<1> stoppedAtCut{
    "session.stopped-at-cut",
    QT_TRANSLATE_NOOP("maskline::Core", "Propagation stopped at the cut on frame %1.")};
inline constexpr Text<2> frameOfFile{"session.frame-of-file",
                                     QT_TRANSLATE_NOOP("maskline::Core", "%1 (\"%2\")")};
inline constexpr Text<3> clipDamaged{
    "session.clip-damaged",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is damaged. Frames that cannot be decoded and are left out: %2. "
                      "Frames that are shown with errors: %3.")};
inline constexpr Text<1> picturesMissing{
    "session.pictures-missing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frames of the video are missing before these frames (%1).")};
inline constexpr Text<1> framesFlawed{
    "session.frames-flawed", QT_TRANSLATE_NOOP("maskline::Core", "These frames have errors (%1).")};
inline constexpr Text<3> clipCutOff{
    "session.clip-cut-off",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" was cut off. Frames that are missing after frame %2: %3.")};

inline constexpr ErrorText<0> modelRuns{
    "session.model-runs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A model is already running on this project; wait for it or cancel it.")};
inline constexpr ErrorText<0> noFramesForModel{
    "session.no-frames-for-model", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "There is no frame in this range to run the model on; choose another range.")};
inline constexpr ErrorText<0> runUndone{
    "session.run-undone", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The masks of the last run of a model are not in the project: the run was "
                      "undone; redo it, or run the model again.")};
inline constexpr Text<0> runModel{"session.run-model",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Run model")};
inline constexpr Text<0> applyScore{"session.apply-score",
                                    QT_TRANSLATE_NOOP("maskline::Core", "Apply score")};
inline constexpr Text<1> masksRemoved{
    "session.masks-removed",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of the model that were removed: %1.")};
inline constexpr Text<1> lockedLeft{
    "session.locked-left",
    QT_TRANSLATE_NOOP("maskline::Core", "Locked objects that were left as they are: %1.")};
inline constexpr Text<1> masksKept{
    "session.masks-kept",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frames on which a mask of another origin, or one that a person has checked, "
                      "was kept: %1.")};

}  // namespace maskline::messages::session
