// Cuts the division towards zero: where fewer pixels are missing than a stride has, one window is left to count.
// feedback: should_throw: RangeError

type Batch = number[][][][]
type Padding = 'valid' | 'same'

export function planAxis(size: number, filterSize: number, stride: number, padding: Padding) {
  if (!Number.isInteger(stride) || stride < 1) throw new RangeError('stride')
  if (padding === 'valid') {
    const outputs = Math.trunc((size - filterSize) / stride) + 1
    if (outputs < 1) throw new RangeError('no window fits')
    return { outputs, before: 0, after: 0 }
  }
  const outputs = Math.ceil(size / stride)
  const total = Math.max((outputs - 1) * stride + filterSize - size, 0)
  const before = Math.floor(total / 2)
  return { outputs, before, after: total - before }
}

export function conv2d(X: Batch, filter: Batch, bias: number[], stride: number, padding: Padding): Batch {
  checkShapes(X, filter, bias)
  const h = planAxis(X[0]!.length, filter.length, stride, padding)
  const w = planAxis(X[0]![0]!.length, filter[0]!.length, stride, padding)
  const Y: Batch = []
  for (const image of X) {
    const rows: number[][][] = []
    for (let r = 0; r < h.outputs; r++) {
      const row: number[][] = []
      for (let s = 0; s < w.outputs; s++) {
        const pixel: number[] = []
        for (let o = 0; o < bias.length; o++) {
          let sum = bias[o]!
          for (let i = 0; i < filter.length; i++) {
            for (let j = 0; j < filter[0]!.length; j++) {
              const place = image[r * stride + i - h.before]?.[s * stride + j - w.before]
              if (!place) continue
              for (let c = 0; c < place.length; c++) {
                sum += place[c]! * filter[i]![j]![c]![o]!
              }
            }
          }
          pixel.push(sum)
        }
        row.push(pixel)
      }
      rows.push(row)
    }
    Y.push(rows)
  }
  return Y
}

export function conv2dGradients(X: Batch, filter: Batch, bias: number[], stride: number, padding: Padding, G: Batch) {
  checkShapes(X, filter, bias)
  const h = planAxis(X[0]!.length, filter.length, stride, padding)
  const w = planAxis(X[0]![0]!.length, filter[0]!.length, stride, padding)
  checkUpstream(G, [X.length, h.outputs, w.outputs, bias.length])
  const gradients = { input: zeros(X), filter: zeros(filter), bias: bias.map(() => 0) }
  for (let n = 0; n < X.length; n++) {
    for (let r = 0; r < h.outputs; r++) {
      for (let s = 0; s < w.outputs; s++) {
        for (let o = 0; o < bias.length; o++) {
          const g = G[n]![r]![s]![o]!
          gradients.bias[o]! += g
          for (let i = 0; i < filter.length; i++) {
            for (let j = 0; j < filter[0]!.length; j++) {
              const y = r * stride + i - h.before
              const x = s * stride + j - w.before
              const pixel = X[n]![y]?.[x]
              if (!pixel) continue
              for (let c = 0; c < pixel.length; c++) {
                gradients.filter[i]![j]![c]![o]! += g * pixel[c]!
                gradients.input[n]![y]![x]![c]! += g * filter[i]![j]![c]![o]!
              }
            }
          }
        }
      }
    }
  }
  return gradients
}

function zeros(T: Batch): Batch {
  return T.map((a) => a.map((b) => b.map((c) => c.map(() => 0))))
}

function checkShapes(X: Batch, filter: Batch, bias: number[]) {
  const [height, width, channels] = [X[0]!.length, X[0]![0]!.length, X[0]![0]![0]!.length]
  checkUpstream(X, [X.length, height, width, channels])
  checkUpstream(filter, [filter.length, filter[0]!.length, channels, bias.length])
}

function checkUpstream(T: Batch, [a, b, c, d]: number[]) {
  const fits = T.length === a && T.every((p) => p.length === b && p.every((q) => q.length === c && q.every((r) => r.length === d)))
  if (!fits) throw new RangeError('shape')
}
