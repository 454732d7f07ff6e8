// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::project {

inline constexpr ErrorText<1> otherClip{
    "project.other-clip", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has another length or size than the clip of this project; choose the "
                      "file that the project was made with.")};
inline constexpr ErrorText<0> readOnly{
    "project.read-only", ErrorKind::Locked,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project is open read-only; open it for writing to change it.")};
inline constexpr ErrorText<1> objectLocked{
    "project.object-locked", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is locked; unlock it to change its masks.")};
inline constexpr ErrorText<1> attributeOfTrack{
    "project.attribute-of-track", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The attribute \"%1\" has one value for the whole track; set it without a frame.")};
inline constexpr ErrorText<1> noFrame{
    "project.no-frame", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The clip has no frame %1; choose another frame.")};
inline constexpr ErrorText<4> maskDoesNotFit{
    "project.mask-does-not-fit", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A mask of %1 × %2 pixels does not fit the clip (%3 × %4); scale it to the "
                      "size of the clip.")};
inline constexpr ErrorText<0> badUncertainty{
    "project.bad-uncertainty", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "An uncertainty map must have one 8-bit channel.")};
inline constexpr ErrorText<1> noMaskForKeyframe{
    "project.no-mask-for-keyframe", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no mask on frame %1 to make a keyframe of; draw one first.")};
inline constexpr ErrorText<0> mergeWithItself{
    "project.merge-with-itself", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "An object cannot be merged with itself; choose two objects.")};
inline constexpr ErrorText<0> swapWithItself{
    "project.swap-with-itself", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "An object cannot be swapped with itself; choose two objects.")};
inline constexpr ErrorText<1> noMaskToCopy{
    "project.no-mask-to-copy", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no mask on frame %1 to copy; draw one first.")};
inline constexpr ErrorText<0> noObject{
    "project.no-object", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The object no longer exists in the project; choose another one.")};
inline constexpr ErrorText<0> noCategory{
    "project.no-category", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The category no longer exists in the project; choose another one.")};
inline constexpr ErrorText<0> noAttribute{
    "project.no-attribute", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The attribute no longer exists in the project; choose another one.")};
inline constexpr ErrorText<0> noComment{
    "project.no-comment", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The comment no longer exists in the project; choose another one.")};
inline constexpr ErrorText<1> noVersion{
    "project.no-version", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no version %1 of a track any more.")};
inline constexpr ErrorText<0> noEvent{
    "project.no-event", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The event no longer exists in the project; choose another one.")};
inline constexpr ErrorText<0> noStage{
    "project.no-stage", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The stage no longer exists in the project; choose another one.")};
inline constexpr ErrorText<0> stageWithoutName{
    "project.stage-without-name", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A stage needs a name.")};
inline constexpr ErrorText<1> stageNameTaken{
    "project.stage-name-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is already a stage named \"%1\"; choose another name.")};
inline constexpr ErrorText<0> stageWithoutFrames{
    "project.stage-without-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The range has no frames; choose one that has at least one.")};
inline constexpr ErrorText<1> stageInUse{
    "project.stage-in-use", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Work is in stage \"%1\"; move it to another stage first.")};
inline constexpr ErrorText<0> lastStage{
    "project.last-stage", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A project needs at least one stage.")};
inline constexpr ErrorText<0> noCheckFrame{
    "project.no-check-frame", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The check frame no longer exists in the project; choose another one.")};
inline constexpr ErrorText<2> isCheckFrame{
    "project.is-check-frame", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frame %1 is already a check frame of \"%2\"; choose another frame.")};
inline constexpr ErrorText<0> eventWithoutLabel{
    "project.event-without-label", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "An event needs a label; enter one.")};
inline constexpr ErrorText<0> eventWithoutFrames{
    "project.event-without-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The last frame of the event comes before its first frame; choose a later last frame.")};
inline constexpr ErrorText<1> objectNameTaken{
    "project.object-name-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "There is already an object \"%1\"; choose another name.")};
inline constexpr ErrorText<1> categoryNameTaken{
    "project.category-name-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is already a category \"%1\"; choose another name.")};
inline constexpr ErrorText<1> attributeNameTaken{
    "project.attribute-name-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is already an attribute \"%1\"; choose another name.")};

inline constexpr Text<0> acceptMasks{"project.accept-masks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Accept masks")};
inline constexpr Text<0> addAttribute{"project.add-attribute",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Add attribute")};
inline constexpr Text<0> addCategory{"project.add-category",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Add category")};
inline constexpr Text<0> addComment{"project.add-comment",
                                    QT_TRANSLATE_NOOP("maskline::Core", "Add comment")};
inline constexpr Text<0> addEvent{"project.add-event",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Add event")};
inline constexpr Text<0> changeEvent{"project.change-event",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Change event")};
inline constexpr Text<0> removeEvent{"project.remove-event",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Remove event")};
inline constexpr Text<0> addStage{"project.add-stage",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Add stage")};
inline constexpr Text<0> renameStage{"project.rename-stage",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Rename stage")};
inline constexpr Text<0> removeStage{"project.remove-stage",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Remove stage")};
inline constexpr Text<0> moveToStage{"project.move-to-stage",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Move to stage")};
inline constexpr Text<0> addCheckFrames{
    "project.add-check-frames", QT_TRANSLATE_NOOP("maskline::Core", "Add check frames")};
inline constexpr Text<0> removeCheckFrames{
    "project.remove-check-frames", QT_TRANSLATE_NOOP("maskline::Core", "Remove check frames")};
inline constexpr Text<0> scoreCheckFrames{
    "project.score-check-frames", QT_TRANSLATE_NOOP("maskline::Core", "Score check frames")};
inline constexpr Text<0> addMasks{"project.add-masks",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Add masks")};
inline constexpr Text<0> addObject{"project.add-object",
                                   QT_TRANSLATE_NOOP("maskline::Core", "Add object")};
inline constexpr Text<0> changeAttribute{"project.change-attribute",
                                         QT_TRANSLATE_NOOP("maskline::Core", "Change attribute")};
inline constexpr Text<0> changeCategory{"project.change-category",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Change category")};
inline constexpr Text<0> changeComment{"project.change-comment",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Change comment")};
inline constexpr Text<0> changeObject{"project.change-object",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Change object")};
inline constexpr Text<0> changePrompts{"project.change-prompts",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Change prompts")};
inline constexpr Text<0> changeSettings{"project.change-settings",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Change settings")};
inline constexpr Text<0> clearKeyframe{"project.clear-keyframe",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Clear keyframe")};
inline constexpr Text<0> clearKeyframes{"project.clear-keyframes",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Clear keyframes")};
inline constexpr Text<0> clearReview{"project.clear-review",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Clear review")};
inline constexpr Text<0> copyMask{"project.copy-mask",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Copy mask")};
inline constexpr Text<0> editMask{"project.edit-mask",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Edit mask")};
inline constexpr Text<0> extendMask{"project.extend-mask",
                                    QT_TRANSLATE_NOOP("maskline::Core", "Extend mask")};
inline constexpr Text<0> giveUnlabelled{
    "project.give-unlabelled", QT_TRANSLATE_NOOP("maskline::Core", "Give unlabelled pixels")};
inline constexpr Text<0> importMasks{"project.import-masks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Import")};
inline constexpr Text<0> interpolate{"project.interpolate",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Interpolate")};
inline constexpr Text<0> smoothMasks{"project.smooth-masks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Smooth over time")};
inline constexpr Text<0> mergeObjects{"project.merge-objects",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Merge objects")};
inline constexpr Text<0> paint{"project.paint", QT_TRANSLATE_NOOP("maskline::Core", "Paint")};
inline constexpr Text<0> propagate{"project.propagate",
                                   QT_TRANSLATE_NOOP("maskline::Core", "Propagate")};
inline constexpr Text<0> propagateAgain{"project.propagate-again",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Propagate again")};
inline constexpr Text<0> rejectMasks{"project.reject-masks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Reject masks")};
inline constexpr Text<0> removeAttribute{"project.remove-attribute",
                                         QT_TRANSLATE_NOOP("maskline::Core", "Remove attribute")};
inline constexpr Text<0> removeComment{"project.remove-comment",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Remove comment")};
inline constexpr Text<0> removeMasks{"project.remove-masks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Remove masks")};
inline constexpr Text<0> removeObject{"project.remove-object",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Remove object")};
inline constexpr Text<0> removePrompts{"project.remove-prompts",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Remove prompts")};
inline constexpr Text<0> reorderObjects{"project.reorder-objects",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Reorder objects")};
inline constexpr Text<0> restoreVersion{"project.restore-version",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Restore version")};
inline constexpr Text<0> segment{"project.segment", QT_TRANSLATE_NOOP("maskline::Core", "Segment")};
inline constexpr Text<0> setAttribute{"project.set-attribute",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Set attribute")};
inline constexpr Text<0> setKeyframe{"project.set-keyframe",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Set keyframe")};
inline constexpr Text<0> setKeyframes{"project.set-keyframes",
                                      QT_TRANSLATE_NOOP("maskline::Core", "Set keyframes")};
inline constexpr Text<0> setPresence{"project.set-presence",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Set presence")};
inline constexpr Text<0> setShots{"project.set-shots",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Set shots")};
inline constexpr Text<0> splitObject{"project.split-object",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Split object")};
inline constexpr Text<0> swapObjects{"project.swap-objects",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Swap objects")};

}  // namespace maskline::messages::project
