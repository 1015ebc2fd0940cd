import { createEffect, onMount, type JSX } from 'solid-js'
import { text } from '../text.ts'
import { announce } from './announce.tsx'

let first = true

/** The main landmark of a page. Names the document, and after a change of page takes the focus, so that reading starts here. */
export function Page(props: { title: string; class?: string; children: JSX.Element }): JSX.Element {
  let main: HTMLElement | undefined
  createEffect(() => {
    document.title = `${props.title} · ${text.app.name}`
  })
  onMount(() => {
    if (!first) {
      main?.focus({ preventScroll: true })
      announce(props.title)
    }
    first = false
  })
  return (
    <main
      ref={(element) => (main = element)}
      id="main"
      tabindex="-1"
      class={props.class ?? 'mx-auto w-full max-w-6xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10'}
    >
      {props.children}
    </main>
  )
}
