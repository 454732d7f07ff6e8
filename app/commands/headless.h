// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/session/session.h"

namespace maskline {

/// A session without a window: the caller's thread is the owner thread and waits for jobs.
class HeadlessSession {
 public:
  HeadlessSession();

  Session& session() { return m_session; }
  const Project& project() const { return m_session.project(); }
  Document& document() { return m_session.document(); }

  void open(const std::filesystem::path& file, bool readOnly = false);
  /// Runs an edit; throws what the session raised meanwhile.
  template <class Edit>
  void edit(Edit&& edit) {
    std::forward<Edit>(edit)();
    throwRaised();
  }
  /// Pumps until the job has ended, showing its progress on standard error. Throws Error if it
  /// failed, or with what the session raised meanwhile.
  Job wait(JobId id);
  /// Pumps until done() holds; throws what the session raised meanwhile.
  void waitUntil(const std::function<bool()>& done);
  void showProgress(bool on) { m_showProgress = on; }

  /// Throws Error(NotFound) naming the objects there are.
  Object objectNamed(const std::string& name);
  std::vector<ObjectId> objectsNamed(const std::vector<std::string>& names);
  /// Checks that the clip has this frame.
  FrameIndex frame(std::int64_t number);
  /// Inclusive first and last as a person types them; none stands for the ends of the clip.
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

/// Prints a report: one JSON document with --json, else the text.
void print(bool asJson, const nlohmann::json& report, const std::string& text);

/// One after the other, as a report holds them.
std::vector<std::string> englishOf(const std::vector<Message>& messages);

/// Options that several commands share.
void addJsonFlag(CLI::App* command, bool& json);
void addProjectArgument(CLI::App* command, std::filesystem::path& file);

/// A table for people: columns padded to their widest cell.
std::string table(const std::vector<std::vector<std::string>>& rows);
/// Fixed number of decimals.
std::string decimals(double value, int digits);

}  // namespace maskline
