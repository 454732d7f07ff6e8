// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/mask_edit.h"

#include <utility>

#include "core/session/session.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

void MaskEdit::begin() {
  const Document& document = m_host.session().document();
  const Project& project = m_host.session().project();
  Mask mask = project.mask(document.selection.object(), document.playback.frame());
  if (mask.size().empty()) mask = Mask(project.clip().info.size);
  m_allowed = document.scene.mayBePainted(document.playback.frame());
  m_before = m_wanted = mask;
  m_mask = std::move(mask);
}

void MaskEdit::apply(const Mask& part, bool add) {
  if (!active()) return;
  m_wanted = add ? unite(m_wanted, part) : subtract(m_wanted, part);
  if (add)
    m_mask = unite(*m_mask, m_allowed ? intersect(part, *m_allowed) : part);
  else
    m_mask = subtract(*m_mask, part);
  m_host.showDraft(m_mask);
}

void MaskEdit::store() {
  if (!active()) return;
  m_mask.reset();
  m_host.showDraft(std::nullopt);
  if (m_wanted == m_before) return;
  m_host.session().document().masks.paint(m_wanted, m_host.removesUnderlying()
                                                        ? MaskEditor::Underlying::GivesWay
                                                        : MaskEditor::Underlying::Stays);
}

bool MaskEdit::drop() {
  if (!active()) return false;
  m_mask.reset();
  m_host.showDraft(std::nullopt);
  return true;
}

}  // namespace maskline
