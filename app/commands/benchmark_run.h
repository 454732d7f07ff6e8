// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/benchmark/clip_finder.h"

namespace maskline {

/// What all benchmarks are told.
struct BenchmarkOptions {
  std::filesystem::path root;
  std::string engine;  ///< "" = the default engine
  ClipChoice choice;
  int threads = 0;
  bool singleObject = false;
  bool json = false;
};

/// Runs a benchmark over the chosen clips: progress and the time left on standard error, a line for
/// every clip that is done, and an end at the first Ctrl-C, which keeps the clips that are done.
class BenchmarkRun {
 public:
  explicit BenchmarkRun(const BenchmarkOptions& options);

  const std::string& engine() const { return m_engine; }
  /// `measure` returns the line about its clip; it is not asked for when cancelled.
  void forEach(const std::function<std::string(const BenchmarkClip&, const WorkContext&)>& measure);
  bool cancelled() const { return m_stop.stop_requested(); }
  /// Ends the program with a failure if it was cancelled; to be called after the report.
  void exitIfCancelled() const;

 private:
  void show(const std::string& clip, Progress progress);
  void say(const std::string& line);

  std::string m_engine;
  std::vector<BenchmarkClip> m_clips;
  std::stop_source m_stop;
  std::chrono::steady_clock::time_point m_begin;
  double m_share = 0;  // of the work that is done
};

}  // namespace maskline
