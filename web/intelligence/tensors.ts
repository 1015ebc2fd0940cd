const folder = /^.*\/node_modules\//

const files = import.meta.glob<string>(
  [
    '../../node_modules/@tensorflow/{tfjs-core,tfjs-layers}/dist/**/*.d.ts',
    '!**/*test*.d.ts',
    '!**/dist/{miniprogram,scripts}/**',
    '!**/dist/**/jasmine_util.d.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** The module as the sandbox puts it together: without data sets, converted models and backends for browsers. */
const module = `
import './tfjs-core/dist/public/chained_ops/register_all_chained_ops'
export * from './tfjs-core/dist/index'
export * from './tfjs-layers/dist/index'
`

/** Declaration files of `@tensorflow/tfjs` by their paths. */
export const tensors = new Map(Object.entries(files).map(([path, source]) => [path.replace(folder, '/node_modules/'), source]))
tensors.set('/node_modules/@tensorflow/tfjs-core/package.json', '{ "types": "dist/index.d.ts" }')
tensors.set('/node_modules/@tensorflow/tfjs.d.ts', module)
