/** One number of a computation: what it was made of, and how fast it grows with each. */
export interface Term {
  value: number
  /** The derivative of the last term asked about with respect to this one. */
  adjoint: number
  parts: readonly (readonly [Term, number])[]
}

/** Writes down every scalar that is computed, so that all derivatives can be read off backwards. */
export class Tape {
  private readonly terms: Term[] = []

  make(value: number, ...parts: (readonly [Term, number])[]): Term {
    const term = { value, adjoint: 0, parts }
    this.terms.push(term)
    return term
  }

  add(a: Term, b: Term): Term {
    return this.make(a.value + b.value, [a, 1], [b, 1])
  }

  multiply(a: Term, b: Term): Term {
    return this.make(a.value * b.value, [a, b.value], [b, a.value])
  }

  scale(factor: number, a: Term): Term {
    return this.make(factor * a.value, [a, factor])
  }

  /** Sets the adjoint of every term to the derivative of `outcome` with respect to it. */
  differentiate(outcome: Term): void {
    outcome.adjoint = 1
    for (let t = this.terms.length - 1; t >= 0; t--) {
      const { adjoint, parts } = this.terms[t]!
      for (const [part, slope] of parts) part.adjoint += adjoint * slope
    }
  }
}
