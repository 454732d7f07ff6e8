// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <initializer_list>

namespace maskline {

class Session;

/// What an action may need to hold before it is enabled. ui/README.md names them by the words of
/// factWord().
enum class Fact {
  Project,   ///< a project is open
  Writable,  ///< … and may be changed
  Object,    ///< an object is selected
  Unlocked,  ///< … and not locked
  Mask,      ///< … and has a record on this frame
  Prompts,   ///< … and prompts on this frame
  Several,   ///< there are at least two objects
  Undo,      ///< there is a step to take back
  Redo,
  Job,       ///< a job waits or runs
  Annotate,  ///< the window is in Annotate mode
  Review,    ///< … in Review mode
};
inline constexpr int kFactCount = 12;

/// A set of facts.
class Facts {
 public:
  constexpr Facts() = default;
  constexpr Facts(std::initializer_list<Fact> facts) {
    for (const Fact fact : facts) add(fact);
  }
  constexpr void add(Fact fact) { m_bits |= 1U << static_cast<unsigned>(fact); }
  constexpr bool has(Fact fact) const { return (m_bits >> static_cast<unsigned>(fact)) & 1U; }
  /// Whether everything `needed` asks for is here.
  constexpr bool allow(Facts needed) const { return (m_bits & needed.m_bits) == needed.m_bits; }
  friend constexpr bool operator==(Facts, Facts) = default;

 private:
  unsigned m_bits = 0;
};

/// "project", "writable", …
QString factWord(Fact fact);

/// What holds now. Cheap enough to be asked after every event.
Facts factsOf(const Session& session, bool reviewing);

}  // namespace maskline
