// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/session/session.h"

namespace maskline {

/// A session without a window. The thread of the caller is the owner thread; it waits for jobs.
class HeadlessSession {
 public:
  HeadlessSession();

  Session& session() { return m_session; }
  const Project& project() const { return m_session.project(); }
  Document& document() { return m_session.document(); }

  void open(const std::filesystem::path& file, bool readOnly = false);
  /// Runs an edit. Throws the error that the session raised meanwhile, if any.
  template <class Edit>
  void edit(Edit&& edit) {
    std::forward<Edit>(edit)();
    throwRaised();
  }
  /// Runs the event queue until the job has ended and prints its progress to standard error. Throws
  /// Error if the job failed or the session raised an error meanwhile. An interrupt (Ctrl-C)
  /// cancels the job and ends the command.
  Job wait(JobId id);
  /// Runs the event queue until done() returns true. Throws the error that the session raised
  /// meanwhile, if any.
  void waitUntil(const std::function<bool()>& done);
  void showProgress(bool on) { m_showProgress = on; }

  /// Throws Error(NotFound) listing the existing names.
  Object objectNamed(const std::string& name);
  /// Makes this engine the segmenter of the project; the tracker stays. Throws Error without a
  /// change if the engine cannot be loaded.
  void useSegmenter(const std::string& engine);
  /// Detects the shots of a project that has none yet and can be written.
  void detectShotsOnce();
  std::vector<ObjectId> objectsNamed(const std::vector<std::string>& names);
  /// Throws Error if the clip has no such frame.
  FrameIndex frame(std::int64_t number);
  /// Converts inclusive first and last frame numbers of the command line. An absent number means
  /// the start or end of the clip.
  FrameRange range(std::optional<std::int64_t> first, std::optional<std::int64_t> last);

 private:
  void onEvent(const SessionEvent& event);
  void throwRaised();
  void printProgress(const Job& job);

  ManualExecutor m_owner;
  Session m_session;
  Subscription m_subscription;
  std::optional<Error> m_raised;
  bool m_showProgress = true;
};

/// The name of an object; empty for no object or one that does not exist.
std::string objectName(const Project& project, ObjectId id);

/// Prints a report: one JSON document with --json, else the text.
void print(bool asJson, const nlohmann::json& report, const std::string& text);

/// The messages in English, for reports.
std::vector<std::string> englishOf(const std::vector<Message>& messages);

/// Options that several commands share.
void addJsonFlag(CLI::App* command, bool& json);
void addProjectArgument(CLI::App* command, std::filesystem::path& file);
/// Adds a subcommand with --json, which calls run(*options).
template <class Options, class Run>
CLI::App* addPart(CLI::App* command, const std::shared_ptr<Options>& options, const char* name,
                  const char* what, Run run) {
  auto* part = command->add_subcommand(name, what);
  addJsonFlag(part, options->json);
  part->callback([options, run] { run(*options); });
  return part;
}

/// A text table with columns padded to their widest cell.
std::string table(const std::vector<std::vector<std::string>>& rows);
/// Formats a number with a fixed number of decimals.
std::string decimals(double value, int digits);

}  // namespace maskline
