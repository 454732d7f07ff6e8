// SPDX-License-Identifier: Apache-2.0
#include "app/commands/shared/job_words.h"

namespace maskline {

std::string inWords(const JobResult& result) {
  const std::string number = std::to_string(result.count);
  const bool one = result.count == 1;
  const auto masks = [&](const char* done) {
    return number + (one ? " mask was " : " masks were ") + done;
  };
  std::string out;
  switch (result.kind) {
    case JobResult::Kind::None:
      break;
    case JobResult::Kind::MasksStored:
      out = masks("stored.");
      break;
    case JobResult::Kind::MasksInterpolated:
      out = masks("interpolated.");
      break;
    case JobResult::Kind::MasksSmoothed:
      out = masks("smoothed.");
      break;
    case JobResult::Kind::PixelsGiven:
      out = masks("extended.");
      break;
    case JobResult::Kind::MasksChanged:
      out = masks("changed.");
      break;
    case JobResult::Kind::CandidatesFound:
      out = number + (one ? " candidate was found." : " candidates were found.");
      break;
    case JobResult::Kind::CutsFound:
      out = number + (one ? " cut was found." : " cuts were found.");
      break;
    case JobResult::Kind::Exported:
      out = masks("written on ") + std::to_string(result.frames) +
            (result.frames == 1 ? " frame, to " : " frames, to ") + result.place.string() + ".";
      break;
    case JobResult::Kind::Imported:
      out = masks("imported.");
      break;
  }
  for (const Message& note : result.notes) out += " " + english(note);
  return out;
}

}  // namespace maskline
