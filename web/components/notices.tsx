import { onlineManager } from '@tanstack/solid-query'
import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { text } from '../text.ts'
import { Icon } from './icons.tsx'

/** A strip that says when the network is away. It lies over the header, so that nothing moves when it comes, and lets every tap through. */
export function OfflineNotice(): JSX.Element {
  const [online, setOnline] = createSignal(onlineManager.isOnline())
  onCleanup(onlineManager.subscribe(setOnline))
  return (
    <div role="status" class="pointer-events-none fixed inset-x-0 top-1.5 z-40 flex justify-center px-4">
      <Show when={!online()}>
        <p class="flex items-center gap-2.5 rounded-full bg-ink px-4 py-2.5 text-sm font-medium text-paper shadow-float motion-safe:animate-[rise_240ms_var(--ease-settle)]">
          <Icon name="offline" />
          {text.notices.offline}
        </p>
      </Show>
    </div>
  )
}
