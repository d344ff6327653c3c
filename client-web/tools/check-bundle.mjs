// Fails when the built pages break a promise: the phone page's weight, no live or map code in it, all of it in the service
// worker, and no inline script or style.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { filesOf, firstScripts } from './page-files.mjs';

const PHONE_SCRIPT_LIMIT_KB = 60;
const WORKER_LIMIT_KB = 10;
const dist = new URL('../dist/', import.meta.url);

for (const needed of ['manifest.json', 'service-worker.js']) {
  if (!existsSync(new URL(needed, dist))) fail('There is no build to look at. Run "npm run build" first.');
}

const read = (file) => readFileSync(new URL(file, dist));
const kilobytes = (files) => files.map((file) => gzipSync(read(file)).length).reduce((sum, size) => sum + size, 0) / 1024;

const phone = kilobytes(firstScripts('index.html'));
if (phone > PHONE_SCRIPT_LIMIT_KB) {
  fail(`The phone page loads ${phone.toFixed(1)} KB of compressed script; the limit is ${PHONE_SCRIPT_LIMIT_KB} KB.`);
}

const worker = kilobytes(['service-worker.js']);
if (worker > WORKER_LIMIT_KB) fail(`The service worker has ${worker.toFixed(1)} KB; the limit is ${WORKER_LIMIT_KB} KB.`);

for (const file of firstScripts('index.html')) {
  if (/HubConnection|maplibre/i.test(read(file).toString())) fail(`The phone page loads live or map code (${file}).`);
}

const kept = read('service-worker.js').toString();
for (const file of filesOf('index.html')) {
  if (!kept.includes(`/${file}`)) fail(`The service worker does not keep ${file}, which the phone page needs.`);
}

const DESKS = { 'dieu-hanh.html': 'command centre', 'xa.html': 'commune office', 'quan-tri.html': 'administration', 'thong-ke.html': 'statistics', 'cong-khai.html': 'public page' };

for (const page of ['index.html', ...Object.keys(DESKS)]) {
  const html = read(page).toString();
  if (/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|data:/i.test(html)) fail(`${page} holds inline script, style or data.`);
}

const desks = Object.entries(DESKS).map(([page, name]) => `, ${name} ${kilobytes(firstScripts(page)).toFixed(1)} KB`);
process.stdout.write(`Phone page ${phone.toFixed(1)} KB, service worker ${worker.toFixed(1)} KB${desks.join('')} of compressed script.\n`);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
