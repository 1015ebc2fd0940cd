/** Stands in a learner's place while a worker waits: a little of what most submissions do, on made-up numbers. */
export function rehearse(table: number[][], list: number[]) {
  const centre = table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / table.length)
  const centred = table.map((row) => row.map((x, j) => x - centre[j]!))
  const covariance = centre.map((_, i) => centre.map((_, j) => centred.reduce((sum, row) => sum + row[i]! * row[j]!, 0)))
  return { centre, centred, image: multiply(centred, covariance), largest: Math.max(...list), text: 'text' }
}

function multiply(a: number[][], b: number[][]): number[][] {
  const product: number[][] = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < b[0]!.length; j++) {
      let sum = 0
      for (let k = 0; k < b.length; k++) sum += a[i]![k]! * b[k]![j]!
      row.push(sum)
    }
    product.push(row)
  }
  return product
}
