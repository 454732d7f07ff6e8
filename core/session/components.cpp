// SPDX-License-Identifier: Apache-2.0
#include "core/session/components.h"

#include <gnu/libc-version.h>

#include <CLI/Version.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/auto_annotation/library_versions.h"
#include "core/dataset/library_versions.h"
#include "core/download/library_versions.h"
#include "core/engine/library_versions.h"
#include "core/mask/library_versions.h"
#include "core/media/library_versions.h"
#include "core/store/library_versions.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// The copyright file of the first package whose name begins so: names end in numbers that change.
fs::path copyrightOf(const std::string& package) {
  std::vector<fs::path> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator("/usr/share/doc", none)) {
    const fs::path file = entry.path() / "copyright";
    if (entry.path().filename().string().starts_with(package) && fs::exists(file, none))
      found.push_back(file);
  }
  return found.empty() ? fs::path() : *std::ranges::min_element(found);
}

std::string jsonVersion() {
  return std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_MINOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

std::string compilerVersion() {
  return std::to_string(__GNUC__) + "." + std::to_string(__GNUC_MINOR__);
}

}  // namespace

std::vector<Component> components(const std::string& qt) {
  struct Entry {
    const char* name;
    std::string version, licence;
    const char* package;
  };
  const Entry table[] = {
      {"CLI11", CLI11_VERSION, "BSD-3-Clause", "libcli11"},
      {"Expat", expatVersion(), "MIT", "libexpat1"},
      {"FFmpeg", ffmpegVersion(), ffmpegLicence(), "libavcodec"},
      {"GCC runtime (libstdc++, libgomp)", compilerVersion(), "GPL-3.0 WITH GCC-exception-3.1",
       "libstdc++6"},
      {"GNU C Library", gnu_get_libc_version(), "LGPL-2.1-or-later", "libc6"},
      {"LibTorch", torchVersion(), "BSD-3-Clause", "libtorch"},
      {"libcurl", curlVersion(), "curl", "libcurl4"},
      {"libpng", pngVersion(), "libpng-2.0", "libpng16"},
      {"libzip", libzipVersion(), "BSD-3-Clause", "libzip"},
      {"nlohmann JSON", jsonVersion(), "MIT", "nlohmann-json"},
      {"ONNX", onnxVersion(), "Apache-2.0", "libonnx1"},
      {"OpenBLAS", openBlasVersion(), "BSD-3-Clause", "libopenblas"},
      {"OpenCV", openCvVersion(), "Apache-2.0", "libopencv-core"},
      {"OpenSSL", openSslVersion(), "Apache-2.0", "libssl3"},
      {"Protocol Buffers", protobufVersion(), "BSD-3-Clause", "libprotobuf"},
      {"Qt (Core, Gui, Widgets, Svg)", qt, "LGPL-3.0-only", "libqt6core"},
      {"SQLite", sqliteVersion(), "blessing (public domain)", "libsqlite3-0"},
      {"SQLiteCpp", sqliteCppVersion(), "MIT", "libsqlitecpp"},
      {"yaml-cpp", yamlCppVersion(), "MIT", "libyaml-cpp"},
      {"zlib", zlibVersionText(), "Zlib", "zlib1g"},
  };
  std::vector<Component> all;
  for (const Entry& entry : table)
    if (!entry.version.empty())
      all.push_back({entry.name, entry.version, entry.licence, copyrightOf(entry.package)});
  return all;
}

}  // namespace maskline
