# Sourced by ./run and ./run-tests at the root of the sources.

packages="g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  qt6-svg-dev libgl-dev
  libopencv-dev libonnx-dev libprotobuf-dev libtorch-dev libopenblas0-pthread
  libavformat-dev libavcodec-dev libavutil-dev libswscale-dev
  libsqlite3-dev libsqlitecpp-dev libpng-dev zlib1g-dev nlohmann-json3-dev libexpat1-dev libcli11-dev libzip-dev libyaml-cpp-dev libssl-dev libcurl4-openssl-dev catch2
  python3 fonts-dejavu-core fonts-noto-cjk"

# MASKLINE_TORCH, if it is set, becomes an absolute path. A Python environment means the package torch in it.
find_torch() {
  [ -n "$MASKLINE_TORCH" ] || return 0
  local folder
  for folder in "$MASKLINE_TORCH" "$MASKLINE_TORCH"/lib/python3*/site-packages/torch; do
    if [ -e "$folder/include/ATen/ATen.h" ]; then
      MASKLINE_TORCH=$(cd "$folder" && pwd)
      return 0
    fi
  done
  echo "There is no LibTorch in $MASKLINE_TORCH: include/ATen/ATen.h is missing." >&2
  exit 1
}

MASKLINE_TORCH=${MASKLINE_TORCH:-}
find_torch

# Where PRESET is built.
build_folder() {
  echo "build/$1${MASKLINE_TORCH:+-torch}"
}

install_missing() {
  local missing="" name
  for name in $packages; do
    [ "$name" = libtorch-dev ] && [ -n "$MASKLINE_TORCH" ] && continue
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

# prepare PRESET TARGET: its build folder is up to date afterwards.
prepare() {
  local folder
  folder=$(build_folder "$1")
  install_missing
  if [ -n "$MASKLINE_TORCH" ]; then
    cmake --preset "$1" -B "$folder" -DMASKLINE_TORCH="$MASKLINE_TORCH"
  elif [ ! -f "$folder/build.ninja" ]; then
    cmake --preset "$1"
  fi
  cmake --build "$folder" --target "$2"
}
