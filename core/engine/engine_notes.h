// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/base/message.h"

namespace maskline {

/// Receives what engines that are created or used on the current thread have to tell the user,
/// while it exists: that one continues on the processor, for example. Notes may be nested; only the
/// innermost receives.
class EngineNotes {
 public:
  using OnNote = std::function<void(const Message& note)>;

  explicit EngineNotes(OnNote onNote);
  ~EngineNotes();
  EngineNotes(const EngineNotes&) = delete;
  EngineNotes& operator=(const EngineNotes&) = delete;

  /// Called by engines.
  static void tell(const Message& note);

 private:
  OnNote m_onNote;
  EngineNotes* m_outer;
};

}  // namespace maskline
