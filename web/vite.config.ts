import tailwind from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const api = 'http://127.0.0.1:4321'

// the libraries' development builds are slower and warn in the console; a test runner or a shell may ask for them by this variable
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid(), tailwind()],
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
