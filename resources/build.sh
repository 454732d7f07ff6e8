# Sourced by ./run and ./run-tests at the root of the sources.

packages="g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  qt6-svg-dev libgl-dev
  libopencv-dev libtorch-dev libopenblas0-pthread
  libavformat-dev libavcodec-dev libavutil-dev libswscale-dev
  libsqlite3-dev libsqlitecpp-dev libpng-dev zlib1g-dev nlohmann-json3-dev libpugixml-dev libcli11-dev libzip-dev libyaml-cpp-dev libssl-dev libcurl4-openssl-dev catch2
  python3 fonts-dejavu-core fonts-noto-cjk"

install_missing() {
  local missing="" name
  for name in $packages; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
  done
  [ -z "$missing" ] && return
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  echo "Installing:$missing"
  $sudo apt-get update -q
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $missing
}

# prepare PRESET TARGET: build/PRESET is up to date afterwards.
prepare() {
  install_missing
  if [ ! -f "build/$1/build.ninja" ]; then cmake --preset "$1"; fi
  cmake --build --preset "$1" --target "$2"
}
