import { createMemo, For, Show, type JSX } from 'solid-js'
import type { Import, Library } from '#schema/manifest.ts'
import { text } from '../text.ts'
import { addressOf, describeLibrary, libraries } from './library.ts'

/** What a solution of the exercise may import, each function linked to its reference. Nothing where it stands alone. */
export function AllowedImports(props: { imports: readonly Import[] }): JSX.Element {
  return (
    <Show when={props.imports.length > 0}>
      <section aria-labelledby="allowed-imports">
        <h2 id="allowed-imports" class="text-lg font-semibold">
          {text.imports.allowed}
        </h2>
        <For each={libraries.filter((name) => props.imports.includes(name))}>{(name) => <Contents name={name} />}</For>
        <Show when={props.imports.includes('@tensorflow/tfjs')}>
          <Tensors />
        </Show>
      </section>
    </Show>
  )
}

function Contents(props: { name: Library }): JSX.Element {
  const names = createMemo(() => functionsOf(props.name))
  return (
    <>
      <p class="mt-1 text-sm text-soft">
        <a href={addressOf(props.name)} class="link font-mono text-[0.8125rem]">
          {props.name}
        </a>{' '}
        {text.imports.allowedBody}
      </p>
      <ul class="mt-2 flex flex-wrap gap-x-3.5 gap-y-1 font-mono text-[0.8125rem]">
        <For each={names()}>
          {(name) => (
            <li>
              <a href={addressOf(props.name, name)} class="link">
                {name}
              </a>
            </li>
          )}
        </For>
      </ul>
      <pre class="code-block mt-3">{`import { ${names()[0]} } from '${props.name}'`}</pre>
    </>
  )
}

function Tensors(): JSX.Element {
  return (
    <>
      <p class="mt-3 text-sm text-soft">
        <a href="https://js.tensorflow.org/api/latest/" rel="noreferrer" target="_blank" class="link font-mono text-[0.8125rem]">
          @tensorflow/tfjs
        </a>{' '}
        {text.imports.tensorsBody}
      </p>
      <pre class="code-block mt-3">{`import * as tf from '@tensorflow/tfjs'`}</pre>
    </>
  )
}

function functionsOf(library: Library): string[] {
  return describeLibrary(library)
    .declarations.filter(({ kind }) => kind === 'function')
    .map(({ name }) => name)
}
