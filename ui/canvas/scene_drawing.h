// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPoint>
#include <QString>
#include <memory>
#include <vector>

#include "core/project/project.h"
#include "core/scene/name_places.h"
#include "core/scene/scene_view.h"

class QPainter;

namespace maskline {

class Viewport;

/// A scene over the frame: regions in their colours with their names, unlabelled pixels hatched.
/// Rendered to an image in device pixels, clipped to the view, only when scene, form, opacity or
/// viewport change; painting copies the image.
class SceneDrawing {
 public:
  void viewportChanged() { m_stale = true; }
  /// Maps are compared by address: each change of a scene gives another map.
  void draw(QPainter& painter, const Viewport& viewport, const Project& project,
            const std::shared_ptr<const PanopticMap>& map, SceneForm form, double opacity);

 private:
  struct Name {
    QString text;
    NamePlace place;
  };
  void load(const Project& project);
  void render(const Viewport& viewport);
  void renderRegions(const Viewport& viewport);
  void renderNames(const Viewport& viewport);

  std::shared_ptr<const PanopticMap> m_map;
  SceneForm m_form = SceneForm::Panoptic;
  double m_opacity = 1;
  SceneView m_scene;
  std::vector<Name> m_names;
  QPoint m_corner;  ///< of the image, in device pixels of the view
  QImage m_image;
  bool m_stale = true;
};

}  // namespace maskline
