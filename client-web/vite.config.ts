import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const server = process.env['CAMPAIGNHUB_URL'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // The pages are served with `default-src 'self'`: nothing may become a data: address.
    assetsInlineLimit: 0,
    target: ['chrome87', 'firefox90', 'safari14.1'],
    manifest: 'manifest.json',
    rolldownOptions: { input: [page('index.html'), page('dieu-hanh.html'), page('xa.html'), page('quan-tri.html'), page('thong-ke.html'), page('cong-khai.html')] },
  },
  server: {
    proxy: {
      '/api': server,
      '/hubs': { target: server, ws: true },
    },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
