// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/scene_drawing.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "ui/canvas/viewport.h"

namespace maskline {
namespace {

constexpr double leastName = 9;  // radius of a region with a name, view pixels
constexpr int hatch = 8;         // period of the stripes, device pixels

QRgb colourOf(Rgb colour, double opacity) {
  return qPremultiply(
      qRgba(colour.r, colour.g, colour.b, static_cast<int>(std::lround(255 * opacity))));
}

/// The image pixels that lie under the device pixels `from` … `from` + `count` − 1 of one axis.
std::vector<int> sampled(int from, int count, int origin, double zoom, int size) {
  std::vector<int> out(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    out[static_cast<std::size_t>(i)] =
        std::clamp(static_cast<int>((from + i - origin + 0.5) / zoom), 0, size - 1);
  return out;
}

void drawName(QPainter& painter, QPointF centre, const QString& text) {
  const QFontMetricsF metrics = painter.fontMetrics();
  const QPointF at(centre.x() - metrics.horizontalAdvance(text) / 2,
                   centre.y() + (metrics.ascent() - metrics.descent()) / 2);
  painter.setPen(Qt::black);
  for (const QPointF rim : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
    painter.drawText(at + rim, text);
  painter.setPen(Qt::white);
  painter.drawText(at, text);
}

}  // namespace

void SceneDrawing::draw(QPainter& painter, const Viewport& viewport, const Project& project,
                        const std::shared_ptr<const PanopticMap>& map, SceneForm form,
                        double opacity) {
  if (map != m_map || form != m_form) {
    m_map = map;
    m_form = form;
    load(project);
    m_stale = true;
  }
  if (std::exchange(m_opacity, opacity) != opacity) m_stale = true;
  if (m_stale) render(viewport);
  if (!m_image.isNull())
    painter.drawImage(QPointF(m_corner) / viewport.devicePixelRatio(), m_image);
}

void SceneDrawing::load(const Project& project) {
  const std::vector<Object> objects = project.objects();
  const std::vector<Category> categories = project.categories();
  m_scene = sceneView(m_form, *m_map, objects, categories);
  std::map<ObjectId, QString> names;
  for (const Object& object : objects) names[object.id] = QString::fromStdString(object.name);
  std::map<CategoryId, QString> categoryNames;
  for (const Category& category : categories)
    categoryNames[category.id] = QString::fromStdString(category.name);
  m_names.clear();
  for (const NamePlace& place : namePlaces(*m_map, 1)) {
    const PanopticMap::Owner& owner = m_map->owners()[place.owner];
    const SceneView::Entry& entry = m_scene.entries[place.owner + 1];
    if (entry.value == 0) continue;
    const auto category =
        entry.byCategory ? categoryNames.find(owner.category) : categoryNames.end();
    m_names.push_back(
        {category == categoryNames.end() ? names[owner.object] : category->second, place});
  }
}

void SceneDrawing::render(const Viewport& viewport) {
  m_stale = false;
  m_image = {};
  if (m_map->indices().empty()) return;
  renderRegions(viewport);
  if (!m_image.isNull()) renderNames(viewport);
}

void SceneDrawing::renderRegions(const Viewport& viewport) {
  const double ratio = viewport.devicePixelRatio(), zoom = viewport.deviceZoom();
  const cv::Size size = m_map->size();
  const QRect view(QPoint(), (QSizeF(viewport.viewSize()) * ratio).toSize());
  const QRect device = QRectF(0, 0, size.width * zoom, size.height * zoom)
                           .toAlignedRect()
                           .translated(viewport.deviceOrigin())
                           .intersected(view);
  if (device.isEmpty()) return;
  m_corner = device.topLeft();
  m_image = QImage(device.size(), QImage::Format_ARGB32_Premultiplied);
  std::vector<QRgb> colours;
  for (const SceneView::Entry& entry : m_scene.entries)
    colours.push_back(entry.value == 0 ? 0 : colourOf(entry.colour, m_opacity));
  const QRgb stripe = qPremultiply(qRgba(255, 255, 255, 170)),
             gap = qPremultiply(qRgba(0, 0, 0, 90));
  const std::vector<int> xs =
      sampled(device.x(), device.width(), viewport.deviceOrigin().x(), zoom, size.width);
  const std::vector<int> ys =
      sampled(device.y(), device.height(), viewport.deviceOrigin().y(), zoom, size.height);
  for (int y = 0; y < device.height(); ++y) {
    const auto* from = m_map->indices().ptr<std::int32_t>(ys[static_cast<std::size_t>(y)]);
    auto* to = reinterpret_cast<QRgb*>(m_image.scanLine(y));
    for (int x = 0; x < device.width(); ++x) {
      const std::int32_t index = from[xs[static_cast<std::size_t>(x)]];
      if (index == 0)
        to[x] = (x + y) % hatch < hatch / 4 ? stripe : gap;
      else
        to[x] = colours[static_cast<std::size_t>(index)];
    }
  }
  m_image.setDevicePixelRatio(ratio);
}

void SceneDrawing::renderNames(const Viewport& viewport) {
  QPainter painter(&m_image);
  QFont font = painter.font();
  font.setBold(true);
  painter.setFont(font);
  const QPointF corner = QPointF(m_corner) / viewport.devicePixelRatio();
  const QRectF view(QPointF(), QSizeF(viewport.viewSize()));
  for (const Name& name : m_names) {
    const double radius = name.place.radius * viewport.zoom();
    const QPointF at = viewport.toView(QPointF(name.place.at.x, name.place.at.y));
    if (radius < leastName || !view.contains(at)) continue;
    const QString text =
        painter.fontMetrics().elidedText(name.text, Qt::ElideRight, static_cast<int>(6 * radius));
    drawName(painter, at - corner, text);
  }
}

}  // namespace maskline
