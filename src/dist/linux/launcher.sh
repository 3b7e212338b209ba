#!/bin/sh
# Writes the launcher of an app image for Linux, with the class path and the options that jpackage has noted for its own.
#   launcher.sh IMAGE CACHE COMMANDS
# CACHE is the cache of classes that jpackage has noted, COMMANDS the one for short commands.
# jpackage's own asks rpm and dpkg twice at each start which package it belongs to, and in the locale C, or one that is not
# installed, the JVM does not find jars in a folder whose name is not ASCII.
set -eu
bin=$1/bin/digit-workbench
noted=$1/lib/app/digit-workbench.cfg
get() { sed -n "s/^$1=//p" "$noted"; }
{
  cat <<END
#!/bin/sh
case \${1-} in
# Those that only say something end before the optimising compiler is of use.
presets | models | --help | -h | --version | -V) cache=$3 compiler=-XX:TieredStopAtLevel=1 ;;
predict) cache=$3 compiler= ;;
*) cache=$2 compiler= ;;
esac
END
  cat <<'END'
program=$(readlink -f "$0")
APPDIR=${program%/bin/*}/lib/app
case $(locale charmap 2>/dev/null) in
UTF-8) ;;
*) export LC_ALL=C.UTF-8 ;;
esac
# As app.Natives says it, without the time that Java takes to do so.
export OMP_NUM_THREADS="${OMP_NUM_THREADS-1}" OMP_WAIT_POLICY="${OMP_WAIT_POLICY-passive}"
export OPENBLAS_NUM_THREADS="${OPENBLAS_NUM_THREADS-1}"
[ -e /dev/dri ] || [ -e /dev/nvidiactl ] || [ -e /dev/dxg ] || export GDK_GL="${GDK_GL-disable}"
# Of 8 arenas a processor, as the C library would have them, each keeps some of what is freed.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX-$((4 * $(getconf _NPROCESSORS_ONLN)))}"
# The largest array that a mini-batch needs is smaller and is kept for the next; larger ones go back to the system at once.
export MALLOC_MMAP_THRESHOLD_="${MALLOC_MMAP_THRESHOLD_-2097152}" MALLOC_TRIM_THRESHOLD_="${MALLOC_TRIM_THRESHOLD_-8388608}"
unset JDK_JAVA_OPTIONS
exec "$APPDIR/../runtime/bin/java" $compiler \
END
  get java-options | sed "s|/$2\$|/\$cache|; s/.*/  \"&\" \\\\/"
  printf '  -cp "%s" \\\n' "$(get app.classpath | paste -sd : -)"
  printf '  %s "$@"\n' "$(get app.mainclass)"
} >"$bin.new"
chmod 755 "$bin.new"
mv -f "$bin.new" "$bin"
