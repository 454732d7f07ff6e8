// SPDX-License-Identifier: Apache-2.0
#include "ui/base/preferences.h"

#include <QFileInfo>
#include <QSettings>
#include <algorithm>
#include <cmath>

#include "core/base/login_name.h"

namespace maskline {

namespace {

constexpr int kRecentKept = 10;
const QString kRecent = QStringLiteral("recent");

}  // namespace

Preferences loadPreferences() {
  const QSettings settings;
  Preferences p;
  p.theme = settings.value("theme").toString() == QLatin1String("light") ? ThemeName::Light
                                                                         : ThemeName::Dark;
  p.language = settings.value("language").toString();
  p.author = settings.value("author", QString::fromStdString(loginName())).toString();
  p.threads = std::max(0, settings.value("threads", p.threads).toInt());
  p.hoverPreview = settings.value("hoverPreview", p.hoverPreview).toBool();
  p.automaticShots = settings.value("automaticShots", p.automaticShots).toBool();
  p.backups = std::clamp(settings.value("backups/kept", p.backups).toInt(), 0, kMostBackups);
  p.backupMinutes = std::max(1, settings.value("backups/minutes", p.backupMinutes).toInt());
  const double opacity = settings.value("overlay/opacity", p.overlayOpacity).toDouble();
  if (std::isfinite(opacity)) p.overlayOpacity = std::clamp(opacity, 0.0, 1.0);
  p.overlayFill = settings.value("overlay/fill", p.overlayFill).toBool();
  p.overlayOutlines = settings.value("overlay/outlines", p.overlayOutlines).toBool();
  p.overlayPrompts = settings.value("overlay/prompts", p.overlayPrompts).toBool();
  return p;
}

void storePreferences(const Preferences& p) {
  QSettings settings;
  settings.setValue("theme", p.theme == ThemeName::Light ? "light" : "dark");
  settings.setValue("language", p.language);
  settings.setValue("author", p.author);
  settings.setValue("threads", p.threads);
  settings.setValue("hoverPreview", p.hoverPreview);
  settings.setValue("automaticShots", p.automaticShots);
  settings.setValue("backups/kept", p.backups);
  settings.setValue("backups/minutes", p.backupMinutes);
  settings.setValue("overlay/opacity", p.overlayOpacity);
  settings.setValue("overlay/fill", p.overlayFill);
  settings.setValue("overlay/outlines", p.overlayOutlines);
  settings.setValue("overlay/prompts", p.overlayPrompts);
}

QStringList recentProjects() {
  QStringList files = QSettings().value(kRecent).toStringList();
  files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
  return files;
}

void rememberProject(const QString& file) {
  const QString path = QFileInfo(file).absoluteFilePath();
  QStringList files = recentProjects();
  files.removeAll(path);
  files.prepend(path);
  QSettings().setValue(kRecent, files.mid(0, kRecentKept));
}

void forgetProjects() { QSettings().remove(kRecent); }

}  // namespace maskline
