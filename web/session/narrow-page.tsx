import { Show, type JSX } from 'solid-js'
import { Logo } from '../components/icons.tsx'
import { text } from '../text.ts'

/** The one card of a page about getting in. */
export function NarrowPage(props: { title: string; intro?: string; children: JSX.Element; footer?: JSX.Element }): JSX.Element {
  return (
    <div class="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center py-10">
      <div class="mb-6 flex items-center gap-2.5">
        <Logo />
        <span class="text-lg font-bold tracking-tight">{text.app.name}</span>
      </div>
      <div class="card space-y-5 p-6 sm:p-8">
        <div>
          <h1 class="text-xl font-bold">{props.title}</h1>
          <Show when={props.intro}>
            <p class="mt-1.5 text-soft">{props.intro}</p>
          </Show>
        </div>
        {props.children}
      </div>
      <Show when={props.footer}>
        <p class="mt-5 text-center text-sm text-soft">{props.footer}</p>
      </Show>
      <p class="mt-8 text-center text-xs text-faint">{text.app.tagline}</p>
    </div>
  )
}
