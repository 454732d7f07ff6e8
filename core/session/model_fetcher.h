// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/failure.h"
#include "core/base/worker.h"
#include "core/models/model_registry.h"
#include "core/project/change.h"
#include "core/session/jobs/job_list.h"
#include "core/session/mailbox.h"

namespace maskline {

/// Something has happened to a model that is being downloaded or added.
struct ModelEvent {
  enum class What {
    Progress,  ///< or it has begun
    Ready,     ///< it can be used
    Stopped,   ///< paused; what has arrived is kept
    Failed
  };
  What what = What::Progress;
  std::string title;  ///< of the model, or the name of the file that is added
  Message problem;    ///< Failed: why
};

/// A download under way.
struct ModelProgress {
  Progress bytes;           ///< total 0: not known yet
  double secondsLeft = -1;  ///< −1: not known yet
  bool waiting = false;     ///< for another one to end
  bool pausing = false;
};

/// A model that is being downloaded, or a file that is being added.
struct ModelFetch {
  std::string key;    ///< for ModelFetcher::stop()
  std::string title;  ///< of the model, or the name of the file
  bool download = false;
  ModelProgress progress;
};

/// Downloads and adds models on its own thread, one after the other, with or without an open
/// project. Nothing is downloaded but what get() was called for. Owner thread; the observers are
/// called on it, and not after destruction.
class ModelFetcher {
 public:
  explicit ModelFetcher(Executor& owner);
  ~ModelFetcher();  ///< stops all; what has arrived is kept

  [[nodiscard]] Subscription subscribe(std::function<void(const ModelEvent&)> observer) {
    return m_observers.subscribe(std::move(observer));
  }
  /// Where models are downloaded from in place of the addresses of the registry: an address, a
  /// folder, or "" for $MASKLINE_MODEL_MIRROR and else none.
  void setMirror(std::string mirror) { m_mirror = std::move(mirror); }

  /// Downloads a model, or continues a part of it. Does nothing if that is under way.
  void get(const PublishedModel& model);
  /// Checks a file and copies it into the model folder.
  void add(const std::filesystem::path& file);
  /// Stops the download of a model; what has arrived is kept.
  void pause(const PublishedModel& model);
  /// Removes what has arrived of a model that is not under way. Returns why it could not, or an
  /// empty message.
  Message removePart(const PublishedModel& model);

  /// Nothing if it is not being downloaded.
  std::optional<ModelProgress> progressOf(const PublishedModel& model) const;
  /// All that is under way, the running one first.
  std::vector<ModelFetch> tasks() const;
  /// Stops one of them; what has arrived of a download is kept.
  void stop(const std::string& key);
  bool busy() const { return !m_tasks.empty(); }

 private:
  using Work = std::function<bool(const WorkContext&)>;
  struct Task {
    std::string title;
    bool download = false;
    std::stop_source stop;
    RateEstimate rate;
    ModelProgress progress;
  };

  void start(const std::string& key, const std::string& title, bool download, Work work);
  WorkContext context(const std::string& key, const std::stop_source& stop);
  void onProgress(const std::string& key, Progress progress);
  void onEnd(const std::string& key, bool done, const std::optional<Failure>& failure);

  Mailbox m_mailbox;
  Observers<ModelEvent> m_observers;
  std::string m_mirror;
  std::map<std::string, Task> m_tasks;  // by the name of the model or the path of the file
  Worker m_worker{"models"};            // last: its tasks use the rest
};

}  // namespace maskline
