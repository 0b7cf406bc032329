# Sourced: puts a JDK 25 or newer in JAVA_HOME, so that Maven itself runs on it.
jdk_ok() {
  [ -x "$1/bin/javac" ] && v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) && [ "${v:-0}" -ge 25 ]
}
if ! jdk_ok "${JAVA_HOME:-/nonexistent}"; then
  for d in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_ok "$d"; then JAVA_HOME=$d; break; fi
  done
fi
jdk_ok "${JAVA_HOME:-/nonexistent}" || {
  echo "tabane: JDK 25 or newer not found (looked in JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /Library/Java)." >&2
  echo "        Install one, for example Eclipse Temurin 25, or set JAVA_HOME to it." >&2
  exit 1
}
export JAVA_HOME
export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
