// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/dataset/formats/semantic/class_list.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace {

constexpr int notTrained = 255;

struct CityscapesClass {
  int id, trainId;
  const char* name;
  const char* group;
  Rgb colour;
  bool stuff;
};

constexpr std::array<CityscapesClass, 30> cityscapes{{
    {4, notTrained, "static", "void", {0, 0, 0}, true},
    {5, notTrained, "dynamic", "void", {111, 74, 0}, true},
    {6, notTrained, "ground", "void", {81, 0, 81}, true},
    {7, 0, "road", "flat", {128, 64, 128}, true},
    {8, 1, "sidewalk", "flat", {244, 35, 232}, true},
    {9, notTrained, "parking", "flat", {250, 170, 160}, true},
    {10, notTrained, "rail track", "flat", {230, 150, 140}, true},
    {11, 2, "building", "construction", {70, 70, 70}, true},
    {12, 3, "wall", "construction", {102, 102, 156}, true},
    {13, 4, "fence", "construction", {190, 153, 153}, true},
    {14, notTrained, "guard rail", "construction", {180, 165, 180}, true},
    {15, notTrained, "bridge", "construction", {150, 100, 100}, true},
    {16, notTrained, "tunnel", "construction", {150, 120, 90}, true},
    {17, 5, "pole", "object", {153, 153, 153}, true},
    {18, notTrained, "polegroup", "object", {153, 153, 153}, true},
    {19, 6, "traffic light", "object", {250, 170, 30}, true},
    {20, 7, "traffic sign", "object", {220, 220, 0}, true},
    {21, 8, "vegetation", "nature", {107, 142, 35}, true},
    {22, 9, "terrain", "nature", {152, 251, 152}, true},
    {23, 10, "sky", "sky", {70, 130, 180}, true},
    {24, 11, "person", "human", {220, 20, 60}, false},
    {25, 12, "rider", "human", {255, 0, 0}, false},
    {26, 13, "car", "vehicle", {0, 0, 142}, false},
    {27, 14, "truck", "vehicle", {0, 0, 70}, false},
    {28, 15, "bus", "vehicle", {0, 60, 100}, false},
    {29, notTrained, "caravan", "vehicle", {0, 0, 90}, false},
    {30, notTrained, "trailer", "vehicle", {0, 0, 110}, false},
    {31, 16, "train", "vehicle", {0, 80, 100}, false},
    {32, 17, "motorcycle", "vehicle", {0, 0, 230}, false},
    {33, 18, "bicycle", "vehicle", {119, 11, 32}, false},
}};

constexpr std::array<const char*, 20> voc{
    "aeroplane", "bicycle",     "bird",  "boat",        "bottle", "bus",      "car",
    "cat",       "chair",       "cow",   "diningtable", "dog",    "horse",    "motorbike",
    "person",    "pottedplant", "sheep", "sofa",        "train",  "tvmonitor"};

Category categoryOf(const CityscapesClass& from) {
  return {{}, from.name, from.group, from.colour, from.stuff};
}

}  // namespace

ClassList cityscapesTrainClasses() {
  ClassList list;
  list.background = std::nullopt;
  list.ignored = {notTrained};
  for (const CityscapesClass& one : cityscapes)
    if (one.trainId != notTrained) list.classes[one.trainId] = categoryOf(one);
  return list;
}

ClassList cityscapesClasses() {
  ClassList list;
  list.background = std::nullopt;
  // Unlabelled, the car itself, a border, out of the region, and licence plates.
  list.ignored = {0, 1, 2, 3, notTrained};
  for (const CityscapesClass& one : cityscapes) list.classes[one.id] = categoryOf(one);
  return list;
}

ClassList vocClasses() {
  ClassList list;
  list.ignored = {voidLabel};
  for (std::size_t i = 0; i < voc.size(); ++i) {
    const int value = static_cast<int>(i) + 1;
    const cv::Vec3b c = labelColour(value);
    list.classes[value] = {{}, voc[i], "", Rgb{c[0], c[1], c[2]}, false};
  }
  return list;
}

}  // namespace maskline
