// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/reason_scan.h"

#include "core/base/failure.h"

namespace maskline {
namespace {

constexpr std::int64_t blockLength = 256;  // frames
constexpr std::chrono::milliseconds restTime{400};

FrameRange wholeClip(const Project& project) {
  return {FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
}

std::vector<FrameIndex> firstFramesOf(const std::vector<ShotCut>& cuts) {
  std::vector<FrameIndex> frames;
  for (const ShotCut& cut : cuts) frames.push_back(cut.frame);
  return frames;
}

std::vector<FrameFigures> readFigures(const Project& project, FrameRange frames,
                                      const std::stop_token& stop) {
  std::map<FrameIndex, std::map<ObjectId, FrameRecord>> records;
  for (const Object& object : project.objects()) {
    for (FrameRecord& record : project.recordsWithoutMasks(object.id, frames)) {
      if (stop.stop_requested()) return {};
      const FrameIndex frame = record.summary.frame;
      record.mask = project.mask(object.id, frame);
      records[frame].emplace(object.id, std::move(record));
    }
  }
  std::vector<FrameFigures> figures;
  for (const auto& [frame, objects] : records) figures.push_back(figuresOf(frame, objects));
  return figures;
}

}  // namespace

ReasonScan::ReasonScan(Executor& owner, const Project& project, Worker& worker,
                       std::function<void(ObjectId, FrameRange)> onFound,
                       std::function<void()> onComplete)
    : m_project(project),
      m_worker(worker),
      m_onFound(std::move(onFound)),
      m_onComplete(std::move(onComplete)),
      m_rest(owner, restTime, [this] { scanNext(); }),
      m_mailbox(owner) {}

void ReasonScan::start() {
  if (m_started) return;
  m_started = true;
  addBlocks(wholeClip(m_project));
  scanNext();
}

void ReasonScan::onChange(const Change& change) {
  if (!m_started) return;
  if (const auto* masks = std::get_if<MasksChanged>(&change))
    addBlocks(masks->frames);
  else if (std::holds_alternative<ShotsChanged>(change))
    addBlocks(wholeClip(m_project));
  else
    return;
  m_rest.restart();
}

void ReasonScan::end() {
  m_rest.cancel();
  m_mailbox.renew();
  m_waiting.clear();
  m_stop.request_stop();
  const std::lock_guard wait(*m_reading);
}

const FrameReasons& ReasonScan::of(ObjectId object) const {
  static const FrameReasons none;
  const auto found = m_found.find(object);
  return found == m_found.end() ? none : found->second;
}

ReasonScan::Result ReasonScan::scanBlock(const std::filesystem::path& file, FrameRange block,
                                         bool last, const std::stop_token& stop) {
  const auto project = Project::open(file, /*readOnly=*/true);
  const FrameRange around =
      FrameRange{block.begin - reasonContext, block.end + reasonContext}.intersected(
          wholeClip(*project));
  Result result;
  result.reasons =
      findReasons(readFigures(*project, around, stop), firstFramesOf(project->shots()), block);
  if (last) result.rates = ratesOf(readCorrections(*project));
  return result;
}

FrameRange ReasonScan::blockAt(std::int64_t number) const {
  const FrameIndex begin(number * blockLength);
  return FrameRange{begin, begin + blockLength}.intersected(wholeClip(m_project));
}

/// All blocks whose reasons depend on these frames.
void ReasonScan::addBlocks(FrameRange frames) {
  const FrameRange around =
      FrameRange{frames.begin - reasonContext, frames.end + reasonContext}.intersected(
          wholeClip(m_project));
  if (frames.empty() || around.empty()) return;
  const std::int64_t last = (around.end - 1).value() / blockLength;
  for (std::int64_t block = around.begin.value() / blockLength; block <= last; ++block)
    m_waiting.insert(block);
}

void ReasonScan::scanNext() {
  if (m_running || m_waiting.empty()) return;
  const FrameRange block = blockAt(*m_waiting.begin());
  m_waiting.erase(m_waiting.begin());
  m_running = true;
  m_worker.post([this, sender = m_mailbox.sender(), file = m_project.file(), block,
                 last = m_waiting.empty(), stop = m_stop.get_token(),
                 reading = m_reading](std::stop_token) {
    const std::lock_guard lock(*reading);
    if (stop.stop_requested()) return;
    const auto result = std::make_shared<Result>();
    // A file that cannot be read is reported by whoever needs its masks; here it gives no reasons.
    (void)failureIn([&] { *result = scanBlock(file, block, last, stop); });
    sender.post([this, block, result] { store(block, std::move(*result)); });
  });
}

void ReasonScan::store(FrameRange block, Result result) {
  m_running = false;
  for (const Object& object : m_project.objects()) {
    FrameReasons& known = m_found[object.id];
    FrameReasons before(known.lower_bound(block.begin), known.lower_bound(block.end));
    FrameReasons& now = result.reasons[object.id];
    if (before == now) continue;
    for (const auto& [frame, reasons] : before) known.erase(frame);
    known.merge(now);
    m_onFound(object.id, block);
  }
  if (result.rates) m_rates = *result.rates;
  scanNext();
  if (complete()) m_onComplete();
}

}  // namespace maskline
