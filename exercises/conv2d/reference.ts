import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { addShifted, dilate, flip, pad, shapeOf, sumOfProducts } from './planes.ts'
import type * as Api from './solution.ts'

/**
 * The oracle never looks at a window. Forwards, whole padded planes are shifted, weighed and added up, one filter place after the other, and
 * the stride picks from the result. Backwards, the upstream gradient is spread out by the stride; the input's gradient is its
 * correlation with the filter turned round, the filter's its products with shifted images.
 */
const oracle: Pick<typeof Api, keyof typeof Api> = {
  planAxis(size, filterSize, stride, padding) {
    if (!(Number.isInteger(stride) && stride >= 1)) throw new RangeError('stride')
    const starts = Array.from({ length: size }, (_, at) => at).filter((at) => at % stride === 0)
    const outputs = padding === 'same' ? starts.length : starts.filter((at) => at + filterSize <= size).length
    if (outputs === 0) throw new RangeError('no window')
    const needed = padding === 'same' ? (outputs - 1) * stride + filterSize : size
    let [before, after] = [0, 0]
    // zeros go to the end and to the start by turns
    while (before + size + after < needed) {
      if (after === before) after++
      else before++
    }
    return { outputs, before, after }
  },

  conv2d(X, filter, bias, stride, padding) {
    const { rows, columns, filterChannels } = planImage(X, filter, bias, stride, padding)
    return X.map((image) => {
      const planes = channelsOf(image).map((plane) => pad(plane, rows, columns))
      const results = bias.map((start, o) => {
        const whole = planes[0]!.slice(filter.length - 1).map((row) => row.slice(filter[0]!.length - 1).map(() => start))
        for (const [c, plane] of planes.entries()) addShifted(whole, plane, filterChannels[c]![o]!)
        return Array.from({ length: rows.outputs }, (_, r) =>
          Array.from({ length: columns.outputs }, (_, s) => whole[r * stride]![s * stride]!),
        )
      })
      return joinChannels(results)
    })
  },

  conv2dGradients(X, filter, bias, stride, padding, upstream) {
    const { rows, columns, filterChannels } = planImage(X, filter, bias, stride, padding)
    requireShape(upstream, [X.length, rows.outputs, columns.outputs, bias.length])
    const [height, width] = shapeOf(X[0]!) as [number, number]
    const [fh, fw] = [filter.length, filter[0]!.length]
    const spread = upstream.map((image) => channelsOf(image).map((plane) => dilate(plane, stride)))
    const padded = X.map((image) => channelsOf(image).map((plane) => pad(plane, rows, columns)))
    return {
      input: spread.map((planes) =>
        joinChannels(
          filterChannels.map((kernels) => {
            // room for every place of the padded image, and for a filter that hangs over its edges
            const whole = Array.from({ length: height + rows.before + rows.after }, () =>
              Array.from({ length: width + columns.before + columns.after }, () => 0),
            )
            for (const [o, plane] of planes.entries()) {
              const hanging = pad(plane, { before: fh - 1, after: whole.length }, { before: fw - 1, after: whole[0]!.length })
              addShifted(whole, hanging, flip(kernels[o]!))
            }
            return whole.slice(rows.before, rows.before + height).map((row) => row.slice(columns.before, columns.before + width))
          }),
        ),
      ),
      filter: filter.map((across, i) =>
        across.map((_, j) =>
          filterChannels.map((kernels, c) =>
            kernels.map((_, o) => spread.reduce((sum, planes, n) => sum + sumOfProducts(planes[o]!, padded[n]![c]!, i, j), 0)),
          ),
        ),
      ),
      bias: bias.map((_, o) => spread.reduce((sum, planes) => sum + planes[o]!.flat().reduce((a, b) => a + b, 0), 0)),
    }
  },
}

/** TensorFlow.js convolves and differentiates by itself. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    planAxis(tf, size, filterSize, stride, padding) {
      const { outHeight, padInfo } = tf.backend_util.computeConv2DInfo([1, size, 1, 1], [filterSize, 1, 1, 1], stride, 1, padding)
      return { outputs: outHeight, before: padInfo.top, after: padInfo.bottom }
    },
    conv2d: (tf, X, filter, bias, stride, padding) =>
      convolve(tf, stride, padding)(tf.tensor4d(X), tf.tensor4d(filter), tf.tensor1d(bias)),
    conv2dGradients(tf, X, filter, bias, stride, padding, upstream) {
      const forwards = convolve(tf, stride, padding)
      const loss = (...parameters: Tensor[]) =>
        tf.sum(tf.mul(forwards(...(parameters as [Tensor, Tensor, Tensor])), tf.tensor4d(upstream)))
      const slopes = tf.grads(loss)([tf.tensor4d(X), tf.tensor4d(filter), tf.tensor1d(bias)])
      return { input: slopes[0]!, filter: slopes[1]!, bias: slopes[2]! }
    },
  },
})

function convolve(tf: Tensors, stride: number, padding: Api.Padding) {
  return (X: Tensor, filter: Tensor, bias: Tensor) =>
    tf.add(tf.conv2d(X as ReturnType<Tensors['tensor4d']>, filter as ReturnType<Tensors['tensor4d']>, stride, padding), bias)
}

function planImage(X: Api.Batch, filter: Api.Filter, bias: number[], stride: number, padding: Api.Padding) {
  const [height, width, channels] = shapeOf(X[0]!) as [number, number, number]
  const [fh, fw] = shapeOf(filter) as [number, number]
  requireShape(X, [X.length, height, width, channels])
  requireShape(filter, [fh, fw, channels, bias.length])
  return {
    rows: oracle.planAxis(height, fh, stride, padding),
    columns: oracle.planAxis(width, fw, stride, padding),
    /** The filter as planes, by input and output channel. */
    filterChannels: Array.from({ length: channels }, (_, c) =>
      bias.map((_, o) => filter.map((across) => across.map((values) => values[c]![o]!))),
    ),
  }
}

function requireShape(nested: unknown[], [length, ...rest]: number[]): void {
  if (nested.length !== length) throw new RangeError('the shapes do not fit')
  if (rest.length > 0) for (const item of nested) requireShape(item as unknown[], rest)
}

/** height × width × channels as planes of height × width, and back. */
const channelsOf = (image: number[][][]) => image[0]![0]!.map((_, c) => image.map((row) => row.map((pixel) => pixel[c]!)))
const joinChannels = (planes: number[][][]) => planes[0]!.map((row, y) => row.map((_, x) => planes.map((plane) => plane[y]![x]!)))
