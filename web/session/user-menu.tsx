import { Show, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { Icon } from '../components/icons.tsx'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { text } from '../text.ts'
import { useSession, useUser } from './session.ts'

const item = 'flex w-full items-center gap-2.5 rounded-md px-2.5 py-2 text-sm hover:bg-hover'

/** Who is signed in, and what belongs to that: a popover of the browser's own, which closes on Escape and on a click beside it. */
export function UserMenu(): JSX.Element {
  const user = useUser()
  const session = useSession()
  let panel: HTMLElement | undefined

  async function signOut() {
    try {
      await api.signOut()
      // a fresh page remembers nothing of who was here
      location.assign('/sign-in')
    } catch (error) {
      notify(explain(error), 'warning')
    }
  }

  return (
    <>
      <button
        type="button"
        popovertarget="user-menu"
        class="grid size-9 place-items-center rounded-full bg-jade-wash text-sm font-bold text-jade-text"
        aria-label={text.app.accountMenu(initials(user().name), user().name)}
      >
        {initials(user().name)}
      </button>
      <div
        ref={(element) => (panel = element)}
        id="user-menu"
        popover
        class="fixed inset-auto right-3 top-13 m-0 w-60 rounded-xl border border-line bg-card p-1.5 text-ink shadow-float sm:right-5 motion-safe:open:animate-[rise_160ms_var(--ease-settle)]"
      >
        <div class="border-b border-line px-2.5 pb-2.5 pt-1.5">
          <p class="truncate text-sm font-semibold">{user().name}</p>
          <p class="truncate text-xs text-faint">{user().email ?? text.settings.roles[user().role]}</p>
        </div>
        <a href="/practice" class={`mt-1.5 sm:hidden ${item}`} onClick={() => panel?.hidePopover()}>
          <Icon name="clock" class="text-faint" />
          {text.app.practice}
        </a>
        <a href="/settings" class={`mt-1.5 ${item}`} onClick={() => panel?.hidePopover()}>
          <Icon name="settings" class="text-faint" />
          {text.app.settings}
        </a>
        {/* without accounts there would be no way back in but a restart */}
        <Show when={session.data?.accounts}>
          <button type="button" class={item} onClick={signOut}>
            <Icon name="signOut" class="text-faint" />
            {text.app.signOut}
          </button>
        </Show>
      </div>
    </>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
