// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/mask/mask.h"

namespace maskline {

class ToolHost;

/// A manual edit of the mask of the current object: read at the start, shown at every change,
/// stored as one undo step at the end.
class MaskEdit {
 public:
  explicit MaskEdit(ToolHost& host) : m_host(host) {}

  bool active() const { return m_mask.has_value(); }
  void begin();
  void apply(const Mask& part, bool add);
  void store();
  bool drop();

 private:
  ToolHost& m_host;
  Mask m_before;
  Mask m_wanted;                  // without the restriction, for MaskEditor::paint
  std::optional<Mask> m_allowed;  // what may be painted over; none: all
  std::optional<Mask> m_mask;     // as it is shown
};

}  // namespace maskline
