// SPDX-License-Identifier: Apache-2.0
// CVAT files as CVAT and other tools really write them.
#include <zip.h>

#include "core/dataset/formats/cvat/cvat_frames.h"
#include "core/dataset/formats/cvat/cvat_track_groups.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/messages.h"
#include "tests/dataset/foreign_files.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"

using namespace maskline;
using maskline::test::ListedContent;
using maskline::test::mask;
using maskline::test::mentions;
namespace fs = std::filesystem;

namespace {

struct Foreign : maskline::test::ForeignFiles {
  Foreign() : ForeignFiles("", "annotations.xml") {}

  std::string refused(const std::string& text) const { return refusal(write(text)); }
};

/// A task of five frames of 4 × 3 pixels; the body begins at line 12.
std::string video(const std::string& body, const std::string& task = "") {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n  <version>1.1</version>\n"
         "  <meta>\n    <task>\n      <id>12</id><name>walk</name><size>5</size>\n"
         "      <mode>interpolation</mode>" +
         task +
         "\n      <labels><label><name>dog</name><color>#fa3253</color><attributes>"
         "<attribute><name>breed</name><mutable>False</mutable></attribute>"
         "<attribute><name>pose</name><mutable>True</mutable></attribute></attributes></label>"
         "<label><name>猫</name></label></labels>\n"
         "      <original_size><width>4</width><height>3</height></original_size>\n"
         "      <source>walk.mp4</source></task>\n  </meta>\n" +
         body + "\n</annotations>\n";
}

std::string shape(const std::string& attributes, const std::string& inner = "") {
  return "<mask " + attributes +
         " rle=\"0, 1, 1, 2\" left=\"1\" top=\"0\" width=\"2\" height=\"2\" z_order=\"0\">" +
         inner + "</mask>\n";
}

std::string track(const std::string& shapes, const std::string& more = "") {
  return "<track id=\"3\" label=\"dog\" source=\"manual\"" + more + ">\n" + shapes + "</track>";
}

std::string image(const std::string& id, const std::string& shapes) {
  return "<image id=\"" + id + "\" name=\"" + id + ".png\" width=\"4\" height=\"3\">" + shapes +
         "</image>\n";
}

std::string images(const std::string& body) {
  return "<annotations><meta/>" + body + "</annotations>";
}

const Mask corner = mask({".#..", ".##.", "...."});
const Mask leftColumn = mask({"#...", "#...", "#..."});

}  // namespace

TEST_CASE_METHOD(Foreign, "CVAT video: tracks, keyframes, outside, occluded, attributes") {
  const std::string breed = "<attribute name=\"breed\">Spitz &amp; Dackel</attribute>";
  Read read = readText(
      video(track(shape("frame=\"0\" keyframe=\"1\" outside=\"0\" occluded=\"0\"",
                        breed + "<attribute name=\"pose\">up</attribute>") +
                  shape("frame=\"1\" keyframe=\"0\" outside=\"0\" occluded=\"1\"",
                        breed + "<attribute name=\"pose\">lying</attribute>") +
                  shape("frame=\"2\" keyframe=\"1\" outside=\"1\" occluded=\"0\"", breed))));
  CHECK(read.opened.format->name == "cvat-video");
  REQUIRE(read.info().videos.size() == 1);
  const DatasetVideo& film = read.info().videos[0];
  CHECK(film.name == "walk");
  CHECK(film.fileName == "walk.mp4");
  CHECK(film.size == cv::Size(4, 3));
  CHECK(film.frames.size() == 5);
  CHECK(film.frames[4].index == FrameIndex(4));
  CHECK(film.frames[4].indexKnown);
  REQUIRE(read.info().categories.size() == 2);
  CHECK(read.info().categories[0].colour == Rgb{0xfa, 0x32, 0x53});
  CHECK(read.info().categories[1].name == "猫");
  REQUIRE(read.info().tracks.size() == 1);
  const DatasetTrack& dog = read.info().tracks[0];
  CHECK(dog.id == 3);
  CHECK(dog.category == read.info().categories[0].id);
  CHECK(dog.attributes == std::map<std::string, std::string>{{"breed", "Spitz & Dackel"}});
  CHECK(read.mask(0) == corner);
  CHECK(read.one(0).attributes == std::map<std::string, std::string>{{"pose", "up"}});
  CHECK(read.one(0).record.summary.keyframe);
  CHECK(read.one(0).record.summary.source == MaskSource::Imported);
  CHECK(read.one(0).record.origin == "annotations.xml");
  CHECK(read.mask(1) == corner);
  CHECK_FALSE(read.one(1).record.summary.keyframe);
  CHECK(read.one(1).record.summary.presence == Presence::Occluded);
  CHECK(read.one(1).attributes.at("pose") == "lying");
  CHECK(read.mask(2).empty());
  CHECK(read.one(2).record.summary.presence == Presence::Outside);
  CHECK(read.content->masksOn(0, 3).empty());
  CHECK(read.told("held") == 0);
}

TEST_CASE_METHOD(Foreign, "CVAT video: polygons are filled, boxes and others are told") {
  Read read = readText(video(
      track("<polygon frame=\"0\" keyframe=\"1\" outside=\"0\" occluded=\"0\" "
            "points=\"0.00,0.00;1.00,0.00;1.00,3.00;0.00,3.00\" z_order=\"0\"/>\n"
            "<polygon frame=\"1\" keyframe=\"1\" outside=\"1\" occluded=\"0\" points=\"\"/>\n") +
      "<track id=\"4\" label=\"dog\"><box frame=\"0\" keyframe=\"1\" outside=\"0\" occluded=\"0\" "
      "xtl=\"0\" ytl=\"0\" xbr=\"2\" ybr=\"2\"/><points frame=\"0\" points=\"1,1\"/></track>"));
  CHECK(read.mask(0) == leftColumn);
  CHECK(read.told("boxes") == 2);
  CHECK(read.info().tracks.size() == 1);
}

TEST_CASE_METHOD(Foreign, "CVAT video: frames that the file leaves to CVAT are told") {
  // Nothing on 1 and 2, and nothing from 4 on.
  Read read = readText(video(track(shape("frame=\"0\" keyframe=\"1\" outside=\"0\"") +
                                   shape("frame=\"3\" keyframe=\"1\" outside=\"0\""))));
  CHECK(read.told("held") == 3);
  CHECK(read.content->masksOn(0, 1).empty());
}

TEST_CASE_METHOD(Foreign, "CVAT video: numbers of frames are those of the film") {
  Read read = readText(video(track(shape("frame=\"15\" keyframe=\"1\" outside=\"0\"") +
                                   shape("frame=\"99\" keyframe=\"1\" outside=\"0\"") +
                                   shape("frame=\"104\" keyframe=\"1\" outside=\"1\"")),
                             "<start_frame>10</start_frame><stop_frame>30</stop_frame>"
                             "<frame_filter>step=5</frame_filter>"));
  const auto& frames = read.info().videos[0].frames;
  REQUIRE(frames.size() == 6);  // 10, 15, 20, 25, 30 and the one that only a shape has
  CHECK(frames[0].index == FrameIndex(10));
  CHECK(frames[1].index == FrameIndex(15));
  CHECK(frames[5].index == FrameIndex(99));
  CHECK(read.mask(1) == corner);
  CHECK(read.mask(5) == corner);
}

TEST_CASE_METHOD(Foreign, "CVAT video: runs with and without spaces, boxes over the edge, layers") {
  Read read = readText(video(
      "<track id=\"0\" label=\"dog\"><mask frame=\"0\" keyframe=\"1\" rle=\"0,9\" left=\"2\" "
      "top=\"-1\" width=\"3\" height=\"3\" z_order=\"4\"/><mask frame=\"1\" keyframe=\"1\" "
      "rle=\"0,1\" left=\"0\" top=\"0\" width=\"1\" height=\"1\" z_order=\"9\"/></track>"
      "<track id=\"0\" label=\"dog\"><mask frame=\"0\" keyframe=\"1\" rle=\"4, 1, 4\" left=\"0\" "
      "top=\"0\" width=\"3\" height=\"3\" z_order=\"2\"/></track>"));
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.mask(0, 0) == mask({"....", ".#..", "...."}));  // the lower layer
  CHECK(read.mask(0, 1) == mask({"..##", "..##", "...."}));
  CHECK(read.info().tracks[0].id != read.info().tracks[1].id);
  CHECK(read.told("layers") == 1);
}

TEST_CASE_METHOD(Foreign, "CVAT project: each task is a video") {
  Read read = readText(
      "<annotations><meta><project><id>1</id><tasks><task><id>7</id><name>a</name><size>2</size>"
      "<mode>interpolation</mode><subset>Train</subset><original_size><width>4</width>"
      "<height>3</height></original_size></task><task><id>8</id><name>b</name><size>3</size>"
      "<subset>Validation</subset></task></tasks><labels><label><name>dog</name></label></labels>"
      "</project><original_size><width>4</width><height>3</height></original_size></meta>" +
      track(shape("frame=\"1\" keyframe=\"1\""), " task_id=\"8\" subset=\"Validation\"") +
      track(shape("frame=\"0\" keyframe=\"1\""), " task_id=\"7\" subset=\"Train\"") +
      "</annotations>");
  REQUIRE(read.info().videos.size() == 2);
  CHECK(read.info().videos[1].name == "b");
  CHECK(read.info().videos[1].frames.size() == 3);
  CHECK(read.content->masksOn(1, 1).at(0).record.mask == corner);
  CHECK(read.content->masksOn(0, 0).at(0).record.mask == corner);
  CHECK(read.info().tracks[0].video == 0);
}

TEST_CASE_METHOD(Foreign, "CVAT images: tracks by track_id, by group, else by place") {
  const std::string id = "<attribute name=\"track_id\">42</attribute>";
  Read read = readText(images(
      image("0", shape("label=\"dog\" occluded=\"1\"", id) + shape("label=\"dog\"") +
                     shape("label=\"cat\" group_id=\"5\"")) +
      image("1", shape("label=\"dog\"") + shape("label=\"cat\"") + shape("label=\"dog\"", id) +
                     shape("label=\"cat\" group_id=\"5\"") + "<box label=\"dog\"/>")));
  CHECK(read.opened.format->name == "cvat-images");
  REQUIRE(read.info().tracks.size() == 4);
  CHECK(read.info().tracks[0].id == 42);
  CHECK(read.info().tracks[0].masks == 2);
  CHECK(read.info().tracks[1].masks == 2);  // the dogs that say nothing
  CHECK(read.info().tracks[2].masks == 2);  // the group
  CHECK(read.info().tracks[2].attributes.at("group_id") == "5");
  CHECK(read.info().tracks[3].masks == 1);
  CHECK(read.told("no-tracks") == 3);
  CHECK(read.told("boxes") == 1);
  CHECK(read.one(0).record.summary.presence == Presence::Occluded);
  CHECK(read.info().videos[0].frames[1].fileName == "1.png");
}

TEST_CASE_METHOD(Foreign, "CVAT images: a BOM, Windows paths, pictures of another size, disorder") {
  const fs::path file = write(
      "\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n<annotations>\r\n"
      "<image name=\"C:\\daten\\Größe\\b.png\" id=\"1\" width=\"8\" height=\"6\"><mask label=\"x\" "
      "left=\"0\" top=\"0\" width=\"2\" height=\"6\" rle=\"0, 12\"/></image>\r\n"
      "<image name=\"C:\\daten\\Größe\\a.png\" id=\"0\" width=\"4\" height=\"3\"/></annotations>",
      "set.xml");
  Read read = this->read(file);
  REQUIRE(read.info().videos.size() == 1);
  CHECK(read.info().videos[0].name == "set");
  CHECK(read.info().videos[0].frames[0].fileName == "daten/Größe/a.png");
  CHECK_FALSE(read.info().videos[0].frames[0].indexKnown);
  CHECK(read.mask(1) == leftColumn);  // brought to the size of the first
}

TEST_CASE_METHOD(Foreign, "CVAT: a zip archive, and a folder with pictures") {
  const std::string text = video(track(shape("frame=\"0\" keyframe=\"1\"")));
  int failure = 0;
  zip_t* zip = zip_open((folder / "set.zip").c_str(), ZIP_CREATE, &failure);
  REQUIRE(zip);
  const auto add = [&](const char* name, const std::string& content) {
    zip_file_add(zip, name, zip_source_buffer(zip, content.data(), content.size(), 0), 0);
  };
  add("annotations.xml", text);
  add("images/frame_000000.PNG", "x");
  REQUIRE(zip_close(zip) == 0);
  Read packed = read(folder / "set.zip");
  CHECK(packed.opened.format->name == "cvat-video");
  CHECK(packed.mask() == corner);
  CHECK(packed.told("packed") == 1);
  CHECK(packed.opened.reader->picture(0, 0).empty());

  write(text);
  fs::create_directory(folder / "images");
  cv::imwrite((folder / "images/frame_000000.PNG").string(),
              cv::Mat(3, 4, CV_8UC3, cv::Scalar(1, 2, 3)));
  cv::imwrite((folder / "images/frame_000003.jpg").string(),
              cv::Mat(3, 4, CV_8UC3, cv::Scalar(1, 2, 3)));
  Read unpacked = read(folder.path());
  CHECK(unpacked.mask() == corner);
  CHECK(unpacked.opened.reader->picture(0, 0) == folder / "images/frame_000000.PNG");
  CHECK(unpacked.opened.reader->picture(0, 1).empty());
  CHECK(unpacked.opened.reader->picture(0, 3) == folder / "images/frame_000003.jpg");
}

TEST_CASE_METHOD(Foreign, "CVAT: the header may follow the tracks") {
  std::string text = video(track(shape("frame=\"0\" keyframe=\"1\"")));
  const std::size_t from = text.find("  <meta>"), to = text.find("<track"),
                    end = text.find("</annotations>");
  text = text.substr(0, from) + text.substr(to, end - to) + text.substr(from, to - from) +
         text.substr(end);
  Read read = readText(text);
  CHECK(read.info().videos[0].frames.size() == 5);
  CHECK(read.mask() == corner);
}

TEST_CASE_METHOD(Foreign, "CVAT: a damaged archive is no dataset of CVAT") {
  write("PK no zip", "set.zip");
  CHECK_THROWS_AS(read(folder / "set.zip"), Error);
}

TEST_CASE_METHOD(Foreign, "CVAT: no name leads out of the folder") {
  write("x", "secret.png");
  const fs::path file = write(
      "<annotations>"
      "<image id=\"0\" name=\"../secret.png\" width=\"4\" height=\"3\"><mask label=\"dog\" "
      "rle=\"12\" left=\"0\" top=\"0\" width=\"4\" height=\"3\"/></image></annotations>",
      "set/annotations.xml");
  Read read = this->read(file);
  CHECK(read.opened.reader->picture(0, 0).empty());
  CHECK(read.content->masksOn(0, 0).size() == 1);  // it is empty
}

TEST_CASE_METHOD(Foreign, "CVAT: a bad file gets one sentence with the line in it") {
  const auto bad = [&](const std::string& attributes) {
    return refused(video("<track id=\"0\" label=\"dog\">\n<mask frame=\"0\" keyframe=\"1\" " +
                         attributes + "/></track>"));
  };
  const std::string box = "left=\"0\" top=\"0\" width=\"2\" height=\"2\" ";
  CHECK(mentions(bad(box + "rle=\"1, 2\""), "line 13"));
  CHECK(mentions(bad(box + "rle=\"1, 2\""), "2 × 2"));
  CHECK(mentions(bad(box + "rle=\"1, 9000000000000000000\""), "2 × 2"));
  CHECK(mentions(bad(box + "rle=\"1, x\""), "comma"));
  CHECK(mentions(bad(box + "rle=\"1, -3\""), "comma"));
  CHECK(mentions(bad(box + "rle=\"\""), "comma"));
  CHECK(mentions(bad(box), "\"rle\""));
  CHECK(mentions(bad("left=\"0\" top=\"0\" width=\"70000\" height=\"70000\" rle=\"1\""), "70000"));
  CHECK(mentions(bad("left=\"0\" top=\"0\" width=\"5000000000000\" height=\"5000000000000\" "
                     "rle=\"1\""),
                 "box size"));
  CHECK(mentions(bad("left=\"a\" top=\"0\" width=\"2\" height=\"2\" rle=\"4\""), "\"left\""));
  CHECK(mentions(refused(video(track(shape("keyframe=\"1\"")))), "\"frame\""));
  CHECK(mentions(refused(video(track(shape("frame=\"-1\" keyframe=\"1\"")))), "negative"));
  CHECK(mentions(refused(video(track(shape("frame=\"9000000000000000000\"")))), "frame number"));
  CHECK(mentions(refused(video(track("<polygon frame=\"0\" points=\"1,2;3\"/>"))), "coordinates"));
  CHECK(mentions(refused(video(track("<polygon frame=\"0\" points=\"1,2;3,4;9e9,1\"/>"))), "far"));
  CHECK(mentions(refused("<annotations>\n<track id=\"0\">\n<mask frame=\"0\" rle=\"0,1\" left=\"0\""
                         " top=\"0\" width=\"1\" height=\"1\"/></track></annotations>"),
                 "line 3"));
  CHECK(mentions(refused(images("\n<image id=\"0\" width=\"-4\" height=\"3\"/>")), "image size"));
  CHECK(mentions(refused("<annotations>\n<track id=\"0\">\n</trak>"), "line 3"));
  CHECK(mentions(refused("<annotations>\n<track id=\"0\" label=\"&dog;\"/></annotations>"),
                 "line 2"));
  CHECK(mentions(refused("\n<!DOCTYPE a [<!ENTITY e \"dog\">]><annotations><track id=\"0\" "
                         "label=\"&e;\"/></annotations>"),
                 "line 2 (definitions"));
  CHECK(mentions(refused(video("", "<frame_filter>step=0</frame_filter>")), "step"));
  std::string many = video(track(shape("frame=\"0\" keyframe=\"1\"")));
  many.replace(many.find("<size>5"), 7, "<size>2000000000");
  CHECK(mentions(refused(many), "at most"));
}

TEST_CASE_METHOD(Foreign, "CVAT: a file that is replaced while it is read is refused") {
  const std::string mask =
      "<mask label=\"dog\" rle=\"12\" left=\"0\" top=\"0\" width=\"4\" height=\"3\"/>";
  const std::string one = track(shape("frame=\"0\" keyframe=\"1\""));
  const std::string tasks =
      "<annotations><meta><project><tasks><task><id>1</id></task><task><id>2</id></task></tasks>"
      "</project></meta>";
  const auto with = [](std::string text, const std::string& task) {
    return text.insert(text.find(" id="), " task_id=\"" + task + "\"");
  };
  const std::string first = with(image("0", mask), "1") + with(image("1", mask), "1");
  const std::string end = "</annotations>";
  const std::vector<std::pair<std::string, std::string>> changes{
      {images(image("0", mask)), images(image("0", mask) + image("1", mask))},
      {images(image("0", mask)), images(image("0", mask + mask))},
      {video(one), video(one + one)},
      {tasks + first + with(image("0", mask), "2") + end,
       tasks + first.substr(0, first.size() / 2) + with(image("1", mask), "2") +
           with(image("0", mask), "2") + end}};
  for (const auto& [before, after] : changes) {
    CAPTURE(after);
    const auto reader = std::move(openDataset(write(before), "", {})->reader);
    write(after);
    try {
      reader->read([](const DatasetMask&) {}, {});
      FAIL("it was read");
    } catch (const Error& error) {
      CHECK(error.is(messages::dataset::fileChanged));
    }
  }
}

TEST_CASE_METHOD(Foreign, "CVAT: the numbers of images, tracks and frames are limited") {
  const auto accepted = [&](const std::string& body) {
    const CvatFile file{{write("<annotations>" + body + "</annotations>")}, folder.path(), 0};
    CvatFrames frames(readCvatMeta(file.xml, {}), file, /*most=*/2);
    try {
      file.xml.forEachElement([&](const XmlElement& owner) {
        frames.add(owner);
        return true;
      });
    } catch (const Error& error) {
      CHECK(mentions(error.what(), "at most 2"));
      return false;
    }
    return true;
  };
  const std::string twoImages = image("0", "") + image("1", "");
  const std::string twoTracks = track(shape("frame=\"0\"")) + track(shape("frame=\"1\""));
  CHECK(accepted(twoImages + twoTracks));
  CHECK_FALSE(accepted(twoImages + image("1", "")));
  CHECK_FALSE(accepted(twoTracks + "<track/>"));
  CHECK_FALSE(accepted(track(shape("frame=\"0\"") + shape("frame=\"1\"") + shape("frame=\"2\""))));
}

TEST_CASE_METHOD(Foreign, "CVAT: reading stops at a track without shapes") {
  std::string text = "<annotations>";
  for (int i = 0; i < 100000; ++i) text += "<track/>";
  const XmlFile file{write(text + "</wrong>")};
  std::stop_source stop;
  stop.request_stop();
  int shapes = 0;
  CvatMeta meta;
  meta.tasks.resize(1);
  forEachCvatShape(file, meta, {}, [&](const CvatShape&) { ++shapes; }, {stop.get_token(), {}});
  CHECK(shapes == 0);
}

TEST_CASE_METHOD(Foreign, "CVAT video: tracks of one mask in a group are one object") {
  const auto one = [&](const char* group, int frame, const std::string& inner = "") {
    const auto at = [](int number, const char* outside) {
      return "frame=\"" + std::to_string(number) + "\" keyframe=\"1\" outside=\"" + outside + "\"";
    };
    return track(shape(at(frame, "0"), inner) + shape(at(frame + 1, "1"), inner),
                 " group_id=\"" + std::string(group) + "\"");
  };
  const std::string name = "<attribute name=\"breed\">Spitz</attribute>";
  Read read = readText(video(one("7", 0, name) + one("7", 1, name) + one("7", 3, name) +
                             one("8", 2) + one("8", 2) + one("0", 0) + one("0", 3)));
  // The object, two dogs of a group on one frame, and two that are in no group.
  REQUIRE(read.info().tracks.size() == 5);
  const DatasetTrack& dog = read.info().tracks[0];
  CHECK(dog.id == 7);
  CHECK(dog.attributes == std::map<std::string, std::string>{{"breed", "Spitz"}});
  CHECK(dog.firstSeen == FrameIndex(0));
  std::vector<std::int64_t> seen, outside;
  read.content->masksOf(0, [&](const DatasetMask& mask) {
    const FrameSummary& summary = mask.record.summary;
    (summary.presence == Presence::Outside ? outside : seen).push_back(summary.frame.value());
    CHECK(mask.record.mask.empty() == (summary.presence == Presence::Outside));
  });
  CHECK(seen == std::vector<std::int64_t>{0, 1, 3});
  CHECK(outside == std::vector<std::int64_t>{2, 4});
  CHECK(read.info().tracks[1].attributes.at("group_id") == "8");
  CHECK(read.told("lone-masks") == 2);
  CHECK(read.told("held") == 0);
}

TEST_CASE_METHOD(Foreign, "CVAT video: single masks of a label on one frame are nothing to tell") {
  const std::string first = shape("frame=\"0\" keyframe=\"1\" outside=\"0\"");
  const std::string both = first + shape("frame=\"1\" keyframe=\"1\" outside=\"0\"");
  CHECK(readText(video(track(first) + track(first))).told("lone-masks") == 0);
  CHECK(readText(video(track(first) + track(both))).told("lone-masks") == 0);
  // A group with a track of several masks is none that CVAT makes of an object.
  const std::string group = " group_id=\"4\"";
  CHECK(readText(video(track(both, group) + track(first, group))).info().tracks.size() == 2);
}

TEST_CASE_METHOD(Foreign, "CVAT video: object 0 gets a group, and attributes stay what they are") {
  ListedContent content;
  content.addVideo("walk", {4, 3}, 3, 0);
  content.m_info.categories = {{CategoryId{5}, "dog", ""}};
  for (const std::int64_t id : {0, 4}) {
    DatasetTrack dog;
    dog.id = id;
    dog.category = CategoryId{5};
    dog.attributes["group_id"] = "12";
    content.addTrack(dog);
  }
  for (const std::size_t track : {0, 1})
    for (const std::size_t frame : {0, 2}) content.add(track, frame, corner);
  test::writeAs(formatNamed("cvat-video"), content, folder / "out");
  Read read = this->read(folder / "out");
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.info().tracks[0].id == 1);
  CHECK(read.info().tracks[1].id == 5);
  for (const DatasetTrack& track : read.info().tracks) {
    CHECK(track.attributes == std::map<std::string, std::string>{{"group_id", "12"}});
    CHECK(track.firstSeen == FrameIndex(0));
  }
  CHECK(read.content->masksOn(0, 2).size() == 2);
  CHECK(read.info().findings.empty());
}

TEST_CASE_METHOD(Foreign, "CVAT video: each mask is a track that ends on the next frame") {
  ListedContent content;
  content.addVideo("walk", {4, 3}, 6, 0);
  content.m_info.categories = {{CategoryId{5}, "dog", ""}};
  DatasetTrack dog;
  dog.id = 9;
  dog.category = CategoryId{5};
  content.addTrack(dog);
  for (const std::size_t frame : {0, 1, 4, 5}) content.add(0, frame, corner);
  test::writeAs(formatNamed("cvat-video"), content, folder / "out");
  const std::string text = test::textOf(folder / "out" / "annotations.xml");
  const std::string runs = "rle=\"0, 1, 1, 2\" left=\"1\" top=\"0\" width=\"2\" height=\"2\"";
  const auto count = [&](const std::string& part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
      ++number;
    return number;
  };
  CHECK(count("<track id=\"9\" label=\"dog\" source=\"file\" group_id=\"9\">") == 4);
  CHECK(count("keyframe=\"1\" outside=\"0\" occluded=\"0\" " + runs) == 4);
  CHECK(count("keyframe=\"1\" outside=\"1\" occluded=\"0\" " + runs) == 3);
  for (const char* end : {"1", "2", "5"})  // and not behind the last frame
    CHECK(count("<mask frame=\"" + std::string(end) + "\" keyframe=\"1\" outside=\"1\"") == 1);
  CHECK_FALSE(fs::exists(folder / "out" / "annotations.xml.part"));
}
