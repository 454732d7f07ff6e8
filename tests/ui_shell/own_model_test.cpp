// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/auto_annotation/model_list.h"
#include "tests/ui_shell/window_bench.h"
#include "ui/dialogs/class_table.h"
#include "ui/dialogs/own_model_dialog.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// A clip with a red car and a blue sky, and the model that finds red and blue among those that
/// were added.
struct OwnModelBench : WindowBench {
  OwnModelBench() {
    setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
    setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
    std::filesystem::create_directories(ownModelsFile().parent_path());
    for (const char* name : {"colours", "unsupported"})
      std::ofstream(ownModelsFile(), std::ios::app)
          << (sourceFolder() / "tests/auto_annotation/models" / name).string() << '\n';
    const auto clip = folder / "street";
    std::filesystem::create_directories(clip);
    for (int i = 0; i < 8; ++i) paint(clip, i);
    session().createProject(folder / "street.maskline", clip);
    REQUIRE(until([&] { return session().hasProject(); }));
    settle();
    action("own-model")->trigger();
    ask = dialog<OwnModelDialog>();
    REQUIRE(until([&] { return box()->count() == 2; }));
  }

  static void paint(const std::filesystem::path& clip, int frame) {
    cv::Mat image(height, width, CV_8UC3, cv::Scalar(90, 90, 90));
    image.rowRange(0, 30).setTo(cv::Scalar(255, 0, 0));
    cv::rectangle(image, cv::Rect(20 + 4 * frame, 60, 30, 20), cv::Scalar(0, 0, 255), cv::FILLED);
    char file[16];
    std::snprintf(file, sizeof file, "%04d.png", frame);
    REQUIRE(cv::imwrite((clip / file).string(), image));
  }
  QComboBox* box() { return ask->findChild<QComboBox*>("models"); }
  QPushButton* button(const char* name) { return ask->findChild<QPushButton*>(name); }
  QSlider* slider() { return ask->findChild<QSlider*>("score"); }
  QString said(const char* name) { return ask->findChild<QLabel*>(name)->text(); }
  void run() {
    button("run")->click();
    settle();
  }
  QStringList names() {
    QStringList all;
    for (const Object& object : project().objects()) all << QString::fromStdString(object.name);
    return all;
  }

  OwnModelDialog* ask = nullptr;
};

}  // namespace

TEST_CASE("a model runs in the window, and its score is moved afterwards") {
  OwnModelBench bench;
  CHECK(bench.box()->currentText() == "colours");
  CHECK(bench.said("about") == "Panoptic, input 64 × 48, described by model.json");
  CHECK_FALSE(bench.button("applyScore")->isEnabled());
  auto* classes = bench.ask->findChild<ClassTable*>("classes");
  REQUIRE(classes->rowCount() == 3);
  CHECK_FALSE(qobject_cast<QCheckBox*>(classes->cellWidget(0, 2))->isChecked());  // background
  qobject_cast<QComboBox*>(classes->cellWidget(1, 1))->setCurrentText("vehicle");
  bench.ask->findChild<QSpinBox*>("last")->setValue(5);
  bench.run();
  CHECK(bench.names() == QStringList{"sky", "vehicle 1"});
  CHECK(bench.masks(bench.project().objectNamed("sky")->id) == 6);
  CHECK(bench.said("lastRun") == "Last run: colours on 6 frames, score 0.50");
  REQUIRE(bench.button("applyScore")->isEnabled());
  bench.slider()->setValue(100);
  bench.button("applyScore")->click();
  bench.settle();
  CHECK(bench.names().isEmpty());
  CHECK(bench.action("undo")->text().contains("Apply score"));
  bench.slider()->setValue(50);
  Q_EMIT bench.slider()->sliderReleased();
  bench.settle();
  CHECK(bench.names().size() == 2);
  // A run that is undone leaves nothing to apply a score to.
  for (int i = 0; i < 3; ++i) {
    bench.action("undo")->trigger();
    bench.settle();
  }
  CHECK(bench.names().isEmpty());
  CHECK_FALSE(bench.button("applyScore")->isEnabled());
  CHECK(bench.said("lastRun").isEmpty());
  Q_EMIT bench.slider()->sliderReleased();
  bench.settle();
  CHECK(bench.names().isEmpty());
  bench.action("redo")->trigger();
  bench.settle();
  CHECK(bench.button("applyScore")->isEnabled());
  CHECK(bench.said("lastRun") == "Last run: colours on 6 frames, score 0.50");
  // The choice is remembered.
  bench.ask->reject();
  QTest::qWait(0);
  bench.action("own-model")->trigger();
  bench.ask = bench.dialog<OwnModelDialog>();
  REQUIRE(bench.until([&] { return bench.box()->count() == 2; }));
  classes = bench.ask->findChild<ClassTable*>("classes");
  CHECK(classes->categories() ==
        std::vector<std::optional<std::string>>{std::nullopt, "vehicle", "sky"});
}

TEST_CASE("a model that cannot be run says why in its dialog") {
  OwnModelBench bench;
  bench.box()->setCurrentIndex(1);
  bench.run();
  CHECK(bench.said("complaint").contains("GridSample"));
  CHECK(bench.names().isEmpty());
  CHECK(bench.button("run")->isEnabled());
}
