import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { useParams } from '@solidjs/router'
import { For, onMount, Show, type JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import { renderMarkdown } from '../exercise/markdown.ts'
import { DeclarationEntry } from '../library/declaration-entry.tsx'
import { describeLibrary, findLibrary, type LibraryDocs } from '../library/library.ts'
import { text } from '../text.ts'
import NotFoundPage from './not-found.tsx'

export default function LibraryPage(): JSX.Element {
  const params = useParams<{ name: string }>()
  return (
    <Show when={findLibrary(params.name)} keyed fallback={<NotFoundPage />}>
      {(name) => <Reference docs={describeLibrary(name)} />}
    </Show>
  )
}

/** The reference of a library, out of the comments in its source. */
function Reference(props: { docs: LibraryDocs }): JSX.Element {
  // the page was not there yet when the browser looked for what the address points at
  onMount(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())
  return (
    <Page title={props.docs.name} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <p class="eyebrow">{text.imports.eyebrow}</p>
      <h1 class="mt-1 font-mono text-2xl font-bold">{props.docs.name}</h1>
      <div class="prose mt-4" innerHTML={renderMarkdown(`${props.docs.introduction}\n\n${text.imports.scope}`)} />
      <nav aria-label={text.imports.contents} class="mt-6">
        <ul class="flex flex-wrap gap-x-3.5 gap-y-1 font-mono text-[0.8125rem]">
          <For each={props.docs.declarations}>
            {({ name }) => (
              <li>
                <a href={`#${name}`} class="link">
                  {name}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <div class="mt-9 space-y-9">
        <For each={props.docs.declarations}>{(declaration) => <DeclarationEntry declaration={declaration} />}</For>
      </div>
    </Page>
  )
}
