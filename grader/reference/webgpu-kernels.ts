/**
 * What the WebGPU backend (4.22) gets wrong. A whole number or truth value cast to float32 keeps its bits and is a float by name only; and
 * whole numbers cannot be transposed, but for plain matrices. In both cases shaders do not compile, and what is built on them gives zeros. So
 * casts multiply by one, which makes floats in fact, and what transposes inside computes with floats: exact up to 2²⁴.
 */
import * as tf from '@tensorflow/tfjs'

/** Kernels that transpose `x` inside, and whether their output is of the same type as `x`. */
const transposing: Record<string, boolean> = {
  Transpose: true,
  BatchToSpaceND: true,
  Cumsum: true,
  Cumprod: true,
  Sum: true,
  Prod: true,
  Max: true,
  Min: true,
  UnsortedSegmentSum: true,
  ArgMax: false,
  ArgMin: false,
}

/** Registers the cures. The backend must have been initialised. */
export function completeWebgpu(): void {
  replaceKernel('Cast', castInFact)
  for (const [name, keepsType] of Object.entries(transposing)) replaceKernel(name, (kernel) => computeAsFloats(kernel, keepsType))
}

function replaceKernel(kernelName: string, cure: (kernel: tf.KernelFunc) => tf.KernelFunc) {
  const { kernelFunc } = tf.getKernel(kernelName, 'webgpu')
  tf.unregisterKernel(kernelName, 'webgpu')
  tf.registerKernel({ kernelName, backendName: 'webgpu', kernelFunc: cure(kernelFunc) })
}

function castInFact(cast: tf.KernelFunc): tf.KernelFunc {
  const { kernelFunc: multiply } = tf.getKernel('Multiply', 'webgpu')
  return (params) => {
    const { x } = params.inputs as { x: tf.TensorInfo }
    const backend = params.backend as tf.KernelBackend
    const output = cast(params) as tf.TensorInfo
    if (output.dtype !== 'float32' || x.dtype === 'float32') return output
    const one: tf.TensorInfo = { dataId: backend.write(new Float32Array([1]), [], 'float32'), shape: [], dtype: 'float32' }
    const result = multiply({ inputs: { a: output, b: one }, backend })
    backend.disposeData(output.dataId)
    backend.disposeData(one.dataId)
    return result
  }
}

function computeAsFloats(kernel: tf.KernelFunc, keepsType: boolean): tf.KernelFunc {
  return ({ inputs, attrs, backend }) => {
    const { x } = inputs as { x: tf.TensorInfo }
    if (x.dtype !== 'int32' && x.dtype !== 'bool') return kernel({ inputs, attrs, backend })
    const cast = (tensor: tf.TensorInfo, dtype: tf.DataType) =>
      tf.getKernel('Cast', 'webgpu').kernelFunc({ inputs: { x: tensor }, attrs: { dtype }, backend }) as tf.TensorInfo
    const drop = ({ dataId }: tf.TensorInfo) => (backend as tf.KernelBackend).disposeData(dataId)
    const floats = cast(x, 'float32')
    const output = kernel({ inputs: { ...inputs, x: floats }, attrs, backend }) as tf.TensorInfo
    drop(floats)
    if (!keepsType) return output
    const result = cast(output, x.dtype)
    drop(output)
    return result
  }
}
