// SPDX-License-Identifier: Apache-2.0
#include "core/session/opener.h"

#include <utility>

#include "core/base/quoted.h"
#include "core/media/demo_clip.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// Beside its place first, so that a half-written clip is never taken for the whole.
bool writeDemoClip(const fs::path& path, const WorkContext& work) {
  fs::create_directories(path.parent_path());
  const fs::path unfinished = path.parent_path() / ("unfinished-" + path.filename().string());
  DemoClip::write(unfinished, work);
  std::error_code ignored;
  if (work.cancelled()) {
    fs::remove(unfinished, ignored);
    return false;
  }
  fs::rename(unfinished, path);
  return true;
}

/// With a word on what the clip has lost.
JobEnd endOf(const ClipDamage& damage, const ClipReference& clip) {
  JobEnd end;
  if (damage != ClipDamage{})
    end.result.notes.push_back(
        quotedName(clip.path) + " is damaged. Pictures that cannot be decoded and are left out: " +
        std::to_string(damage.lost) +
        ". Frames that are shown with errors: " + std::to_string(damage.flawed) + ".");
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
  m_current = m_jobs.add(Job::Kind::OpenClip, subject.filename().string());
  runInBackground<OpenedClip>(m_worker, m_jobs, m_current, m_mailbox, std::move(work),
                              std::move(apply));
  return m_current;
}

void Opener::forget() {
  m_jobs.abandon(m_current);
  m_mailbox.renew();
  m_waiting.reset();
}

JobId Opener::create(const fs::path& file, const fs::path& clip) {
  forget();
  std::error_code ignored;
  if (fs::exists(file, ignored)) {
    m_events.fail(Error::Kind::Io,
                  quotedPath(file) + " exists already; open it, or choose another name.");
    return {};
  }
  return begin(
      clip, [clip](const WorkContext& work) { return openClip(clip, {}, work); },
      [this, file](OpenedClip& opened) { return finishCreate(file, opened); });
}

JobEnd Opener::finishCreate(const fs::path& file, OpenedClip& clip) {
  auto project = Project::create(file, clip.reference, *clip.access.savedIndex);
  JobEnd end = endOf(clip.display->damage(), clip.reference);
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
        if (opened.display) return finishOpen(opened);
        m_events.raise(ClipMissing{expected});
        return JobEnd{Job::State::Failed,
                      "The clip is not at " + quotedPath(expected) + "; show where it is now."};
      });
}

/// Checks that this is the clip of the waiting project and remembers where it lies.
JobEnd Opener::finishOpen(OpenedClip& clip) {
  const ClipReference& known = m_waiting->clip();
  if (clip.reference.info.frameCount != known.info.frameCount ||
      clip.reference.info.size != known.info.size)
    throw Error(Error::Kind::BadInput, quotedName(clip.access.path) +
                                           " is not the clip of this project: it has another size "
                                           "or number of frames.");
  const bool moved =
      clip.access.path != known.path || clip.reference.fingerprint != known.fingerprint;
  if (moved && !m_waiting->readOnly())
    m_waiting->relocateClip(clip.reference, *clip.access.savedIndex);
  JobEnd end = endOf(clip.display->damage(), clip.reference);
  m_onOpened(std::move(m_waiting), std::move(clip));
  return end;
}

JobId Opener::relocate(const fs::path& clip, std::unique_ptr<Project> project) {
  if (project) m_waiting = std::move(project);
  if (!m_waiting) {
    m_events.fail(Error::Kind::NotFound, "There is no project whose clip could be looked for.");
    return {};
  }
  return begin(
      clip, [clip](const WorkContext& work) { return openClip(clip, {}, work); },
      [this](OpenedClip& opened) { return finishOpen(opened); });
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
