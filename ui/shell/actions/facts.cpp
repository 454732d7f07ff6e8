// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/facts.h"

#include <algorithm>

#include "core/session/session.h"

namespace maskline {

namespace {

void addObjectFacts(Facts& facts, const Session& session) {
  const auto object = session.project().object(session.document().selection.object());
  if (!object) return;
  facts.add(Fact::Object);
  if (!object->locked) facts.add(Fact::Unlocked);
  if (session.project().summary(object->id, session.document().playback.frame()))
    facts.add(Fact::Mask);
  if (!session.document().clicks.prompts(object->id, session.document().playback.frame()).empty())
    facts.add(Fact::Prompts);
}

}  // namespace

QString factWord(Fact fact) {
  static const char* const words[kFactCount] = {
      "project", "writable", "object", "unlocked", "mask",   "prompts",   "several",
      "undo",    "redo",     "job",    "annotate", "review", "unlabelled"};
  return QString::fromLatin1(words[static_cast<int>(fact)]);
}

Facts factsOf(const Session& session, bool reviewing) {
  Facts facts{reviewing ? Fact::Review : Fact::Annotate};
  const auto jobs = session.jobs();
  if (!std::all_of(jobs.begin(), jobs.end(), [](const Job& job) { return job.ended(); }))
    facts.add(Fact::Job);
  if (!session.hasProject()) return facts;
  const Project& project = session.project();
  facts.add(Fact::Project);
  if (!project.readOnly()) facts.add(Fact::Writable);
  if (project.objects().size() > 1) facts.add(Fact::Several);
  const Document& document = session.document();
  if (document.canUndo()) facts.add(Fact::Undo);
  if (document.canRedo()) facts.add(Fact::Redo);
  if (document.playback.playing() || !document.scene.isComplete(document.playback.frame()))
    facts.add(Fact::Unlabelled);
  addObjectFacts(facts, session);
  return facts;
}

}  // namespace maskline
