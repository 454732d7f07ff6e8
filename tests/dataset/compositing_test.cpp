// SPDX-License-Identifier: Apache-2.0
// What is written for compositing: films of masks, films with alpha, cut-out objects.
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/dataset/export.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/io/films.h"
#include "core/dataset/losses.h"
#include "core/media/frame_source.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::ListedContent;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
using maskline::test::writeAs;
namespace fs = std::filesystem;

namespace {

const cv::Size size(48, 32);

Mask box(cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(rect) = 1;
  return Mask::fromMat(bitmap);
}

const cv::Rect catBox(4, 6, 10, 8), dogBox(10, 10, 20, 12);

/// A cat on all three frames, a dog on the last, one object without a mask.
ListedContent pets() {
  ListedContent content;
  content.addVideo("garden", size, 3, 10);
  content.m_info.videos[0].framesPerSecond = 24000 / 1001.0;
  content.m_info.videos[0].pixelShape = {16, 15};
  content.image = cv::Mat(size, CV_8UC3, cv::Scalar(30, 160, 90));
  DatasetTrack cat, dog, none;
  cat.id = 1;
  cat.name = "cat, \"Tom\"";
  dog.id = 2;
  dog.name = "dog";
  none.id = 3;
  none.name = "none";
  content.addTrack(cat);
  content.addTrack(dog);
  content.addTrack(none);
  for (std::size_t frame = 0; frame < 3; ++frame) content.add(0, frame, box(catBox));
  content.add(1, 2, box(dogBox));
  return content;
}

std::unique_ptr<FrameSource> film(const fs::path& file) {
  auto source = openFrameSource(file);
  CHECK(source->info().frameCount == 3);
  CHECK(source->info().size == size);
  CHECK(source->pixelShape() == cv::Size(16, 15));
  CHECK(source->info().framesPerSecond == Approx(24000 / 1001.0).epsilon(1e-2));
  return source;
}

/// The grey values of a frame of a lossless grey film.
cv::Mat grey(FrameSource& source, int frame) {
  cv::Mat channels[3];
  cv::split(source.frame(FrameIndex(frame)), channels);
  CHECK(cv::norm(channels[0], channels[2], cv::NORM_INF) == 0);
  return channels[0].clone();
}

bool same(const cv::Mat& a, const cv::Mat& b) { return cv::norm(a, b, cv::NORM_INF) == 0; }

int filesBelow(const fs::path& folder) {
  int count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    count += entry.is_regular_file();
  return count;
}

WriteOptions pixels(const char* name) {
  WriteOptions options;
  options.pixels = name;
  return options;
}

}  // namespace

TEST_CASE("Mattes: a lossless film for each object, every frame in it") {
  const TemporaryFolder folder;
  ListedContent content = pets();
  content.image = cv::Mat();  // not needed
  writeAs(formatNamed("matte"), content, folder.path());
  CHECK(filesBelow(folder.path()) == 2);
  const auto cat = film(folder / "garden/cat, _Tom_.mkv"), dog = film(folder / "garden/dog.mkv");
  CHECK(cat->info().codec == "ffv1");
  for (int frame = 0; frame < 3; ++frame) {
    CHECK(same(grey(*cat, frame), box(catBox).toMat()));
    CHECK(same(grey(*dog, frame), (frame == 2 ? box(dogBox) : Mask(size)).toMat()));
  }
}

TEST_CASE("Mattes: one film of all objects") {
  const TemporaryFolder folder;
  ListedContent content = pets();
  writeAs(formatNamed("matte"), content, folder.path(), pixels("united"));
  CHECK(filesBelow(folder.path()) == 1);
  const auto all = film(folder / "garden/garden.mkv");
  CHECK(same(grey(*all, 0), box(catBox).toMat()));
  CHECK(same(grey(*all, 2), unite(box(catBox), box(dogBox)).toMat()));
  CHECK_THROWS_AS(writeAs(formatNamed("matte"), content, folder / "other", pixels("rgb")), Error);
}

TEST_CASE("A film of labels: values are the numbers of objects, the upper one has the pixel") {
  const TemporaryFolder folder;
  ListedContent content = pets();
  writeAs(formatNamed("label-video"), content, folder.path());
  const auto labels = film(folder / "garden/garden.mkv");
  cv::Mat expected = cv::Mat::zeros(size, CV_8UC1);
  expected(catBox) = 1;
  CHECK(same(grey(*labels, 1), expected));
  expected(dogBox) = 2;
  CHECK(same(grey(*labels, 2), expected));
  const auto losses = lossesOf(content, formatNamed("label-video"));
  CHECK(std::ranges::any_of(losses, [](const auto& loss) { return loss.code == "overlaps"; }));
  CHECK(lossesOf(content, formatNamed("matte")).empty());
}

TEST_CASE("Films with alpha hold the whole picture") {
  const TemporaryFolder folder;
  ListedContent content = pets();
  writeAs(formatNamed("ffv1"), content, folder / "ffv1");
  const auto exact = film(folder / "ffv1/garden/dog.mkv");
  for (int frame = 0; frame < 3; ++frame)
    CHECK(same(exact->frame(FrameIndex(frame)), content.image));
  writeAs(formatNamed("prores"), content, folder / "prores");
  const auto prores = film(folder / "prores/garden/dog.mov");
  CHECK(prores->info().codec == "prores");
  CHECK(cv::norm(prores->frame(FrameIndex(2)), content.image, cv::NORM_INF) <= 3);

  content.image = cv::Mat();
  for (const char* name : {"ffv1", "prores", "cutouts"})
    CHECK_THROWS_AS(writeAs(formatNamed(name), content, folder / "none"), Error);
}

TEST_CASE("More films than are written at once") {
  const TemporaryFolder folder;
  ListedContent content;
  content.addVideo("a", size, 2);
  content.addVideo("b", size, 3);
  for (int i = 0; i < 21; ++i) {
    DatasetTrack track;
    track.id = i + 1;
    track.video = i < 19 ? 0 : 1;
    content.add(content.addTrack(track), 0, box({i, i, 5, 5}));
  }
  std::int64_t last = 0, total = 0;
  const WorkContext work{{}, [&](Progress p) {
                           CHECK(p.done > last);
                           last = p.done;
                           total = p.total;
                         }};
  formatNamed("matte").create(folder.path(), {})->write(content, work);
  CHECK(last == total);
  CHECK(total == 3 * 2 + 3);  // 19 objects of a make three groups
  CHECK(filesBelow(folder.path()) == 21);
  const auto seventeenth = openFrameSource(folder / "a/18.mkv");
  CHECK(same(grey(*seventeenth, 0), box({17, 17, 5, 5}).toMat()));
  CHECK(openFrameSource(folder / "b/21.mkv")->info().frameCount == 3);
}

TEST_CASE("Large films of FFV1 are fewer at once, others are not") {
  ListedContent content;
  const cv::Size large(1280, 720);
  content.addVideo("a", large, 1);
  content.image = cv::Mat(large, CV_8UC3, cv::Scalar(30, 160, 90));
  for (int i = 0; i < 8; ++i) {
    DatasetTrack track;
    track.id = i + 1;
    content.add(content.addTrack(track), 0, Mask::fromMat(cv::Mat(large, CV_8UC1, cv::Scalar(1))));
  }
  for (const auto& [name, groups] : {std::pair("prores", 1), std::pair("ffv1", 2)}) {
    CAPTURE(name);
    const TemporaryFolder folder;
    std::int64_t total = 0;
    const WorkContext work{{}, [&](Progress p) { total = p.total; }};
    formatNamed(name).create(folder.path(), {})->write(content, work);
    CHECK(total == groups);  // of one frame each
  }
}

TEST_CASE("Cut-out objects are cropped, with a list of boxes") {
  const TemporaryFolder folder;
  ListedContent content = pets();
  writeAs(formatNamed("cutouts"), content, folder.path());
  CHECK(textOf(folder / "garden/boxes.csv") ==
        "file,object,frame,x,y,width,height,frame_width,frame_height\n"
        "\"cat, _Tom_/00010.png\",\"cat, \"\"Tom\"\"\",10,4,6,10,8,48,32\n"
        "\"cat, _Tom_/00011.png\",\"cat, \"\"Tom\"\"\",11,4,6,10,8,48,32\n"
        "\"cat, _Tom_/00012.png\",\"cat, \"\"Tom\"\"\",12,4,6,10,8,48,32\n"
        "dog/00012.png,dog,12,10,10,20,12,48,32\n");
  const cv::Mat dog = cv::imread(folder / "garden/dog/00012.png", cv::IMREAD_UNCHANGED);
  CHECK(same(dog, cv::Mat(dogBox.size(), CV_8UC4, cv::Scalar(30, 160, 90, 255))));
  CHECK_FALSE(fs::exists(folder / "garden/dog/00010.png"));

  writeAs(formatNamed("cutouts"), content, folder / "whole", pixels("whole"));
  cv::Mat expected = cv::Mat::zeros(size, CV_8UC4);
  expected(dogBox) = cv::Scalar(30, 160, 90, 255);
  CHECK(same(cv::imread(folder / "whole/garden/dog/00012.png", cv::IMREAD_UNCHANGED), expected));
  CHECK(textOf(folder / "whole/garden/boxes.csv") == textOf(folder / "garden/boxes.csv"));
}

TEST_CASE("Pictures of another size than the video are brought to it") {
  const TemporaryFolder folder;
  ListedContent content = pets();
  cv::resize(content.image, content.image, size / 2);
  writeAs(formatNamed("cutouts"), content, folder.path(), pixels("whole"));
  CHECK(cv::imread(folder / "garden/dog/00012.png").size() == size);
}

TEST_CASE("Films of several clips lie side by side") {
  const TemporaryFolder folder;
  const auto write = [&](const char* name, bool overwrite) {
    ListedContent content = pets();
    content.m_info.videos[0].name = name;
    ExportOptions options;
    options.format = "matte";
    options.out = folder / "mattes";
    options.overwrite = overwrite;
    writeDataset(content, {}, options, {});
  };
  write("garden", false);
  write("house", false);
  CHECK(fs::exists(folder / "mattes/garden/dog.mkv"));
  CHECK(fs::exists(folder / "mattes/house/dog.mkv"));
  CHECK_THROWS_AS(write("house", false), Error);
  write("house", true);
}

TEST_CASE("The frame rate of every n-th frame") {
  DatasetVideo video;
  CHECK(frameRateOf(video) == 25);
  video.framesPerSecond = 30;
  const auto at = [&](std::initializer_list<int> frames) {
    video.frames.clear();
    for (const int frame : frames) video.frames.push_back({"", FrameIndex(frame), true});
    return frameRateOf(video);
  };
  CHECK(at({4}) == 30);
  CHECK(at({4, 5, 6}) == 30);
  CHECK(at({4, 7, 10}) == 10);
  CHECK(at({4, 7, 8}) == 30);
}
