import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Triple = [number, number, number]

const css = readFileSync('web/styles/tokens.css', 'utf8')
const themes = { light: 0, dark: 1 }

function parse(value: string): Triple {
  if (value === '#000') return [0, 0, 0]
  if (value === '#fff') return [1, 0, 0]
  return /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(value)!.slice(1).map(Number) as Triple
}

/** A token as OKLCH, in one of the themes. */
function token(name: string, theme: number): Triple {
  const pair = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)|#\\w+), (oklch\\([^)]*\\)|#\\w+)\\)`).exec(css)!
  return parse(pair[theme + 1]!)
}

const toLab = ([l, c, h]: Triple): Triple => [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
const times = (matrix: Triple[], v: Triple) => matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as Triple
const clip = (v: Triple) => v.map((x) => Math.min(1, Math.max(0, x))) as Triple
const mix = (a: Triple, b: Triple, t: number) => a.map((x, i) => x + t * (b[i]! - x)) as Triple

/** OKLab to linear sRGB and back (Ottosson 2020). */
function toLinear(lab: Triple): Triple {
  const cones = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    lab,
  ).map((x) => x ** 3) as Triple
  return times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    cones,
  )
}
function fromLinear(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as Triple
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

function contrast(a: Triple, b: Triple): number {
  const [low, high] = [a, b]
    .map((lab) => clip(toLinear(lab)))
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .toSorted((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** What eyes without one kind of cone make of linear sRGB (Machado, Oliveira & Fernandes 2009, severity 1). */
const eyes: Record<string, Triple[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  const card = toLab(token('color-card', theme))
  const series = Array.from({ length: 8 }, (_, i) => toLab(token(`plot-${i + 1}`, theme)))

  it('each series stands out from the card', () => {
    for (const [i, colour] of series.entries()) expect(contrast(colour, card), `series ${i + 1}`).toBeGreaterThan(3)
  })

  it.each(Object.keys(eyes))('no two series look alike: %s', (eye) => {
    const seen = series.map((colour) => fromLinear(clip(times(eyes[eye]!, clip(toLinear(colour))))))
    for (const [i, a] of seen.entries()) {
      for (const [j, b] of seen.entries()) {
        // a just noticeable difference is about 0.02
        if (i < j) expect(Math.hypot(...a.map((x, k) => x - b[k]!)), `${i + 1} and ${j + 1}`).toBeGreaterThan(j < 4 ? 0.18 : 0.11)
      }
    }
  })

  it.each(['plot-high', 'plot-below'])('numbers can be read on every cell towards %s', (end) => {
    const [low, high] = ['plot-low', end].map((name) => toLab(token(name, theme))) as [Triple, Triple]
    const [onLow, onHigh] = ['plot-on-low', 'plot-on-high'].map((name) => toLab(token(name, theme))) as [Triple, Triple]
    for (let t = 0; t <= 1; t += 0.01) {
      expect(contrast(mix(low, high, t), t < 0.6 ? onLow : onHigh), `at ${t}`).toBeGreaterThan(4.4)
    }
  })
})
