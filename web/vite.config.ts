import tailwind from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { tensors } from './tensors-plugin.ts'

const api = 'http://127.0.0.1:4321'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid(), tailwind(), tensors],
  // the editor's TypeScript: version 7 has no compiler in JavaScript
  resolve: { alias: { typescript: 'typescript-js' } },
  // a worker that evaluates code is one file: its policy lets it load no other
  worker: { format: 'es', plugins: () => [tensors] },
  server: { proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // the content security policy allows no data: scripts or fonts
    assetsInlineLimit: 0,
    // the editor, loaded by itself when an exercise is opened
    chunkSizeWarningLimit: 550,
    modulePreload: { polyfill: false },
  },
})
