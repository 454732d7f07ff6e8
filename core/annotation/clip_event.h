// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/ids.h"

namespace maskline {

using EventId = Id<struct ClipEventTag>;

/// Something that happens in the clip: a labelled range of frames, about one object or about the
/// clip. Without a range it is a tag of the whole clip.
struct ClipEvent {
  EventId id;
  ObjectId object;                   ///< none: about the clip
  std::optional<FrameRange> frames;  ///< none: a tag
  std::string label;                 ///< not empty
  std::string category;              ///< events of one category share a lane; may be empty
  std::map<std::string, std::string> attributes;
  friend bool operator==(const ClipEvent&, const ClipEvent&) = default;
};

}  // namespace maskline
