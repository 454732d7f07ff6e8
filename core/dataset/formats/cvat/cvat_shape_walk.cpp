// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_shape_walk.h"

#include "core/dataset/formats/cvat/cvat_track_groups.h"

namespace maskline {

namespace {

using Node = XmlDocument::Node;

std::string trackIdOf(Node shape) {
  for (const Node attribute : shape.children("attribute"))
    if (std::string_view(attribute.attribute("name").value()) == "track_id")
      return attribute.child_value();
  return {};
}

/// Which track a shape of an image belongs to.
class ImageTracks {
 public:
  void setTrack(CvatShape& shape) {
    shape.counted = false;
    const std::string id = trackIdOf(shape.node), group = cvatGroupOf(shape.node);
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

bool isCvatShape(Node node) {
  for (const char* known :
       {"mask", "polygon", "box", "polyline", "points", "cuboid", "ellipse", "skeleton", "tag"})
    if (std::string_view(node.name()) == known) return true;
  return false;
}

std::size_t cvatTaskOf(const CvatMeta& meta, Node owner) {
  if (meta.tasks.size() == 1) return 0;
  const std::string_view id = owner.attribute("task_id").value();
  const std::string_view subset = owner.attribute("subset").value();
  for (std::size_t i = 0; i < meta.tasks.size(); ++i)
    if (id.empty() ? meta.tasks[i].subset == subset : meta.tasks[i].id == id) return i;
  return 0;
}

void forEachCvatShape(const XmlDocument& document, const CvatMeta& meta,
                      const std::function<void(const CvatShape&)>& fn) {
  const CvatTrackGroups groups(document, meta);
  std::size_t tracks = 0, images = 0;
  for (const Node owner : document.root().children()) {
    const std::string_view kind = owner.name();
    if (kind != "track" && kind != "image") continue;
    CvatShape shape;
    shape.owner = owner;
    shape.video = cvatTaskOf(meta, owner);
    shape.tracked = kind == "track";
    ImageTracks imageTracks;
    shape.joined = shape.tracked && groups.joins(shape.video, owner);
    if (shape.joined)
      shape.track = "group " + cvatGroupOf(owner) + " " + owner.attribute("label").value();
    else if (shape.tracked)
      shape.track = "track " + std::to_string(tracks++);
    else
      shape.image = images++;
    for (const Node node : owner.children()) {
      if (!isCvatShape(node)) continue;
      if (shape.joined && document.flag(node, "outside") &&
          groups.shows(shape.video, owner, document.integer(node, "frame")))
        continue;
      shape.node = node;
      shape.hasMask =
          std::string_view(node.name()) == "mask" || std::string_view(node.name()) == "polygon";
      shape.label = (shape.tracked ? owner : node).attribute("label").value();
      if (!shape.tracked && shape.hasMask) imageTracks.setTrack(shape);
      fn(shape);
    }
  }
}

std::map<std::string, std::string> cvatAttributes(const CvatShape& shape) {
  std::map<std::string, std::string> values;
  for (const Node attribute : shape.node.children("attribute"))
    values[attribute.attribute("name").value()] = attribute.child_value();
  if (!shape.tracked) values.erase("track_id");
  if (shape.joined) return values;
  const std::string group = cvatGroupOf(shape.tracked ? shape.owner : shape.node);
  if (!group.empty()) values["group_id"] = group;
  return values;
}

}  // namespace maskline
