#!/bin/sh
# Writes the launcher of an app image for Linux, with the class path and the options that jpackage has noted for its own.
#   launcher.sh IMAGE
# jpackage's own asks rpm and dpkg twice at each start which package it belongs to, and in the locale C, or one that is not
# installed, the JVM does not find jars in a folder whose name is not ASCII.
set -eu
bin=$1/bin/digit-workbench
noted=$1/lib/app/digit-workbench.cfg
get() { sed -n "s/^$1=//p" "$noted"; }
{
  cat <<'END'
#!/bin/sh
program=$(readlink -f "$0")
APPDIR=${program%/bin/*}/lib/app
case $(locale charmap 2>/dev/null) in
UTF-8) ;;
*) export LC_ALL=C.UTF-8 ;;
esac
unset JDK_JAVA_OPTIONS
exec "$APPDIR/../runtime/bin/java" \
END
  get java-options | sed 's/.*/  "&" \\/'
  printf '  -cp "%s" \\\n' "$(get app.classpath | paste -sd : -)"
  printf '  %s "$@"\n' "$(get app.mainclass)"
} >"$bin.new"
chmod 755 "$bin.new"
mv -f "$bin.new" "$bin"
