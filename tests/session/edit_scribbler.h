// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/session/desk.h"

namespace maskline::test {

/// A promise of the program that an edit has broken.
struct Violation : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void require(bool kept, const std::string& promise);

/// A random edit: which one, and the seed of its choices. A sequence stays meaningful when edits
/// are left out.
struct RandomEdit {
  std::size_t kind = 0;
  unsigned seed = 0;
};

/// Makes random edits through the session. After each, every anchor (keyframe or accepted mask) is
/// where the edit should have left or put it, and unchanged unless the edit asked for it.
class EditScribbler {
 public:
  explicit EditScribbler(Desk& desk) : m_desk(desk) {}

  static std::size_t kinds();
  static std::string name(std::size_t kind);

  /// Makes the edit and waits for its job. Throws Violation.
  void make(const RandomEdit& edit);

 private:
  friend struct Acts;
  using Place = std::pair<ObjectId, FrameIndex>;
  enum class Kept {
    Whole,     ///< the record and its prompts
    Mask,      ///< its mask and prompts, but maybe not its state
    United,    ///< united with another mask
    NotAtAll,  ///< the edit was asked to change it
  };
  struct Expected {
    Place place;
    Kept kept = Kept::Whole;
  };
  /// What an edit may do to an anchor.
  using Mapping = std::function<Expected(const Place&, const FrameSummary&)>;
  struct Anchor {
    FrameRecord record;
    std::vector<StoredPrompt> prompts;
  };

  static Expected stays(const Place& place, const FrameSummary&) { return {place}; }
  static Mapping changes(std::vector<ObjectId> objects, FrameRange range, Kept kept);

  Document& document() { return m_desk.document(); }
  const Project& project() { return m_desk.project(); }
  int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
  bool chance(int percent) { return number(100) < percent; }
  template <class T>
  T any(const std::vector<T>& things) {
    return things.empty() ? T() : things[std::size_t(number(int(things.size())))];
  }
  ObjectId object() { return any(project().objects()).id; }
  ObjectId objectOrNone() { return chance(70) ? object() : ObjectId(); }
  std::vector<ObjectId> several();
  FrameIndex frame();
  FrameRange range();
  /// Goes to a random frame and selects a random object.
  Place go();
  Mask mask();

  std::map<Place, Anchor> anchors();
  void requireKept(const Anchor& anchor, const Expected& expected);

  Desk& m_desk;
  std::mt19937 m_random;
};

}  // namespace maskline::test
