// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/dataset.h"

#include "core/dataset/content.h"

namespace maskline {

void DatasetTrack::takeFlags() {
  for (auto [flag, key] : {std::pair(&crowd, "crowd"), std::pair(&ignore, "ignore")}) {
    const auto found = attributes.find(key);
    *flag = found != attributes.end() && found->second == "true";
    if (*flag) attributes.erase(found);
  }
}

DatasetMask importedMask(std::size_t track, std::size_t frame, FrameIndex index, Mask mask,
                         float score, std::string origin) {
  DatasetMask out{track, frame, makeRecord(index, std::move(mask), MaskSource::Imported, score)};
  out.record.summary.keyframe = true;
  out.record.origin = std::move(origin);
  return out;
}

bool forEachFrame(DatasetContent& content, const WorkContext& work,
                  const std::function<void(const ContentFrame&)>& fn) {
  const DatasetInfo& info = content.info();
  const std::int64_t total = info.frames();
  std::int64_t done = 0;
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    for (std::size_t frame = 0; frame < info.videos[video].frames.size(); ++frame) {
      if (work.cancelled()) return false;
      fn({video, frame, info.videos[video].frames[frame].index, content.masksOn(video, frame)});
      work.report(++done, total);
    }
  return !work.cancelled();
}

}  // namespace maskline
