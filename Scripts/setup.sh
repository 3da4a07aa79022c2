#!/usr/bin/env bash
# Installs the system libraries that Tifa builds on, where they are missing: ICU, libxml2, and OpenCC
# with its data.
# Works on Debian and Ubuntu, as root or through sudo.
set -euo pipefail

packages=(libicu-dev libxml2-dev libopencc-dev libopencc-data)
missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "setup: ${missing[*]} must be installed: run this as root, or install sudo" >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "setup: installing ${missing[*]}" >&2
"${as_root[@]}" apt-get update -qq >&2
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
