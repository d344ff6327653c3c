// Reads from the build's manifest what a page consists of.
import { readFileSync } from 'node:fs';

const read = () => JSON.parse(readFileSync(new URL('../dist/manifest.json', import.meta.url), 'utf8'));

/** The scripts a page loads before it can do anything: its entry and everything that imports statically. */
export function firstScripts(page) {
  const manifest = read();
  return [...reached(manifest, page, ({ imports = [] }) => imports)].map((chunk) => manifest[chunk].file);
}

/** Every file a page may ever load: scripts, also those loaded later, styles, fonts. */
export function filesOf(page) {
  const manifest = read();
  const chunks = [...reached(manifest, page, ({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports])];
  return [...new Set(chunks.flatMap((chunk) => [manifest[chunk].file, ...(manifest[chunk].css ?? []), ...(manifest[chunk].assets ?? [])]))];
}

function reached(manifest, page, next, seen = new Set()) {
  if (seen.has(page)) return seen;
  seen.add(page);
  for (const following of next(manifest[page])) reached(manifest, following, next, seen);
  return seen;
}
