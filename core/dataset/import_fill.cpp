// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/dataset/import_plan.h"
#include "core/dataset/mask_shape.h"
#include "core/project/bulk_edit.h"

namespace maskline {

namespace {

bool isNumber(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
    return std::isdigit(c) || c == '.' || c == '-';
  });
}

Attribute::Kind kindOf(const std::string& value) {
  if (value == "true" || value == "false") return Attribute::Kind::Checkbox;
  return isNumber(value) ? Attribute::Kind::Number : Attribute::Kind::Text;
}

}  // namespace

struct ImportFill::Impl {
  const Project& project;
  std::shared_ptr<LoadedDataset> dataset;
  ImportPlan plan;
  ImportChoices choices;
  std::size_t track = 0;           // place in the plan
  std::size_t mask = 0;            // place in the track
  std::vector<std::size_t> masks;  // of the track, see SpooledContent::placesOf
  ObjectId object;
  std::map<std::size_t, ObjectId> objects;  // by track of the dataset
  std::map<FrameIndex, ReviewState> there;  // what the object has already
  std::map<std::string, std::string> lastAttributes;
  std::int64_t total = 0, done = 0, stored = 0;

  const DatasetInfo& info() const { return dataset->content->info(); }

  CategoryId category(BulkEdit& edit, const PlannedTrack& planned) {
    if (planned.category.empty()) return {};
    for (const Category& known : edit.categories())
      if (known.name == planned.category) return known.id;
    Category added{{}, planned.category, ""};
    for (const Category& known : info().categories)
      if (known.name == planned.label) {
        added.supercategory = known.supercategory;
        added.colour = known.colour;
        added.stuff = known.stuff;
      }
    return edit.addCategory(added);
  }

  /// The attribute of that name; one that exists without values for frames does not get any.
  AttributeId attribute(BulkEdit& edit, const std::string& name, const std::string& value,
                        bool perFrame) {
    for (const Attribute& known : edit.attributes())
      if (known.name == name) return known.perFrame || !perFrame ? known.id : AttributeId();
    Attribute added;
    added.name = name;
    added.kind = kindOf(value);
    added.perFrame = perFrame;
    return edit.addAttribute(added);
  }

  void setTrackAttributes(BulkEdit& edit, const DatasetTrack& from) {
    std::map<std::string, std::string> values = from.attributes;
    if (from.crowd) values["crowd"] = "true";
    if (from.ignore) values["ignore"] = "true";
    for (const auto& [name, value] : values)
      edit.setAttributeValue({attribute(edit, name, value, false), object, {}, value});
  }

  void begin(BulkEdit& edit) {
    const PlannedTrack& planned = plan.tracks[track];
    const DatasetTrack& from = info().tracks[planned.track];
    object = planned.existing;
    there.clear();
    lastAttributes.clear();
    if (object) {
      const FrameRange all{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
      for (const FrameSummary& s : project.summaries(object, all)) there.emplace(s.frame, s.review);
    } else {
      Object added;
      added.name = planned.name;
      added.category = category(edit, planned);
      if (from.colour) added.colour = *from.colour;
      object = edit.addObject(added);
    }
    objects[planned.track] = object;
    setTrackAttributes(edit, from);
    masks = dataset->content->placesOf(planned.track);
    mask = 0;
  }

  bool mayPut(FrameIndex frame) const {
    const auto found = there.find(frame);
    if (found == there.end()) return true;
    if (choices.existing != ExistingMasks::Replace) return false;
    return found->second != ReviewState::Accepted || choices.replaceAccepted;
  }

  void put(BulkEdit& edit, DatasetMask&& from) {
    const auto frame = plan.frames[from.frame];
    if (!frame || !mayPut(*frame)) return;
    FrameRecord& record = from.record;
    record.mask = scaledTo(std::move(record.mask), plan.to);
    record.summary.frame = *frame;
    record.summary.source = MaskSource::Imported;
    record.summary.review = ReviewState::Unreviewed;
    record.summary.area = record.mask.area();
    record.model.clear();
    record.changedAt = 0;
    const bool put = edit.putRecord(object, record, true);
    stored += put && record.summary.area > 0;
    // Values hold until the next one: only changes are written.
    for (const auto& [name, value] : from.attributes) {
      std::string& last = lastAttributes[name];
      if (last == value) continue;
      last = value;
      if (const AttributeId id = attribute(edit, name, value, true))
        edit.setAttributeValue({id, object, *frame, value});
    }
  }

  /// The frame of the clip, from the nearest frame of the dataset that the plan has matched.
  std::optional<std::int64_t> clipFrame(std::int64_t frame) const {
    std::optional<std::int64_t> best, nearest;
    const auto& frames = info().videos[plan.video].frames;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      if (!plan.frames[i]) continue;
      const std::int64_t distance = frame - frames[i].index.value();
      if (best && *best <= std::abs(distance)) continue;
      best = std::abs(distance);
      nearest = plan.frames[i]->value() + distance;
    }
    return nearest;
  }

  /// The part of the range that the clip has; empty if there is none.
  FrameRange clipFrames(FrameRange frames) const {
    const auto first = clipFrame(frames.begin.value());
    const auto last = clipFrame(frames.end.value() - 1);
    if (!first || !last) return {};
    const FrameRange clip{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
    return FrameRange{FrameIndex(*first), FrameIndex(*last) + 1}.intersected(clip);
  }

  bool isThere(ClipEvent event) const {
    return std::ranges::any_of(project.events(), [&](const ClipEvent& known) {
      event.id = known.id;
      return known == event;
    });
  }

  /// Those of tracks that were imported and of the video. What the project has already is left out.
  void addEvents(BulkEdit& edit) const {
    for (const DatasetEvent& from : info().events) {
      if (from.video != plan.video || (from.track && !objects.contains(*from.track))) continue;
      ClipEvent event{{}, {}, from.frames, from.label, from.category, from.attributes};
      if (from.track) event.object = objects.at(*from.track);
      if (from.frames) event.frames = clipFrames(*from.frames);
      if (event.frames && event.frames->empty()) continue;
      if (!isThere(event)) edit.addEvent(std::move(event));
    }
  }

  bool next(BulkEdit& edit) {
    if (track == plan.tracks.size()) {
      addEvents(edit);
      return false;
    }
    if (!object) begin(edit);
    if (mask < masks.size()) {
      put(edit, dataset->content->maskAt(masks[mask++]));
      ++done;
      return true;
    }
    object = {};
    ++track;
    return true;
  }
};

ImportFill::ImportFill(const Project& project, std::shared_ptr<LoadedDataset> dataset,
                       ImportPlan plan, ImportChoices choices)
    : m_impl(new Impl{project,
                      std::move(dataset),
                      std::move(plan),
                      std::move(choices),
                      0,
                      0,
                      {},
                      {},
                      {},
                      {},
                      {},
                      0,
                      0,
                      0}) {
  for (const PlannedTrack& track : m_impl->plan.tracks)
    m_impl->total +=
        static_cast<std::int64_t>(m_impl->dataset->content->placesOf(track.track).size());
}

ImportFill::~ImportFill() = default;

bool ImportFill::next(BulkEdit& edit) { return m_impl->next(edit); }
Progress ImportFill::progress() const { return {m_impl->done, m_impl->total}; }
std::int64_t ImportFill::stored() const { return m_impl->stored; }

}  // namespace maskline
