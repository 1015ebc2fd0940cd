import { createMemo, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { AllowedImports } from '../library/allowed-imports.tsx'
import { Asked } from '../written/asked.tsx'
import { CasesTable } from './cases-table.tsx'
import { HiddenCases } from './hidden-cases.tsx'
import { Hints } from './hints.tsx'
import { loadSerif } from './load-serif.ts'
import { renderMarkdown } from './markdown.ts'
import { Rules } from './rules.tsx'
import { CountsTowards, DoFirst } from './surroundings.tsx'

/** What is asked: the prompt, what may be imported, the visible cases, the titles of the hidden ones, and how it is judged. */
export default function Statement(props: { exercise: ExerciseDetail }): JSX.Element {
  loadSerif()
  const html = createMemo(() => renderMarkdown(props.exercise.prompt))
  return (
    <article class="space-y-9">
      <DoFirst exercise={props.exercise} />
      <div class="prose" innerHTML={html()} />
      <Show when={props.exercise.written} fallback={<AskedInCode exercise={props.exercise} />}>
        {(written) => <Asked slug={props.exercise.slug} written={written()} />}
      </Show>
      <Hints hints={props.exercise.hints} closed={props.exercise.rehearsal !== null} />
      <CountsTowards exercise={props.exercise} />
    </article>
  )
}

function AskedInCode(props: { exercise: ExerciseDetail }): JSX.Element {
  return (
    <>
      <AllowedImports imports={props.exercise.imports} />
      <CasesTable cases={props.exercise.cases} />
      <HiddenCases cases={props.exercise.cases} />
      <Rules exercise={props.exercise} />
    </>
  )
}
