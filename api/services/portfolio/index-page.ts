import { html } from 'hono/html'
import type { Outline, OutlineBox } from '#schema/contracts/outline.ts'
import { layOut, type Html } from './layout.ts'
import { words } from './words.ts'

export interface IndexEntry {
  slug: string
  title: string
  selfMarked: boolean
}

interface IndexFacts {
  name: string
  madeAt: number
  entries: readonly IndexEntry[]
  outlines: readonly Outline[]
}

/** Who made all this, the list of it, and the tracks with every box as it stands. */
export function writeIndexPage({ name, madeAt, entries, outlines }: IndexFacts): Promise<string> {
  const title = words.title(name)
  const listed = html`<ul class="works">
    ${entries.map(writeEntry)}
  </ul>`
  return layOut(
    title,
    '',
    html`<header>
        <h1>${title}</h1>
        <p class="lead">${entries.length > 0 ? words.intro(entries.length) : words.none}</p>
        <p class="faint">${words.made(madeAt)}</p>
      </header>
      <main>
        ${
          entries.length > 0
            ? html`<section>
                <h2>${words.works}</h2>
                ${listed}
              </section>`
            : ''
        }
        <section>
          <h2>${words.tracks}</h2>
          ${outlines.map(writeTrack)}
        </section>
      </main>`,
  )
}

function writeEntry({ slug, title, selfMarked }: IndexEntry): Html {
  const note = selfMarked ? html` <span class="faint">(${words.selfMarked})</span>` : ''
  return html`<li><a href="exercises/${slug}.html">${title}</a>${note}</li>`
}

function writeTrack({ title, progress, phases }: Outline): Html {
  const drawn = phases.map(
    (phase) =>
      html`<h4>${phase.title}</h4>
        ${phase.units.map(
          (unit) =>
            html`<h5>${unit.title}</h5>
              <ul class="map">
                ${unit.boxes.map(writeBox)}
              </ul>`,
        )}
        ${
          phase.boxes.length > 0
            ? html`<ul class="map">
                ${phase.boxes.map(writeBox)}
              </ul>`
            : ''
        }`,
  )
  return html`<details>
    <summary>
      <h3>${title}</h3>
      <span class="faint">${words.boxes(progress.done, progress.total)}</span>
    </summary>
    ${drawn}
  </details>`
}

function writeBox({ title, state, exercises }: OutlineBox): Html {
  const selfMarked = state === 'done' && exercises.some((exercise) => exercise.selfMarked)
  return html`<li class="${state}">
    <span aria-hidden="true">${words.marks[state]}</span> ${title}
    <span class="faint">${words.states[state]}${selfMarked ? `, ${words.selfMarked}` : ''}</span>
  </li>`
}
