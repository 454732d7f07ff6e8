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

CheckFrameId Project::addCheckFrame(CheckFrame check) {
  const Object& object = m_impl->requireObject(check.object);
  m_impl->requireFrame(check.frame);
  const cv::Size size = check.truth.size(), clipSize = m_impl->clip.info.size;
  if (size != clipSize)
    throw Error(messages::project::maskDoesNotFit, size.width, size.height, clipSize.width,
                clipSize.height);
  if (!checkFrames(check.object, FrameRange::single(check.frame)).empty())
    throw Error(messages::project::isCheckFrame, check.frame.value(), object.name);
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
  m_impl->requireCheckFrame(id);
  m_impl->edit(messages::project::removeCheckFrames,
               [&](Edit& edit) { m_impl->removeCheckFrame(edit, id); });
}

CheckScoreId Project::addCheckScore(CheckScore score) {
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
