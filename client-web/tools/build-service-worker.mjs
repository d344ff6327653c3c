// Builds the service worker after the pages: it carries the list of the phone page's files, each with the hash of its content.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { filesOf } from './page-files.mjs';

const dist = new URL('../dist/', import.meta.url);

/** What the page needs beside what its scripts and styles name. */
const BESIDE = ['manifest.webmanifest', 'favicon.svg'];

const digest = (content) => createHash('sha256').update(content).digest('base64');

const read = (file) => readFileSync(new URL(file, dist));

const files = [
  { url: '/', file: 'index.html' },
  ...BESIDE.filter((file) => existsSync(new URL(file, dist))).map((file) => ({ url: `/${file}`, file })),
  ...filesOf('index.html').map((file) => ({ url: `/${file}`, file })),
].map(({ url, file }) => ({ url, integrity: `sha256-${digest(read(file))}` }));

await build({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  logLevel: 'warn',
  define: {
    PHONE_FILES: JSON.stringify(files),
    PHONE_VERSION: JSON.stringify(createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)),
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: ['chrome87', 'firefox90', 'safari14.1'],
    rolldownOptions: {
      input: fileURLToPath(new URL('../src/service-worker/worker.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'service-worker.js' },
    },
  },
});
