// Patches of the padded images as rows of one matrix: forwards and backwards are matrix products (im2col and col2im).

type Batch = number[][][][]
type Matrix = number[][]

export function planAxis(size: number, filterSize: number, stride: number, padding: string) {
  if (!(stride >= 1) || stride % 1 !== 0) throw new RangeError(`stride ${stride}`)
  const same = padding === 'same'
  const outputs = Math.ceil((same ? size : size - filterSize + 1) / stride)
  if (outputs <= 0) throw new RangeError('the filter does not fit')
  const zeros = same ? Math.max(0, filterSize - (size % stride === 0 ? stride : size % stride)) : 0
  return { outputs, before: zeros >> 1, after: zeros - (zeros >> 1) }
}

const matmul = (A: Matrix, B: Matrix) => {
  const Bt = transpose(B)
  return A.map((a) => Bt.map((b) => b.reduce((sum, x, k) => sum + x * a[k]!, 0)))
}
const transpose = (A: Matrix) => A[0]!.map((_, j) => A.map((row) => row[j]!))

function prepare(X: Batch, filter: Batch, bias: number[], stride: number, padding: string) {
  const shape = (T: unknown): number[] => (Array.isArray(T) ? [T.length, ...shape(T[0])] : [])
  const [n, height, width, channels] = shape(X) as [number, number, number, number]
  const [fh, fw] = shape(filter) as [number, number]
  assertShape(X, [n, height, width, channels])
  assertShape(filter, [fh, fw, channels, bias.length])
  const down = planAxis(height, fh, stride, padding)
  const across = planAxis(width, fw, stride, padding)
  const spots: [number, number, number][] = []
  for (let i = 0; i < n; i++) for (let r = 0; r < down.outputs; r++) for (let s = 0; s < across.outputs; s++) spots.push([i, r, s])
  // for each patch, where its numbers come from: image, row, column, channel
  const sources = spots.map(([i, r, s]) => {
    const list: [number, number, number, number][] = []
    for (let y = 0; y < fh; y++)
      for (let x = 0; x < fw; x++)
        for (let c = 0; c < channels; c++) list.push([i, r * stride + y - down.before, s * stride + x - across.before, c])
    return list
  })
  const patches = sources.map((list) => list.map(([i, y, x, c]) => X[i]![y]?.[x]?.[c] ?? 0))
  return { n, fh, fw, channels, down, across, sources, patches, kernel: filter.flat(2) }
}

function regroup<T>(items: T[], size: number): T[][] {
  return Array.from({ length: items.length / size }, (_, g) => items.slice(g * size, (g + 1) * size))
}

export function conv2d(X: Batch, filter: Batch, bias: number[], stride: number, padding: string): Batch {
  const { patches, kernel, down, across } = prepare(X, filter, bias, stride, padding)
  const flat = matmul(patches, kernel).map((row) => row.map((v, o) => v + bias[o]!))
  return regroup(regroup(flat, across.outputs), down.outputs)
}

export function conv2dGradients(X: Batch, filter: Batch, bias: number[], stride: number, padding: string, upstream: Batch) {
  const { n, fw, channels, sources, patches, kernel, down, across } = prepare(X, filter, bias, stride, padding)
  assertShape(upstream, [n, down.outputs, across.outputs, bias.length])
  const G = upstream.flat(2)
  const input = X.map((a) => a.map((b) => b.map((c) => c.map(() => 0))))
  matmul(G, transpose(kernel)).forEach((row, p) =>
    row.forEach((v, k) => {
      const [i, y, x, c] = sources[p]![k]!
      const pixel = input[i]![y]?.[x]
      if (pixel) pixel[c]! += v
    }),
  )
  return {
    input,
    filter: regroup(regroup(matmul(transpose(patches), G), channels), fw),
    bias: transpose(G).map((column) => column.reduce((a, b) => a + b)),
  }
}

function assertShape(T: unknown, dims: number[]): void {
  if (dims.length === 0) return
  if (!Array.isArray(T) || T.length !== dims[0]) throw new RangeError('shape')
  T.forEach((item) => assertShape(item, dims.slice(1)))
}
