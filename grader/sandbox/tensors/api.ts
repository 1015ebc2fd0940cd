/** `@tensorflow/tfjs` as it stands in a sandbox: without data sets, converted models and backends for browsers. */
import '@tensorflow/tfjs-core/dist/register_all_gradients.js'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js'

export * from '@tensorflow/tfjs-core'
export * from '@tensorflow/tfjs-layers'
