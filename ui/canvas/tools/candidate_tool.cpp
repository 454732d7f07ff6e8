// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/candidate_tool.h"

#include "ui/canvas/candidate_layer.h"

namespace maskline {

Candidates& CandidateTool::candidates() const { return m_host.session().document().candidates; }

void CandidateTool::press(const ToolEvent& event) {
  if (event.button != Qt::LeftButton) return;
  m_host.candidates().setHovered(m_host.candidates().at(event.view));
  choose(m_host.candidates().hovered());
}

/// What a click on a candidate does: the second of a merge, or one that is accepted.
void CandidateTool::choose(CandidateId id) {
  if (!id) return;
  const CandidateId merging = m_host.candidates().merging();
  m_host.candidates().setMerging({});
  if (merging)
    candidates().merge(merging, id);
  else
    candidates().accept(id);
}

void CandidateTool::move(const ToolEvent& event) {
  CandidateLayer& layer = m_host.candidates();
  const CandidateId under = layer.at(event.view);
  if (under == layer.hovered()) return;
  layer.setHovered(under);
  m_host.repaintAll();
}

void CandidateTool::leave() {
  m_host.candidates().setHovered({});
  m_host.repaintAll();
}

/// The canvas also calls it when another frame becomes current: only a merge ends then.
bool CandidateTool::cancel() {
  if (!m_host.candidates().merging()) return false;
  m_host.candidates().setMerging({});
  m_host.repaintAll();
  return true;
}

bool CandidateTool::takesKey(int key, Qt::KeyboardModifiers modifiers) const {
  if (!m_host.session().hasProject()) return false;
  const bool shift = modifiers == Qt::ShiftModifier;
  if (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier)) return false;
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return true;
    case Qt::Key_Space:
    case Qt::Key_Delete:
    case Qt::Key_M:
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
      return !shift;
    case Qt::Key_Escape:
      return !candidates().empty() || candidates().searching();
    default:
      return false;
  }
}

bool CandidateTool::key(int key, Qt::KeyboardModifiers modifiers) {
  if (!takesKey(key, modifiers)) return false;
  CandidateLayer& layer = m_host.candidates();
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (modifiers & Qt::ShiftModifier) {
        candidates().acceptAll();
        return true;
      }
      [[fallthrough]];
    case Qt::Key_Space:
      choose(layer.hovered());
      return true;
    case Qt::Key_Delete:
      if (layer.hovered()) candidates().drop(layer.hovered());
      return true;
    case Qt::Key_M:
      layer.setMerging(layer.hovered());
      m_host.repaintAll();
      return true;
    case Qt::Key_Escape:
      if (!cancel()) candidates().discard();
      return true;
    default:
      candidates().setLevel(static_cast<ProposalLevel>(key - Qt::Key_1));
      return true;
  }
}

void CandidateTool::paint(QPainter& painter) const { m_host.candidates().draw(painter); }

QCursor CandidateTool::cursor() const {
  return m_host.candidates().hovered() ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

}  // namespace maskline
