import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { createMemo, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { AllowedImports } from '../library/allowed-imports.tsx'
import { CasesTable } from './cases-table.tsx'
import { HiddenCases } from './hidden-cases.tsx'
import { renderMarkdown } from './markdown.ts'
import { Rules } from './rules.tsx'

/** What is asked: the prompt, what may be imported, the visible cases, the titles of the hidden ones, and how it is judged. */
export default function Statement(props: { exercise: ExerciseDetail }): JSX.Element {
  const html = createMemo(() => renderMarkdown(props.exercise.prompt))
  return (
    <article class="space-y-9">
      <div class="prose" innerHTML={html()} />
      <AllowedImports imports={props.exercise.imports} />
      <CasesTable cases={props.exercise.cases} />
      <HiddenCases cases={props.exercise.cases} />
      <Rules exercise={props.exercise} />
    </article>
  )
}
