import { html } from 'hono/html'
import { gatherParts } from '#schema/whole-cases.ts'
import { AnswerSheet, type Answer, type Question } from '#schema/written.ts'
import { hideClaims } from '../../../grader/written/claims.ts'
import { drawPlot } from './draw-plot.ts'
import { layOut, type Html } from './layout.ts'
import { renderMarkdown } from './markdown.ts'
import { words } from './words.ts'
import type { Work } from './works.ts'

/** One accepted exercise: what was asked, what was handed in, and how it was judged. */
export function writeExercisePage(work: Work): Promise<string> {
  const { manifest, report, prompt, createdAt } = work
  const visible = report.cases.flatMap(({ plot }) => (plot ? [plot] : []))
  const plots = html`<section>
    <h2>${words.plots}</h2>
    ${visible.map(drawPlot)}
  </section>`
  return layOut(
    manifest.title,
    '../',
    html`<header>
        <p><a href="../index.html">← ${words.back}</a></p>
        <h1>${manifest.title}</h1>
        <p class="lead">${manifest.summary}</p>
        <p><strong>${words.accepted(createdAt, gatherParts(report.cases).length)}</strong></p>
        ${writeMarking(work)}
      </header>
      <main>
        <section>
          <h2>${words.statement}</h2>
          ${renderMarkdown(prompt)}
        </section>
        ${writeSource(work)} ${visible.length > 0 ? plots : ''} ${report.cases.length > 0 ? writeCases(work) : ''}
      </main>`,
  )
}

function writeMarking({ written, levels }: Work): Html | '' {
  if (!written || written.rubric.length === 0) return ''
  if (!levels) return html`<p>${words.unmarked}</p>`
  const lines = written.rubric.map(({ id, title, levels: known }) => html`<li>${title}: ${known[levels[id] ?? 0] ?? ''}</li>`)
  return html`<p>${words.marked}</p>
    <ul>
      ${lines}
    </ul>`
}

function writeSource({ manifest, source, written }: Work): Html {
  if (manifest.kind === 'code')
    return html`<section>
      <h2>${words.code}</h2>
      <pre tabindex="0" class="code"><code>${source}</code></pre>
    </section>`
  if (manifest.kind === 'report')
    return html`<section class="report">
      <h2>${words.report}</h2>
      ${renderMarkdown(hideClaims(source))}
    </section>`
  return html`<section>
    <h2>${words.answers}</h2>
    ${writeAnswers(written?.questions ?? [], source)}
  </section>`
}

function writeAnswers(questions: readonly Question[], source: string): Html {
  const sheet = AnswerSheet.safeParse(readJson(source))
  const answers = sheet.success ? sheet.data.answers : {}
  return html`<dl>
    ${questions.map((question) => {
      const given = listAnswers(question, answers[question.id])
      return html`<dt>${question.title}</dt>
        ${given.map((line) => html`<dd>${renderMarkdown(line)}</dd>`)}`
    })}
  </dl>`
}

function readJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

function listAnswers(question: Question, answer: Answer | undefined): string[] {
  if (answer === undefined) return [words.noAnswer]
  if (question.kind === 'numeric') return [`${String(answer)} ${question.unit}`]
  if (question.kind === 'short') return [String(answer)]
  return [answer].flat().map((place) => question.options[Number(place)] ?? String(place))
}

function writeCases({ report }: Work): Html {
  const rows = report.cases.map(
    ({ title, partOf, entry, visibility, verdict }) =>
      html`<tr>
        <td>${partOf === undefined ? title : `${partOf}: ${title}`}</td>
        <td><code>${entry}</code></td>
        <td>${words.kinds[visibility]}</td>
        <td>${verdict}</td>
      </tr>`,
  )
  return html`<section>
    <h2>${words.cases}</h2>
    <div class="wide" tabindex="0" role="group" aria-label="${words.cases}">
      <table>
        <thead>
          <tr>
            ${words.caseColumns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}
