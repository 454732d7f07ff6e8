// SPDX-License-Identifier: Apache-2.0
#include "core/session/same_clip.h"

#include "core/base/error.h"
#include "core/base/quoted.h"

namespace maskline {

namespace {

std::string nameOf(const OpenedClip& clip, FrameIndex frame) {
  const std::string file = clip.display->fileName(frame);
  return std::to_string(frame.value()) + (file.empty() ? "" : " (" + quotedText(file) + ")");
}

}  // namespace

void requireSameClip(const ClipReference& known, const std::vector<std::uint8_t>& index,
                     const OpenedClip& clip, bool acceptChanged) {
  const std::string refused = quotedName(clip.access.path) + " is not the clip of this project: ";
  const ClipDifference difference = firstDifference(index, *clip.access.savedIndex);
  const ClipInfo& found = clip.reference.info;
  const bool differs = difference.kind == ClipDifference::Kind::Differs;
  if (found.frameCount != known.info.frameCount || found.size != known.info.size) {
    const std::string where =
        differs && difference.frame.value() < found.frameCount
            ? " The first frame that differs is " + nameOf(clip, difference.frame) + "."
            : "";
    throw Error(Error::Kind::BadInput,
                refused + "it has another size or number of frames." + where);
  }
  if (acceptChanged) return;
  if (differs)
    throw Error(Error::Kind::BadInput, refused + "frame " + nameOf(clip, difference.frame) +
                                           " differs. Put the right clip there, or take this one "
                                           "all the same with \"maskline info PROJECT --clip FILE "
                                           "--accept-changed\".");
  // What cannot be compared frame by frame is at least the same file.
  if (difference.kind == ClipDifference::Kind::Unknown &&
      clip.reference.fingerprint != known.fingerprint)
    throw Error(Error::Kind::BadInput, refused + "it is another file, and from frame " +
                                           nameOf(clip, difference.frame) +
                                           " on nothing is known that it could be compared with. "
                                           "Put the right clip there, or take this one all the "
                                           "same with \"maskline info PROJECT --clip FILE "
                                           "--accept-changed\".");
}

}  // namespace maskline
