import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server gives every page its own nonce in place of this word.
const noncePlaceholder = '__CSP_NONCE__';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: 'static',
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../.build/admin',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: true } },
  },
  optimizeDeps: {
    include: [
      'react-admin',
      'ra-data-simple-rest',
      '@rjsf/mui',
      '@rjsf/utils',
      '@codemirror/lang-json',
    ],
  },
});
