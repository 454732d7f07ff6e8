// SPDX-License-Identifier: Apache-2.0
// Renders the main states of the window on the demo clip into PNGs: maskline_screenshots FOLDER
// [--engine NAME] [--frames N]. Works without a display; QT_SCALE_FACTOR=2 gives the dense ones.
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <iostream>
#include <opencv2/imgproc.hpp>

#include "core/media/demo/demo_clip.h"
#include "ui/base/languages.h"
#include "ui/base/theme.h"
#include "ui/dialogs/model_card_dialog.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/application.h"
#include "ui/shell/engine_menu.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

using namespace maskline;

namespace {

constexpr int kWaitMs = 20 * 60 * 1000;

cv::Point2f middleOf(const Mask& mask) {
  cv::Mat distance;
  cv::distanceTransform(mask.toMat(), distance, cv::DIST_L2, 5);
  cv::Point deepest;
  cv::minMaxLoc(distance, nullptr, nullptr, nullptr, &deepest);
  return {float(deepest.x) + 0.5F, float(deepest.y) + 0.5F};
}

class Photographer {
 public:
  Photographer(QString folder, std::string engine, int frames)
      : m_folder(std::move(folder)), m_engine(std::move(engine)), m_frames(frames) {
    m_window.resize(1440, 900);
    m_window.show();
  }

  void run() {
    empty();
    open();
    annotate();
    propagate();
    dialogs();
    review();
    languages();
    themes();
    sizes();
  }

 private:
  Session& session() { return m_window.session(); }
  void trigger(const char* id) { m_window.actions().action(id)->trigger(); }

  void until(const char* what, const std::function<bool()>& done) {
    if (!QTest::qWaitFor(done, kWaitMs)) throw std::runtime_error(std::string("no ") + what);
  }
  void settle() {
    until("rest", [this] { return !session().busy(); });
    QTest::qWait(400);
  }

  void save(const QString& name) {
    QTest::qWait(150);
    QPixmap picture = m_window.grab();
    // A grab knows the window alone: its dialogs are painted over it.
    QPainter painter(&picture);
    for (QDialog* dialog : m_window.findChildren<QDialog*>())
      if (dialog->isVisible() && dialog->isWindow()) {
        const QPoint at((m_window.width() - dialog->width()) / 2,
                        (m_window.height() - dialog->height()) / 2);
        painter.setPen(palette().line);
        painter.drawPixmap(at, dialog->grab());
        painter.drawRect(QRect(at, dialog->size()));
      }
    painter.end();
    if (!picture.save(QDir(m_folder).filePath(name + ".png")))
      throw std::runtime_error("cannot write " + name.toStdString());
    std::cout << name.toStdString() << ' ' << picture.width() << 'x' << picture.height() << '\n';
  }

  void empty() { save("empty"); }

  void open() {
    m_window.openDemo();
    until("demo",
          [this] { return session().hasProject() && session().document().playback.shownImage(); });
    session().document().settings.setEngines(m_engine, m_engine);
    QTest::qWait(1500);  // thumbnails
    save("open");
  }

  void annotate() {
    for (int i = 0; i < DemoClip::objectCount; ++i) {
      session().document().objects.add(DemoClip::objectName(i));
      session().document().clicks.add(Click{middleOf(DemoClip::truth(FrameIndex(0), i)), true});
      settle();
    }
    save("masks");
  }

  void propagate() {
    session().document().settings.setWorkRange(FrameRange{FrameIndex(0), FrameIndex(m_frames)});
    trigger("propagate");
    const ObjectId object = session().document().selection.object();
    until("propagation", [&] {
      return !session().busy() ||
             session()
                     .project()
                     .summaries(object, session().document().playback.wholeClip())
                     .size() > std::size_t(m_frames) / 2;
    });
    session().document().playback.goTo(FrameIndex(m_frames / 3));
    QTest::qWait(300);
    save("propagating");
    settle();
    save("propagated");
    trigger("show-uncertainty");
    save("uncertainty");
    trigger("show-uncertainty");
  }

  void dialog(const char* action, const QString& name) {
    trigger(action);
    save(name);
    for (QDialog* shown : m_window.findChildren<QDialog*>()) shown->close();
    QTest::qWait(50);
  }

  void dialogs() {
    dialog("export", "export");
    dialog("new-project", "new-project");
    dialog("preferences", "preferences");
    dialog("command-palette", "palette");
    dialog("key-sheet", "keys");
    dialog("set-category", "category");
    modelCard();
    m_window.showMessage("The clip is damaged after frame 1204: what comes before it can be used.",
                         "Show the frame", [] {});
    save("error");
    m_window.showMessage({});
  }

  void modelCard() {
    QMenu menu(&m_window);
    fillEngineMenu(menu, session(), *m_window.actions().action("models"));
    menu.findChild<QAction*>("modelCard-builtin")->trigger();
    save("model-card");
    m_window.findChild<ModelCardDialog*>()->close();
  }

  void review() {
    session().document().review.goToWorst();
    m_window.setReviewing(true);
    QTest::qWait(300);
    save("review");
    m_window.setReviewing(false);
  }

  void languages() {
    for (const char* language : {"zh_CN", "de"}) {
      setLanguage(*qApp, language);
      QTest::qWait(800);
      save(language);
      dialog("export", QString(language) + "-export");
      dialog("key-sheet", QString(language) + "-keys");
    }
    setLanguage(*qApp, "en");
    QTest::qWait(800);
  }

  void themes() {
    applyTheme(*qApp, ThemeName::Light);
    QTest::qWait(200);
    save("light");
    dialog("export", "light-export");
    m_window.setReviewing(true);
    QTest::qWait(200);
    save("light-review");
    m_window.setReviewing(false);
    applyTheme(*qApp, ThemeName::Dark);
  }

  void sizes() {
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
      m_window.resize(size);
      QTest::qWait(500);
      save(QString("masks-%1x%2").arg(size.width()).arg(size.height()));
    }
    session().closeProject();
    m_window.resize(1280, 800);
    save("recent");
  }

  QString m_folder;
  std::string m_engine;
  int m_frames;
  MainWindow m_window;
};

QString value(const QStringList& arguments, const QString& name, const QString& otherwise) {
  const qsizetype at = arguments.indexOf(name);
  return at < 0 || at + 1 >= arguments.size() ? otherwise : arguments[at + 1];
}

}  // namespace

int main(int argc, char* argv[]) {
  setenv("QT_QPA_PLATFORM", "offscreen", 0);
  setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
  QTemporaryDir home;
  qputenv("XDG_DATA_HOME", home.filePath("data").toUtf8());
  qputenv("XDG_CONFIG_HOME", home.filePath("config").toUtf8());
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() < 2 || !QDir().mkpath(arguments[1])) {
    std::cerr << "maskline_screenshots FOLDER [--engine NAME] [--frames N]\n";
    return 2;
  }
  WindowOptions options;
  options.language = "en";
  setUpApplication(application, options);
  try {
    Photographer(arguments[1], value(arguments, "--engine", "classic").toStdString(),
                 value(arguments, "--frames", "90").toInt())
        .run();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
