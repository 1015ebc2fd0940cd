/** What may be done with numbers. `add` and `multiply` take two operands, the others one. */
export type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }

/** One number of a computation: given, or made of others. `inputs` holds the positions of its operands in the list, counted from 0. */
export type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

export interface Step {
  value: number
  /** The derivative of the value with respect to each operand, in their order. */
  slopes: number[]
}

export interface Gradients {
  /** The value of the last node of the list. */
  value: number
  /** Its derivative with respect to each node whose op is 'input', in the order in which those stand in the list. */
  derivatives: number[]
}

/**
 * One operation on operands whose values are known. A power has a base above 0, or below 0 and a whole exponent, or 0 and an exponent that
 * is 0 or at least 1. RangeError when there are too many or too few operands. Only reads its arguments.
 */
export function applyOperation(operation: Operation, operands: number[]): Step {
  throw new Error('not implemented')
}

/**
 * The values of all nodes, in the order of the list. A node may stand before its operands. nodes: up to 30 000. RangeError for an empty
 * list, a position that no node has, too many or too few operands, or a cycle. Only reads its argument.
 */
export function evaluate(nodes: Node[]): number[] {
  throw new Error('not implemented')
}

/** The value of the last node of the list and its derivatives. RangeError as above. Only reads its argument. */
export function gradients(nodes: Node[]): Gradients {
  throw new Error('not implemented')
}
