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
                      "missing; repair it or restore a backup."),
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
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project holds a row that Maskline cannot read; repair it or restore a backup."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project does not say any more which clip it is of; repair it or restore a backup."),
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
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is damaged; repair it or restore a backup."),
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
    QT_TRANSLATE_NOOP("maskline::Core",
                      "DAVIS holds at most 254 objects in a sequence; export fewer of them."),
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
        "\"%1\" was changed since it was written and is left alone; add a line \"%2\" to it."),
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
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" cannot be read; check that you may read it."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The project \"%1\" is empty, and nothing can be saved from it; restore a backup."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Nothing can be saved from the project \"%1\"; restore a backup."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" has lost which clip it is of; name it with \"%2\"."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project \"%1\" is open for writing; close it there first."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project could not be made whole; please report this."),
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of \"%1\" are lost, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" are there, but who made them, their confidence and their "
                      "verdicts are lost, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The uncertainty of masks of \"%1\" is lost, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Prompts of \"%1\" are lost, on frames (%2)."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The name and settings of a row of \"%1\" are lost; it is now called \"%2\"."),
    QT_TRANSLATE_NOOP("maskline::Core", "Rows of \"%1\" are lost, with these numbers (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project had lost its clip; it is now \"%1\"."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The index of the clip is lost; it is made again when the clip is opened."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The last edits are lost: they were in the project's log, which is damaged."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "What the project said of the size or length of its clip was damaged and has "
                      "been taken from the clip or from the masks."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "More rows of \"%1\" may be lost: a part of the table cannot be read."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "More masks of \"%1\" may be lost, from the first to the second of these frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "The database is damaged (%1)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Records of \"%1\" cannot be read, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" have no record of who made them, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Records of \"%1\" have lost their masks, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of \"%1\" cannot be decoded, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" have another size than the clip, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" have another area than their record says, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The uncertainty of masks of \"%1\" cannot be decoded, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Masks of \"%1\" lie beyond the end of the clip, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Prompts of \"%1\" cannot be read or lie beyond the clip, on frames (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A row of \"%1\" is missing that others belong to, with this number (%2)."),
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Rows of \"%1\" cannot be read or lie beyond the clip, with these numbers (%2)."),
    QT_TRANSLATE_NOOP("maskline::Core", "The project does not say which clip it is of."),
    QT_TRANSLATE_NOOP("maskline::Core", "The clip is not at \"%1\"."),
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
