// SPDX-License-Identifier: Apache-2.0
// Uses the window at random and watches it: maskline_soak [CLIP] [--minutes M | --actions N]
// [--seed S] [--engine NAME]. Without CLIP on the demo clip. See tests/README.md.
#include <QCommandLineParser>
#include <QDialog>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <fstream>
#include <iostream>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/messages.h"
#include "core/media/demo/demo_clip.h"
#include "core/recovery/check.h"
#include "tests/soak/random_user.h"
#include "tests/soak/watched_application.h"
#include "ui/shell/application.h"

using namespace maskline;
using namespace maskline::test;
using Clock = std::chrono::steady_clock;

namespace {

struct Options {
  std::filesystem::path clip;  // empty: the demo clip
  double minutes = 0;
  std::int64_t actions = 300;  // without minutes
  unsigned seed = 1;
  std::string engine = "fake";
};

double residentMegabytes() {
  std::ifstream file("/proc/self/statm");
  std::int64_t total = 0, resident = 0;
  file >> total >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

class Soak {
 public:
  Soak(WatchedApplication& application, Options options)
      : m_application(application), m_options(std::move(options)), m_user(m_window, m_options.seed) {
    m_errors = m_window.session().subscribe([this](const SessionEvent& event) {
      const auto* raised = std::get_if<ErrorRaised>(&event);
      if (raised && raised->failure.kind() == ErrorKind::Internal)
        m_bugs.push_back(english(raised->failure.message));
    });
  }

  int run() {
    open();
    const double opened = residentMegabytes();
    std::int64_t done = 0;
    for (; !ended(done); ++done) {
      m_application.setActivity("between actions");
      QTest::qWait(static_cast<int>(done % 7) * 5);
      m_application.setActivity("an action of the menu");
      m_application.setActivity(m_user.act());
      QTest::qWait(0);
      sampleMemory();
    }
    const double afterwards = residentMegabytes();
    finish();
    std::cout << done << " actions, " << m_application.events() << " events, memory in MB: "
              << opened << " opened, " << afterwards << " at the end; by minute:";
    for (const double sample : m_memory) std::cout << ' ' << static_cast<int>(sample);
    std::cout << '\n';
    return report();
  }

 private:
  Session& session() { return m_window.session(); }
  std::filesystem::path file() const {
    return m_folder.filePath("soak.maskline").toStdString();
  }
  std::filesystem::path clip() const {
    if (!m_options.clip.empty()) return m_options.clip;
    const std::filesystem::path demo = m_folder.filePath("demo.mp4").toStdString();
    DemoClip::write(demo);
    return demo;
  }

  void open() {
    m_window.resize(1280, 800);
    m_window.show();
    session().createProject(file(), clip());
    const auto ready = [this] {
      return session().hasProject() && session().document().playback.shownImage();
    };
    if (!QTest::qWaitFor(ready, 10 * 60 * 1000))
      throw Error(messages::base::failedInside, "The clip does not open.");
    session().document().settings.setEngines(m_options.engine, m_options.engine);
  }

  bool ended(std::int64_t done) const {
    if (m_options.minutes <= 0) return done >= m_options.actions;
    return Clock::now() - m_begin > std::chrono::duration<double, std::ratio<60>>(m_options.minutes);
  }

  void sampleMemory() {
    if (Clock::now() < m_begin + std::chrono::minutes(m_memory.size())) return;
    m_memory.push_back(residentMegabytes());
  }

  void finish() {
    m_application.setActivity("closing");
    for (QWidget* widget : QApplication::topLevelWidgets())
      if (auto* dialog = qobject_cast<QDialog*>(widget)) dialog->reject();
    for (const Job& job : session().jobs())
      if (!job.ended()) session().cancel(job.id);
    if (!QTest::qWaitFor([this] { return !session().busy(); }, 10 * 60 * 1000))
      m_bugs.emplace_back("Jobs do not end.");
    session().closeProject();
  }

  int report() const {
    const auto checked = check(file(), {});
    const bool sound = checked && checked->sound();
    std::cout << (sound ? "The project is sound: " : "THE PROJECT IS DAMAGED: ")
              << checked->objects << " objects, " << checked->masks << " masks.\n";
    for (const std::string& bug : m_bugs) std::cout << "INTERNAL ERROR: " << bug << '\n';
    for (const auto& [what, stall] : m_application.stalls())
      std::cout << "stall: " << stall.count << " times, at most " << stall.worstMs << " ms: " << what
                << '\n';
    const int failed = !sound + !m_bugs.empty();
    std::cout << 2 - failed << " passed, " << failed << " failed\n";
    return failed == 0 ? 0 : 1;
  }

  WatchedApplication& m_application;
  const Options m_options;
  const QTemporaryDir m_folder;
  MainWindow m_window;
  RandomUser m_user;
  const Clock::time_point m_begin = Clock::now();
  std::vector<double> m_memory;
  std::vector<std::string> m_bugs;
  Subscription m_errors;
};

Options optionsFrom(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.addPositionalArgument("clip", "A video or a folder of images (default: the demo clip)");
  parser.addOption({"minutes", "How long", "minutes"});
  parser.addOption({"actions", "Or how many actions", "count", "300"});
  parser.addOption({"seed", "Of the random user", "number", "1"});
  parser.addOption({"engine", "The engine", "name", "fake"});
  parser.addHelpOption();
  parser.process(arguments);
  return {parser.positionalArguments().value(0).toStdString(),
          parser.value("minutes").toDouble(),
          parser.value("actions").toLongLong(),
          parser.value("seed").toUInt(),
          parser.value("engine").toStdString()};
}

}  // namespace

int main(int argc, char* argv[]) {
  setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
  setenv("QT_QPA_PLATFORM", "offscreen", 0);
  QStandardPaths::setTestModeEnabled(true);  // never a person's own settings
  WatchedApplication application(argc, argv);
  QTemporaryDir settings;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  WindowOptions window;
  window.language = "en";
  setUpApplication(application, window);
  try {
    return Soak(application, optionsFrom(application.arguments())).run();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
