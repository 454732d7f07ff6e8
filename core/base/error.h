// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

#include "core/base/message.h"

namespace maskline {

/// The one exception type: a code with arguments, of a text in the messages.h of the module that
/// throws. Thrown where the program meets the outside (files, models, user input). The sentence is
/// made where it is shown (ui/base/core_text, app/failure_text). Cancel is no error.
///
/// Caught at boundaries only, and by nobody but currentFailure() and failureIn() of
/// core/base/failure.h. tests/levels/check_errors.py holds the list of files and checks it:
///   where a task of a worker or a job ends   core/session (background, engine_worker,
///     propagation_run, propagation_sink, click_session, undo_runner, importer, opener,
///     file_care), core/tracking (read_ahead, propagation), core/media (display_decoder, frame_check)
///   where the session guards an edit         core/session/events.h
///   where a file is asked what it is         core/engine (model_look, sam2/loading,
///     xmem/xmem_tracker), core/recovery (check, decoded, backups), core/store/backup_file,
///     core/dataset (probe, io/coco_masks): the answer is part of a longer one
///   where the window reads from the project  ui/canvas (canvas_impl, canvas_view, click_tool),
///     ui/dialogs (model_card_dialog, import_dialog)
///   where a command line ends                app/main.cpp; segment and info undo or go on first
/// What may fail as a matter of course returns a value instead.
class Error : public std::runtime_error {
 public:
  using Kind = ErrorKind;

  /// Another number of arguments than of places does not compile.
  template <std::size_t Places, class... Arguments>
  requires(sizeof...(Arguments) == Places) explicit Error(const ErrorText<Places>& text,
                                                          Arguments&&... arguments)
      : Error(Message(text, std::forward<Arguments>(arguments)...)) {}
  /// What is no error is not thrown.
  template <std::size_t Places, class... Arguments>
  explicit Error(const Text<Places>& text, Arguments&&... arguments) = delete;
  /// To throw again what was carried to another thread, see Failure.
  explicit Error(Message message)
      : std::runtime_error(english(message)), m_message(std::move(message)) {}

  Kind kind() const { return m_message.empty() ? Kind::Internal : m_message.text->kind; }
  const Message& message() const { return m_message; }
  bool is(const MessageText& text) const { return m_message.is(text); }

 private:
  Message m_message;
};

}  // namespace maskline
