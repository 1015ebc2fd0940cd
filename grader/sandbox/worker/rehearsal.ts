;(function () {
  function multiply(a: number[][], b: number[][]) {
    const c: number[][] = []
    for (let i = 0; i < a.length; i++) {
      const row: number[] = []
      for (let j = 0; j < b[0]!.length; j++) {
        let sum = 0
        for (let t = 0; t < b.length; t++) sum += a[i]![t]! * b[t]![j]!
        row.push(sum)
      }
      c.push(row)
    }
    return c
  }
  function rehearse(table: number[][], list: number[]) {
    const centre = table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0) / table.length)
    const centred = table.map((row) => row.map((x, j) => x - centre[j]!))
    const d = centre.length
    const covariance = Array.from({ length: d }, (_, i) =>
      Array.from({ length: d }, (_, j) => centred.reduce((s, r) => s + r[i]! * r[j]!, 0)),
    )
    const image = multiply(centred, covariance)
    return { centre, centred, image, largest: Math.max(...list), text: 'text' }
  }
  return { __proto__: null, rehearse }
})
