// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"

#include <algorithm>
#include <chrono>

#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t historyBytes = std::size_t(256) << 20;
constexpr std::size_t maskCacheBytes = std::size_t(64) << 20;

fs::path folderOf(const fs::path& file) { return fs::absolute(file).parent_path(); }

StoredClip stored(const ClipReference& clip, const fs::path& file) {
  const fs::path absolute = fs::absolute(clip.path).lexically_normal();
  const fs::path relative = absolute.lexically_relative(folderOf(file).lexically_normal());
  return {(relative.empty() ? absolute : relative).generic_string(), clip.fingerprint, clip.info};
}

ClipReference resolved(const StoredClip& clip, const fs::path& file) {
  return {(folderOf(file) / clip.path).lexically_normal(), clip.fingerprint, clip.info};
}

}  // namespace

std::int64_t millisecondsNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Project::Impl::Impl(std::unique_ptr<Store> opened)
    : store(std::move(opened)), history(historyBytes), masks(maskCacheBytes) {
  clip = resolved(store->clip(), store->file());
  loadedVersion = store->dataVersion();
  loadLists();
}

void Project::Impl::loadLists() {
  objects = list(Select::Objects, objectFrom);
  categories = list(Select::Categories, categoryFrom);
  attributes = list(Select::Attributes, attributeFrom);
}

void Project::Impl::refresh() {
  if (!store->readOnly()) return;
  const std::int64_t version = store->dataVersion();
  if (version == loadedVersion) return;
  loadedVersion = version;
  masks.clear();
  loadLists();
}

Mask Project::Impl::mask(ObjectId object, FrameIndex frame) {
  refresh();
  const RowKey key = pixelsKey(object, frame);
  if (const Mask* cached = masks.get(key)) return *cached;
  Mask mask = store->mask(object, frame);
  if (mask.size().empty()) return mask;
  masks.put(key, mask, mask.bytes());
  return mask;
}

Project::Project(std::shared_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Project::~Project() = default;

std::unique_ptr<Project> Project::create(const fs::path& file, const ClipReference& clip,
                                         const std::vector<std::uint8_t>& clipIndex) {
  auto store = Store::create(file, stored(clip, file), clipIndex);
  return std::unique_ptr<Project>(new Project(std::make_shared<Impl>(std::move(store))));
}

std::unique_ptr<Project> Project::open(const fs::path& file, bool readOnly) {
  auto impl = std::make_shared<Impl>(Store::open(file, readOnly));
  if (!readOnly) impl->dropVersionsOfNobody();
  return std::unique_ptr<Project>(new Project(std::move(impl)));
}

Project::Snapshot::Snapshot(const Project& project)
    : m_impl(new Impl{project.m_impl, Store::Snapshot(*project.m_impl->store)}) {
  project.m_impl->refresh();
}
Project::Snapshot::~Snapshot() = default;

const fs::path& Project::file() const { return m_impl->store->file(); }
bool Project::readOnly() const { return m_impl->store->readOnly(); }
const ClipReference& Project::clip() const { return m_impl->clip; }
std::vector<std::uint8_t> Project::clipIndex() const { return m_impl->store->clipIndex(); }

void Project::relocateClip(const ClipReference& clip, const std::vector<std::uint8_t>& clipIndex) {
  const ClipInfo& old = m_impl->clip.info;
  if (clip.info.frameCount != old.frameCount || clip.info.size != old.size)
    throw Error(messages::project::otherClip, clip.path.filename());
  m_impl->completeRunning();
  const StoredClip relocated = stored(clip, file());
  if (!readOnly()) m_impl->store->setClip(relocated, clipIndex);
  m_impl->clip = resolved(relocated, file());
  m_impl->observers.notify(SettingsChanged{});
}

// ---- reading ----------------------------------------------------------------------------------

std::vector<Object> Project::objects() const {
  m_impl->refresh();
  return m_impl->objects;
}

std::optional<Object> Project::object(ObjectId id) const {
  m_impl->refresh();
  for (const Object& object : m_impl->objects)
    if (object.id == id) return object;
  return std::nullopt;
}

std::optional<Object> Project::objectNamed(std::string_view name) const {
  m_impl->refresh();
  for (const Object& object : m_impl->objects)
    if (object.name == name) return object;
  return std::nullopt;
}

std::vector<Category> Project::categories() const {
  m_impl->refresh();
  return m_impl->categories;
}

std::vector<Attribute> Project::attributes() const {
  m_impl->refresh();
  return m_impl->attributes;
}

std::vector<AttributeValue> Project::attributeValues(ObjectId object) const {
  return m_impl->list(Select::ValuesOfObject, attributeValueFrom, {object.value});
}

std::vector<Comment> Project::comments() const {
  return m_impl->list(Select::Comments, commentFrom);
}

std::vector<ClipEvent> Project::events() const { return m_impl->list(Select::Events, eventFrom); }

std::vector<ShotCut> Project::shots() const { return m_impl->list(Select::Shots, shotFrom); }

std::optional<FrameRecord> Project::record(ObjectId object, FrameIndex frame) const {
  const MaybeRow mask = m_impl->store->read(maskKey(object, frame));
  const MaybeRow pixels = m_impl->store->read(pixelsKey(object, frame));
  if (!mask || !pixels) return std::nullopt;
  MaskRow row = maskRowFrom(frame, *mask);
  return FrameRecord{row.summary,          maskFrom(*pixels), uncertaintyFrom(*pixels),
                     std::move(row.model), row.changedAt,     std::move(row.origin),
                     row.disagreement};
}

std::optional<FrameSummary> Project::summary(ObjectId object, FrameIndex frame) const {
  const auto found = summaries(object, FrameRange::single(frame));
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::vector<FrameSummary> Project::summaries(ObjectId object, FrameRange range) const {
  return m_impl->store->summaries(object, range);
}

std::vector<FrameRecord> Project::recordsWithoutMasks(ObjectId object, FrameRange range) const {
  std::vector<FrameRecord> out;
  for (const KeyedRow& mask : m_impl->store->select(
           Select::Masks, {object.value, range.begin.value(), range.end.value()})) {
    MaskRow row = maskRowFrom(FrameIndex(mask.key.parts[1]), mask.row);
    out.push_back({row.summary,
                   {},
                   {},
                   std::move(row.model),
                   row.changedAt,
                   std::move(row.origin),
                   row.disagreement});
  }
  return out;
}

Mask Project::mask(ObjectId object, FrameIndex frame) const { return m_impl->mask(object, frame); }

std::vector<StoredPrompt> Project::prompts(ObjectId object, FrameIndex frame) const {
  std::vector<StoredPrompt> out;
  for (const KeyedRow& row :
       m_impl->store->select(Select::Prompts, {object.value, frame.value(), frame.value() + 1}))
    out.push_back({PromptId{row.key.parts[0]}, promptFrom(row.row).prompt});
  return out;
}

std::vector<FrameIndex> Project::promptFrames(ObjectId object, FrameRange range) const {
  return m_impl->store->promptFrames(object, range);
}

std::optional<FrameIndex> Project::nextKeyframe(FrameIndex from, int direction,
                                                ObjectId object) const {
  return m_impl->store->nextKeyframe(from, direction, object);
}

bool Project::hasDerivedMasks() const { return m_impl->store->hasDerivedMasks(); }

Subscription Project::subscribe(std::function<void(const Change&)> observer) {
  return m_impl->observers.subscribe(std::move(observer));
}

}  // namespace maskline
