// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::dataset {

inline constexpr ErrorText<1> pictureNotWritten{
    "dataset.picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the picture \"%1\"; is the disk full?")};
inline constexpr ErrorText<0> temporaryFolderFull{
    "dataset.temporary-folder-full", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The temporary folder is full or cannot be written: free some space and try again.")};
inline constexpr ErrorText<1> noFolder{
    "dataset.no-folder", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no folder \"%1\".")};
inline constexpr ErrorText<1> noLabelMaps{
    "dataset.no-label-maps", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" holds no PNG label maps.")};
inline constexpr ErrorText<1> listNotWritten{
    "dataset.list-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the list \"%1\".")};
inline constexpr ErrorText<1> predictionSizeDiffers{
    "dataset.prediction-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The prediction \"%1\" is not of the size of the truth.")};
inline constexpr ErrorText<1> nothingToScore{
    "dataset.nothing-to-score", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "There is nothing to score in \"%1\".")};
inline constexpr ErrorText<1> exportNotWritten{
    "dataset.export-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the export (%1).")};
inline constexpr ErrorText<1> exportPictureNotWritten{
    "dataset.export-picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write a picture of the export (%1).")};
inline constexpr ErrorText<0> noFramesInRange{
    "dataset.no-frames-in-range", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The clip has no frames in the range to be exported.")};
inline constexpr ErrorText<1> badSequenceName{
    "dataset.bad-sequence-name", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot be the name of a sequence.")};
inline constexpr ErrorText<0> noSuchObject{
    "dataset.no-such-object", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no object with this number.")};
inline constexpr ErrorText<2> tooManyObjects{
    "dataset.too-many-objects", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" holds at most %2 objects in a sequence; export fewer of them.")};
inline constexpr ErrorText<2> unknownFormat{
    "dataset.unknown-format", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no format; use one of these (%2).")};
inline constexpr ErrorText<1> formatNotWritten{
    "dataset.format-not-written", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" can be read, but not written.")};
inline constexpr ErrorText<1> formatNotRead{
    "dataset.format-not-read", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" can be written, but not read.")};
inline constexpr ErrorText<1> noFormatFound{
    "dataset.no-format-found", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No known format was found at \"%1\"; name it, or choose the folder or file above it.")};
inline constexpr ErrorText<1> nothingThere{
    "dataset.nothing-there", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no file or folder \"%1\".")};
inline constexpr ErrorText<1> fileNotRead{
    "dataset.file-not-read", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot read the file \"%1\".")};
inline constexpr ErrorText<1> fileNotWritten{
    "dataset.file-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the file \"%1\"; is the disk full?")};
inline constexpr ErrorText<3> jsonWrong{
    "dataset.json-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is wrong at \"%2\" (%3).")};
inline constexpr ErrorText<3> jsonDamaged{
    "dataset.json-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is no intact JSON: it goes wrong at line %2, in \"%3\".")};
inline constexpr ErrorText<2> jsonNumberTooLarge{
    "dataset.json-number-too-large", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" holds a number that is too large, at \"%2\".")};
inline constexpr ErrorText<1> jsonTooDeep{
    "dataset.json-too-deep", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is nested too deeply.")};
inline constexpr ErrorText<1> noJson{
    "dataset.no-json", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" holds no JSON file that could be meant; choose the file.")};
inline constexpr ErrorText<1> photoNotMask{
    "dataset.photo-not-mask", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The picture \"%1\" is a photo, not a mask.")};
inline constexpr ErrorText<1> noMaskPictures{
    "dataset.no-mask-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" holds no mask pictures.")};
inline constexpr ErrorText<2> noFolderInside{
    "dataset.no-folder-inside", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" has no folder \"%2\".")};
inline constexpr ErrorText<2> noPictureOfPattern{
    "dataset.no-picture-of-pattern", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No picture in \"%1\" is named as the pattern \"%2\" says.")};
inline constexpr ErrorText<2> badPattern{
    "dataset.bad-pattern", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no pattern for names (%2).")};
inline constexpr ErrorText<2> unknownPixels{
    "dataset.unknown-pixels", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is no form of these pictures; use one of these (%2).")};
inline constexpr ErrorText<0> coloursNotDistinct{
    "dataset.colours-not-distinct", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pictures in colours need another colour for each object, and none black.")};
inline constexpr ErrorText<1> tooManyLabels{
    "dataset.too-many-labels", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pictures of 8 bits hold at most %1 objects; use grey16 or rgb.")};
inline constexpr ErrorText<0> cutOutNeedsFrames{
    "dataset.cut-out-needs-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Objects can be cut out of frames only, and they are not here.")};
inline constexpr ErrorText<0> overlayNeedsFrames{
    "dataset.overlay-needs-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "An overlay video needs the frames, and they are not here.")};
inline constexpr ErrorText<0> noFrameMatches{
    "dataset.no-frame-matches", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "None of the frames of the data set is one of the clip's; say on which frame it begins.")};
inline constexpr ErrorText<0> noFrames{
    "dataset.no-frames", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The data set holds no frames.")};
inline constexpr ErrorText<1> whichVideo{
    "dataset.which-video", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The data set holds several videos, and none has the name of the clip; choose one (%1).")};
inline constexpr ErrorText<2> noVideo{
    "dataset.no-video", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The data set has no video \"%1\"; it has others (%2).")};
inline constexpr ErrorText<4> otherShape{
    "dataset.other-shape", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The masks are made for pictures of %1 × %2 pixels and the clip has %3 × %4: "
                      "it is another clip.")};
inline constexpr ErrorText<0> badStep{
    "dataset.bad-step", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The step between frames must be 1 or more.")};
inline constexpr ErrorText<1> nothingNamed{
    "dataset.nothing-named", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The data set has nothing named \"%1\".")};
inline constexpr ErrorText<0> nothingSelected{
    "dataset.nothing-selected", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "No frame of the data set is in the selection.")};
inline constexpr ErrorText<1> unknownExistingChoice{
    "dataset.unknown-existing-choice", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" says nothing about existing masks; use keep, replace or new-object.")};

inline constexpr Text<2> appearsLate{
    "dataset.appears-late",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" does not appear before frame %2; DAVIS evaluators take the number of "
                      "objects from the first frame and refuse higher numbers later.")};
inline constexpr Text<4> hiddenPixels{
    "dataset.hidden-pixels",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pixels of \"%1\" that lie under \"%2\" and are not in the label maps: %3 (frames: %4).")};
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
    QT_TRANSLATE_NOOP("maskline::Core", "run-length masks and track ids in one JSON file")};
inline constexpr Text<0> aboutDavis{
    "dataset.about-davis",
    QT_TRANSLATE_NOOP("maskline::Core", "JPEG frames, palette PNG masks and image sets")};
inline constexpr Text<0> aboutDavis2016{
    "dataset.about-davis2016",
    QT_TRANSLATE_NOOP("maskline::Core", "as DAVIS, with one object: black and white PNG masks")};
inline constexpr Text<0> aboutYoutubeVos{
    "dataset.about-youtube-vos",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "JPEG frames, palette PNG masks and meta.json with categories")};
inline constexpr Text<0> aboutMose{
    "dataset.about-mose",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "JPEG frames and palette PNG masks, a folder for each video")};
inline constexpr Text<0> aboutMasks{
    "dataset.about-masks",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a folder for each object, a black and white PNG for each frame")};
inline constexpr Text<0> aboutLabelMaps{
    "dataset.about-label-maps",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a PNG for each frame, in which a value or a colour is an object")};
inline constexpr Text<0> aboutOverlay{
    "dataset.about-overlay",
    QT_TRANSLATE_NOOP("maskline::Core", "the masks drawn over the clip, to look at")};
inline constexpr Text<2> losesNames{
    "dataset.loses-names",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the names of objects; objects concerned: %2.")};
inline constexpr Text<2> losesCategories{
    "dataset.loses-categories",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the categories of objects; objects concerned: %2.")};
inline constexpr Text<2> losesAttributes{
    "dataset.loses-attributes",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for attributes; objects concerned: %2.")};
inline constexpr Text<2> losesCrowds{
    "dataset.loses-crowds",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the mark of a crowd; objects concerned: %2.")};
inline constexpr Text<2> losesIgnored{
    "dataset.loses-ignored",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" has no place for regions that are not to be judged; objects concerned: %2.")};
inline constexpr Text<2> losesScores{
    "dataset.loses-scores",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the confidence of masks; masks concerned: %2.")};
inline constexpr Text<2> losesPresence{
    "dataset.loses-presence",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" has no place for the mark of an occluded object; masks concerned: %2.")};
inline constexpr Text<2> losesFrameAttributes{
    "dataset.loses-frame-attributes",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for attributes of single frames; masks concerned: %2.")};
inline constexpr Text<2> losesHoles{
    "dataset.loses-holes",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for holes in masks; masks concerned: %2.")};
inline constexpr Text<2> losesParts{
    "dataset.loses-parts",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for masks of several pieces; masks concerned: %2.")};
inline constexpr Text<2> losesEmptyFrames{
    "dataset.loses-empty-frames",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" has no place for frames without masks: %2.")};
inline constexpr Text<2> unitesObjects{
    "dataset.unites-objects",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" knows one object; objects that become one: %2.")};
inline constexpr Text<2> oneVideoOnly{
    "dataset.one-video-only",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" holds one video; there are %2.")};
inline constexpr Text<1> otherHiddenPixels{
    "dataset.other-hidden-pixels",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pixels of other objects that lie under each other and are not in the label maps: %1.")};
inline constexpr Text<0> exportOneObject{
    "dataset.export-one-object",
    QT_TRANSLATE_NOOP("maskline::Core", "Export one object at a time.")};
inline constexpr Text<0> writeEachVideo{
    "dataset.write-each-video",
    QT_TRANSLATE_NOOP("maskline::Core", "Write each video into a folder of its own.")};
inline constexpr Text<0> beginWithAllObjects{
    "dataset.begin-with-all-objects",
    QT_TRANSLATE_NOOP("maskline::Core", "Begin the range of frames where all objects are there.")};
inline constexpr Text<0> changeOrder{
    "dataset.change-order",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The upper layer keeps the pixels: change the order of the objects.")};
inline constexpr Text<0> countedFromOne{
    "dataset.counted-from-one",
    QT_TRANSLATE_NOOP("maskline::Core", "The frames are counted from 1: number 1 is frame 0.")};
inline constexpr Text<4> masksScaled{
    "dataset.masks-scaled",
    QT_TRANSLATE_NOOP("maskline::Core", "The masks are scaled from %1 × %2 to %3 × %4 pixels.")};
inline constexpr Text<1> otherVideos{
    "dataset.other-videos",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Other videos of the data set that are not for this clip: %1.")};
inline constexpr Text<1> masksOutsideClip{
    "dataset.masks-outside-clip",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks on frames that the clip does not have and are left out: %1.")};
inline constexpr Text<1> labelsLeftOut{
    "dataset.labels-left-out",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of labels that are to be left out: %1.")};
inline constexpr Text<1> masksKept{
    "dataset.masks-kept",
    QT_TRANSLATE_NOOP("maskline::Core", "Frames on which the project's own mask stays: %1.")};
inline constexpr Text<1> masksReplaced{
    "dataset.masks-replaced",
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of the project that are replaced: %1.")};
inline constexpr Text<1> acceptedKept{
    "dataset.accepted-kept",
    QT_TRANSLATE_NOOP("maskline::Core", "Accepted frames that stay as they are: %1.")};
inline constexpr Text<1> noTrackIds{
    "dataset.no-track-ids",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The n-th mask of a category on each picture is taken for one object, "
                      "because these annotations have no track ids: %1.")};
inline constexpr Text<1> annotationsWithoutPicture{
    "dataset.annotations-without-picture",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Annotations that belong to no picture of the file and are left out: %1.")};
inline constexpr Text<1> annotationsWithoutMask{
    "dataset.annotations-without-mask",
    QT_TRANSLATE_NOOP("maskline::Core", "Annotations that have no mask and are left out: %1.")};
inline constexpr Text<1> reasonLacks{"dataset.reason-lacks",
                                     QT_TRANSLATE_NOOP("maskline::Core", "it has no \"%1\"")};
inline constexpr Text<0> reasonWholeNumber{
    "dataset.reason-whole-number", QT_TRANSLATE_NOOP("maskline::Core", "a whole number is needed")};
inline constexpr Text<0> reasonNumber{"dataset.reason-number",
                                      QT_TRANSLATE_NOOP("maskline::Core", "a number is needed")};
inline constexpr Text<0> reasonText{"dataset.reason-text",
                                    QT_TRANSLATE_NOOP("maskline::Core", "a text is needed")};
inline constexpr Text<0> reasonLongerList{
    "dataset.reason-longer-list", QT_TRANSLATE_NOOP("maskline::Core", "a longer list is needed")};
inline constexpr Text<0> reasonCategoryOrNull{
    "dataset.reason-category-or-null",
    QT_TRANSLATE_NOOP("maskline::Core", "the name of a category, or null, is needed")};
inline constexpr Text<0> reasonNegativeFrame{
    "dataset.reason-negative-frame",
    QT_TRANSLATE_NOOP("maskline::Core", "the number of its frame is negative")};
inline constexpr Text<0> reasonRunLength{
    "dataset.reason-run-length", QT_TRANSLATE_NOOP("maskline::Core", "it is no length of a run")};
inline constexpr Text<0> reasonHeightAndWidth{
    "dataset.reason-height-and-width",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of height and width is needed")};
inline constexpr Text<2> reasonRunsDoNotFit{
    "dataset.reason-runs-do-not-fit",
    QT_TRANSLATE_NOOP("maskline::Core", "the runs do not make up a mask of %1 × %2 pixels")};
inline constexpr Text<0> reasonRuns{
    "dataset.reason-runs",
    QT_TRANSLATE_NOOP("maskline::Core", "a text or a list of runs is needed")};
inline constexpr Text<0> reasonCoordinates{
    "dataset.reason-coordinates",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of coordinates is needed")};
inline constexpr Text<0> reasonPointOutside{
    "dataset.reason-point-outside",
    QT_TRANSLATE_NOOP("maskline::Core", "a point lies far outside of the picture")};
inline constexpr Text<2> reasonPictureSize{
    "dataset.reason-picture-size",
    QT_TRANSLATE_NOOP("maskline::Core", "no picture has %1 × %2 pixels")};
inline constexpr Text<0> reasonRunsOrPolygons{
    "dataset.reason-runs-or-polygons",
    QT_TRANSLATE_NOOP("maskline::Core", "runs or polygons are needed")};
inline constexpr Text<0> reasonSizeNotStated{
    "dataset.reason-size-not-stated",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "the size of the picture is not stated, and polygons need it")};
inline constexpr Text<0> reasonLeadsOut{
    "dataset.reason-leads-out", QT_TRANSLATE_NOOP("maskline::Core", "it leads out of the folder")};
inline constexpr Text<0> reasonBraces{
    "dataset.reason-braces",
    QT_TRANSLATE_NOOP("maskline::Core", "between braces stands video, object or frame")};
inline constexpr Text<0> reasonFrameOnce{
    "dataset.reason-frame-once", QT_TRANSLATE_NOOP("maskline::Core", "it needs {frame} once")};

inline constexpr ErrorText<3> lineWrong{
    "dataset.line-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is wrong in line %2 (%3).")};
inline constexpr ErrorText<2> yamlDamaged{
    "dataset.yaml-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is no intact YAML: it goes wrong at line %2.")};
inline constexpr ErrorText<1> noLabelmeFile{
    "dataset.no-labelme-file", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" holds no JSON file of Labelme, which has a list \"shapes\".")};
inline constexpr ErrorText<1> noYoloLabels{
    "dataset.no-yolo-labels", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" holds no pictures or labels of YOLO below \"images\" and "
                      "\"labels\".")};
inline constexpr ErrorText<1> noYoloPictures{
    "dataset.no-yolo-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The labels in \"%1\" are parts of the sizes of pictures; put the pictures "
                      "beside them, below \"images\".")};
inline constexpr ErrorText<1> yoloClassesDiffer{
    "dataset.yolo-classes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The classes in \"%1\" are others, or in another order; give both exports the "
        "same categories, or write into another folder.")};
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
    QT_TRANSLATE_NOOP("maskline::Core", "a JSON file with masks beside each picture")};
inline constexpr Text<0> aboutYolo{
    "dataset.about-yolo",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "data.yaml and a text file of polygons for each picture, for Ultralytics")};
inline constexpr Text<0> aboutLabelStudio{
    "dataset.about-label-studio",
    QT_TRANSLATE_NOOP("maskline::Core", "a JSON list of tasks with brush masks")};
inline constexpr Text<0> aboutFiftyone{
    "dataset.about-fiftyone",
    QT_TRANSLATE_NOOP("maskline::Core", "samples.json with masks of detections, and pictures")};
inline constexpr Text<2> losesTracks{
    "dataset.loses-tracks",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" does not say which masks of different frames are one object; objects "
                      "concerned: %2.")};
inline constexpr Text<1> otherJsonFiles{
    "dataset.other-json-files",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "JSON files that are none of Labelme's and are left out: %1.")};
inline constexpr Text<1> masksWithoutPicture{
    "dataset.masks-without-picture",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks left out because the pictures they need are not there: %1.")};
inline constexpr Text<1> classesWithoutNames{
    "dataset.classes-without-names",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The data set does not name its classes; their numbers stand for names: %1.")};
inline constexpr Text<1> otherAnnotations{
    "dataset.other-annotations",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Further annotations of the same pictures, which are left out: %1. The "
                      "ground truth counts, "
                      "else the first one.")};
inline constexpr Text<1> otherLabelFields{
    "dataset.other-label-fields",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Other fields with detections, which are left out: %1. \"ground_truth\" "
                      "counts, else the first one.")};
inline constexpr Text<1> maskFilesMissing{
    "dataset.mask-files-missing",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks left out because their files are not in the folder: %1.")};
inline constexpr Text<0> reasonObject{"dataset.reason-object",
                                      QT_TRANSLATE_NOOP("maskline::Core", "an object is needed")};
inline constexpr Text<0> reasonNoBase64{"dataset.reason-no-base64",
                                        QT_TRANSLATE_NOOP("maskline::Core", "it is no base64")};
inline constexpr Text<0> reasonNoPicture{"dataset.reason-no-picture",
                                         QT_TRANSLATE_NOOP("maskline::Core", "it is no picture")};
inline constexpr Text<0> reasonNoArray{
    "dataset.reason-no-array",
    QT_TRANSLATE_NOOP("maskline::Core", "it is no compressed array of NumPy with two dimensions")};
inline constexpr Text<0> reasonBytes{
    "dataset.reason-bytes",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of numbers from 0 to 255 is needed")};
inline constexpr Text<0> reasonTaskList{
    "dataset.reason-task-list",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of tasks with lists of annotations is needed")};
inline constexpr Text<0> reasonClassNumber{
    "dataset.reason-class-number",
    QT_TRANSLATE_NOOP("maskline::Core", "the number of a class is needed")};
inline constexpr Text<1> reasonNoSuchClass{
    "dataset.reason-no-such-class", QT_TRANSLATE_NOOP("maskline::Core", "there is no class %1")};
inline constexpr Text<0> reasonPairs{
    "dataset.reason-pairs",
    QT_TRANSLATE_NOOP("maskline::Core", "coordinates come in pairs, behind them a confidence")};
inline constexpr Text<0> reasonThreePoints{
    "dataset.reason-three-points",
    QT_TRANSLATE_NOOP("maskline::Core", "a polygon has three points or more")};
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
    QT_TRANSLATE_NOOP("maskline::Core", "run-length masks in one JSON file, track by track")};
inline constexpr Text<0> aboutBurst{
    "dataset.about-burst",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "run-length masks in one JSON file, with scores and marks of manual masks")};
inline constexpr Text<0> aboutSaV{
    "dataset.about-sa-v",
    QT_TRANSLATE_NOOP("maskline::Core", "JPEG frames, and a PNG mask for each object and frame")};
inline constexpr Text<0> aboutSaVJson{
    "dataset.about-sa-v-json",
    QT_TRANSLATE_NOOP("maskline::Core", "run-length masks in a JSON file for each video")};
inline constexpr ErrorText<1> frameNumberTooHigh{
    "dataset.frame-number-too-high", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "SA-V masklets list all frames from number 0 on, and the number %1 is too "
                      "high for that; number the frames from 0.")};
inline constexpr Text<1> tracksWithoutVideo{
    "dataset.tracks-without-video",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks that belong to no video of the file and are left out: %1.")};
inline constexpr Text<1> entriesBeyondEnd{
    "dataset.entries-beyond-end",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Entries beyond the last frame of their video that are left out: %1.")};
inline constexpr Text<1> occlusionLevels{
    "dataset.occlusion-levels",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Marks of severe occlusion that become marks of occlusion: %1.")};
inline constexpr Text<1> picturesNotAnnotated{
    "dataset.pictures-not-annotated",
    QT_TRANSLATE_NOOP("maskline::Core", "Pictures that are not annotated and are left out: %1.")};
inline constexpr Text<1> notesOnCategories{
    "dataset.notes-on-categories",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Notes on categories that are absent, or not annotated everywhere, that are "
                      "left out: %1.")};
inline constexpr Text<0> reasonList{"dataset.reason-list",
                                    QT_TRANSLATE_NOOP("maskline::Core", "a list is needed")};
inline constexpr Text<0> reasonTrackNumber{
    "dataset.reason-track-number",
    QT_TRANSLATE_NOOP("maskline::Core", "the number of a track is needed")};
inline constexpr Text<0> reasonPartOf24{
    "dataset.reason-part-of24", QT_TRANSLATE_NOOP("maskline::Core", "24 is no multiple of it")};
inline constexpr ErrorText<2> xmlDamaged{
    "dataset.xml-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is no intact XML: it goes wrong at line %2.")};
inline constexpr ErrorText<3> xmlWrong{
    "dataset.xml-wrong", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is wrong at line %2 (%3).")};
inline constexpr ErrorText<1> noXml{
    "dataset.no-xml", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" holds no XML file that could be meant; choose the file.")};
inline constexpr ErrorText<2> archiveDamaged{
    "dataset.archive-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The archive \"%1\" is damaged or encrypted: \"%2\" cannot be unpacked.")};
inline constexpr ErrorText<2> entryTooLarge{
    "dataset.entry-too-large", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The archive \"%1\" holds a file of more than 2 GB, \"%2\"; unpack it and "
                      "choose the folder.")};
inline constexpr Text<0> formatCvatVideo{"dataset.format-cvat-video",
                                         QT_TRANSLATE_NOOP("maskline::Core", "CVAT for video")};
inline constexpr Text<0> formatCvatImages{"dataset.format-cvat-images",
                                          QT_TRANSLATE_NOOP("maskline::Core", "CVAT for images")};
inline constexpr Text<0> formatDatumaro{"dataset.format-datumaro",
                                        QT_TRANSLATE_NOOP("maskline::Core", "Datumaro")};
inline constexpr Text<0> aboutCvatVideo{
    "dataset.about-cvat-video",
    QT_TRANSLATE_NOOP("maskline::Core", "tracks of masks in one XML file")};
inline constexpr Text<0> aboutCvatImages{
    "dataset.about-cvat-images",
    QT_TRANSLATE_NOOP("maskline::Core", "the masks of each picture in one XML file")};
inline constexpr Text<0> aboutDatumaro{
    "dataset.about-datumaro",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "run-length masks with attributes, a JSON file for each subset")};
inline constexpr Text<1> shapesHeld{
    "dataset.shapes-held",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frames for which the file has no shape of a track, where CVAT would repeat "
                      "the last one: %1.")};
inline constexpr Text<1> layersChange{
    "dataset.layers-change",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks that change their layer (z_order) and get the first one: %1.")};
inline constexpr Text<1> picturesPacked{
    "dataset.pictures-packed",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pictures in the archive that are not read, as only its masks are: %1.")};
inline constexpr Text<1> reasonWholeNumberIn{
    "dataset.reason-whole-number-in",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" needs a whole number")};
inline constexpr Text<2> reasonBox{
    "dataset.reason-box",
    QT_TRANSLATE_NOOP("maskline::Core", "no mask has a box of %1 × %2 pixels")};
inline constexpr Text<0> reasonRunList{
    "dataset.reason-run-list",
    QT_TRANSLATE_NOOP("maskline::Core", "the runs are not numbers with commas between them")};
inline constexpr Text<0> reasonNoPictureSize{
    "dataset.reason-no-picture-size",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "the file states no size for this picture, and the mask needs it")};
inline constexpr Text<0> reasonFrameStep{
    "dataset.reason-frame-step", QT_TRANSLATE_NOOP("maskline::Core", "it is no step of frames")};
inline constexpr Text<1> reasonFrameNumber{
    "dataset.reason-frame-number",
    QT_TRANSLATE_NOOP("maskline::Core", "no frame has the number %1")};
inline constexpr Text<1> reasonFrameCount{
    "dataset.reason-frame-count",
    QT_TRANSLATE_NOOP("maskline::Core", "a task has at most %1 frames, from frame 0 on")};
// Panoptic, semantic and MOTS data sets.
inline constexpr ErrorText<1> noInstancePictures{
    "dataset.no-instance-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" holds no 16-bit PNGs of MOTS.")};
inline constexpr ErrorText<1> noInstanceTexts{
    "dataset.no-instance-texts", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no MOTS text and holds none.")};
inline constexpr ErrorText<2> pictureNotNumbered{
    "dataset.picture-not-numbered", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The picture \"%1\" is not named by a number of its own, from %2 on.")};
inline constexpr ErrorText<1> instancesInColours{
    "dataset.instances-in-colours", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The picture \"%1\" has colours; MOTS has one number for each pixel.")};
inline constexpr ErrorText<1> tooManyClasses{
    "dataset.too-many-classes", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "MOTS numbers at most %1 categories; export fewer of them.")};
inline constexpr ErrorText<2> tooManyInstances{
    "dataset.too-many-instances", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "MOTS numbers at most %1 objects of a category in a sequence, and \"%2\" has "
                      "more; export fewer of them.")};
inline constexpr ErrorText<4> classNumberTaken{
    "dataset.class-number-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The list \"%1\" gives the number %2 to \"%3\", and the export would give it "
                      "to \"%4\"; choose another folder.")};
inline constexpr ErrorText<1> sizeNotKnown{
    "dataset.size-not-known", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The size of the pictures of \"%1\" is not known, so that no mask picture can be made.")};
inline constexpr ErrorText<1> noSemanticPictures{
    "dataset.no-semantic-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" holds no semantic label pictures; they lie in labels, "
                      "SegmentationClass, annotations or gtFine.")};
inline constexpr ErrorText<1> colourOfNoClass{
    "dataset.colour-of-no-class", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The picture \"%1\" has a colour that belongs to no category.")};
inline constexpr ErrorText<1> tooManyCategories{
    "dataset.too-many-categories", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pictures of 8 bits hold at most %1 categories; use grey16.")};
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
    QT_TRANSLATE_NOOP("maskline::Core", "one JSON file and PNGs whose colours are segments")};
inline constexpr Text<0> aboutPanopticVideo{
    "dataset.about-panoptic-video",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "one JSON file and a folder of PNGs for each video, whose colours are tracks")};
inline constexpr Text<0> aboutSemantic{
    "dataset.about-semantic",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a PNG for each frame whose values are categories, and a list of them")};
inline constexpr Text<0> aboutMotsPng{
    "dataset.about-mots-png",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "16-bit PNGs with class and object, frames counted from 0")};
inline constexpr Text<0> aboutMotsText{
    "dataset.about-mots-text",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a text of run-length masks for each sequence, frames counted from 0")};
inline constexpr Text<0> aboutMotsChallengePng{
    "dataset.about-mots-challenge-png",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "16-bit PNGs with class and object, frames counted from 1")};
inline constexpr Text<0> aboutMotsChallengeText{
    "dataset.about-mots-challenge-text",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "gt.txt with run-length masks for each sequence, frames counted from 1")};
inline constexpr Text<2> unitesCategories{
    "dataset.unites-categories",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has one mask for each category and frame; objects that become one "
                      "with others: %2.")};
inline constexpr Text<2> unitesIgnored{
    "dataset.unites-ignored", QT_TRANSLATE_NOOP("maskline::Core",
                                                "\"%1\" has one region that is not to be judged "
                                                "for each frame; regions that become one: %2.")};
inline constexpr Text<1> valuesWithoutClass{
    "dataset.values-without-class",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Values of the label pictures that the list of categories does not name: %1.")};
inline constexpr Text<1> picturesOfOtherSize{
    "dataset.pictures-of-other-size",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pictures of another size than the first of their video, whose masks are scaled: %1.")};
inline constexpr Text<1> segmentsWithoutTrack{
    "dataset.segments-without-track",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Each segment of a picture is an object of its own, because these have no track ids: %1.")};
inline constexpr Text<1> segmentsWithoutCategory{
    "dataset.segments-without-category",
    QT_TRANSLATE_NOOP("maskline::Core", "Segments of a category that the file does not list: %1.")};
inline constexpr Text<1> segmentsWithoutPixels{
    "dataset.segments-without-pixels",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Segments that have no pixel in their picture and are left out: %1.")};
inline constexpr Text<1> coloursWithoutSegment{
    "dataset.colours-without-segment",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Colours in the pictures that belong to no segment and are left out: %1.")};
inline constexpr Text<0> reasonNumberAndName{
    "dataset.reason-number-and-name",
    QT_TRANSLATE_NOOP("maskline::Core", "a number and a name are needed")};
inline constexpr Text<0> reasonMotsValues{
    "dataset.reason-mots-values",
    QT_TRANSLATE_NOOP("maskline::Core", "frame, object, class, height, width and runs are needed")};
inline constexpr Text<1> reasonNoNumber{
    "dataset.reason-no-number",
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no number that can stand there")};
inline constexpr Text<1> reasonFramesFrom{
    "dataset.reason-frames-from",
    QT_TRANSLATE_NOOP("maskline::Core", "the frames are counted from %1")};
inline constexpr Text<0> reasonFrameRange{
    "dataset.reason-frame-range",
    QT_TRANSLATE_NOOP("maskline::Core", "no sequence has these frames")};
inline constexpr Text<0> reasonClassValue{
    "dataset.reason-class-value",
    QT_TRANSLATE_NOOP("maskline::Core", "the value of a category is a number from 0 to 65535")};
inline constexpr Text<1> reasonSegmentId{
    "dataset.reason-segment-id",
    QT_TRANSLATE_NOOP("maskline::Core", "the id of a segment is a number from 0 to %1")};
inline constexpr Text<0> reasonSegmentList{
    "dataset.reason-segment-list",
    QT_TRANSLATE_NOOP("maskline::Core", "a list of segments is needed")};
inline constexpr Text<1> reasonPictureMissing{
    "dataset.reason-picture-missing",
    QT_TRANSLATE_NOOP("maskline::Core", "its picture \"%1\" is not there")};
inline constexpr ErrorText<1> noPicture{
    "dataset.no-picture", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The picture of frame %1 is not in the data set.")};
inline constexpr ErrorText<1> videoThereAlready{
    "dataset.video-there-already", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The data set holds a video \"%1\" of another export already; choose another "
                      "name for the sequence, or another folder.")};
inline constexpr Text<0> formatCutouts{"dataset.format-cutouts",
                                       QT_TRANSLATE_NOOP("maskline::Core", "Cut-out objects")};
inline constexpr Text<0> aboutCutouts{
    "dataset.about-cutouts",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a PNG with alpha for each object and frame, and a list of their boxes")};
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
                      "a film in which a grey value is an object, lossless (FFV1, .mkv)")};
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
inline constexpr Text<0> frameCutOut{"dataset.frame-cut-out",
                                     QT_TRANSLATE_NOOP("maskline::Core", "The frame, cut out")};
inline constexpr Text<0> numbersWithPalette{
    "dataset.numbers-with-palette", QT_TRANSLATE_NOOP("maskline::Core", "Numbers with a palette")};
inline constexpr Text<0> numbersGrey{"dataset.numbers-grey",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Numbers, grey")};
inline constexpr Text<0> numbersGrey16{
    "dataset.numbers-grey16", QT_TRANSLATE_NOOP("maskline::Core", "Numbers, grey of 16 bits")};
inline constexpr Text<0> coloursOfObjects{
    "dataset.colours-of-objects", QT_TRANSLATE_NOOP("maskline::Core", "Colours of the objects")};
inline constexpr Text<0> coloursOfCategories{
    "dataset.colours-of-categories",
    QT_TRANSLATE_NOOP("maskline::Core", "Colours of the categories")};
inline constexpr Text<0> cutToBox{"dataset.cut-to-box",
                                  QT_TRANSLATE_NOOP("maskline::Core", "Cropped to the object")};
inline constexpr Text<0> wholeFrames{"dataset.whole-frames",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Whole frames")};
inline constexpr Text<0> filmOfEach{"dataset.film-of-each",
                                    QT_TRANSLATE_NOOP("maskline::Core", "A film for each object")};
inline constexpr Text<0> filmOfAll{"dataset.film-of-all",
                                   QT_TRANSLATE_NOOP("maskline::Core", "One film of all objects")};

// Losses of one format, supercategories, and tracks of one mask.
inline constexpr Text<2> losesSupercategories{
    "dataset.loses-supercategories",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for supercategories; categories concerned: %2.")};
inline constexpr Text<1> tracksOfOneFrame{
    "dataset.tracks-of-one-frame",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks of one frame each in no group, which are objects of their own: %1.")};
inline constexpr Text<0> groupOrMerge{
    "dataset.group-or-merge",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Give the masks of one object the same group in CVAT and export again, or "
                      "merge the objects after the import.")};
inline constexpr Text<1> refusedByMotsTools{
    "dataset.refused-by-mots-tools",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The MOTS tools know the categories \"car\" and \"pedestrian\" and refuse "
                      "all others; objects concerned: %1.")};
inline constexpr Text<0> renameOrLeaveOut{
    "dataset.rename-or-leave-out",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Use these two names, or leave the other objects out, if you use the tools.")};
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
    QT_TRANSLATE_NOOP("maskline::Core", "samples.json has no film with this _sample_id")};

}  // namespace maskline::messages::dataset
