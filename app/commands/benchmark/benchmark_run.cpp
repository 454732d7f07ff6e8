// SPDX-License-Identifier: Apache-2.0
#include "app/commands/benchmark/benchmark_run.h"

#include <unistd.h>

#include <cstdio>

#include "app/commands/shared/interrupts.h"
#include "core/engine/engine_registry.h"

namespace maskline {
namespace {

std::string duration(double seconds) {
  const int whole = static_cast<int>(seconds + 0.5);
  if (whole < 120) return std::to_string(whole) + " s";
  return std::to_string((whole + 30) / 60) + " min";
}

}  // namespace

BenchmarkRun::BenchmarkRun(const BenchmarkOptions& options)
    : m_engine(options.engine.empty() ? defaultEngine() : options.engine),
      m_clips(findBenchmarkClips(options.root, options.choice)),
      m_begin(std::chrono::steady_clock::now()) {
  if (options.threads > 0) setEngineThreads(options.threads);
}

void BenchmarkRun::forEach(
    const std::function<std::string(const BenchmarkClip&, const WorkContext&)>& measure) {
  const InterruptWatch watch;
  say("engine " + m_engine);
  std::string name;
  WorkContext work{m_stop.get_token(), [&](Progress progress) {
                     if (watch.interrupted()) m_stop.request_stop();
                     show(name, progress);
                   }};
  forEachClip(m_clips, work, [&](const BenchmarkClip& clip, const WorkContext& part) {
    name = clip.name;
    const std::string line = measure(clip, part);
    if (watch.interrupted()) m_stop.request_stop();
    if (!cancelled()) say(clip.name + "  " + line);
  });
  if (isatty(STDERR_FILENO)) std::fputs("\r\033[K", stderr);
}

void BenchmarkRun::show(const std::string& clip, Progress progress) {
  m_share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
  if (!isatty(STDERR_FILENO)) return;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - m_begin;
  std::fprintf(stderr, "\r\033[K%s: %.0f %%", clip.c_str(), 100 * m_share);
  if (m_share > 0)
    std::fprintf(stderr, ", %s left", duration(spent.count() * (1 / m_share - 1)).c_str());
  std::fflush(stderr);
}

void BenchmarkRun::say(const std::string& line) {
  std::fprintf(stderr, isatty(STDERR_FILENO) ? "\r\033[K%s\n" : "%s\n", line.c_str());
}

void BenchmarkRun::exitIfCancelled() const {
  if (cancelled()) exitInterrupted();
}

}  // namespace maskline
