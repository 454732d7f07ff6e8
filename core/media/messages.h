// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::media {

inline constexpr ErrorText<1> noDemoFrame{
    "media.no-demo-frame", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The demo clip has only the frames 0 to %1; choose one of them.")};
inline constexpr ErrorText<1> mayNotBeRead{
    "media.may-not-be-read", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "You have no permission to read \"%1\"; check its permissions.")};
inline constexpr ErrorText<1> incompleteVideo{
    "media.incomplete-video", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is incomplete: its table of contents is missing, as after an "
                      "interrupted recording or copy; get a complete copy.")};
inline constexpr ErrorText<2> notAVideo{
    "media.not-a-video", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not a video that can be read (%2); choose another file.")};
inline constexpr ErrorText<1> textFile{
    "media.text-file", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is a text file, not a video; choose another file.")};
inline constexpr ErrorText<1> doesNotExist{
    "media.does-not-exist", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" does not exist; check the path.")};
inline constexpr ErrorText<1> cannotBeRead{
    "media.cannot-be-read", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot be read; check its permissions.")};
inline constexpr ErrorText<1> neitherFileNorFolder{
    "media.neither-file-nor-folder", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is neither a file nor a folder; choose a video or an image folder.")};
inline constexpr ErrorText<1> emptyFile{
    "media.empty-file", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is empty; get a complete copy.")};
inline constexpr ErrorText<2> sameImageName{
    "media.same-image-name", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The images \"%1\" and \"%2\" have the same name, and only one can be a "
                      "frame; remove or rename one of them.")};
inline constexpr ErrorText<2> noFrame{
    "media.no-frame", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no frame %1; choose one of the frames 0 to %2 of this clip.")};
inline constexpr ErrorText<1> noImages{
    "media.no-images", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The folder \"%1\" has no images (.jpg, .png, .bmp, .webp, .tif); choose another folder.")};
inline constexpr ErrorText<1> noFrameDecodes{
    "media.no-frame-decodes", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No frame of \"%1\" can be decoded because the file is damaged; get a complete copy.")};
inline constexpr ErrorText<0> pixelFormat{
    "media.pixel-format", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The pixel format of this video cannot be converted; convert the video, for "
                      "example to H.264.")};
inline constexpr ErrorText<2> notDecodable{
    "media.not-decodable", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" cannot be decoded here (%2); convert it, for example to H.264.")};
inline constexpr ErrorText<1> frameDamaged{
    "media.frame-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Frame %1 cannot be decoded because the file is damaged there; get a complete copy.")};
inline constexpr ErrorText<2> videoNotWritten{
    "media.video-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" cannot be written (%2); check the folder and the free space on the disk.")};
inline constexpr ErrorText<2> unknownVideoEnding{
    "media.unknown-video-ending", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "A video file name cannot end with \"%1\"; use one of these extensions (%2).")};
inline constexpr ErrorText<0> badVideoSize{
    "media.bad-video-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The size and frame rate of a video must be above zero.")};
inline constexpr ErrorText<1> noEncoder{
    "media.no-encoder", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No encoder for this video is available; install FFmpeg with %1.")};
inline constexpr ErrorText<1> frameSizeDiffers{
    "media.frame-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "A frame of \"%1\" does not have the size of the first frame; export frames of one size.")};
inline constexpr ErrorText<1> imageEmpty{
    "media.image-empty", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" is empty; replace or remove it.")};
inline constexpr ErrorText<1> imageTruncated{
    "media.image-truncated", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" ends too early; replace or remove it.")};
inline constexpr ErrorText<1> imageDamaged{
    "media.image-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" is damaged; replace or remove it.")};
inline constexpr ErrorText<1> imageNotRead{
    "media.image-not-read", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" cannot be read; replace or remove it.")};
inline constexpr ErrorText<2> imageOfMany{
    "media.image-of-many", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file \"%1\" contains %2 images; save each as a separate file.")};
inline constexpr ErrorText<4> imageTooLarge{
    "media.image-too-large", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The image \"%1\" has %2 × %3 pixels, more than the maximum of %4; reduce its size.")};
inline constexpr ErrorText<1> imageDepth{
    "media.image-depth", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" has neither 8 nor 16 bits per channel; convert it.")};
inline constexpr ErrorText<5> imageSizesDiffer{
    "media.image-sizes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" has %2 × %3 pixels but the first one has %4 × %5; a clip "
                      "needs images of one size.")};
inline constexpr ErrorText<1> soundOnly{
    "media.sound-only", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has sound or data but no video; choose another file.")};
inline constexpr ErrorText<1> noVideo{
    "media.no-video", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" contains no video; choose another file.")};

inline constexpr Text<3> sixteenBits{
    "media.sixteen-bits",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The images have %1 bits per channel; the values %2 to %3 are shown as black to white.")};
inline constexpr Text<1> leftOut{
    "media.left-out", QT_TRANSLATE_NOOP("maskline::Core",
                                        "Files with the name of a photo but another extension are "
                                        "assumed to be masks and are not used as frames: %1.")};
inline constexpr Text<1> skippedNumbers{
    "media.skipped-numbers",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Missing numbers in the image file names: %1. Frames are numbered without gaps.")};
inline constexpr Text<2> pixelsNotSquare{
    "media.pixels-not-square",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The pixels of this video are not square (%1:%2). Frames are shown and "
                      "annotated at the stored resolution.")};
inline constexpr Text<1> sizeChanges{
    "media.size-changes",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "From frame %1 on, the frames have another size or rotation; all are shown "
                      "with the size and rotation of the first frame.")};

}  // namespace maskline::messages::media
