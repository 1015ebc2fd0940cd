import { For, Show, type JSX } from 'solid-js'
import type { Written } from '#schema/written.ts'
import { base } from '../client.ts'
import { renderMarkdown } from '../exercise/markdown.ts'
import { describeRounding } from '../../grader/written/claims.ts'
import { text } from '../text.ts'
import { Rubric } from './rubric.tsx'

/** What is to be written, below the statement: data, sections, numbers, and how people judge it. */
export function Asked(props: { slug: string; written: Written }): JSX.Element {
  return (
    <>
      <Part id="files" title={text.written.files} show={props.written.files.length > 0}>
        <ul class="mt-1.5 space-y-1 text-sm">
          <For each={props.written.files}>
            {({ name, licence, source }) => (
              <li>
                <a
                  href={`${base}/exercises/${props.slug}/files/${name}`}
                  download={name}
                  target="_self"
                  class="link font-mono text-[0.8125rem]"
                >
                  {name}
                </a>{' '}
                <span class="text-faint">{text.written.fileBy(licence, source)}</span>
              </li>
            )}
          </For>
        </ul>
      </Part>
      <Part id="sections" title={text.written.sections} show={props.written.sections.length > 0}>
        <dl class="mt-2 space-y-3 text-[0.9375rem]">
          <For each={props.written.sections}>
            {({ title, asks, leastWords }) => (
              <div>
                <dt class="font-semibold">
                  {title} <span class="text-xs font-normal text-faint">{text.written.sectionWords(leastWords)}</span>
                </dt>
                <dd class="prose text-[0.9375rem]" innerHTML={renderMarkdown(asks)} />
              </div>
            )}
          </For>
        </dl>
      </Part>
      <Part id="numbers" title={text.written.numbers} show={props.written.claims.length > 0}>
        <p class="mt-1 text-sm text-soft">
          {text.written.numbersBody} <code>{`{{${props.written.claims[0]?.id}: 12.3}}`}</code>.
        </p>
        <ul class="mt-2 space-y-1.5 text-sm">
          <For each={props.written.claims}>
            {(claim) => (
              <li>
                <code class="text-[0.8125rem]">{claim.id}</code>{' '}
                <span class="text-soft">
                  {claim.label}
                  {claim.unit && `, ${claim.unit}`} ({describeRounding(claim)})
                </span>
              </li>
            )}
          </For>
        </ul>
      </Part>
      <Part id="rubric" title={text.written.rubric} show={props.written.rubric.length > 0}>
        <p class="mt-1 text-sm text-soft">{text.written.rubricBody}</p>
        <Rubric rubric={props.written.rubric} />
      </Part>
    </>
  )
}

function Part(props: { id: string; title: string; show: boolean; children: JSX.Element }): JSX.Element {
  return (
    <Show when={props.show}>
      <section aria-labelledby={`asked-${props.id}`}>
        <h2 id={`asked-${props.id}`} class="text-lg font-semibold">
          {props.title}
        </h2>
        {props.children}
      </section>
    </Show>
  )
}
