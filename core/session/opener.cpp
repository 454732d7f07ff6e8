// SPDX-License-Identifier: Apache-2.0
#include "core/session/opener.h"

#include <utility>

#include "core/base/failure.h"
#include "core/base/staged_output.h"
#include "core/media/demo/demo_clip.h"
#include "core/session/messages.h"
#include "core/session/same_clip.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

bool writeDemoClip(const fs::path& path, const WorkContext& work) {
  StagedOutput output(path, StagedOutput::Kind::File, {false, "demo", {}, {}});
  DemoClip::write(output.path(), work);
  if (work.cancelled()) return false;
  output.commit();
  return true;
}

/// "3, 7, 9 …"
std::string listed(const std::vector<std::int64_t>& frames) {
  std::string text;
  for (const std::int64_t frame : frames)
    text += (text.empty() ? "" : ", ") + std::to_string(frame);
  return text + (frames.size() < ClipDamage::mostPlaces ? "" : " …");
}

/// With a word on what the clip has lost.
JobEnd endOf(const ClipDamage& damage, const ClipReference& clip) {
  JobEnd end;
  std::vector<Message>& notes = end.result.notes;
  if (damage.lost > 0 || damage.flawed > 0)
    notes.push_back(
        {messages::session::clipDamaged, clip.path.filename(), damage.lost, damage.flawed});
  if (damage.lost > 0)
    notes.push_back({messages::session::picturesMissing, listed(damage.lostBefore)});
  if (damage.flawed > 0)
    notes.push_back({messages::session::framesFlawed, listed(damage.flawedAt)});
  if (damage.cutOff > 0)
    notes.push_back({messages::session::clipCutOff, clip.path.filename(), clip.info.frameCount - 1,
                     damage.cutOff});
  return end;
}

}  // namespace

Opener::Opener(Executor& owner, Events& events, JobList& jobs, Worker& worker, OnOpened onOpened)
    : m_events(events),
      m_jobs(jobs),
      m_worker(worker),
      m_onOpened(std::move(onOpened)),
      m_mailbox(owner) {}

JobId Opener::begin(const fs::path& subject, Work work, Apply apply) {
  m_jobs.abandon(m_current);
  m_mailbox.renew();
  m_current = m_jobs.add(Job::Kind::OpenClip, verbatim(subject.filename().string()));
  runInBackground<OpenedClip>(m_worker, m_jobs, m_current, m_mailbox, std::move(work),
                              std::move(apply));
  return m_current;
}

void Opener::forget() {
  m_jobs.abandon(m_current);
  m_mailbox.renew();
  m_waiting.reset();
}

JobId Opener::create(const fs::path& file, const fs::path& clip,
                     const std::optional<ValueRange>& range) {
  forget();
  std::error_code ignored;
  if (fs::exists(file, ignored)) {
    m_events.fail(messages::session::fileExists, file);
    return {};
  }
  return begin(
      clip, [clip, range](const WorkContext& work) { return openClip(clip, {}, work, range); },
      [this, file](OpenedClip& opened) { return finishCreate(file, opened); });
}

JobEnd Opener::finishCreate(const fs::path& file, OpenedClip& clip) {
  auto project = Project::create(file, clip.reference, *clip.access.savedIndex);
  JobEnd end = endOf(clip.display->damage(), clip.reference);
  for (const Message& note : clip.display->notes()) end.result.notes.push_back(note);
  m_onOpened(std::move(project), std::move(clip));
  return end;
}

JobId Opener::open(const fs::path& file, bool readOnly) {
  forget();
  if (!m_events.attempt([&] { m_waiting = Project::open(file, readOnly); })) return {};
  return openWaiting();
}

JobId Opener::openWaiting() {
  const ClipReference clip = m_waiting->clip();
  return begin(
      clip.path,
      [clip, file = m_waiting->file(),
       index = m_waiting->clipIndex()](const WorkContext& work) -> std::optional<OpenedClip> {
        const auto path = findClip(clip, file);
        if (!path) return OpenedClip{};
        return openClip(*path, index, work);
      },
      [this, expected = clip.path](OpenedClip& opened) {
        JobEnd end;
        const auto failure = failureIn([&] {
          if (opened.display) end = finishOpen(opened);
        });
        if (!failure && opened.display) return end;
        const Message reason = failure ? failure->message : Message();
        m_events.raise(ClipMissing{expected, reason});
        if (failure) return JobEnd{Job::State::Failed, reason, {}};
        return JobEnd{Job::State::Failed, {messages::session::clipNotThere, expected}, {}};
      });
}

/// Checks that this is the clip of the waiting project and remembers where it lies.
JobEnd Opener::finishOpen(OpenedClip& clip, bool acceptChanged) {
  const ClipReference known = m_waiting->clip();
  const std::vector<std::uint8_t> index = m_waiting->clipIndex();
  requireSameClip(known, index, clip, acceptChanged);
  const bool moved = clip.access.path != known.path ||
                     clip.reference.fingerprint != known.fingerprint ||
                     index != *clip.access.savedIndex;
  if (moved && !m_waiting->readOnly())
    m_waiting->relocateClip(clip.reference, *clip.access.savedIndex);
  JobEnd end = endOf(clip.display->damage(), clip.reference);
  m_onOpened(std::move(m_waiting), std::move(clip));
  return end;
}

JobId Opener::relocate(const fs::path& clip, bool acceptChanged, std::unique_ptr<Project> project) {
  if (project) m_waiting = std::move(project);
  if (!m_waiting) {
    m_events.fail(messages::session::noProjectWaiting);
    return {};
  }
  return begin(
      clip,
      [clip, index = m_waiting->clipIndex()](const WorkContext& work) {
        return openClip(clip, index, work);
      },
      [this, acceptChanged](OpenedClip& opened) { return finishOpen(opened, acceptChanged); });
}

JobId Opener::demo(const fs::path& folder) {
  forget();
  const fs::path file = folder / "demo.maskline";
  const fs::path clip = folder / "demo.mp4";
  return begin(
      clip,
      [clip](const WorkContext& work) -> std::optional<OpenedClip> {
        std::error_code ignored;
        if (!fs::exists(clip, ignored) && !writeDemoClip(clip, work)) return std::nullopt;
        return openClip(clip, {}, work);
      },
      [this, file](OpenedClip& opened) {
        std::error_code ignored;
        if (!fs::exists(file, ignored)) return finishCreate(file, opened);
        m_waiting = Project::open(file);
        return finishOpen(opened);
      });
}

}  // namespace maskline
