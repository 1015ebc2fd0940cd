import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { tensors } from '../tensors-plugin.ts'
import manifest from '../../package.json' with { type: 'json' }

const outDir = join(import.meta.dirname, '../dist/cli')

/** The command line as a package without dependencies, for `npm pack`. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  ssr: { noExternal: true },
  // TypeScript is written for CommonJS
  define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: {
      input: {
        gradus: join(import.meta.dirname, 'main.ts'),
        'run-worker': join(import.meta.dirname, 'worker/run-worker.ts'),
        'tensor-run-worker': join(import.meta.dirname, 'worker/tensor-run-worker.ts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', banner: '#!/usr/bin/env node' },
    },
  },
  resolve: { alias: { typescript: 'typescript-js' } },
  plugins: [
    tensors,
    {
      name: 'package',
      writeBundle() {
        const { name, version, description, license } = manifest
        const engines = { node: '>=22' }
        const made = { name, version, description, license, type: 'module', bin: { gradus: 'gradus.mjs' }, engines }
        writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(made, null, 2)}\n`)
      },
    },
  ],
})
