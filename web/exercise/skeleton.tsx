import { For, type JSX } from 'solid-js'

export function StatementSkeleton(): JSX.Element {
  return (
    <div class="space-y-3">
      <For each={[92, 100, 96, 60, 88, 100, 74]}>{(width) => <div class="skeleton h-4" style={{ width: `${width}%` }} />}</For>
    </div>
  )
}

/** The exercise page's proportions while the exercise is on its way. */
export function WorkspaceSkeleton(): JSX.Element {
  return (
    <div class="flex h-[calc(100dvh-3.5rem-1px)] flex-col">
      <div class="border-b border-line px-6 py-4">
        <div class="skeleton h-7 w-64 max-w-full" />
      </div>
      <div class="flex flex-1">
        <div class="flex-1 p-6 lg:max-w-[44%]">
          <StatementSkeleton />
        </div>
        <div class="hidden flex-1 border-l border-line bg-card lg:block" />
      </div>
    </div>
  )
}
