import { For, Show, type JSX } from 'solid-js'
import type { Declaration } from '../../grader/library/declarations.ts'
import { renderMarkdown } from '../exercise/markdown.ts'
import { text } from '../text.ts'

/** One function or type of a library, at an address of its own. */
export function DeclarationEntry(props: { declaration: Declaration }): JSX.Element {
  return (
    <section class="border-t border-line pt-6">
      {/* what it scrolls to stays clear of the header */}
      <h2 id={props.declaration.name} tabindex="-1" class="scroll-mt-20 font-mono text-lg font-semibold">
        {props.declaration.name}
      </h2>
      <pre class="code-block mt-2.5">{props.declaration.signature}</pre>
      <div class="prose mt-3.5" innerHTML={renderMarkdown(props.declaration.description)} />
      <Show when={props.declaration.examples.length > 0}>
        <h3 class="eyebrow mt-4">{text.imports.examples}</h3>
        <For each={props.declaration.examples}>
          {(example) => {
            const [call, answer] = example.split(' // ')
            return (
              <p class="mt-1.5 font-mono text-[0.8125rem] leading-5 wrap-anywhere">
                {call} <span class="whitespace-pre-wrap text-jade-text">→ {answer}</span>
              </p>
            )
          }}
        </For>
      </Show>
    </section>
  )
}
