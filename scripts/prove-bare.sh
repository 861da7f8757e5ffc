#!/usr/bin/env bash
# Proves "npm ci && npm test, on a machine with Node and nothing else": in a Debian of debootstrap's smallest kind, with
# only a Node binary and npm added. No git, no Python, no browser, no fonts, no libraries that a browser wants.
#
#   sudo scripts/prove-bare.sh                    the last commit
#   sudo scripts/prove-bare.sh --tree             the files as they lie here, committed or not
#   COMMAND='npm ci && npm run test:elements' …   something else than npm ci && npm test
#   SHOT=fonts.png …                              where to put the picture of all scripts
#
# Needs root, debootstrap, and some 2 GB in TMPDIR for the time that it runs.
set -euo pipefail
cd "$(dirname "$0")/.."

command=${COMMAND:-npm ci && npm test}
shot=$(realpath -m "${SHOT:-test-results/bare-fonts.png}")
suite=${SUITE:-bookworm}

command -v debootstrap >/dev/null || { echo "debootstrap is not installed (apt-get install debootstrap)"; exit 1; }
[ "$(id -u)" -eq 0 ] || { echo "Only root can make a chroot."; exit 1; }

bare=$(mktemp -d)
cleanup() {
  # What is mounted there is the machine's own: never delete through it.
  if mountpoint -q "$bare/proc"; then umount "$bare/proc"; fi
  mountpoint -q "$bare/proc" || rm -rf --one-file-system "$bare"
}
trap cleanup EXIT

echo "== a bare $suite"
# The mirror that this machine uses itself.
mirror=$(apt-cache policy | grep -oE 'https?://[^ ]+/debian/? ' | head -n 1 | tr -d ' ' || true)
debootstrap --variant=minbase "$suite" "$bare" ${mirror:+"$mirror"} >"$bare.log" 2>&1 || { tail -n 5 "$bare.log"; exit 1; }
rm -f "$bare.log"
mount -t proc proc "$bare/proc"
[ -e "$bare/dev/urandom" ] || mknod -m 666 "$bare/dev/urandom" c 1 9
echo "$(du -sm --one-file-system "$bare" | cut -f1) MB"

echo "== Node and npm"
install -D "$(node -p process.execPath)" "$bare/usr/local/bin/node"
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
mkdir -p "$bare/usr/local/lib/node_modules"
cp -a "$npm" "$bare/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$bare/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$bare/usr/local/bin/npx"

# What the way out of this machine asks for: names, and the certificates of a proxy.
cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"
settings=("npm_config_registry=$(npm config get registry)")
certificates=$(npm config get cafile)
if [ -f "$certificates" ]; then
  install -D -m 644 "$certificates" "$bare/etc/certificates.pem"
  settings+=(NODE_EXTRA_CA_CERTS=/etc/certificates.pem npm_config_cafile=/etc/certificates.pem)
fi

echo "== the repository"
mkdir -p "$bare/srv/porchlight"
if [ "${1:-}" = --tree ]; then
  git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    if [ -e "$file" ]; then printf '%s\0' "$file"; fi
  done | tar --null -T - -c | tar -x -C "$bare/srv/porchlight"
else
  git clone --quiet --no-local . "$bare/srv/porchlight"
fi

inside() {
  chroot "$bare" /usr/bin/env -i HOME=/root PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 CI=true "${settings[@]}" \
    bash -c "cd /srv/porchlight && $1"
}

for program in git python3 curl chromium google-chrome firefox fc-list; do
  if inside "command -v $program" >/dev/null; then echo "$program is there: not so bare"; exit 1; fi
done
echo "Node $(inside 'node --version'), npm $(inside 'npm --version'), no git, Python, browser or fonts"

echo "== $command"
code=0
inside "time ($command)" || code=$?

echo "== fonts"
inside "node scripts/prove-fonts.js /tmp/fonts.png" || code=$?
mkdir -p "$(dirname "$shot")"
cp "$bare/tmp/fonts.png" "$shot"
echo "Look at $shot"
echo "In all: $(du -sm --one-file-system "$bare/srv/porchlight/node_modules" | cut -f1) MB in node_modules"
exit "$code"
