import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server gives every page its own nonce in place of this word.
const noncePlaceholder = '__CSP_NONCE__';

const pageAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: 'static',
  plugins: [react()],
  resolve: { alias: { 'markdown-to-jsx/react': pageAt('json-form/plain-markdown.tsx') } },
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../.build/admin',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The page of a respondent is a bundle of its own.
      input: [pageAt('index.html'), pageAt('public/index.html')],
    },
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
