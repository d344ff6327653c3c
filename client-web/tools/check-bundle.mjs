// Fails when the built pages break a promise: the phone page's weight, no live or map code in it, and no inline script or style.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const PHONE_SCRIPT_LIMIT_KB = 25;
const dist = new URL('../dist/', import.meta.url);

if (!existsSync(new URL('manifest.json', dist))) {
  fail('There is no build to look at. Run "npm run build" first.');
}

const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

/** The files a page loads before it can do anything: its entry and everything that imports statically. */
function firstLoad(page, seen = new Set()) {
  if (seen.has(page)) return seen;
  seen.add(page);
  for (const imported of manifest[page].imports ?? []) firstLoad(imported, seen);
  return seen;
}

function scriptKilobytes(page) {
  const sizes = [...firstLoad(page)].map((chunk) => gzipSync(readFileSync(new URL(manifest[chunk].file, dist))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

const phone = scriptKilobytes('index.html');
if (phone > PHONE_SCRIPT_LIMIT_KB) {
  fail(`The phone page loads ${phone.toFixed(1)} KB of compressed script; the limit is ${PHONE_SCRIPT_LIMIT_KB} KB.`);
}

for (const chunk of firstLoad('index.html')) {
  const script = readFileSync(new URL(manifest[chunk].file, dist), 'utf8');
  if (/HubConnection|maplibre/i.test(script)) fail(`The phone page loads live or map code (${manifest[chunk].file}).`);
}

for (const page of ['index.html', 'dieu-hanh.html', 'xa.html', 'quan-tri.html']) {
  const html = readFileSync(new URL(page, dist), 'utf8');
  if (/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|data:/i.test(html)) fail(`${page} holds inline script, style or data.`);
}

process.stdout.write(`Phone page ${phone.toFixed(1)} KB, command centre ${scriptKilobytes('dieu-hanh.html').toFixed(1)} KB, commune office ${scriptKilobytes('xa.html').toFixed(1)} KB, administration ${scriptKilobytes('quan-tri.html').toFixed(1)} KB of compressed script.\n`);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
