import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { ownSources } from './sources.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
/** Bound to what `surroundings.ts` exports under these names. */
const freeNames = ['self', 'setTimeout', 'clearTimeout', 'setImmediate', 'requestAnimationFrame', 'performance', 'WebAssembly']

/**
 * TensorFlow.js and what `isolate.ts` adds to it, as one script. Never takes learner code.
 * @throws Error when the packages are not what this was written for
 */
export async function bundleTensors(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [configureBackend],
    resolve: { alias: [{ find: /^@tensorflow\/tfjs$/, replacement: here('api.ts') }] },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: here('isolate.ts'),
        output: { format: 'iife' },
        transform: { inject: Object.fromEntries(freeNames.map((name) => [name, [here('surroundings.ts'), name]])) },
      },
    },
  })) as Rolldown.RolldownOutput
  const ours = output[0].moduleIds.filter((id) => id.startsWith('/') && !id.includes('/node_modules/'))
  const unknown = ours.filter((id) => !ownSources.includes(id))
  // a change of it would go unnoticed
  if (unknown.length > 0) throw new Error(`sources.ts does not list ${unknown.join(', ')}`)
  return output[0].code
}

/** The backend's settings for its module cannot be had from outside. */
const configureBackend: Plugin = {
  name: 'configure-backend',
  transform(code, id) {
    if (!id.endsWith('/tfjs-backend-wasm/dist/backend_wasm.js')) return undefined
    const changed = code.replace('const factoryConfig = {};', 'const factoryConfig = configureBackend();')
    if (changed === code) throw new Error('@tensorflow/tfjs-backend-wasm starts its module in another way than it did')
    return `import { configureBackend } from ${JSON.stringify(here('memory.ts'))};\n${changed}`
  },
}
