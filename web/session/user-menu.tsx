import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { useNavigate } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { Icon } from '../components/icons.tsx'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { text } from '../text.ts'
import { adopt, useSession, useUser } from './session.ts'

const item = 'flex w-full items-center gap-2.5 rounded-md px-2.5 py-2 text-sm outline-none data-highlighted:bg-hover'

export function UserMenu(): JSX.Element {
  const user = useUser()
  const session = useSession()
  const navigate = useNavigate()

  async function signOut() {
    try {
      await api.signOut()
      const accounts = session.data?.accounts ?? false
      adopt({ user: null, accounts, signUp: session.data?.signUp ?? 'closed' })
      navigate(accounts ? '/sign-in' : '/')
    } catch (error) {
      notify(explain(error), 'warning')
    }
  }

  return (
    <DropdownMenu placement="bottom-end" gutter={6}>
      <DropdownMenu.Trigger
        class="grid size-9 place-items-center rounded-full bg-jade-wash text-sm font-bold text-jade-text"
        aria-label={text.app.accountMenu(user().name)}
      >
        {initials(user().name)}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="z-30 w-60 rounded-xl border border-line bg-card p-1.5 shadow-float outline-none motion-safe:animate-[rise_160ms_var(--ease-settle)]">
          <div class="px-2.5 pb-2 pt-1.5">
            <p class="truncate text-sm font-semibold">{user().name}</p>
            <p class="truncate text-xs text-faint">{user().email ?? text.settings.roles[user().role]}</p>
          </div>
          <DropdownMenu.Separator class="mx-2.5 mb-1 border-line" />
          <DropdownMenu.Item class={item} onSelect={() => navigate('/settings')}>
            <Icon name="settings" class="text-faint" />
            {text.app.settings}
          </DropdownMenu.Item>
          {/* without accounts there would be no way back in but a restart */}
          <Show when={session.data?.accounts}>
            <DropdownMenu.Item class={item} onSelect={signOut}>
              <Icon name="signOut" class="text-faint" />
              {text.app.signOut}
            </DropdownMenu.Item>
          </Show>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
