// SPDX-License-Identifier: Apache-2.0
#include "app/commands/shared/headless.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <utility>

#include "app/commands/shared/interrupts.h"
#include "app/commands/shared/messages.h"
#include "core/engine/engine_notes.h"
#include "core/engine/engine_registry.h"

namespace maskline {

HeadlessSession::HeadlessSession()
    : m_session(m_owner),
      m_subscription(m_session.subscribe([this](const SessionEvent& e) { onEvent(e); })) {}

void HeadlessSession::open(const std::filesystem::path& file, bool readOnly) {
  m_showProgress = false;
  wait(m_session.openProject(file, readOnly));
  m_showProgress = true;
}

Job HeadlessSession::wait(JobId id) {
  constexpr int pauseMs = 100;
  const InterruptWatch watch;
  bool cancelled = false;
  const auto ended = [&] { return m_raised || m_session.job(id).ended(); };
  while (!ended()) {
    m_owner.runUntil([&] { return ended() || (watch.interrupted() && !cancelled); }, pauseMs);
    if (watch.interrupted() && !std::exchange(cancelled, true)) m_session.cancel(id);
  }
  m_owner.runPending();
  const Job job = m_session.job(id);
  if (m_showProgress) endProgressLine();
  throwRaised();
  if (job.state == Job::State::Failed) throw Error(job.message);
  if (cancelled && job.state == Job::State::Cancelled) exitInterrupted();
  return job;
}

void HeadlessSession::waitUntil(const std::function<bool()>& done) {
  m_owner.runUntil([&] { return m_raised || done(); }, 3600 * 1000);
  throwRaised();
}

void HeadlessSession::throwRaised() {
  if (m_raised) throw *std::exchange(m_raised, std::nullopt);
}

void HeadlessSession::onEvent(const SessionEvent& event) {
  if (const auto* raised = std::get_if<ErrorRaised>(&event)) {
    m_raised = Error(raised->failure.message);
  } else if (const auto* missing = std::get_if<ClipMissing>(&event)) {
    if (!missing->reason.empty())
      m_raised = Error(missing->reason);
    else
      m_raised =
          Error(messages::app::clipMoved, missing->expected, "maskline info PROJECT --clip FILE");
  } else if (std::holds_alternative<ProjectOpened>(event)) {
    m_session.document().playback.setReadAhead(false);
  } else if (const auto* changed = std::get_if<JobChanged>(&event)) {
    printProgress(changed->job);
    if (changed->job.kind == Job::Kind::LoadEngine)
      for (const Message& note : changed->job.result.notes) EngineNotes::tell(note);
  }
}

void HeadlessSession::printProgress(const Job& job) {
  if (m_showProgress) showProgressLine(job.progress, job.secondsLeft);
}

void HeadlessSession::useSegmenter(const std::string& engine) {
  makeSegmenter(engine);
  SettingsEditor& settings = document().settings;
  edit([&] { settings.setEngines(engine, settings.tracker()); });
}

void HeadlessSession::detectShotsOnce() {
  if (!project().shotsKnown() && !project().readOnly()) wait(document().clipJobs.detectShots());
}

Object HeadlessSession::objectNamed(const std::string& name) {
  if (const auto object = project().objectNamed(name)) return *object;
  std::string known;
  for (const Object& object : project().objects())
    known += (known.empty() ? "" : ", ") + object.name;
  if (known.empty()) throw Error(messages::app::noObjectsYet, name);
  throw Error(messages::app::noObject, name, known);
}

std::vector<ObjectId> HeadlessSession::objectsNamed(const std::vector<std::string>& names) {
  std::vector<ObjectId> ids;
  for (const std::string& name : names) ids.push_back(objectNamed(name).id);
  return ids;
}

FrameIndex HeadlessSession::frame(std::int64_t number) {
  const FrameIndex frame(number);
  if (!m_session.document().playback.wholeClip().contains(frame))
    throw Error(messages::app::noFrame, number, m_session.document().playback.frameCount() - 1);
  return frame;
}

FrameRange HeadlessSession::range(std::optional<std::int64_t> first,
                                  std::optional<std::int64_t> last) {
  const FrameRange whole = m_session.document().playback.wholeClip();
  const FrameRange range{first ? frame(*first) : whole.begin, last ? frame(*last) + 1 : whole.end};
  if (range.empty()) throw Error(messages::app::emptyRange);
  return range;
}

std::string objectName(const Project& project, ObjectId id) {
  const auto object = project.object(id);
  return object ? object->name : std::string();
}

void print(bool asJson, const nlohmann::json& report, const std::string& text) {
  if (asJson)
    // Names may contain invalid UTF-8.
    std::cout << report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  else
    std::cout << text;
  std::cout.flush();
}

std::vector<std::string> englishOf(const std::vector<Message>& messages) {
  std::vector<std::string> out;
  for (const Message& message : messages) out.push_back(english(message));
  return out;
}

void addJsonFlag(CLI::App* command, bool& json) {
  command->add_flag("--json", json, "Print the report as JSON");
}

void addProjectArgument(CLI::App* command, std::filesystem::path& file) {
  command->add_option("project", file, "The project file (*.maskline)")->required();
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i >= widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], row[i].size());
    }
  std::ostringstream out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << row[i];
      if (i + 1 < row.size()) out << std::string(widths[i] - row[i].size() + 2, ' ');
    }
    out << '\n';
  }
  return out.str();
}

std::string decimals(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

}  // namespace maskline
