import { createUniqueId, Show, type JSX } from 'solid-js'

/** One card of the settings; with an `id` there are links to it. */
export function Section(props: { id?: string; title: string; intro?: string; children: JSX.Element }): JSX.Element {
  const heading = createUniqueId()
  return (
    <section id={props.id} aria-labelledby={heading} class="card mt-6 scroll-mt-20 p-5 first:mt-0 sm:p-6">
      <h2 id={heading} class="text-lg font-semibold">
        {props.title}
      </h2>
      <Show when={props.intro}>
        <p class="mt-1 text-sm text-soft">{props.intro}</p>
      </Show>
      <div class="mt-4">{props.children}</div>
    </section>
  )
}
