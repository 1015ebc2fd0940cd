import { type Random, randomFrom } from '#authoring/random'
import data from './data/digits.json' with { type: 'json' }

export interface Digit {
  /** 64 numbers from 0, paper, to 1, ink; row by row. */
  pixels: number[]
  label: number
}

export const side = 8
export const classes = 10

const pool = data.pool.map(parse)

/** Fifty of each digit that no case ever trains on. */
export const heldOut = data.heldOut.map(parse)

/** As many of each digit as asked for, class by class. */
export function drawDigits(random: Random, ofEach: number): Digit[] {
  return Array.from({ length: classes }, (_, label) =>
    random.shuffle(pool.filter((digit) => digit.label === label)).slice(0, ofEach),
  ).flat()
}

export interface Disguise {
  /** Where the pixel at each place was. */
  order: number[]
  /** Which class each digit has become. */
  classOf: number[]
}

/**
 * Another order of the pixels and other numbers for the classes, for each seed: a network that sees neither neighbours nor meanings learns as well, and
 * one that was trained elsewhere knows nothing.
 */
export function disguiseFor(seed: number): Disguise {
  const random = randomFrom(String(seed), 'disguise')
  const shuffled = (n: number) => random.shuffle(Array.from({ length: n }, (_, i) => i))
  return { order: shuffled(side * side), classOf: shuffled(classes) }
}

export function disguise({ pixels, label }: Digit, { order, classOf }: Disguise): { image: number[]; label: number } {
  return { image: order.map((place) => pixels[place]!), label: classOf[label]! }
}

/** Sixty-four digits in base 17, a space, and the label. */
function parse(text: string): Digit {
  return { pixels: Array.from(text.slice(0, side * side), (digit) => parseInt(digit, 17) / 16), label: Number(text.at(-1)) }
}
