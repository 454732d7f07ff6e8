// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "core/base/message.h"

namespace maskline {

/// The only exception type. It holds a code and arguments; the text of the code is in messages.h of
/// the module that throws it. Thrown for problems with external input (files, models, user input).
/// The message is formatted where it is shown (ui/base/core_text, app/failure_text). Cancellation
/// is not an error.
///
/// Caught only at the boundaries listed here, and only with currentFailure() and failureIn() of
/// core/base/failure.h. tests/levels/check_errors.py has the same list and checks it:
///   where a task of a worker or a job ends   core/session (background, engine_worker, reason_scan,
///     model_fetcher, propagation_run, propagation_sink, click_session, sliced_edit, opener,
///     project_maintenance, track_versions, superpixel_finder, auto_annotator), core/tracking
///     (read_ahead, propagation), core/media (display_decoder, frame_check), core/download
///     (http_get, where a library calls back)
///   where the session guards an edit         core/session/events.h
///   where a file is identified               core/engine (model_identity, sam2/loading,
///     xmem/xmem_tracker), core/auto_annotation/model_list, core/recovery (check, decoded,
///     backups), core/store/backup_file, core/dataset (probe, io/coco_masks): the answer is part of
///     a longer one
///   where the window reads from the project  ui/canvas (canvas_impl, canvas_view, click_tool),
///     ui/dialogs (model_card_dialog, models_dialog, import_dialog)
///   where a command ends                     app/main.cpp; segment and info clean up first
/// Expected failures are return values instead.
class Error : public std::runtime_error {
 public:
  using Kind = ErrorKind;

  /// A wrong number of arguments does not compile.
  template <std::size_t Places, class... Arguments>
  requires(sizeof...(Arguments) == Places) explicit Error(const ErrorText<Places>& text,
                                                          Arguments&&... arguments)
      : Error(Message(text, std::forward<Arguments>(arguments)...)) {}
  /// A Text cannot be thrown, only an ErrorText.
  template <std::size_t Places, class... Arguments>
  explicit Error(const Text<Places>& text, Arguments&&... arguments) = delete;
  /// To rethrow a Failure on another thread.
  explicit Error(Message message)
      : std::runtime_error(english(message)), m_message(std::move(message)) {}

  Kind kind() const { return m_message.empty() ? Kind::Internal : m_message.text->kind; }
  const Message& message() const { return m_message; }
  bool is(const MessageText& text) const { return m_message.is(text); }

 private:
  Message m_message;
};

}  // namespace maskline
