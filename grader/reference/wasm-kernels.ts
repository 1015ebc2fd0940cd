/**
 * What the WebAssembly backend lacks or gets wrong. The kernels it lacks are computed by cpu's, with their tensors carried over and
 * back; so is the gradient of max pooling, which is wrong there with more than one channel. The gradient of a convolution by its filter, which
 * every training step needs and which takes cpu most of the step, is made of matrix products instead. And
 * convolutions with padding `same` and a stride above 1 give zeros where the stride leaves the last rows out: those are padded first.
 */
import * as tf from '@tensorflow/tfjs'

const wrong = ['MaxPoolGrad']
/** Complex tensors have no place in a WebAssembly backend's memory. */
const complex = new Set(['Complex', 'Real', 'Imag', 'ComplexAbs', 'FFT', 'IFFT'])
const convolutionGradient = 'Conv2DBackpropFilter'

type Input = tf.TensorInfo | tf.TensorInfo[] | undefined

/** Registers them. Both backends must have been initialised. */
export function completeWasm(): void {
  const known = new Set(tf.getKernelsForBackend('wasm').map(({ kernelName }) => kernelName))
  for (const { kernelName, kernelFunc } of tf.getKernelsForBackend('cpu')) {
    if (complex.has(kernelName) || (known.has(kernelName) && !wrong.includes(kernelName))) continue
    replaceKernel(kernelName, computeOnCpu(kernelFunc))
  }
  replaceKernel(convolutionGradient, differentiateByFilter)
  for (const name of ['Conv2D', 'FusedConv2D', 'DepthwiseConv2dNative', 'FusedDepthwiseConv2D']) {
    replaceKernel(name, padFirst(tf.getKernel(name, 'wasm').kernelFunc, name.includes('Depthwise')))
  }
}

function replaceKernel(kernelName: string, kernelFunc: tf.KernelFunc) {
  if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm')
  tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc })
}

function computeOnCpu(kernel: tf.KernelFunc): tf.KernelFunc {
  return ({ inputs, attrs, backend: wasm }) => {
    const cpu = tf.engine().findBackend('cpu')
    const carried: tf.DataId[] = []
    const carry = (tensor: tf.TensorInfo, from: tf.KernelBackend, to: tf.KernelBackend): tf.TensorInfo => {
      const { dataId, shape, dtype } = tensor
      return { dataId: to.write(from.readSync(dataId) as tf.BackendValues, shape, dtype), shape, dtype }
    }
    const carryIn = (tensor: tf.TensorInfo): tf.TensorInfo => {
      const there = carry(tensor, wasm as tf.KernelBackend, cpu)
      carried.push(there.dataId)
      return there
    }
    const carryOut = (tensor: tf.TensorInfo): tf.TensorInfo => {
      const back = carry(tensor, cpu, wasm as tf.KernelBackend)
      cpu.disposeData(tensor.dataId)
      return back
    }
    const carryAll = (input: Input) => (Array.isArray(input) ? input.map(carryIn) : input && carryIn(input))
    const there = Array.isArray(inputs)
      ? inputs.map(carryIn)
      : Object.fromEntries(Object.entries(inputs as Record<string, Input>).map(([name, input]) => [name, carryAll(input)]))
    const output = kernel({ inputs: there as tf.NamedTensorInfoMap, attrs: attrs!, backend: cpu })
    const result = Array.isArray(output) ? output.map(carryOut) : carryOut(output)
    for (const dataId of carried) cpu.disposeData(dataId)
    return result
  }
}

function padFirst(kernel: tf.KernelFunc, depthwise: boolean): tf.KernelFunc {
  return ({ inputs, attrs, backend }) => {
    const { strides, pad, dilations, dimRoundingMode } = attrs as unknown as Convolution
    const { x, filter } = inputs as { x: tf.Tensor4D; filter: tf.Tensor4D }
    if (pad !== 'same' || [strides].flat().every((stride) => stride === 1)) return kernel({ inputs, attrs: attrs!, backend })
    const size = tf.backend_util.computeConv2DInfo(x.shape, filter.shape, strides, dilations, pad, dimRoundingMode, depthwise)
    const padded = padImage(x, size.padInfo)
    const output = kernel({ inputs: { ...inputs, x: padded }, attrs: { ...attrs, pad: 'valid' }, backend })
    padded.dispose()
    return output
  }
}

function padImage(image: tf.Tensor4D, { top, bottom, left, right }: Record<'top' | 'bottom' | 'left' | 'right', number>) {
  return tf.pad(image, [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ])
}

/**
 * For each place (i, j) of the filter, the inputs that met it, as rows, times the outputs' gradients:
 * ∂L/∂W[i, j] = Σ x[b, r·s + i, c·s + j]ᵀ · dy[b, r, c].
 */
function differentiateByFilter({ inputs, attrs }: Parameters<tf.KernelFunc>[0]): tf.TensorInfo {
  const { x, dy } = inputs as { x: tf.Tensor4D; dy: tf.Tensor4D }
  const { strides, pad, dataFormat, dimRoundingMode, filterShape } = attrs as unknown as Convolution
  const format = tf.backend_util.convertConv2DDataFormat(dataFormat)
  if (format !== 'channelsLast') throw new Error('the gradient of a convolution is only known for NHWC')
  const size = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode, false, format)
  const { batchSize, inChannels, outChannels, outHeight, outWidth, filterHeight, filterWidth, strideHeight, strideWidth } = size
  return tf.tidy(() => {
    const padded = padImage(x, size.padInfo)
    const gradient = tf.reshape(dy, [-1, outChannels])
    const products: tf.Tensor[] = []
    for (let i = 0; i < filterHeight; i++) {
      for (let j = 0; j < filterWidth; j++) {
        const end = [batchSize, i + (outHeight - 1) * strideHeight + 1, j + (outWidth - 1) * strideWidth + 1, inChannels]
        const met = tf.stridedSlice(padded, [0, i, j, 0], end, [1, strideHeight, strideWidth, 1])
        products.push(tf.matMul(tf.reshape(met, [-1, inChannels]), gradient, true, false))
      }
    }
    return tf.reshape(tf.stack(products), filterShape)
  })
}

interface Convolution {
  dilations: number | [number, number]
  strides: number | [number, number]
  pad: 'valid' | 'same' | number
  dataFormat: 'NHWC' | 'NCHW'
  dimRoundingMode: 'floor' | 'round' | 'ceil'
  filterShape: [number, number, number, number]
}
