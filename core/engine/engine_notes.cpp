// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine_notes.h"

#include <utility>

namespace maskline {
namespace {

thread_local EngineNotes* innermost = nullptr;

}  // namespace

EngineNotes::EngineNotes(OnNote onNote)
    : m_onNote(std::move(onNote)), m_outer(std::exchange(innermost, this)) {}

EngineNotes::~EngineNotes() { innermost = m_outer; }

void EngineNotes::tell(const Message& note) {
  if (innermost) innermost->m_onNote(note);
}

}  // namespace maskline
