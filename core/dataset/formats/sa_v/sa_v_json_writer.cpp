// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/sa_v/sa_v_json_writer.h"

#include <algorithm>
#include <cmath>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/sequences.h"
#include "core/dataset/messages.h"

namespace maskline {

using Json = JsonOut::Json;

namespace {

constexpr int videoRate = 24;
constexpr std::int64_t mostFrames = 1000000;

/// What a file says of one object besides its masks.
struct Masklet {
  std::size_t track = 0;
  std::int64_t seen = 0, area = 0, changes = 0, edited = 0, first = 0;
  bool visible = false;

  void add(std::int64_t entry, const DatasetMask* mask) {
    const bool now = mask != nullptr;
    if (now && seen == 0) first = entry;
    changes += seen > 0 && now != visible;
    visible = now;
    if (!now) return;
    ++seen;
    area += mask->record.mask.area();
    edited += isSettled(mask->record.summary);
  }
  double meanArea() const { return double(area) / double(seen); }
};

const char* bucketOf(double area) {
  constexpr double small = 32 * 32, medium = 96 * 96;
  return area < small ? "small" : area < medium ? "medium" : "large";
}

/// The file of one video.
class MaskletFile {
 public:
  MaskletFile(DatasetContent& content, std::size_t video)
      : m_content(content),
        m_video(content.info().videos[video]),
        m_index(video),
        m_step(saVStep(m_video)) {
    const DatasetInfo& info = content.info();
    for (const std::size_t track : visibleTracks(info))
      if (info.tracks[track].video == video) m_masklets.push_back({track});
    const std::int64_t last = m_video.frames.empty() ? -1 : m_video.frames.back().index.value();
    if (last >= mostFrames) throw Error(messages::dataset::frameNumberTooHigh, last);
    m_entries = last < 0 ? 0 : last / m_step + 1;
    m_empty = runsJson(Mask(m_video.size), /*compressed=*/true);
  }

  /// False when cancelled. `done` counts frames.
  bool write(const std::filesystem::path& file, const std::string& name, const std::string& split,
             const WorkContext& work, std::int64_t& done) {
    JsonOut out(file);
    writeHead(out, name, split);
    std::size_t frame = 0;
    out.beginList("masklet");
    for (std::int64_t entry = 0; entry < m_entries; ++entry) {
      if (work.cancelled()) return false;
      const bool listed = m_video.frames[frame].index.value() == entry * m_step;
      out.item(
          entryOf(entry, listed ? m_content.masksOn(m_index, frame) : std::vector<DatasetMask>()));
      if (!listed) continue;
      ++frame;
      work.report(++done, m_content.info().frames());
    }
    out.endList();
    writeMasklets(out);
    out.finish();
    return true;
  }

 private:
  void writeHead(JsonOut& out, const std::string& name, const std::string& split) const {
    const std::int64_t last = m_video.frames.empty() ? -1 : m_video.frames.back().index.value();
    const std::int64_t frames = std::max(last + 1, m_video.range.end.value());
    out.member("video_id", name);
    if (m_video.framesPerSecond > 0)  // as many digits as give the same rate again
      out.member("video_duration",
                 std::round(double(frames) / m_video.framesPerSecond * 1e6) / 1e6);
    out.member("video_frame_count", frames);
    out.member("video_height", m_video.size.height);
    out.member("video_width", m_video.size.width);
    out.member("video_resolution", std::int64_t(m_video.size.height) * m_video.size.width);
    out.member("video_split", split);
    if (m_step != saVUsualStep) out.member("fps", videoRate / m_step);
  }

  Json entryOf(std::int64_t entry, const std::vector<DatasetMask>& masks) {
    Json runs = Json::array();
    for (Masklet& masklet : m_masklets) {
      const auto found = std::ranges::find_if(masks, [&](const DatasetMask& mask) {
        return mask.track == masklet.track && !mask.record.mask.empty();
      });
      const bool seen = found != masks.end();
      masklet.add(entry, seen ? &*found : nullptr);
      runs.push_back(seen ? runsJson(found->record.mask, /*compressed=*/true) : m_empty);
    }
    return runs;
  }

  template <class ValueFn>
  void list(JsonOut& out, const char* key, ValueFn value) const {
    Json values = Json::array();
    for (const Masklet& masklet : m_masklets) values.push_back(value(masklet));
    out.member(key, values);
  }

  void writeMasklets(JsonOut& out) const {
    const double pixels = double(m_video.size.height) * m_video.size.width;
    std::int64_t id = 0;
    list(out, "masklet_id", [&](const Masklet&) { return id++; });
    list(out, "masklet_size_rel", [&](const Masklet& m) { return m.meanArea() / pixels; });
    list(out, "masklet_size_abs", [](const Masklet& m) { return m.meanArea(); });
    list(out, "masklet_size_bucket", [](const Masklet& m) { return bucketOf(m.meanArea()); });
    list(out, "masklet_visibility_changes", [](const Masklet& m) { return m.changes; });
    list(out, "masklet_first_appeared_frame", [](const Masklet& m) { return m.first; });
    list(out, "masklet_frame_count", [&](const Masklet&) { return m_entries; });
    list(out, "masklet_edited_frame_count", [](const Masklet& m) { return m.edited; });
    list(out, "masklet_type", [](const Masklet&) { return "manual"; });
    out.member("masklet_num", m_masklets.size());
  }

  DatasetContent& m_content;
  const DatasetVideo& m_video;
  std::size_t m_index;
  int m_step;
  std::int64_t m_entries = 0;
  std::vector<Masklet> m_masklets;
  Json m_empty;
};

}  // namespace

int saVStep(const DatasetVideo& video) {
  const auto hasAll = [&](int step) {
    return std::ranges::all_of(video.frames, [step](const DatasetFrame& frame) {
      return frame.index.value() % step == 0;
    });
  };
  if (!hasAll(saVUsualStep)) return hasAll(3) ? 3 : hasAll(2) ? 2 : 1;
  const bool sparse = video.frames.size() > 1 && hasAll(2 * saVUsualStep);
  if (!sparse) return saVUsualStep;
  return hasAll(videoRate) ? videoRate : 2 * saVUsualStep;
}

void SaVJsonWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  std::int64_t done = 0;
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    const std::string name = safeName(info.videos[video].name);
    const std::string split = m_options.splitOf(info.videos[video].name);
    MaskletFile file(content, video);
    if (!file.write(m_folder / (name + "_manual.json"), name, split.empty() ? "train" : split, work,
                    done))
      return;
  }
}

}  // namespace maskline
