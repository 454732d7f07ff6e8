// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {

std::vector<CheckFrame> Project::checkFrames() const {
  return m_impl->list(Select::CheckFrames, checkFrameFrom);
}

std::vector<CheckFrame> Project::checkFrames(ObjectId object, FrameRange range) const {
  return m_impl->list(Select::CheckFramesIn, checkFrameFrom,
                      {object.value, range.begin.value(), range.end.value()});
}

std::vector<CheckScore> Project::checkScores() const {
  return m_impl->list(Select::CheckScores, checkScoreFrom);
}

void Project::Impl::requireFitting(const CheckFrame& check) const {
  const Object& object = requireObject(check.object);
  requireFrame(check.frame);
  const cv::Size size = check.truth.size();
  if (size != clip.info.size)
    throw Error(messages::project::maskDoesNotFit, size.width, size.height, clip.info.size.width,
                clip.info.size.height);
  const std::int64_t frame = check.frame.value();
  if (!store->select(Select::CheckFramesIn, {check.object.value, frame, frame + 1}).empty())
    throw Error(messages::project::isCheckFrame, frame, object.name);
}

CheckFrameId Project::addCheckFrame(CheckFrame check) {
  m_impl->beginEdit();
  m_impl->requireFitting(check);
  if (check.madeAt == 0) check.madeAt = millisecondsNow();
  m_impl->edit(messages::project::addCheckFrames, [&](Edit& edit) {
    check.id = m_impl->insert<CheckFrameId>(edit, Table::CheckFrames, rowOf(check));
  });
  return check.id;
}

void Project::Impl::removeCheckFrame(Edit& edit, CheckFrameId id) {
  for (const KeyedRow& score : edit.store().select(Select::ScoresOfCheckFrame, {id.value}))
    edit.remove(score.key);
  edit.remove(keyOf(id));
}

void Project::removeCheckFrame(CheckFrameId id) {
  m_impl->beginEdit();
  m_impl->requireCheckFrame(id);
  m_impl->edit(messages::project::removeCheckFrames,
               [&](Edit& edit) { m_impl->removeCheckFrame(edit, id); });
}

CheckScoreId Project::addCheckScore(CheckScore score) {
  m_impl->beginEdit();
  m_impl->requireCheckFrame(score.check);
  if (score.madeAt == 0) score.madeAt = millisecondsNow();
  m_impl->edit(messages::project::scoreCheckFrames, [&](Edit& edit) {
    score.id = m_impl->insert<CheckScoreId>(edit, Table::CheckScores, rowOf(score));
  });
  return score.id;
}

void Project::Impl::requireCheckFrame(CheckFrameId id) const {
  if (!store->read(keyOf(id))) throw Error(messages::project::noCheckFrame);
}

}  // namespace maskline
