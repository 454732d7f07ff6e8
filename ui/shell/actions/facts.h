// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <initializer_list>

namespace maskline {

class Session;

/// The conditions under which actions are enabled. ui/README.md lists them by the names of
/// factWord().
enum class Fact {
  Project,     ///< a project is open
  Writable,    ///< the project is writable
  Object,      ///< an object is selected
  Unlocked,    ///< the selected object is not locked
  Mask,        ///< the selected object has a record on this frame
  Prompts,     ///< the selected object has prompts on this frame
  Several,     ///< there are at least two objects
  Undo,        ///< there is a step to undo, or a propagation to stop
  Redo,        ///< there is a step to redo
  Job,         ///< a job waits or runs
  Annotate,    ///< the window is in Annotate mode
  Review,      ///< the window is in Review mode
  Unlabelled,  ///< the frame has unlabelled pixels; assumed while the clip is played
};
inline constexpr int kFactCount = 13;

/// A set of conditions.
class Facts {
 public:
  constexpr Facts() = default;
  constexpr Facts(std::initializer_list<Fact> facts) {
    for (const Fact fact : facts) add(fact);
  }
  constexpr void add(Fact fact) { m_bits |= 1U << static_cast<unsigned>(fact); }
  constexpr bool has(Fact fact) const { return (m_bits >> static_cast<unsigned>(fact)) & 1U; }
  /// Whether all conditions in `needed` are met.
  constexpr bool allow(Facts needed) const { return (m_bits & needed.m_bits) == needed.m_bits; }
  friend constexpr bool operator==(Facts, Facts) = default;

 private:
  unsigned m_bits = 0;
};

/// "project", "writable", …
QString factWord(Fact fact);

/// The conditions that are met now. Fast enough to be called after every event.
Facts factsOf(const Session& session, bool reviewing);

}  // namespace maskline
