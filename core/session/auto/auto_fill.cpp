// SPDX-License-Identifier: Apache-2.0
#include "core/session/auto/auto_fill.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "core/auto_annotation/assignment.h"

namespace maskline {
namespace {

constexpr double leastOverlap = 0.5;
constexpr std::size_t mostCompared = 24;  // frames of a track and an object

/// The masks that become one object.
struct Plan {
  std::string category;
  bool thing = true;
  std::optional<Rgb> colour;
  std::map<FrameIndex, std::vector<const FoundMask*>> masks;
  ObjectId object;
  bool left = false;  // its object is locked

  Mask maskOn(FrameIndex frame) const {
    const auto& parts = masks.at(frame);
    Mask all = parts.front()->mask;
    for (std::size_t i = 1; i < parts.size(); ++i) all = unite(all, parts[i]->mask);
    return all;
  }
  /// The mean of the parts, each weighted by its area.
  float scoreOn(FrameIndex frame) const {
    double sum = 0, area = 0;
    for (const FoundMask* part : masks.at(frame)) {
      const auto weight = static_cast<double>(part->mask.area());
      sum += weight * part->score;
      area += weight;
    }
    return static_cast<float>(area > 0 ? sum / area : 0);
  }
};

/// A category that is stuff in the project has one mask per frame, whatever the model says.
bool isThing(const ModelClass& itsClass, const std::string& category,
             const std::vector<Category>& known) {
  const auto found = std::ranges::find(known, category, &Category::name);
  return itsClass.thing && !itsClass.background() && (found == known.end() || !found->stuff);
}

std::vector<Plan> plansOf(const AutoResults& results, const std::vector<Category>& known) {
  // Stuff first, so that new objects of it lie below those of things.
  std::map<std::tuple<bool, std::string, int>, Plan> plans;
  for (const LinkedMask& one : results.masks) {
    const auto number = static_cast<std::size_t>(one.found.modelClass);
    const auto& category = results.categories[number];
    if (!category || one.found.score < results.score) continue;
    const ModelClass& itsClass = results.classes[number];
    const bool thing = isThing(itsClass, *category, known);
    Plan& plan = plans[{thing, *category, thing ? one.track : 0}];
    plan.category = *category;
    plan.thing = thing;
    plan.colour = itsClass.colour;
    plan.masks[one.frame].push_back(&one.found);
  }
  std::vector<Plan> out;
  for (auto& [key, plan] : plans) out.push_back(std::move(plan));
  return out;
}

std::string textOf(const StoredRun& stored) {
  std::array<char, 32> score{};
  const auto end = std::to_chars(score.data(), score.data() + score.size(), stored.score).ptr;
  return stored.run + " " + std::string(score.data(), end);
}

}  // namespace

std::optional<StoredRun> storedRun(const Project& project) {
  const std::string text = BulkEdit::modelRun(project);
  const auto gap = text.find(' ');
  if (gap == std::string::npos) return std::nullopt;
  StoredRun stored{text.substr(0, gap)};
  const auto read = std::from_chars(text.data() + gap + 1, text.data() + text.size(), stored.score);
  return read.ec == std::errc() ? std::optional(stored) : std::nullopt;
}

std::string ownModelTag(const std::string& name) { return "own:" + name; }

bool mayReplace(const FrameRecord& record) {
  const FrameSummary& s = record.summary;
  return record.model.starts_with(ownModelTag({})) && s.source == MaskSource::Tracked &&
         s.review == ReviewState::Unreviewed && !s.keyframe && s.presence == Presence::Visible;
}

struct AutoFill::Impl {
  const Project& project;
  std::shared_ptr<const AutoResults> results;
  std::string tag;
  std::vector<Plan> plans;
  FrameRange span;
  std::set<FrameIndex> frames;

  enum class Stage { Match, Name, Put, Remove, Done };
  Stage stage = Stage::Match;
  std::size_t plan = 0;                     // place in `plans`
  std::vector<FrameIndex> planFrames = {};  // still to be put, of that plan
  std::vector<ObjectId> objects = {};       // still to be cleaned
  std::map<ObjectId, std::map<FrameIndex, FrameRecord>> there = {};  // without masks, in `span`
  std::set<std::pair<ObjectId, FrameIndex>> wanted = {};
  std::vector<std::map<ObjectId, double>> overlaps = {};  // by plan
  std::set<ObjectId> lockedOut = {};                      // would change if they were not locked
  AutoFillCounts counts = {};
  std::int64_t total = 0, done = 0;

  const std::map<FrameIndex, FrameRecord>& recordsOf(ObjectId object) {
    const auto [place, isNew] = there.try_emplace(object);
    if (isNew)
      for (FrameRecord& record : project.recordsWithoutMasks(object, span))
        place->second.emplace(record.summary.frame, std::move(record));
    return place->second;
  }

  static CategoryId categoryNamed(const BulkEdit& edit, const std::string& name) {
    const auto found = std::ranges::find(edit.categories(), name, &Category::name);
    return found == edit.categories().end() ? CategoryId() : found->id;
  }

  double overlapOf(const Plan& mine, ObjectId object) {
    std::vector<FrameIndex> common;
    for (const auto& [frame, record] : recordsOf(object))
      if (record.summary.area > 0 && mine.masks.contains(frame)) common.push_back(frame);
    if (common.empty()) return 0;
    const std::size_t step = (common.size() + mostCompared - 1) / mostCompared;
    double sum = 0;
    int compared = 0;
    for (std::size_t i = 0; i < common.size(); i += step, ++compared)
      sum += iou(mine.maskOn(common[i]), project.mask(object, common[i]));
    return sum / compared;
  }

  /// Compares a track with the objects of its category, or finds the object of stuff.
  void compare(const BulkEdit& edit, Plan& mine) {
    std::map<ObjectId, double> found;
    const CategoryId category = categoryNamed(edit, mine.category);
    for (const Object& object : edit.objects()) {
      if (!category || object.category != category) continue;
      if (mine.thing) {
        if (const double overlap = overlapOf(mine, object.id); overlap >= leastOverlap)
          found[object.id] = overlap;
      } else if (!mine.object || mine.left) {
        mine.object = object.id;
        mine.left = object.locked;
      }
    }
    overlaps.push_back(std::move(found));
  }

  /// Objects are paired with the tracks of all categories at once: an object has one category.
  void pair(const BulkEdit& edit) {
    std::vector<ObjectId> columns;
    for (const auto& row : overlaps)
      for (const auto& [object, overlap] : row)
        if (std::ranges::find(columns, object) == columns.end()) columns.push_back(object);
    cv::Mat values =
        cv::Mat::zeros(static_cast<int>(plans.size()), static_cast<int>(columns.size()), CV_64F);
    for (std::size_t i = 0; i < plans.size(); ++i)
      for (std::size_t j = 0; j < columns.size(); ++j)
        if (const auto cell = overlaps[i].find(columns[j]); cell != overlaps[i].end())
          values.at<double>(static_cast<int>(i), static_cast<int>(j)) = cell->second;
    const auto chosen = assign(values, leastOverlap);
    for (std::size_t i = 0; i < plans.size(); ++i) {
      if (chosen[i] < 0) continue;
      plans[i].object = columns[static_cast<std::size_t>(chosen[i])];
      const auto object = std::ranges::find(edit.objects(), plans[i].object, &Object::id);
      plans[i].left = object == edit.objects().end() || object->locked;
    }
  }

  static std::string freeName(const BulkEdit& edit, const Plan& mine) {
    const auto used = [&](const std::string& name) {
      return std::ranges::find(edit.objects(), name, &Object::name) != edit.objects().end();
    };
    if (!mine.thing && !used(mine.category)) return mine.category;
    for (int number = 1;; ++number)
      if (const std::string name = mine.category + " " + std::to_string(number); !used(name))
        return name;
  }

  void makeObject(BulkEdit& edit, Plan& mine) const {
    if (mine.object || mine.left) return;
    CategoryId category = categoryNamed(edit, mine.category);
    if (!category) category = edit.addCategory({{}, mine.category, "", mine.colour, !mine.thing});
    Object object;
    object.name = freeName(edit, mine);
    object.category = category;
    if (!mine.thing && mine.colour) object.colour = *mine.colour;
    mine.object = edit.addObjectInOrder(object);
  }

  void put(BulkEdit& edit, const Plan& mine, FrameIndex frame) {
    const auto& records = recordsOf(mine.object);
    const auto present = records.find(frame);
    if (present != records.end() && !mayReplace(present->second)) {
      ++counts.kept;
      return;
    }
    wanted.insert({mine.object, frame});
    ++counts.masks;
    FrameRecord record =
        makeRecord(frame, mine.maskOn(frame), MaskSource::Tracked, mine.scoreOn(frame));
    if (present != records.end()) {
      const FrameSummary& s = present->second.summary;
      if (present->second.model == tag && s.confidence == record.summary.confidence &&
          s.area == record.summary.area && project.mask(mine.object, frame) == record.mask)
        return;
    }
    record.model = tag;
    edit.putRecord(mine.object, record, false);
  }

  bool holdsNothing(ObjectId object) const {
    const FrameRange all{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
    const auto ofIt = [&](const auto& thing) { return thing.object == object; };
    return project.summaries(object, all).empty() && project.promptFrames(object, all).empty() &&
           project.attributeValues(object).empty() && project.versions(object).empty() &&
           project.checkFrames(object, all).empty() &&
           std::ranges::none_of(project.comments(), ofIt) &&
           std::ranges::none_of(project.events(), ofIt) &&
           std::ranges::none_of(project.stageChanges(), ofIt);
  }

  void leaveLocked(ObjectId object) {
    lockedOut.insert(object);
    counts.locked = std::ssize(lockedOut);
  }

  void clean(BulkEdit& edit, ObjectId id) {
    const auto object = std::ranges::find(edit.objects(), id, &Object::id);
    if (object == edit.objects().end()) return;
    bool removed = false;
    for (const auto& [frame, record] : recordsOf(id)) {
      const bool mine = record.model == tag && mayReplace(record);
      if (!mine || !frames.contains(frame) || wanted.contains({id, frame})) continue;
      if (object->locked) return leaveLocked(id);
      edit.removeRecord(id, frame);
      ++counts.removed;
      removed = true;
    }
    if (removed && holdsNothing(id)) edit.removeObject(id);
  }

  bool next(BulkEdit& edit) {
    ++done;
    switch (stage) {
      case Stage::Match:
        if (plan < plans.size()) {
          compare(edit, plans[plan++]);
          return true;
        }
        pair(edit);
        for (const Object& object : edit.objects()) objects.push_back(object.id);
        plan = 0;
        stage = Stage::Name;
        return true;
      case Stage::Name:
        if (plan < plans.size()) {
          makeObject(edit, plans[plan++]);
          return true;
        }
        plan = 0;
        stage = Stage::Put;
        return true;
      case Stage::Put:
        return putNext(edit);
      case Stage::Remove:
        if (!objects.empty()) {
          clean(edit, objects.back());
          objects.pop_back();
          return true;
        }
        edit.setModelRun(textOf(StoredRun{results->run, results->score}));
        stage = Stage::Done;
        return false;
      case Stage::Done:
        return false;
    }
    return false;
  }

  bool putNext(BulkEdit& edit) {
    if (!planFrames.empty()) {
      put(edit, plans[plan - 1], planFrames.back());
      planFrames.pop_back();
      return true;
    }
    if (plan == plans.size()) {
      stage = Stage::Remove;
      return true;
    }
    const Plan& next = plans[plan++];
    if (next.left) {
      leaveLocked(next.object);
      return true;
    }
    for (const auto& [frame, parts] : next.masks) planFrames.push_back(frame);
    std::ranges::reverse(planFrames);
    return true;
  }
};

AutoFill::AutoFill(const Project& project, std::shared_ptr<const AutoResults> results)
    : m_impl(new Impl{project,
                      results,
                      ownModelTag(results->model),
                      plansOf(*results, project.categories()),
                      {},
                      {}}) {
  for (const FrameIndex frame : results->frames) {
    m_impl->span = m_impl->span.united(FrameRange::single(frame));
    m_impl->frames.insert(frame);
  }
  for (const Plan& plan : m_impl->plans)
    m_impl->total += 2 + static_cast<std::int64_t>(plan.masks.size());
  m_impl->total += static_cast<std::int64_t>(project.objects().size());
}

AutoFill::~AutoFill() = default;

bool AutoFill::next(BulkEdit& edit) { return m_impl->next(edit); }
Progress AutoFill::progress() const {
  return {std::min(m_impl->done, m_impl->total), m_impl->total};
}
const AutoFillCounts& AutoFill::counts() const { return m_impl->counts; }

}  // namespace maskline
