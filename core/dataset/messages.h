// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::dataset {

inline constexpr ErrorText<1> pictureNotWritten{
    "dataset.picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Cannot write the image \"%1\"; check the folder and the free space on the disk.")};
inline constexpr ErrorText<0> temporaryFolderFull{
    "dataset.temporary-folder-full", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The temporary folder is full or cannot be written; free some space and try again.")};
inline constexpr ErrorText<1> noFolder{
    "dataset.no-folder", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" does not exist; check the path.")};
inline constexpr ErrorText<1> noLabelMaps{
    "dataset.no-label-maps", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" contains no PNG label maps; choose another folder.")};
inline constexpr ErrorText<1> listNotWritten{
    "dataset.list-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Cannot write the list \"%1\"; check the folder and the free space on the disk.")};
inline constexpr ErrorText<1> predictionSizeDiffers{
    "dataset.prediction-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The prediction \"%1\" does not have the size of the ground truth; scale it "
                      "to that size.")};
inline constexpr ErrorText<1> nothingToScore{
    "dataset.nothing-to-score", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No sequence in \"%1\" can be scored; choose a folder with annotated sequences.")};
inline constexpr ErrorText<1> exportNotWritten{
    "dataset.export-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Cannot write the export (%1); check the folder and the free space on the disk.")};
inline constexpr ErrorText<1> exportPictureNotWritten{
    "dataset.export-picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot write an image of the export (%1); check the folder and the free "
                      "space on the disk.")};
inline constexpr ErrorText<0> noFramesInRange{
    "dataset.no-frames-in-range", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The clip has no frames in the range to export; choose another range.")};
inline constexpr ErrorText<1> badSequenceName{
    "dataset.bad-sequence-name", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" cannot be the name of a sequence; choose a name that is valid for a folder.")};
inline constexpr ErrorText<0> noSuchObject{
    "dataset.no-such-object", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project has no object with this number; choose another object.")};
inline constexpr ErrorText<2> tooManyObjects{
    "dataset.too-many-objects", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" supports at most %2 objects in a sequence; export fewer objects.")};
inline constexpr ErrorText<2> unknownFormat{
    "dataset.unknown-format", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not a known format; use one of these (%2).")};
inline constexpr ErrorText<1> formatNotWritten{
    "dataset.format-not-written", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The format \"%1\" can be imported but not exported; choose another format.")};
inline constexpr ErrorText<1> formatNotRead{
    "dataset.format-not-read", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The format \"%1\" can be exported but not imported; choose another format.")};
inline constexpr ErrorText<1> noFormatFound{
    "dataset.no-format-found", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No known format was detected at \"%1\"; specify the format, or choose its "
                      "parent folder or another file.")};
inline constexpr ErrorText<1> nothingThere{
    "dataset.nothing-there", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no file or folder \"%1\"; check the path.")};
inline constexpr ErrorText<1> fileNotRead{
    "dataset.file-not-read", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot read the file \"%1\"; check the path and its permissions.")};
inline constexpr ErrorText<1> fileNotWritten{
    "dataset.file-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Cannot write the file \"%1\"; check the folder and the free space on the disk.")};
inline constexpr ErrorText<3> jsonWrong{
    "dataset.json-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The file \"%1\" is invalid at \"%2\" (%3); correct the file or export it again.")};
inline constexpr ErrorText<3> jsonDamaged{
    "dataset.json-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is not valid JSON: there is an error at line %2, in \"%3\"; "
                      "correct the file or export it again.")};
inline constexpr ErrorText<2> jsonNumberTooLarge{
    "dataset.json-number-too-large", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" contains a number that is too large at \"%2\"; correct the "
                      "file or export it again.")};
inline constexpr ErrorText<1> jsonTooDeep{
    "dataset.json-too-deep", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The JSON file \"%1\" is nested too deeply; choose a file with annotations.")};
inline constexpr ErrorText<1> noJson{
    "dataset.no-json", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" contains no JSON file of this format, or several; choose the file.")};
inline constexpr ErrorText<1> folderEmpty{
    "dataset.folder-empty", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" is empty; choose another one.")};
inline constexpr ErrorText<1> photoNotMask{
    "dataset.photo-not-mask", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" is a photo, not a mask; choose a folder of masks.")};
inline constexpr ErrorText<1> noMaskPictures{
    "dataset.no-mask-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" contains no mask images; choose another folder.")};
inline constexpr ErrorText<2> noFolderInside{
    "dataset.no-folder-inside", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" has no subfolder \"%2\"; choose the root folder of the dataset.")};
inline constexpr ErrorText<2> noPictureOfPattern{
    "dataset.no-picture-of-pattern", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No image name in \"%1\" matches the pattern \"%2\"; change the pattern.")};
inline constexpr ErrorText<2> badPattern{
    "dataset.bad-pattern", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a valid file name pattern (%2); correct the pattern.")};
inline constexpr ErrorText<2> unknownPixels{
    "dataset.unknown-pixels", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a pixel format of these images; use one of these (%2).")};
inline constexpr ErrorText<0> coloursNotDistinct{
    "dataset.colours-not-distinct", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Two objects or categories have the same colour, or one is black; give each "
                      "its own colour, or export numbers.")};
inline constexpr ErrorText<1> tooManyLabels{
    "dataset.too-many-labels", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "8-bit images can store at most %1 objects; use grey16 or rgb.")};
inline constexpr ErrorText<0> cutOutNeedsFrames{
    "dataset.cut-out-needs-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cut-outs need the images of the frames, which are not available; convert "
                      "from a dataset with images or export from a project.")};
inline constexpr ErrorText<0> overlayNeedsFrames{
    "dataset.overlay-needs-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "An overlay video needs the images of the frames, which are not available; "
                      "convert from a dataset with images or export from a project.")};
inline constexpr ErrorText<0> noFrameMatches{
    "dataset.no-frame-matches", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No frame of the dataset matches a frame of the clip; specify the frame at "
                      "which the dataset begins.")};
inline constexpr ErrorText<0> noFrames{
    "dataset.no-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The dataset contains no frames; choose another one.")};
inline constexpr ErrorText<1> whichVideo{
    "dataset.which-video", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The dataset contains several videos, and none has the name of the clip; "
                      "choose one (%1).")};
inline constexpr ErrorText<2> noVideo{
    "dataset.no-video", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The dataset has no video \"%1\"; choose one of these (%2).")};
inline constexpr ErrorText<4> otherShape{
    "dataset.other-shape", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The masks are for images of %1 × %2 pixels, but the clip has %3 × %4 "
                      "pixels; choose the dataset of this clip.")};
inline constexpr ErrorText<0> badStep{
    "dataset.bad-step", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The step between frames must be 1 or more.")};
inline constexpr ErrorText<1> nothingNamed{
    "dataset.nothing-named", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The dataset has no video, object or category named \"%1\"; check the name.")};
inline constexpr ErrorText<0> nothingSelected{
    "dataset.nothing-selected", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The selection contains no frame of the dataset; change the selection.")};
inline constexpr ErrorText<1> unknownExistingChoice{
    "dataset.unknown-existing-choice", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" is not a valid choice for existing masks; use keep, replace or new-object.")};

inline constexpr Text<2> appearsLate{
    "dataset.appears-late",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" first appears on frame %2; DAVIS evaluation takes the number of "
                      "objects from the first frame and rejects higher numbers later.")};
inline constexpr Text<4> hiddenPixels{
    "dataset.hidden-pixels",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pixels of \"%1\" that lie under \"%2\" and are not in the label maps: %3 (frames: %4).")};
inline constexpr Text<0> forViewing{
    "dataset.for-viewing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "For viewing: names, categories and scores are not stored.")};
inline constexpr Text<0> nothingChosen{
    "dataset.nothing-chosen",
    QT_TRANSLATE_NOOP("maskline::Core", "The chosen frames and objects have no masks.")};
inline constexpr Text<0> oneRejected{
    "dataset.one-rejected", QT_TRANSLATE_NOOP("maskline::Core", "One rejected mask was left out.")};
inline constexpr Text<1> rejected{
    "dataset.rejected", QT_TRANSLATE_NOOP("maskline::Core", "%1 rejected masks were left out.")};
inline constexpr Text<3> missingPredictions{
    "dataset.missing-predictions",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 has no prediction for %2 of %3 frames; they count as empty.")};
inline constexpr Text<1> noFirstObject{
    "dataset.no-first-object",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 has no object on its first frame and is not scored.")};
inline constexpr Text<1> lateObjects{
    "dataset.late-objects",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 has objects that are not on its first frame; they are not scored.")};
inline constexpr Text<1> labelsAboveObjects{
    "dataset.labels-above-objects",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "%1 has predicted labels above the number of its objects; they are not scored.")};
inline constexpr Text<1> tooFewFrames{
    "dataset.too-few-frames",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 has fewer than three frames and is not scored.")};
inline constexpr Text<0> formatCoco{"dataset.format-coco",
                                    QT_TRANSLATE_NOOP("maskline::Core", "COCO instances")};
inline constexpr Text<0> formatDavis{"dataset.format-davis",
                                     QT_TRANSLATE_NOOP("maskline::Core", "DAVIS")};
inline constexpr Text<0> formatDavis2016{"dataset.format-davis2016",
                                         QT_TRANSLATE_NOOP("maskline::Core", "DAVIS 2016")};
inline constexpr Text<0> formatYoutubeVos{"dataset.format-youtube-vos",
                                          QT_TRANSLATE_NOOP("maskline::Core", "YouTube-VOS")};
inline constexpr Text<0> formatMose{"dataset.format-mose",
                                    QT_TRANSLATE_NOOP("maskline::Core", "MOSE")};
inline constexpr Text<0> formatMasks{"dataset.format-masks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Mask folders")};
inline constexpr Text<0> formatLabelMaps{"dataset.format-label-maps",
                                         QT_TRANSLATE_NOOP("maskline::Core", "Label maps")};
inline constexpr Text<0> formatOverlay{"dataset.format-overlay",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Overlay video")};
inline constexpr Text<0> aboutCoco{
    "dataset.about-coco",
    QT_TRANSLATE_NOOP("maskline::Core", "run-length encoded masks and track ids in one JSON file")};
inline constexpr Text<0> aboutDavis{
    "dataset.about-davis",
    QT_TRANSLATE_NOOP("maskline::Core", "JPEG frames, palette PNG masks and image sets")};
inline constexpr Text<0> aboutDavis2016{
    "dataset.about-davis2016",
    QT_TRANSLATE_NOOP("maskline::Core", "like DAVIS, with one object: black and white PNG masks")};
inline constexpr Text<0> aboutYoutubeVos{
    "dataset.about-youtube-vos",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "JPEG frames, palette PNG masks and meta.json with categories")};
inline constexpr Text<0> aboutMose{
    "dataset.about-mose",
    QT_TRANSLATE_NOOP("maskline::Core", "JPEG frames and palette PNG masks, one folder per video")};
inline constexpr Text<0> aboutMasks{
    "dataset.about-masks",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "one folder per object, one black and white PNG per frame")};
inline constexpr Text<0> aboutLabelMaps{
    "dataset.about-label-maps",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "one PNG per frame, in which each value or colour is an object")};
inline constexpr Text<0> aboutOverlay{
    "dataset.about-overlay",
    QT_TRANSLATE_NOOP("maskline::Core", "the masks drawn over the clip, for viewing")};
inline constexpr Text<2> losesNames{
    "dataset.loses-names",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot store object names; objects affected: %2.")};
inline constexpr Text<2> losesCategories{
    "dataset.loses-categories",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store object categories; objects affected: %2.")};
inline constexpr Text<1> becomeObject{
    "dataset.become-object",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Objects without a category, which are exported as \"object\": %1.")};
inline constexpr Text<0> giveCategories{
    "dataset.give-categories",
    QT_TRANSLATE_NOOP("maskline::Core", "Give each object a category before the export.")};
inline constexpr Text<2> losesAttributes{
    "dataset.loses-attributes",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot store attributes; objects affected: %2.")};
inline constexpr Text<2> losesCrowds{
    "dataset.loses-crowds",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot store crowd flags; objects affected: %2.")};
inline constexpr Text<2> losesEvents{
    "dataset.loses-events",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store events and tags; events affected: %2.")};
inline constexpr Text<2> losesIgnored{
    "dataset.loses-ignored",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store ignore regions; objects affected: %2.")};
inline constexpr Text<2> losesScores{
    "dataset.loses-scores",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store the confidence of masks; masks affected: %2.")};
inline constexpr Text<2> losesPresence{
    "dataset.loses-presence",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store occlusion flags; masks affected: %2.")};
inline constexpr Text<2> losesFrameAttributes{
    "dataset.loses-frame-attributes",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store attributes of single frames; masks affected: %2.")};
inline constexpr Text<2> losesHoles{
    "dataset.loses-holes",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot store holes in masks; masks affected: %2.")};
inline constexpr Text<2> losesParts{
    "dataset.loses-parts",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store masks of several parts; masks affected: %2.")};
inline constexpr Text<2> losesEmptyFrames{
    "dataset.loses-empty-frames",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot store frames without masks: %2.")};
inline constexpr Text<2> unitesObjects{
    "dataset.unites-objects",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" supports one object; objects that are merged: %2.")};
inline constexpr Text<2> oneVideoOnly{
    "dataset.one-video-only",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" supports one video; there are %2.")};
inline constexpr Text<1> otherHiddenPixels{
    "dataset.other-hidden-pixels",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pixels of other objects that overlap and are not in the label maps: %1.")};
inline constexpr Text<0> exportOneObject{
    "dataset.export-one-object",
    QT_TRANSLATE_NOOP("maskline::Core", "Export one object at a time.")};
inline constexpr Text<0> writeEachVideo{
    "dataset.write-each-video",
    QT_TRANSLATE_NOOP("maskline::Core", "Write each video into a folder of its own.")};
inline constexpr Text<0> beginWithAllObjects{
    "dataset.begin-with-all-objects",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Start the range at a frame on which all objects are present.")};
inline constexpr Text<0> changeOrder{
    "dataset.change-order",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Overlapping pixels belong to the upper layer; change the order of the objects.")};
inline constexpr Text<0> countedFromOne{
    "dataset.counted-from-one",
    QT_TRANSLATE_NOOP("maskline::Core", "Frames are numbered from 1: number 1 is frame 0.")};
inline constexpr Text<4> masksScaled{
    "dataset.masks-scaled",
    QT_TRANSLATE_NOOP("maskline::Core", "The masks are scaled from %1 × %2 to %3 × %4 pixels.")};
inline constexpr Text<1> otherVideos{
    "dataset.other-videos",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Other videos of the dataset that do not belong to this clip: %1.")};
inline constexpr Text<1> masksOutsideClip{
    "dataset.masks-outside-clip",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks on frames that the clip does not have, left out: %1.")};
inline constexpr Text<1> labelsLeftOut{
    "dataset.labels-left-out",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of labels that are not imported: %1.")};
inline constexpr Text<1> masksKept{
    "dataset.masks-kept",
    QT_TRANSLATE_NOOP("maskline::Core", "Frames that keep the existing mask of the project: %1.")};
inline constexpr Text<1> masksReplaced{
    "dataset.masks-replaced",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of the project that are replaced: %1.")};
inline constexpr Text<1> acceptedKept{
    "dataset.accepted-kept",
    QT_TRANSLATE_NOOP("maskline::Core", "Accepted frames that remain unchanged: %1.")};
inline constexpr Text<1> noTrackIds{
    "dataset.no-track-ids",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "These annotations have no track ids, so the n-th mask of a category on each "
                      "image is assigned to one object: %1.")};
inline constexpr Text<1> annotationsWithoutPicture{
    "dataset.annotations-without-picture",
    QT_TRANSLATE_NOOP("maskline::Core", "Annotations without an image in the file, left out: %1.")};
inline constexpr Text<1> annotationsWithoutMask{
    "dataset.annotations-without-mask",
    QT_TRANSLATE_NOOP("maskline::Core", "Annotations without a mask, left out: %1.")};
inline constexpr Text<1> reasonLacks{"dataset.reason-lacks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is missing")};
inline constexpr Text<0> reasonWholeNumber{
    "dataset.reason-whole-number", QT_TRANSLATE_NOOP("maskline::Core", "an integer is expected")};
inline constexpr Text<0> reasonNumber{"dataset.reason-number",
                                      QT_TRANSLATE_NOOP("maskline::Core", "a number is expected")};
inline constexpr Text<0> reasonText{"dataset.reason-text",
                                    QT_TRANSLATE_NOOP("maskline::Core", "a string is expected")};
inline constexpr Text<0> reasonLongerList{
    "dataset.reason-longer-list", QT_TRANSLATE_NOOP("maskline::Core", "a longer list is expected")};
inline constexpr Text<0> reasonCategoryOrNull{
    "dataset.reason-category-or-null",
    QT_TRANSLATE_NOOP("maskline::Core", "a category name or null is expected")};
inline constexpr Text<0> reasonNegativeFrame{
    "dataset.reason-negative-frame",
    QT_TRANSLATE_NOOP("maskline::Core", "the frame number is negative")};
inline constexpr Text<0> reasonRunLength{
    "dataset.reason-run-length",
    QT_TRANSLATE_NOOP("maskline::Core", "this is not a valid run length")};
inline constexpr Text<0> reasonHeightAndWidth{
    "dataset.reason-height-and-width",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of height and width is expected")};
inline constexpr Text<2> reasonRunsDoNotFit{
    "dataset.reason-runs-do-not-fit",
    QT_TRANSLATE_NOOP("maskline::Core", "the runs do not add up to a mask of %1 × %2 pixels")};
inline constexpr Text<0> reasonRuns{
    "dataset.reason-runs",
    QT_TRANSLATE_NOOP("maskline::Core", "a string or a list of runs is expected")};
inline constexpr Text<0> reasonCoordinates{
    "dataset.reason-coordinates",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of coordinates is expected")};
inline constexpr Text<0> reasonPointOutside{
    "dataset.reason-point-outside",
    QT_TRANSLATE_NOOP("maskline::Core", "a point lies far outside the image")};
inline constexpr Text<2> reasonPictureSize{
    "dataset.reason-picture-size",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 × %2 pixels is not a valid image size")};
inline constexpr Text<0> reasonRunsOrPolygons{
    "dataset.reason-runs-or-polygons",
    QT_TRANSLATE_NOOP("maskline::Core", "runs or polygons are expected")};
inline constexpr Text<0> reasonSizeNotStated{
    "dataset.reason-size-not-stated",
    QT_TRANSLATE_NOOP("maskline::Core", "the image size is missing, which polygons need")};
inline constexpr Text<0> reasonLeadsOut{
    "dataset.reason-leads-out",
    QT_TRANSLATE_NOOP("maskline::Core", "it points outside the folder")};
inline constexpr Text<0> reasonBraces{
    "dataset.reason-braces",
    QT_TRANSLATE_NOOP("maskline::Core", "only {video}, {object} and {frame} are allowed")};
inline constexpr Text<0> reasonFrameOnce{
    "dataset.reason-frame-once",
    QT_TRANSLATE_NOOP("maskline::Core", "it must contain {frame} exactly once")};

inline constexpr ErrorText<3> lineWrong{
    "dataset.line-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The file \"%1\" is invalid in line %2 (%3); correct the file or export it again.")};
inline constexpr ErrorText<2> yamlDamaged{
    "dataset.yaml-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is not valid YAML: there is an error at line %2; correct "
                      "the file or export it again.")};
inline constexpr ErrorText<1> noLabelmeFile{
    "dataset.no-labelme-file", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" contains no Labelme JSON file, which has a list \"shapes\"; choose "
                      "another folder or file.")};
inline constexpr ErrorText<1> noYoloLabels{
    "dataset.no-yolo-labels", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" has no YOLO images or labels in \"images\" and "
                      "\"labels\"; choose the root folder of the dataset.")};
inline constexpr ErrorText<1> noYoloPictures{
    "dataset.no-yolo-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The labels in \"%1\" are relative to the image sizes, and the images are "
                      "missing; put the images into the folder \"images\" next to \"labels\".")};
inline constexpr ErrorText<1> yoloClassesDiffer{
    "dataset.yolo-classes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The classes in \"%1\" are different or in another order; export the same "
                      "categories, or choose another folder.")};
inline constexpr Text<0> formatLabelme{"dataset.format-labelme",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Labelme")};
inline constexpr Text<0> formatYolo{"dataset.format-yolo",
                                    QT_TRANSLATE_NOOP("maskline::Core", "YOLO segmentation")};
inline constexpr Text<0> formatLabelStudio{"dataset.format-label-studio",
                                           QT_TRANSLATE_NOOP("maskline::Core", "Label Studio")};
inline constexpr Text<0> formatFiftyone{"dataset.format-fiftyone",
                                        QT_TRANSLATE_NOOP("maskline::Core", "FiftyOne")};
inline constexpr Text<0> aboutLabelme{
    "dataset.about-labelme",
    QT_TRANSLATE_NOOP("maskline::Core", "a JSON file with masks next to each image")};
inline constexpr Text<0> aboutYolo{
    "dataset.about-yolo",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "data.yaml and a text file of polygons per image, for Ultralytics")};
inline constexpr Text<0> aboutLabelStudio{
    "dataset.about-label-studio",
    QT_TRANSLATE_NOOP("maskline::Core", "a JSON list of tasks with brush masks")};
inline constexpr Text<0> aboutFiftyone{
    "dataset.about-fiftyone",
    QT_TRANSLATE_NOOP("maskline::Core", "samples.json with detection masks, and images")};
inline constexpr Text<2> losesTracks{
    "dataset.loses-tracks", QT_TRANSLATE_NOOP("maskline::Core",
                                              "\"%1\" cannot store which masks of different frames "
                                              "belong to one object; objects affected: %2.")};
inline constexpr Text<1> otherJsonFiles{
    "dataset.other-json-files",
    QT_TRANSLATE_NOOP("maskline::Core", "JSON files that are not Labelme files, left out: %1.")};
inline constexpr Text<1> masksWithoutPicture{
    "dataset.masks-without-picture",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks left out because their images are missing: %1.")};
inline constexpr Text<1> classesWithoutNames{
    "dataset.classes-without-names",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The dataset does not name its classes; the class numbers are used as names: %1.")};
inline constexpr Text<1> otherAnnotations{
    "dataset.other-annotations",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Further annotations of the same images, left out: %1. The ground truth is "
                      "used, otherwise the first annotation.")};
inline constexpr Text<1> otherLabelFields{
    "dataset.other-label-fields",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Other fields with detections, left out: %1. The field \"ground_truth\" is "
                      "used, otherwise the first one.")};
inline constexpr Text<1> maskFilesMissing{
    "dataset.mask-files-missing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks left out because their files are missing from the folder: %1.")};
inline constexpr Text<0> reasonObject{"dataset.reason-object",
                                      QT_TRANSLATE_NOOP("maskline::Core", "an object is expected")};
inline constexpr Text<0> reasonNoBase64{
    "dataset.reason-no-base64", QT_TRANSLATE_NOOP("maskline::Core", "this is not valid Base64")};
inline constexpr Text<0> reasonNoPicture{
    "dataset.reason-no-picture", QT_TRANSLATE_NOOP("maskline::Core", "this is not a valid image")};
inline constexpr Text<0> reasonNoArray{
    "dataset.reason-no-array",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "this is not a compressed NumPy array with two dimensions")};
inline constexpr Text<0> reasonBytes{
    "dataset.reason-bytes",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of numbers from 0 to 255 is expected")};
inline constexpr Text<0> reasonTaskList{
    "dataset.reason-task-list",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of tasks with lists of annotations is expected")};
inline constexpr Text<0> reasonClassNumber{
    "dataset.reason-class-number",
    QT_TRANSLATE_NOOP("maskline::Core", "a class number is expected")};
inline constexpr Text<1> reasonNoSuchClass{
    "dataset.reason-no-such-class", QT_TRANSLATE_NOOP("maskline::Core", "there is no class %1")};
inline constexpr Text<0> reasonPairs{
    "dataset.reason-pairs",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "pairs of coordinates are expected, with an optional confidence from 0 to 1 after them")};
inline constexpr Text<0> reasonThreePoints{
    "dataset.reason-three-points",
    QT_TRANSLATE_NOOP("maskline::Core", "a polygon needs at least three points")};
inline constexpr Text<0> reasonNotNormalised{
    "dataset.reason-not-normalised",
    QT_TRANSLATE_NOOP("maskline::Core", "a coordinate is not between 0 and 1")};
inline constexpr Text<0> formatYoutubeVis{"dataset.format-youtube-vis",
                                          QT_TRANSLATE_NOOP("maskline::Core", "YouTube-VIS")};
inline constexpr Text<0> formatBurst{"dataset.format-burst",
                                     QT_TRANSLATE_NOOP("maskline::Core", "BURST")};
inline constexpr Text<0> formatSaV{"dataset.format-sa-v",
                                   QT_TRANSLATE_NOOP("maskline::Core", "SA-V")};
inline constexpr Text<0> formatSaVJson{"dataset.format-sa-v-json",
                                       QT_TRANSLATE_NOOP("maskline::Core", "SA-V masklets")};
inline constexpr Text<0> aboutYoutubeVis{
    "dataset.about-youtube-vis",
    QT_TRANSLATE_NOOP("maskline::Core", "run-length encoded masks in one JSON file, by track")};
inline constexpr Text<0> aboutBurst{
    "dataset.about-burst",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "run-length encoded masks in one JSON file, with scores and manual mask flags")};
inline constexpr Text<0> aboutSaV{
    "dataset.about-sa-v",
    QT_TRANSLATE_NOOP("maskline::Core", "JPEG frames and one PNG mask per object and frame")};
inline constexpr Text<0> aboutSaVJson{
    "dataset.about-sa-v-json",
    QT_TRANSLATE_NOOP("maskline::Core", "run-length encoded masks in one JSON file per video")};
inline constexpr ErrorText<1> frameNumberTooHigh{
    "dataset.frame-number-too-high", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "SA-V masklets list all frames from number 0, and the frame number %1 is too "
                      "high; number the frames from 0.")};
inline constexpr Text<1> tracksWithoutVideo{
    "dataset.tracks-without-video",
    QT_TRANSLATE_NOOP("maskline::Core", "Tracks without a video in the file, left out: %1.")};
inline constexpr Text<1> entriesBeyondEnd{
    "dataset.entries-beyond-end",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Entries after the last frame of their video, left out: %1.")};
inline constexpr Text<1> occlusionLevels{
    "dataset.occlusion-levels",
    QT_TRANSLATE_NOOP("maskline::Core", "Severe occlusion flags imported as occlusion: %1.")};
inline constexpr Text<1> picturesNotAnnotated{
    "dataset.pictures-not-annotated",
    QT_TRANSLATE_NOOP("maskline::Core", "Images that are not annotated, left out: %1.")};
inline constexpr Text<1> notesOnCategories{
    "dataset.notes-on-categories",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Lists of categories that are absent or not annotated exhaustively, left out: %1.")};
inline constexpr Text<0> reasonList{"dataset.reason-list",
                                    QT_TRANSLATE_NOOP("maskline::Core", "a list is expected")};
inline constexpr Text<0> reasonTrackNumber{
    "dataset.reason-track-number",
    QT_TRANSLATE_NOOP("maskline::Core", "a track number is expected")};
inline constexpr Text<0> reasonPartOf24{
    "dataset.reason-part-of24",
    QT_TRANSLATE_NOOP("maskline::Core", "the frame rate must be a divisor of 24")};
inline constexpr ErrorText<2> xmlDamaged{
    "dataset.xml-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is not valid XML: there is an error at line %2; correct the "
                      "file or export it again.")};
inline constexpr ErrorText<3> xmlWrong{
    "dataset.xml-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The file \"%1\" is invalid at line %2 (%3); correct the file or export it again.")};
inline constexpr ErrorText<1> noXml{
    "dataset.no-xml", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" contains no XML file of this format, or several; choose the file.")};
inline constexpr ErrorText<2> archiveDamaged{
    "dataset.archive-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The archive \"%1\" is damaged or encrypted, and \"%2\" cannot be unpacked; "
                      "get a complete copy without a password.")};
inline constexpr ErrorText<1> fileChanged{
    "dataset.file-changed", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" was changed while it was read; import it again.")};
inline constexpr Text<0> reasonDocumentType{
    "dataset.reason-document-type",
    QT_TRANSLATE_NOOP("maskline::Core", "definitions in a document type are not supported")};
inline constexpr Text<0> reasonElementTooLarge{
    "dataset.reason-element-too-large",
    QT_TRANSLATE_NOOP("maskline::Core", "the element is too large")};
inline constexpr Text<0> reasonTooDeep{
    "dataset.reason-too-deep",
    QT_TRANSLATE_NOOP("maskline::Core", "the elements are nested too deeply")};
inline constexpr Text<0> formatCvatVideo{"dataset.format-cvat-video",
                                         QT_TRANSLATE_NOOP("maskline::Core", "CVAT for video")};
inline constexpr Text<0> formatCvatImages{"dataset.format-cvat-images",
                                          QT_TRANSLATE_NOOP("maskline::Core", "CVAT for images")};
inline constexpr Text<0> formatDatumaro{"dataset.format-datumaro",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Datumaro")};
inline constexpr Text<0> aboutCvatVideo{
    "dataset.about-cvat-video", QT_TRANSLATE_NOOP("maskline::Core", "mask tracks in one XML file")};
inline constexpr Text<0> aboutCvatImages{
    "dataset.about-cvat-images",
    QT_TRANSLATE_NOOP("maskline::Core", "the masks of each image in one XML file")};
inline constexpr Text<0> aboutDatumaro{
    "dataset.about-datumaro",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "run-length encoded masks with attributes, one JSON file per subset")};
inline constexpr Text<1> shapesHeld{
    "dataset.shapes-held", QT_TRANSLATE_NOOP("maskline::Core",
                                             "Frames on which a track has no shape in the file and "
                                             "CVAT would repeat the previous shape: %1.")};
inline constexpr Text<1> layersChange{
    "dataset.layers-change",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks that change their layer (z_order) and keep the first one: %1.")};
inline constexpr Text<1> picturesPacked{
    "dataset.pictures-packed",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Images in the archive that are not read, because only its masks are imported: %1.")};
inline constexpr Text<1> reasonWholeNumberIn{
    "dataset.reason-whole-number-in",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" must be an integer")};
inline constexpr Text<2> reasonBox{
    "dataset.reason-box",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 × %2 pixels is not a valid box size for a mask")};
inline constexpr Text<0> reasonRunList{
    "dataset.reason-run-list",
    QT_TRANSLATE_NOOP("maskline::Core", "a comma-separated list of run lengths is expected")};
inline constexpr Text<0> reasonNoPictureSize{
    "dataset.reason-no-picture-size",
    QT_TRANSLATE_NOOP("maskline::Core", "the image size is missing, which the mask needs")};
inline constexpr Text<0> reasonFrameStep{
    "dataset.reason-frame-step",
    QT_TRANSLATE_NOOP("maskline::Core", "this is not a valid frame step")};
inline constexpr Text<1> reasonFrameNumber{
    "dataset.reason-frame-number",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 is not a valid frame number")};
inline constexpr Text<1> reasonFrameCount{
    "dataset.reason-frame-count",
    QT_TRANSLATE_NOOP("maskline::Core", "a task has at most %1 frames, starting at frame 0")};
inline constexpr Text<1> reasonTooMany{
    "dataset.reason-too-many",
    QT_TRANSLATE_NOOP("maskline::Core", "a file has at most %1 images and %1 tracks")};
// Panoptic, semantic and MOTS datasets.
inline constexpr ErrorText<1> noInstancePictures{
    "dataset.no-instance-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" contains no 16-bit MOTS PNG files; choose another folder.")};
inline constexpr ErrorText<1> noInstanceTexts{
    "dataset.no-instance-texts", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" is not a MOTS text file and contains none; choose another file or folder.")};
inline constexpr ErrorText<2> pictureNotNumbered{
    "dataset.picture-not-numbered", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The name of the image \"%1\" is not a unique frame number of %2 or more; "
                      "rename the image.")};
inline constexpr ErrorText<1> instancesInColours{
    "dataset.instances-in-colours", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" is a colour image, but MOTS masks have one 16-bit value "
                      "per pixel; choose the folder of the masks.")};
inline constexpr ErrorText<1> tooManyClasses{
    "dataset.too-many-classes", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "MOTS supports at most %1 categories; export fewer categories.")};
inline constexpr ErrorText<2> tooManyInstances{
    "dataset.too-many-instances", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "MOTS supports at most %1 objects of a category in a sequence, and \"%2\" "
                      "has more; export fewer objects.")};
inline constexpr ErrorText<4> classNumberTaken{
    "dataset.class-number-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The list \"%1\" assigns the number %2 to \"%3\", but the export would "
                      "assign it to \"%4\"; choose another folder.")};
inline constexpr ErrorText<1> sizeNotKnown{
    "dataset.size-not-known", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image size of the video \"%1\" is unknown, so mask images cannot be "
                      "written; choose a dataset that states the size.")};
inline constexpr ErrorText<1> noSemanticPictures{
    "dataset.no-semantic-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" contains no semantic label images in labels, SegmentationClass, "
        "annotations or gtFine; choose the root folder of the dataset.")};
inline constexpr ErrorText<1> colourOfNoClass{
    "dataset.colour-of-no-class", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" contains a colour without a category; add the colour to "
                      "the list of categories.")};
inline constexpr ErrorText<1> tooManyCategories{
    "dataset.too-many-categories", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "8-bit images can store at most %1 categories; use grey16.")};
inline constexpr Text<0> formatCocoPanoptic{"dataset.format-coco-panoptic",
                                            QT_TRANSLATE_NOOP("maskline::Core", "COCO panoptic")};
inline constexpr Text<0> formatPanopticVideo{
    "dataset.format-panoptic-video",
    QT_TRANSLATE_NOOP("maskline::Core", "Video panoptic (VIPSeg)")};
inline constexpr Text<0> formatSemantic{
    "dataset.format-semantic", QT_TRANSLATE_NOOP("maskline::Core", "Semantic segmentation")};
inline constexpr Text<0> formatMotsPng{"dataset.format-mots-png",
                                       QT_TRANSLATE_NOOP("maskline::Core", "KITTI MOTS, PNG")};
inline constexpr Text<0> formatMotsText{"dataset.format-mots-text",
                                        QT_TRANSLATE_NOOP("maskline::Core", "KITTI MOTS, text")};
inline constexpr Text<0> formatMotsChallengePng{
    "dataset.format-mots-challenge-png", QT_TRANSLATE_NOOP("maskline::Core", "MOTSChallenge, PNG")};
inline constexpr Text<0> formatMotsChallengeText{
    "dataset.format-mots-challenge-text",
    QT_TRANSLATE_NOOP("maskline::Core", "MOTSChallenge, text")};
inline constexpr Text<0> aboutCocoPanoptic{
    "dataset.about-coco-panoptic",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "one JSON file and PNG images in which each colour is a segment")};
inline constexpr Text<0> aboutPanopticVideo{
    "dataset.about-panoptic-video",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "one JSON file and one folder of PNG images per video, in which each colour is a track")};
inline constexpr Text<0> aboutSemantic{
    "dataset.about-semantic",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "one PNG per frame in which each value is a category, and a list of categories")};
inline constexpr Text<0> aboutMotsPng{
    "dataset.about-mots-png",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "16-bit PNG images with class and object, frames numbered from 0")};
inline constexpr Text<0> aboutMotsText{
    "dataset.about-mots-text",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "one text file of run-length encoded masks per sequence, frames numbered from 0")};
inline constexpr Text<0> aboutMotsChallengePng{
    "dataset.about-mots-challenge-png",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "16-bit PNG images with class and object, frames numbered from 1")};
inline constexpr Text<0> aboutMotsChallengeText{
    "dataset.about-mots-challenge-text",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "gt.txt with run-length encoded masks per sequence, frames numbered from 1")};
inline constexpr Text<2> unitesCategories{
    "dataset.unites-categories",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" has one mask per category and frame; objects that are merged with others: %2.")};
inline constexpr Text<2> unitesIgnored{
    "dataset.unites-ignored",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has one ignore region per frame; regions that are merged: %2.")};
inline constexpr Text<1> valuesWithoutClass{
    "dataset.values-without-class",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Values of the label images that are not in the list of categories: %1.")};
inline constexpr Text<1> picturesOfOtherSize{
    "dataset.pictures-of-other-size",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Images whose size differs from the first image of their video and whose "
                      "masks are scaled: %1.")};
inline constexpr Text<1> segmentsWithoutTrack{
    "dataset.segments-without-track",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "These segments have no track ids, so each segment of an image becomes a "
                      "separate object: %1.")};
inline constexpr Text<1> segmentsWithoutCategory{
    "dataset.segments-without-category",
    QT_TRANSLATE_NOOP("maskline::Core", "Segments whose category is not listed in the file: %1.")};
inline constexpr Text<1> segmentsWithoutPixels{
    "dataset.segments-without-pixels",
    QT_TRANSLATE_NOOP("maskline::Core", "Segments without pixels in their image, left out: %1.")};
inline constexpr Text<1> coloursWithoutSegment{
    "dataset.colours-without-segment",
    QT_TRANSLATE_NOOP("maskline::Core", "Colours in the images without a segment, left out: %1.")};
inline constexpr Text<0> reasonNumberAndName{
    "dataset.reason-number-and-name",
    QT_TRANSLATE_NOOP("maskline::Core", "a number and a name are expected")};
inline constexpr Text<0> reasonMotsValues{
    "dataset.reason-mots-values",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "frame, object, class, height, width and runs are expected")};
inline constexpr Text<1> reasonNoNumber{
    "dataset.reason-no-number",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not a valid number here")};
inline constexpr Text<1> reasonFramesFrom{
    "dataset.reason-frames-from",
    QT_TRANSLATE_NOOP("maskline::Core", "frames are numbered from %1")};
inline constexpr Text<0> reasonFrameRange{
    "dataset.reason-frame-range",
    QT_TRANSLATE_NOOP("maskline::Core", "this is not a valid range of frames")};
inline constexpr Text<0> reasonClassValue{
    "dataset.reason-class-value",
    QT_TRANSLATE_NOOP("maskline::Core", "the value of a category must be from 0 to 65535")};
inline constexpr Text<1> reasonSegmentId{
    "dataset.reason-segment-id",
    QT_TRANSLATE_NOOP("maskline::Core", "the id of a segment must be from 0 to %1")};
inline constexpr Text<0> reasonSegmentList{
    "dataset.reason-segment-list",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of segments is expected")};
inline constexpr Text<1> reasonPictureMissing{
    "dataset.reason-picture-missing",
    QT_TRANSLATE_NOOP("maskline::Core", "its image \"%1\" is missing")};
inline constexpr ErrorText<1> noPicture{
    "dataset.no-picture", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The image of frame %1 is missing from the dataset; add it, or export without images.")};
inline constexpr ErrorText<1> videoThereAlready{
    "dataset.video-there-already", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The dataset already contains a video \"%1\" from another export; choose "
                      "another sequence name or another folder.")};
inline constexpr Text<0> formatCutouts{"dataset.format-cutouts",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Cut-out objects")};
inline constexpr Text<0> aboutCutouts{
    "dataset.about-cutouts",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "one PNG with alpha per object and frame, and a list of bounding boxes")};
inline constexpr Text<0> formatMatte{"dataset.format-matte",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Matte video")};
inline constexpr Text<0> aboutMatte{
    "dataset.about-matte",
    QT_TRANSLATE_NOOP("maskline::Core", "masks in white on black, lossless (FFV1, .mkv)")};
inline constexpr Text<0> formatLabelVideo{"dataset.format-label-video",
                                          QT_TRANSLATE_NOOP("maskline::Core", "Label video")};
inline constexpr Text<0> aboutLabelVideo{
    "dataset.about-label-video",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a video in which each grey value is an object, lossless (FFV1, .mkv)")};
inline constexpr Text<0> formatProres{"dataset.format-prores",
                                      QT_TRANSLATE_NOOP("maskline::Core", "ProRes 4444 video")};
inline constexpr Text<0> aboutProres{
    "dataset.about-prores",
    QT_TRANSLATE_NOOP("maskline::Core", "the clip with the mask as alpha, 10 bits (.mov)")};
inline constexpr Text<0> formatFfv1{"dataset.format-ffv1",
                                    QT_TRANSLATE_NOOP("maskline::Core", "FFV1 video")};
inline constexpr Text<0> aboutFfv1{
    "dataset.about-ffv1",
    QT_TRANSLATE_NOOP("maskline::Core", "the clip with the mask as alpha, lossless (.mkv)")};
inline constexpr Text<0> whiteOnBlack{"dataset.white-on-black",
                                      QT_TRANSLATE_NOOP("maskline::Core", "White on black")};
inline constexpr Text<0> frameCutOut{
    "dataset.frame-cut-out",
    QT_TRANSLATE_NOOP("maskline::Core", "Frame with transparent background")};
inline constexpr Text<0> numbersWithPalette{
    "dataset.numbers-with-palette", QT_TRANSLATE_NOOP("maskline::Core", "Numbers with a palette")};
inline constexpr Text<0> numbersGrey{"dataset.numbers-grey",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Numbers, 8-bit grey")};
inline constexpr Text<0> numbersGrey16{"dataset.numbers-grey16",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Numbers, 16-bit grey")};
inline constexpr Text<0> coloursOfObjects{"dataset.colours-of-objects",
                                          QT_TRANSLATE_NOOP("maskline::Core", "Object colours")};
inline constexpr Text<0> coloursOfCategories{
    "dataset.colours-of-categories", QT_TRANSLATE_NOOP("maskline::Core", "Category colours")};
inline constexpr Text<0> cutToBox{"dataset.cut-to-box",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Cropped to the object")};
inline constexpr Text<0> wholeFrames{"dataset.whole-frames",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Whole frames")};
inline constexpr Text<0> filmOfEach{"dataset.film-of-each",
                                    QT_TRANSLATE_NOOP("maskline::Core", "One video per object")};
inline constexpr Text<0> filmOfAll{"dataset.film-of-all",
                                   QT_TRANSLATE_NOOP("maskline::Core", "One video of all objects")};

// Losses of one format, supercategories, and tracks of one mask.
inline constexpr Text<2> losesSupercategories{
    "dataset.loses-supercategories",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot store supercategories; affected categories: %2.")};
inline constexpr Text<1> tracksOfOneFrame{
    "dataset.tracks-of-one-frame",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Tracks with a single frame and without a group, imported as separate objects: %1.")};
inline constexpr Text<0> groupOrMerge{
    "dataset.group-or-merge",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Give the masks of one object the same group in CVAT and export again, or "
                      "merge the objects after the import.")};
inline constexpr Text<1> refusedByMotsTools{
    "dataset.refused-by-mots-tools",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The MOTS tools accept only the categories \"car\" and \"pedestrian\"; objects of "
        "other categories: %1.")};
inline constexpr Text<0> renameOrLeaveOut{
    "dataset.rename-or-leave-out",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "For these tools, use the two names or export only objects of these categories.")};
inline constexpr Text<2> otherFrameStep{
    "dataset.other-frame-step",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The list of masks of \"%1\" has a step of %2; the loaders of SA-V expect "
                      "every fourth frame, a step of 4.")};
inline constexpr Text<1> setFrameStep{
    "dataset.set-frame-step",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Set annot_sample_rate of SAVDataset, or ann_every in SAM 2, to %1; or export "
        "every fourth frame.")};
inline constexpr Text<0> reasonNoFilm{
    "dataset.reason-no-film",
    QT_TRANSLATE_NOOP("maskline::Core", "samples.json has no video with this _sample_id")};

// Evaluation of scenes.
inline constexpr ErrorText<0> noCommonVideo{
    "dataset.no-common-video", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The prediction contains no video of the ground truth; give the videos the "
                      "same names.")};
inline constexpr ErrorText<0> noSceneToScore{
    "dataset.no-scene-to-score", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The ground truth has no annotated frame; choose another dataset.")};
inline constexpr Text<1> categoriesOnlyPredicted{
    "dataset.categories-only-predicted",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Categories of the prediction that the ground truth does not have: %1.")};
inline constexpr Text<0> scenesWithoutInstances{
    "dataset.scenes-without-instances",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "One of the datasets does not separate the objects of a category, so only "
                      "mIoU is computed.")};
inline constexpr Text<0> scenesWithoutTracks{
    "dataset.scenes-without-tracks",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "One of the datasets has no tracks, so VPQ and STQ are not computed.")};
inline constexpr Text<1> windowTooLong{
    "dataset.window-too-long",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No video has %1 frames with masks in the ground truth, so VPQ with windows "
                      "of this length is not computed.")};

}  // namespace maskline::messages::dataset
