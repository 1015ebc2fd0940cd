import { For, type JSX } from 'solid-js'

/** The home page's proportions while the outline is on its way. */
export function HomeSkeleton(): JSX.Element {
  return (
    <div class="mx-auto w-full max-w-6xl px-4 pt-6 sm:px-6 sm:pt-10">
      <div class="flex justify-between gap-8">
        <div class="flex-1">
          <div class="skeleton h-4 w-24" />
          <div class="skeleton mt-3 h-9 w-72 max-w-full" />
          <div class="skeleton mt-4 h-5 w-full max-w-lg" />
        </div>
        <div class="skeleton hidden size-32 rounded-full sm:block" />
      </div>
      <div class="skeleton mt-10 h-8 w-full" />
      <div class="skeleton mt-10 h-32 w-full rounded-[14px]" />
      <div class="mt-12 grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        <For each={[1, 2, 3]}>{() => <div class="skeleton h-64 rounded-[14px]" />}</For>
      </div>
    </div>
  )
}
