// SPDX-License-Identifier: Apache-2.0
#include "ui/base/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <array>
#include <optional>

namespace maskline {

namespace {

// Never read: it shows the texts of core to the translators' tools.
[[maybe_unused]] const char* const kTexts[] = {
    QT_TRANSLATE_NOOP("maskline::Core", "Accept masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add category"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add comment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Add object"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change category"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change comment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change object"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change prompts"),
    QT_TRANSLATE_NOOP("maskline::Core", "Change settings"),
    QT_TRANSLATE_NOOP("maskline::Core", "Clear keyframe"),
    QT_TRANSLATE_NOOP("maskline::Core", "Clear review"),
    QT_TRANSLATE_NOOP("maskline::Core", "Edit mask"),
    QT_TRANSLATE_NOOP("maskline::Core", "Import"),
    QT_TRANSLATE_NOOP("maskline::Core", "Interpolate"),
    QT_TRANSLATE_NOOP("maskline::Core", "Merge objects"),
    QT_TRANSLATE_NOOP("maskline::Core", "Paint"),
    QT_TRANSLATE_NOOP("maskline::Core", "Propagate"),
    QT_TRANSLATE_NOOP("maskline::Core", "Reject masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove comment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove masks"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove object"),
    QT_TRANSLATE_NOOP("maskline::Core", "Remove prompts"),
    QT_TRANSLATE_NOOP("maskline::Core", "Reorder objects"),
    QT_TRANSLATE_NOOP("maskline::Core", "Segment"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set attribute"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set keyframe"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set presence"),
    QT_TRANSLATE_NOOP("maskline::Core", "Set shots"),
    QT_TRANSLATE_NOOP("maskline::Core", "Split object"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is nothing to propagate here: show the object on a frame of this "
                      "range first, or choose another range or direction."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project is open read-only; open it for writing to change it."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is locked; unlock it to change its masks."),
    QT_TRANSLATE_NOOP("maskline::Core", "Select an object to interpolate first."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Interpolation needs a keyframe on both sides within one shot: make or "
                      "accept a mask before and after the gap."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Every frame between these keyframes has a tracked mask above the "
                      "threshold: clear those that interpolation is to replace."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is already a category \"%1\"; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is already an object \"%1\"; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is already an attribute \"%1\"; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is already open for writing; close it there or open "
                      "it read-only."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a Maskline project; choose a file that Maskline has made."),
    QT_TRANSLATE_NOOP("maskline::Core", "Built-in, classic"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Colour and texture models with graph cuts, optical flow and an appearance "
                      "memory; needs no weights."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracks any object from one mask with sensory, working and long-term memory "
                      "(Cheng and Schwing 2022)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No weights are installed: put XMem.pth from github.com/hkchengrex/XMem (MIT "
                      "licence) into your model folder."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Segments anything by clicks and boxes and tracks it through the clip (Ravi "
                      "et al. 2024)."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No weights are installed: put a checkpoint such as sam2.1_hiera_tiny.pt from "
        "github.com/facebookresearch/sam2 (Apache-2.0 licence) into your model "
        "folder."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has another length or size than the clip of this project; choose the "
                      "file that the project was made with."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no such object any more."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no such category any more."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no such attribute any more."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no such comment any more."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has one value for the whole track; set it without a frame."),
    QT_TRANSLATE_NOOP("maskline::Core", "The clip has no frame %1."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no mask on frame %1 to make a keyframe of; draw one first."),
    QT_TRANSLATE_NOOP("maskline::Core", "An object cannot be merged with itself; choose two."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" cannot be brought up to date because rows in it are "
                      "missing; restore it from a copy."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" was written by a newer version of Maskline; install that "
                      "version to open it."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is of an older version; open it once for writing to "
                      "bring it up to date."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" may not be written; change its permissions or open it read-only."),
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" exists already; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder for \"%1\" does not exist; make it or choose another."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is no project \"%1\"; check its name and folder."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not a file; choose a Maskline project."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project holds a row that Maskline cannot read; restore it from a copy."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project knows no clip any more; restore it from a copy."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder of \"%1\" cannot be written (%2); choose another folder or open "
                      "the project read-only."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no room left on the disk of \"%1\"; nothing was changed, make room "
                      "and try again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" could not be read or written; check that its disk is "
                      "connected, not full, and that you may write there."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Another program is writing to the project \"%1\"; wait until it is done and try again."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project \"%1\" is damaged; restore it from a copy."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" refused a change (%2); nothing was changed, please report this."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" exists already; open it, or choose another name."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" is not the clip of this project: it has another size or number of frames."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is no project whose clip could be looked for."),
    QT_TRANSLATE_NOOP("maskline::Core", "The clip is not at \"%1\"; show where it is now."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is not enough memory for this: close other programs and try again."),
    QT_TRANSLATE_NOOP("maskline::Core", "Something failed inside the program (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Something failed for an unknown reason."),
    QT_TRANSLATE_NOOP("maskline::Core", "It holds no model that this program knows."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "It is no model file that this program can read. Use the original file."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" may not be read; check its permissions."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is incomplete: its table of contents is missing, as after an "
                      "interrupted recording or copy; get a complete copy."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not a video that can be read (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is a text file, not a video."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" has sound or data but no video."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" holds no video."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" does not exist; check the path."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot be read; check its permissions."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is neither a file nor a folder."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is empty; get a complete copy."),
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" cannot be read; replace or remove it."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" has %2 × %3 pixels but the first one has %4 × %5; a clip "
                      "needs images of one size."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" has no images (.jpg, .png, .bmp, .webp, .tif)."),
    QT_TRANSLATE_NOOP("maskline::Core", "No frame of \"%1\" can be decoded; the file is damaged."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot be decoded here (%2); convert it, for example to H.264."),
    QT_TRANSLATE_NOOP("maskline::Core", "Frame %1 cannot be decoded; the file is damaged there."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot be written (%2); check the folder and the room on the disk."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No video encoder is at hand; install FFmpeg with libx264 or MPEG-4."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is damaged. Pictures that cannot be decoded and are left out: %2. "
                      "Frames that are shown with errors: %3."),
    QT_TRANSLATE_NOOP("maskline::Core", "The pixel format of this video cannot be converted."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the picture \"%1\"; is the disk full?"),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the annotations; is the disk full?"),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the list \"%1\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the export (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write a picture of the export (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core", "The clip has no frames in the range to be exported."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot be the name of a sequence."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write to \"%1\" (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot move the export to \"%1\" (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" exists already; choose another name or allow overwriting."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" was not written by this program, or was changed since, and is not "
                      "replaced; choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" belongs to this project and is never replaced; choose another name."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" was changed since it was written and is left alone; add \"%2\" to it."),
    QT_TRANSLATE_NOOP("maskline::Core", "COCO instances"),
    QT_TRANSLATE_NOOP("maskline::Core", "DAVIS"),
    QT_TRANSLATE_NOOP("maskline::Core", "DAVIS 2016"),
    QT_TRANSLATE_NOOP("maskline::Core", "YouTube-VOS"),
    QT_TRANSLATE_NOOP("maskline::Core", "MOSE"),
    QT_TRANSLATE_NOOP("maskline::Core", "Mask folders"),
    QT_TRANSLATE_NOOP("maskline::Core", "Label maps"),
    QT_TRANSLATE_NOOP("maskline::Core", "Overlay video"),
    QT_TRANSLATE_NOOP("maskline::Core", "run-length masks and track ids in one JSON file"),
    QT_TRANSLATE_NOOP("maskline::Core", "JPEG frames, palette PNG masks and image sets"),
    QT_TRANSLATE_NOOP("maskline::Core", "as DAVIS, with one object: black and white PNG masks"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "JPEG frames, palette PNG masks and meta.json with categories"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "JPEG frames and palette PNG masks, a folder for each video"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a folder for each object, a black and white PNG for each frame"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "a PNG for each frame, in which a value or a colour is an object"),
    QT_TRANSLATE_NOOP("maskline::Core", "the masks drawn over the clip, to look at"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the names of objects; objects concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the categories of objects; objects concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for attributes; objects concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the mark of a crowd; objects concerned: %2."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" has no place for regions that are not to be judged; objects concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for the confidence of masks; masks concerned: %2."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" has no place for the mark of an occluded object; masks concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for attributes of single frames; masks concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for holes in masks; masks concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no place for masks of several pieces; masks concerned: %2."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" has no place for frames without masks: %2."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" knows one object; objects that become one: %2."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" holds one video; there are %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" holds at most %2 objects in a sequence; export fewer of them."),
    QT_TRANSLATE_NOOP("maskline::Core", "Export one object at a time."),
    QT_TRANSLATE_NOOP("maskline::Core", "Write each video into a folder of its own."),
    QT_TRANSLATE_NOOP("maskline::Core", "Begin the range of frames where all objects are there."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The upper layer keeps the pixels: change the order of the objects."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pixels of other objects that lie under each other and are not in the label maps: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" can be read, but not written."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" can be written, but not read."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no format; use one of these (%2)."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No known format was found at \"%1\"; name it, or choose the folder or file above it."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is no file or folder \"%1\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "There is no folder \"%1\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is wrong at \"%2\" (%3)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" is no intact JSON: it goes wrong at line %2, in \"%3\"."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" holds a number that is too large, at \"%2\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "The file \"%1\" is nested too deeply."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot read the file \"%1\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the file \"%1\"; is the disk full?"),
    QT_TRANSLATE_NOOP("maskline::Core", "The picture \"%1\" is a photo, not a mask."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The picture \"%1\" is no label map: it holds colours that stand for no object."),
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" holds no mask pictures."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" holds no JSON file that could be meant; choose the file."),
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" has no folder \"%2\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" holds no PNG label maps."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No picture in \"%1\" is named as the pattern \"%2\" says."),
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no pattern for names (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is no form of these pictures; use one of these (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pictures in colours need another colour for each object, and none black."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Pictures of 8 bits hold at most %1 objects; use grey16 or rgb."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Objects can be cut out of frames only, and they are not here."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "An overlay video needs the frames, and they are not here."),
    QT_TRANSLATE_NOOP("maskline::Core", "The frames are counted from 1: number 1 is frame 0."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "None of the frames of the data set is one of the clip's; say on which frame it begins."),
    QT_TRANSLATE_NOOP("maskline::Core", "The data set holds no frames."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The data set holds several videos, and none has the name of the clip; choose one (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core", "The data set has no video \"%1\"; it has others (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The masks are made for pictures of %1 × %2 pixels and the clip has %3 × %4: "
                      "it is another clip."),
    QT_TRANSLATE_NOOP("maskline::Core", "The masks are scaled from %1 × %2 to %3 × %4 pixels."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Other videos of the data set that are not for this clip: %1."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks on frames that the clip does not have and are left out: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of labels that are to be left out: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "Frames on which the project's own mask stays: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of the project that are replaced: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "Accepted frames that stay as they are: %1."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The n-th mask of a category on each picture is taken for one object, "
                      "because these annotations have no track ids: %1."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Annotations that belong to no picture of the file and are left out: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "Annotations that have no mask and are left out: %1."),
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" is empty; replace or remove it."),
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" ends too early; replace or remove it."),
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" is damaged; replace or remove it."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" holds %2 pictures; save each as a file of its own."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The image \"%1\" has %2 × %3 pixels, more than this program takes (%4); make it smaller."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" holds numbers that are neither 8 nor 16 bits; convert it."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The images \"%1\" and \"%2\" have the same name, and only one can be a "
                      "frame; remove or rename one of them."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The images have %1 bits a channel; the values %2 to %3 are shown as black to white."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Files that have the name of a photo and another ending are taken for its "
                      "mask and are no frames: %1."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Numbers that the names of the images skip: %1. Frames are counted without gaps."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The click does not lie on the picture, which has %1 × %2 pixels; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The box does not lie on the picture, which has %1 × %2 pixels; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The stroke does not lie on the picture, which has %1 × %2 pixels; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The mask does not lie on the picture, which has %1 × %2 pixels; nothing was changed."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: it has another size or number of "
                      "frames. The first frame that differs is %2."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: it has another size or number of "
                      "frames. The first frame that differs is %2 (\"%3\")."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: frame %2 differs. Put the right "
                      "clip there, or take this one all the same with \"%3\"."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: frame %2 (\"%3\") differs. Put the "
                      "right clip there, or take this one all the same with \"%4\"."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not the clip of this project: it is another file, and from frame "
                      "%2 on nothing is known that it could be compared with. Put the right clip "
                      "there, or take this one all the same with \"%3\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "Pictures are missing before these frames (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core", "There are errors on these frames (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" was cut off. Pictures that are missing after frame %2: %3."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The pixels of this video are not square (%1 to %2): it is shown, and masks "
                      "are made, pixel by pixel as it is stored."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "From frame %1 on the pictures have another size or rotation; all are shown "
                      "in the size and rotation of the first."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pixels of \"%1\" that lie under \"%2\" and are not in the label maps: %3 (frames: %4)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" belongs to a project that is no longer here; put it back "
                      "beside that project, or choose another name."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" appears on frame %2 only; DAVIS evaluators take the number of "
                      "objects from the first frame and refuse higher numbers later."),
    QT_TRANSLATE_NOOP("maskline::Core", "The chosen frames and objects have no masks."),
    QT_TRANSLATE_NOOP("maskline::Core", "One rejected mask was left out."),
    QT_TRANSLATE_NOOP("maskline::Core", "%1 rejected masks were left out."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The temporary folder is full or cannot be written: free some space and try again."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Nothing shows where the object is: add a positive click, a box or a stroke."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no engine \"%1\"; choose one of those that are here (%2), or put "
                      "the file of that name into your model folder."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no model file \"%1\"; `maskline models` says which models are "
                      "installed and where to get others."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" cannot be opened; check that you may read it."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" cannot be read; check the disk it lies on."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is neither a PyTorch checkpoint nor a safetensors "
                      "file; get the original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is a zip archive but no PyTorch checkpoint; get the "
                      "original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is a damaged or incomplete zip archive; get the "
                      "original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" is damaged at \"%2\"; get the original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" ends too early; get the original file again."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" ends before the numbers of \"%2\"; get the original file again."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" lacks the numbers of \"%2\"; get the original file again."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" claims a header longer than the file; get the original file again."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" claims a header of an absurd length; get the original file again."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The model file \"%1\" claims more numbers than it holds; get the original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" claims more numbers for \"%2\" than it holds; get the "
                      "original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model file \"%1\" asks for \"%2\", which is no tensor, dictionary, "
                      "list, number or text; get the original file again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is damaged: its checksum is not the one in the file beside it. "
                      "Install the program again."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The weights of the built-in network say something unreadable about "
                      "confidence; install the program again."),
    QT_TRANSLATE_NOOP("maskline::Core", "Built-in"),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A small network for clicks and tracking that ships with the program."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Its weights, models/builtin.safetensors, are not installed: install the "
                      "program again or use the engine classic."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The model card of the built-in network, MODEL_CARD.md, is not beside its "
                      "weights; install the program again."),
};

/// What may differ between two sentences of one kind: first names alone, because a fixed text may
/// hold numbers and brackets, too.
const std::array<QRegularExpression, 3>& variables() {
  static const std::array<QRegularExpression, 3> all = {
      QRegularExpression(QStringLiteral("\"([^\"]*)\"")),
      QRegularExpression(QStringLiteral("\"([^\"]*)\"|(\\d+)")),
      QRegularExpression(QStringLiteral("\"([^\"]*)\"|\\((.*)\\)")),
  };
  return all;
}

/// The text with `values` in the places of %1, %2 …
QString filled(const QString& text, const QStringList& values) {
  static const QRegularExpression place(QStringLiteral("%(\\d)"));
  QString out;
  qsizetype from = 0;
  for (const auto& match : place.globalMatch(text)) {
    out += text.mid(from, match.capturedStart() - from) +
           values.value(match.capturedView(1).toInt() - 1, match.captured());
    from = match.capturedEnd();
  }
  return out + text.mid(from);
}

/// Nothing if the sentence is not known with places where `variable` finds something.
std::optional<QString> translated(const QString& english, const QRegularExpression& variable) {
  QString key;
  QStringList found;
  qsizetype from = 0;
  for (const auto& match : variable.globalMatch(english)) {
    const int group = match.lastCapturedIndex();
    found << match.captured(group);
    key +=
        english.mid(from, match.capturedStart(group) - from) + '%' + QString::number(found.size());
    from = match.capturedEnd(group);
  }
  key += english.mid(from);
  const QString known = QCoreApplication::translate("maskline::Core", key.toUtf8().constData());
  if (known == key) return std::nullopt;
  return filled(known, found);
}

}  // namespace

QString coreText(const std::string& english) {
  const QString text = QString::fromStdString(english);
  for (const QRegularExpression& variable : variables())
    if (const auto known = translated(text, variable)) return *known;
  return text;
}

}  // namespace maskline
