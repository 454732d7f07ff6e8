// SPDX-License-Identifier: Apache-2.0
#include "core/session/same_clip.h"

#include "core/session/messages.h"

namespace maskline {

namespace {

Argument nameOf(const OpenedClip& clip, FrameIndex frame) {
  const std::string file = clip.display->fileName(frame);
  if (file.empty()) return frame.value();
  return Message(messages::session::frameOfFile, frame.value(), file);
}

}  // namespace

void requireSameClip(const ClipReference& known, const std::vector<std::uint8_t>& index,
                     const OpenedClip& clip, bool acceptChanged) {
  constexpr const char* command = "maskline info PROJECT --clip FILE --accept-changed";
  const std::filesystem::path name = clip.access.path.filename();
  const ClipDifference difference = firstDifference(index, *clip.access.savedIndex);
  const ClipInfo& found = clip.reference.info;
  const bool differs = difference.kind == ClipDifference::Kind::Differs;
  if (found.frameCount != known.info.frameCount || found.size != known.info.size) {
    if (differs && difference.frame.value() < found.frameCount)
      throw Error(messages::session::otherSizeFrom, name, nameOf(clip, difference.frame));
    throw Error(messages::session::otherSize, name);
  }
  if (acceptChanged) return;
  if (differs)
    throw Error(messages::session::frameDiffers, name, nameOf(clip, difference.frame), command);
  // If the frames cannot be compared, the file must be the same.
  if (difference.kind == ClipDifference::Kind::Unknown &&
      clip.reference.fingerprint != known.fingerprint)
    throw Error(messages::session::otherFile, name, nameOf(clip, difference.frame), command);
}

}  // namespace maskline
