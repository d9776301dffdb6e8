import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstChunk, preloadDrawing } from './build/first-chunks.ts';
import { inlineDocuments } from './build/inline-documents.ts';
import { nonceForStyles } from './build/nonce-for-styles.ts';
import { precompress } from './build/precompress.ts';
import { terms } from './build/terms.ts';

const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), terms(), inlineDocuments(), nonceForStyles(), preloadDrawing(), precompress()],
  // The server puts a fresh nonce in place of this word in every page it sends.
  html: { cspNonce: '__NONCE__' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/files', '/exports', '/imports'].map((path) => [path, { target: api, changeOrigin: true }]),
    ),
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Inlined pictures would need `data:` in the policy for every kind of source.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // These change with upgrades only, so a new release leaves them in people's caches.
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler|react-router)[\\/]/ },
            { name: 'graphql', test: /node_modules[\\/](?:urql|@urql|wonka|@0no-co)[\\/]/ },
            { name: firstChunk() },
          ],
        },
      },
    },
  },
});
