// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs/jobs_bar.h"
#include "core/project/messages.h"
#include "core/session/messages.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

#include "tests/ui_panels/panel_bench.h"
#include "ui/panels/jobs/job_text.h"
#include "ui/panels/jobs/jobs_popup.h"

using namespace maskline;

namespace {

Job jobOf(Job::Kind kind, Job::State state, Progress progress = {}, double left = -1) {
  Job job;
  job.kind = kind;
  job.state = state;
  job.subject = verbatim("dog, ball");
  job.progress = progress;
  job.secondsLeft = left;
  return job;
}

}  // namespace

TEST_CASE("a job is told in one line") {
  using Kind = Job::Kind;
  using State = Job::State;
  CHECK(jobLine(jobOf(Kind::Propagate, State::Running, {63, 120}, 3.4)) ==
        "Propagation of dog, ball: 63 of 120 frames, 0:04 left");
  CHECK(jobLine(jobOf(Kind::Propagate, State::Running)) == "Propagation of dog, ball");
  CHECK(jobLine(jobOf(Kind::OpenClip, State::Running, {50, 200})) == "Opening dog, ball: 25 %");
  CHECK(jobLine(jobOf(Kind::Export, State::Waiting)) == "Export of dog, ball: waiting");
  Job many = jobOf(Kind::Propagate, State::Running, {1, 9});
  const std::string name = "a dog that has a very long name";
  many.subject = {messages::session::namesAndMore, "cat", name, 38};
  CHECK(jobLine(many) == "Propagation of cat, a dog that … and 38 more: 1 of 9 frames");
  CHECK(jobTitle(many).endsWith("name and 38 more"));
  Job failed = jobOf(Kind::Export, State::Failed);
  failed.message = verbatim("The disk is full: make room and export again.");
  CHECK(jobLine(failed) == "The disk is full: make room and export again.");
  CHECK(jobState(failed) == "The disk is full: make room and export again.");
  Job done = jobOf(Kind::Propagate, State::Finished);
  done.result.kind = JobResult::Kind::MasksStored;
  done.result.count = 1;
  CHECK(jobLine(done).startsWith("Propagation of dog, ball: "));
  CHECK(jobState(done).contains("stored"));
  done.result.notes = {verbatim("One is empty.")};
  CHECK(jobState(done).endsWith(". One is empty."));
  Job opened = jobOf(Kind::OpenClip, State::Finished);
  opened.result.notes = {verbatim("It is damaged.")};
  CHECK(jobLine(opened) == "Opening dog, ball: done. It is damaged.");
  Job undo = jobOf(Kind::Undo, State::Running, {1, 4});
  undo.subject = messages::project::propagate;
  CHECK(jobLine(undo) == QString::fromUtf8("Undoing “Propagate”: 25 %"));
}

TEST_CASE("what nobody has asked for is told of last") {
  test::PanelBench<JobsBar> bench(4);
  bench.desk.session.setAutomaticShots(true);
  bench.desk.wait(bench.desk.session.openProject(bench.desk.project().file()));
  bench.desk.settle();
  CHECK(bench.find<QToolButton>("jobText")->accessibleName().startsWith("Shot detection: "));
}

TEST_CASE("times are told in minutes, and hours where needed") {
  CHECK(durationText(0) == "0:00");
  CHECK(durationText(3.2) == "0:04");
  CHECK(durationText(750) == "12:30");
  CHECK(durationText(3723) == "1:02:03");
}

TEST_CASE("a running job shows its progress, and Cancel ends it and keeps what is done") {
  test::PanelBench<JobsBar> bench(60);
  bench.panel->resize(700, 30);
  const ObjectId dog = bench.desk.object("dog");
  bench.desk.keyframe(dog, 0);
  bench.desk.document().settings.setEngines("fake", "fake:delay=20");
  const JobId id = bench.desk.document().propagation.start({});
  auto* text = bench.find<QToolButton>("jobText");
  auto* cancel = bench.find<QPushButton>("jobCancel");
  auto* progress = bench.find<QProgressBar>("jobProgress");
  REQUIRE(bench.desk.until([&] { return bench.desk.session.job(id).progress.done >= 3; }));
  CHECK(cancel->isVisible());
  CHECK(progress->isVisible());
  CHECK(progress->value() > 0);
  CHECK(text->text().startsWith("Propagation of dog: "));
  cancel->click();
  bench.desk.settle();
  CHECK(bench.desk.session.job(id).state == Job::State::Cancelled);
  CHECK_FALSE(cancel->isVisible());
  CHECK_FALSE(progress->isVisible());
  CHECK_FALSE(bench.desk.frames(dog, MaskSource::Tracked).empty());
  CHECK(text->text().startsWith("Propagation of dog: cancelled"));
  bench.desk.document().undo();
  bench.desk.settle();
  CHECK(text->text() == "Jobs");
}

TEST_CASE("what was wrong with an engine is not told after another one was chosen") {
  test::PanelBench<JobsBar> bench(10);
  auto* text = bench.find<QToolButton>("jobText");
  const ObjectId dog = bench.desk.object("dog");
  bench.desk.keyframe(dog, 0);
  bench.desk.document().settings.setEngines("fake", "fake:fail=1");
  const Job failed = bench.desk.wait(bench.desk.document().propagation.start({}));
  REQUIRE(failed.state == Job::State::Failed);
  CHECK(text->accessibleName() == jobLine(failed));
  bench.desk.keyframe(dog, 1);  // any other edit leaves it
  CHECK(text->accessibleName() == jobLine(failed));
  bench.desk.document().settings.setEngines("fake", "fake");
  CHECK(text->accessibleName() == "Jobs");
}

TEST_CASE("of an export that is finished the folder can be opened and every warning be read") {
  test::PanelBench<JobsBar> bench(10);
  bench.panel->resize(300, 30);
  auto* folder = bench.find<QPushButton>("jobFolder");
  const ObjectId dog = bench.desk.object("dog");
  bench.desk.keyframe(dog, 5);
  CHECK_FALSE(folder->isVisible());
  ExportOptions options;
  options.format = "davis";
  options.out = bench.desk.folder / "out";
  bench.desk.wait(bench.desk.document().clipJobs.exportTo(options));
  CHECK(folder->isVisible());
  CHECK(bench.find<QToolButton>("jobText")->toolTip().contains("first appears on frame 5"));
  bench.desk.keyframe(dog, 0);
  bench.desk.wait(bench.desk.document().propagation.start({}));
  CHECK_FALSE(folder->isVisible());
}

TEST_CASE("a click on the line lists all jobs, newest first") {
  test::PanelBench<JobsBar> bench(10);
  const ObjectId dog = bench.desk.object("dog");
  bench.desk.keyframe(dog, 0);
  bench.desk.wait(bench.desk.document().propagation.start({}));
  bench.find<QToolButton>("jobText")->click();
  auto* popup = bench.panel->findChild<JobsPopup*>();
  REQUIRE(popup);
  CHECK(popup->isVisible());
  QStringList said;
  for (const QLabel* label : popup->findChildren<QLabel*>()) said << label->text();
  const auto propagating = said.indexOf("Propagation of dog");
  const auto opening = said.indexOf(QRegularExpression("Opening .*"));
  CHECK(propagating >= 0);
  CHECK(opening > propagating);
}
