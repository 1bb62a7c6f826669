/** How the interface is built: one small entry, one chunk per page, everything served from our own origin under a strict content policy. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { atlasPlugin } from './map/atlas-plugin.ts'

const target = process.env['VIGIE_API'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), atlasPlugin()],
  server: { port: 5173, strictPort: false, proxy: { '/api': { target, changeOrigin: false } } },
  build: {
    outDir: '../dist/frontend',
    emptyOutDir: true,
    // Nothing inlined: the content policy allows neither data: nor inline code.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/, priority: 3 },
            { name: 'leaflet', test: /node_modules[\\/]leaflet[\\/]/, priority: 2 },
            // What half of the pages share comes in one piece: a piece of its own for each small part costs more than it holds.
            { name: 'shared', test: /frontend[\\/](ui|lib)[\\/]/, minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
  },
})
