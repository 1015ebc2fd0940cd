import type { Feedback, FeedbackKind } from '#schema/feedback.ts'
import { type Finding, showFields, showPath } from './finding.ts'
import { showValue } from './show.ts'
import { shapeOf } from './structure.ts'

type Sentence = (where: string, detail: string) => string

/** What each kind of mistake is called, in words that hold no value: hidden cases say no more than this. */
const sentences: Record<FeedbackKind, Sentence> = {
  not_written: () => 'This function is not written yet.',
  wrong_type: (where) => `${where} has another type than the contract says.`,
  nothing: (where, detail) => `${capitalise(where)} is ${detail}.`,
  missing_field: (where) => `${where} is missing.`,
  shape: (where) => `${where} has another length or shape than it should.`,
  dtype: (where) => `${where} is an array of another type of numbers than the contract says.`,
  transposed: (where) => `${where} looks transposed: rows and columns are swapped.`,
  wrong_axis: (where, detail) => `${where} was reduced or normalised along the wrong axis${detail && `: ${detail}`}.`,
  permuted: (where) => `${where} holds the right numbers in another order.`,
  sign: (where) => `${where} has the opposite sign.`,
  up_to_sign: (where) => `${where} has the right size everywhere, and the wrong sign in places.`,
  off_by_one: (where, detail) => `${where} is off by one${detail && `: ${detail}`}.`,
  scale: (where, detail) => `${where} is off by a constant factor${detail && `, ${detail}`}.`,
  offset: (where) => `${where} is off by a constant that is added everywhere.`,
  not_a_number: (where) => `${where} contains NaN where a number belongs.`,
  infinite: (where) => `${where} contains an infinity where a finite number belongs.`,
  precision: (where) => `${where} is nearly right, but not to the required precision.`,
  recognised: (where, detail) => `${where} is wrong: this is what comes out when ${detail}.`,
  gradient: (where, detail) => `The gradient with respect to ${where} is wrong: ${detail}.`,
  value: (where) => `${where} differs from what is expected.`,
  property: (where, detail) => `Does not hold${where === 'the answer' ? '' : ` for ${where}`}: ${detail}.`,
  input_mutated: () => 'The function changed its arguments; work on a copy.',
  should_throw: (_, detail) => `An error was expected${detail && ` (${detail})`}, but the function returned a value.`,
  wrong_error: (_, detail) => `The function threw, but not the error the contract names${detail && `: ${detail}`}.`,
  threw: (_, detail) => `The function threw${detail ? ` ${detail}` : ' an error'}.`,
  never_settled: () => 'The returned promise never settles.',
  unsupported_value: (where) => `${where} holds something no value can be read from, such as a function, a symbol or a cycle.`,
  time: () => 'The time limit was exceeded. Does every loop come to an end, and is nothing computed more often than it has to be?',
  scaling: (_, detail) => `The time grows too fast: ${detail}.`,
  memory: (_, detail) =>
    detail === 'tensors'
      ? 'The tensors did not fit into 128 MB: dispose of those you are done with (tf.tidy, tf.dispose), or make fewer and smaller ones.'
      : 'The memory limit was exceeded.',
  output: () => 'The answer is too large, too deep or cannot be read.',
}

/** All there is to say about a finding in a case whose values may be seen. */
export function explainFinding(finding: Finding): Feedback {
  const { kind, path, about = path, actual, expected, detail = '' } = finding
  const feedback: Feedback = { kind, message: capitalise(sentences[kind](code(showPath(about)), detail)) }
  if (path.length > 0) feedback.path = showPath(path)
  if ('expected' in finding) feedback.expected = kind === 'shape' ? showShape(expected) : showValue(expected)
  if ('actual' in finding) feedback.actual = kind === 'shape' ? showShape(actual) : showValue(actual)
  if (typeof actual === 'number' && typeof expected === 'number' && Number.isFinite(actual) && Number.isFinite(expected)) {
    feedback.absoluteError = Math.abs(actual - expected)
    feedback.relativeError = feedback.absoluteError / Math.max(Math.abs(expected), Number.MIN_VALUE)
    if (!Number.isFinite(feedback.relativeError)) delete feedback.relativeError
  }
  return feedback
}

/** The same for a hidden case: the kind of mistake and the field it is in, no value, no index. */
export function hintAtFinding({ kind, path, about = path, detail = '' }: Finding): Feedback {
  return { kind, message: capitalise(sentences[kind](code(showFields(about)), detail)) }
}

/** A wrong derivative: which parameter it belongs to stays its path, how it is wrong becomes its detail. */
export function explainGradient(finding: Finding): Finding {
  const { kind, detail = '' } = finding
  const sentence = kind === 'recognised' ? `this is what comes out when ${detail}.` : sentences[kind]('it', detail)
  return { ...finding, kind: 'gradient', detail: sentence.slice(0, -1) }
}

function code(where: string): string {
  return where === 'the answer' ? where : `\`${where}\``
}

function showShape(value: unknown): string {
  return shapeOf(value)?.join(' × ') ?? showValue(value, 40)
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
