import { For, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { text } from '../text.ts'

export function CasesTable(props: { cases: ExerciseDetail['cases'] }): JSX.Element {
  const visible = () => props.cases.filter((c) => c.visibility === 'visible')
  return (
    <Show when={visible().length > 0}>
      <section aria-labelledby="examples">
        <h2 id="examples" class="text-lg font-semibold">
          {text.exercise.examples}
        </h2>
        <p class="mt-1 text-sm text-soft">{text.exercise.examplesIntro}</p>
        <table class="mt-3 w-full table-fixed border-collapse text-left text-sm">
          <thead class="sr-only">
            <tr>
              <th scope="col">{text.exercise.call}</th>
              <th scope="col">{text.exercise.expected}</th>
            </tr>
          </thead>
          <For each={visible()}>
            {(example) => (
              <tbody class="border-t border-line">
                <tr>
                  <th scope="rowgroup" colspan="2" class="pb-1 pt-3 font-medium">
                    {example.title}
                  </th>
                </tr>
                <tr class="align-top font-mono text-[0.8125rem] leading-5">
                  <td class="w-3/5 whitespace-pre-wrap pb-3 pr-4 text-soft wrap-anywhere">{example.call}</td>
                  <td class="whitespace-pre-wrap pb-3 text-jade-text wrap-anywhere">
                    <span aria-hidden="true" class="mr-1.5 text-faint">
                      →
                    </span>
                    {example.expected}
                  </td>
                </tr>
              </tbody>
            )}
          </For>
        </table>
      </section>
    </Show>
  )
}
