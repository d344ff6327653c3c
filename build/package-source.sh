#!/usr/bin/env bash
# Says whether the package feed carries packages whole: build/package-source.sh NAME VERSION PACKAGE…
# Prints "Package" or "StandIn". The feed is asked once, in a scratch folder, so that a failed restore spoils no lock file;
# the answer holds until the versions or the feed settings change, or artifacts/feed is removed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=$1 version=$2
shift 2

feed_settings() {
  local folder=$PWD
  while [[ -n $folder ]]; do
    cat "$folder"/[Nn]u[Gg]et.[Cc]onfig 2> /dev/null || true
    folder=${folder%/*}
  done
  cat "${RestoreConfigFile:-/dev/null}" ~/.nuget/NuGet/*.[Cc]onfig ~/.nuget/config/*.[Cc]onfig ~/.config/NuGet/*.[Cc]onfig 2> /dev/null || true
  env | grep -E '^(NUGET_|Restore)' | LC_ALL=C sort || true
}

key=$({ echo "$name $version $*"; feed_settings; } | sha256sum | cut -c 1-24)
answer=artifacts/feed/$name-$key
if [[ -s $answer ]]; then
  cat "$answer"
  exit
fi

printf 'Asking the package feed for %s %s …\n' "$name" "$version" >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
{
  echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup><ItemGroup>'
  for package in "$@"; do echo "<PackageReference Include=\"$package\" Version=\"[$version]\" />"; done
  echo '</ItemGroup></Project>'
} > "$scratch/probe.csproj"
for config in [Nn]u[Gg]et.[Cc]onfig; do [[ ! -f $config ]] || cp "$config" "$scratch"; done

source=StandIn
mkdir -p artifacts/feed artifacts/logs
if (cd "$scratch" && timeout 180 dotnet restore probe.csproj --verbosity quiet --disable-build-servers) > "artifacts/logs/feed-$name.log" 2>&1 < /dev/null; then
  source=Package
fi
echo "$source" | tee "$answer"
