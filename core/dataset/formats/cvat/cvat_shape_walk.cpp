// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_shape_walk.h"

#include "core/dataset/formats/cvat/cvat_track_groups.h"

namespace maskline {

namespace {

std::string trackIdOf(const XmlElement& shape) {
  for (const XmlElement& one : shape.children)
    if (one.name == "attribute" && one.attribute("name") == "track_id") return one.text;
  return {};
}

/// Which track a shape of an image belongs to.
class ImageTracks {
 public:
  void setTrack(CvatShape& shape) {
    shape.counted = false;
    const std::string id = trackIdOf(*shape.node), group = cvatGroupOf(*shape.node);
    if (!id.empty()) {
      shape.track = "id " + id;
    } else if (!group.empty()) {
      shape.track = "group " + group + " " + shape.label;
    } else {
      shape.track = "place " + std::to_string(++m_seen[shape.label]) + " " + shape.label;
      shape.counted = true;
    }
  }

 private:
  std::map<std::string, std::int64_t> m_seen;  // shapes of a label on the image
};

}  // namespace

bool isCvatShape(const XmlElement& node) {
  for (const char* known :
       {"mask", "polygon", "box", "polyline", "points", "cuboid", "ellipse", "skeleton", "tag"})
    if (node.name == known) return true;
  return false;
}

bool hasCvatMask(const XmlElement& node) { return node.name == "mask" || node.name == "polygon"; }

std::size_t cvatTaskOf(const CvatMeta& meta, const XmlElement& owner) {
  if (meta.tasks.size() == 1) return 0;
  const std::string& id = owner.attribute("task_id");
  const std::string& subset = owner.attribute("subset");
  for (std::size_t i = 0; i < meta.tasks.size(); ++i)
    if (id.empty() ? meta.tasks[i].subset == subset : meta.tasks[i].id == id) return i;
  return 0;
}

void forEachCvatShape(const XmlFile& xml, const CvatMeta& meta, const CvatTrackGroups& groups,
                      const std::function<void(const CvatShape&)>& fn, const WorkContext& work) {
  std::size_t tracks = 0, images = 0;
  xml.forEachElement([&](const XmlElement& owner) {
    if (work.cancelled()) return false;
    if (owner.name != "track" && owner.name != "image") return true;
    CvatShape shape;
    shape.owner = &owner;
    shape.video = cvatTaskOf(meta, owner);
    shape.tracked = owner.name == "track";
    ImageTracks imageTracks;
    shape.joined = shape.tracked && groups.joins(shape.video, owner);
    if (shape.joined)
      shape.track = "group " + cvatGroupOf(owner) + " " + owner.attribute("label");
    else if (shape.tracked)
      shape.track = "track " + std::to_string(tracks++);
    else
      shape.image = images++;
    for (const XmlElement& node : owner.children) {
      if (!isCvatShape(node)) continue;
      if (shape.joined && node.flag("outside") &&
          groups.shows(shape.video, owner, xml.integer(node, "frame")))
        continue;
      shape.node = &node;
      shape.hasMask = hasCvatMask(node);
      shape.label = (shape.tracked ? owner : node).attribute("label");
      if (!shape.tracked && shape.hasMask) imageTracks.setTrack(shape);
      fn(shape);
      if (work.cancelled()) return false;
    }
    return true;
  });
}

std::map<std::string, std::string> cvatAttributes(const CvatShape& shape) {
  std::map<std::string, std::string> values;
  shape.node->forEach("attribute",
                      [&](const XmlElement& one) { values[one.attribute("name")] = one.text; });
  if (!shape.tracked) values.erase("track_id");
  if (shape.joined) return values;
  const std::string group = cvatGroupOf(shape.tracked ? *shape.owner : *shape.node);
  if (!group.empty()) values["group_id"] = group;
  return values;
}

}  // namespace maskline
