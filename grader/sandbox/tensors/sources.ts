import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Every file of ours that has a part in the snapshot. */
export const ownSources: readonly string[] = [
  ...globSync('*.ts', { cwd: folder })
    .toSorted()
    .map((name) => folder + name),
  fileURLToPath(new URL('../../reference/wasm-kernels.ts', import.meta.url)),
]
