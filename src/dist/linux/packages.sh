#!/bin/sh
# Makes a Debian package and an RPM of the app image, each where the system's tool for it is.
#   packages.sh IMAGE VERSION WORK OUTPUT
# All that is installed is a file of the package: menu entry, type of file and icons too. So the system's own triggers
# keep their caches, no script runs at installation, and removal leaves nothing.
set -eu
umask 022
image=$1 version=$(echo "$2" | tr - '~') work=$3 output=$4
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
icons=$root/assets/icons
stage=$work/stage
rm -rf "$work"
mkdir -p "$stage/usr/bin" "$stage/usr/lib"

cp -a "$image" "$stage/usr/lib/digit-workbench"
ln -s ../lib/digit-workbench/bin/digit-workbench "$stage/usr/bin/digit-workbench"
put() { install -D -m 644 "$1" "$stage/usr/share/$2"; }
put "$here/digit-workbench.desktop" applications/digit-workbench.desktop
put "$here/digit-workbench.xml" mime/packages/digit-workbench.xml
put "$root/LICENSE" doc/digit-workbench/copyright
put "$icons/digit-workbench.svg" icons/hicolor/scalable/apps/digit-workbench.svg
for size in 16 32 48 64 128 256 512; do
  put "$icons/digit-workbench-$size.png" "icons/hicolor/${size}x$size/apps/digit-workbench.png"
done

if command -v dpkg-deb >/dev/null; then
  architecture=$(dpkg --print-architecture)
  size=$(du -sk "$stage" | cut -f1)
  cp -a "$stage" "$work/deb"
  mkdir "$work/deb/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" "$here/control" \
    >"$work/deb/DEBIAN/control"
  # Data and natives are packed already; more effort would take minutes for little.
  dpkg-deb --root-owner-group -Zgzip -z3 --build "$work/deb" "$output/digit-workbench_${version}_$architecture.deb"
  rm -rf "$work/deb"
fi
if command -v rpmbuild >/dev/null; then
  rpmbuild -bb --quiet --define "_topdir $work/rpm" --define "_rpmdir $output" --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
    --define "dw_version $version" --define "dw_stage $stage" "$here/digit-workbench.spec"
fi
rm -rf "$work"
