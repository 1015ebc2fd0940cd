// Differentiates the polynomial through five equidistant points, moved as a whole to where they lie inside the domain.

type Curve = (x: number) => number

class Stencil {
  readonly offsets: Float64Array
  readonly unit: number

  constructor(unit: number, roomBelow: number, roomAbove: number) {
    this.unit = unit
    const below = Math.min(2, Math.floor(roomBelow / unit))
    const first = roomAbove < (4 - below) * unit ? Math.floor(roomAbove / unit) - 4 : -below
    this.offsets = Float64Array.from({ length: 5 }, (_, i) => first + i)
  }

  /** The derivative of this order at offset 0 of the polynomial that has these values, by Lagrange’s formula. */
  differentiate(values: number[], order: 1 | 2): number {
    let sum = 0
    for (let j = 0; j < 5; j++) {
      // the coefficients of the basis polynomial, lowest power first
      let basis = [1]
      for (let k = 0; k < 5; k++) {
        if (k === j) continue
        const gap = this.offsets[j]! - this.offsets[k]!
        const next: number[] = Array<number>(basis.length + 1).fill(0)
        basis.forEach((c, power) => {
          next[power] = next[power]! - (c * this.offsets[k]!) / gap
          next[power + 1] = next[power + 1]! + c / gap
        })
        basis = next
      }
      sum += values[j]! * basis[order]! * order
    }
    return sum / this.unit ** order
  }
}

export function derivative(f: Curve, x: number, precision: number): number {
  check(x, precision)
  return along(f, x, new Stencil(unitFor(x, precision, 5), Infinity, Infinity), 1)
}

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  check(x, precision)
  if (Number.isNaN(low) || Number.isNaN(high) || x < low || high < x) throw new RangeError('x lies outside of the domain')
  return along(f, x, new Stencil(unitFor(x, precision, 5), x - low, high - x), 1)
}

export function secondDerivative(f: Curve, x: number, precision: number): number {
  check(x, precision)
  return along(f, x, new Stencil(unitFor(x, precision, 6), Infinity, Infinity), 2)
}

function along(f: Curve, x: number, stencil: Stencil, order: 1 | 2): number {
  return stencil.differentiate(
    Array.from(stencil.offsets, (offset) => f(x + offset * stencil.unit)),
    order,
  )
}

/** A root of the precision; half of it, as five points reach far. */
function unitFor(x: number, precision: number, root: number): number {
  return (precision ** (1 / root) * Math.max(1, Math.abs(x))) / 2
}

function check(x: number, precision: number): void {
  if (x !== x || x === Infinity || x === -Infinity) throw new RangeError('x is no finite number')
  if (precision !== precision || precision < 2 ** -52 || precision > 1e-6) throw new RangeError('no such precision')
}
