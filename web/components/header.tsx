import { A, useLocation } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { HelpLink } from '../help/help-link.tsx'
import { useSession } from '../session/session.ts'
import { SignInLink } from '../session/sign-in-link.tsx'
import { UserMenu } from '../session/user-menu.tsx'
import { text } from '../text.ts'
import { Icon, Logo } from './icons.tsx'

const places = [
  { href: '/', name: text.app.path },
  { href: '/submissions', name: text.app.attempts, own: true },
  // no room for it on a phone, where it stands in the account's menu
  { href: '/practice', name: text.app.practice, own: true, wide: true },
  { href: '/cohorts', name: text.app.cohorts, own: true },
]

const here =
  'text-ink after:absolute after:inset-x-1.5 sm:after:inset-x-2.5 after:-bottom-px after:h-0.5 after:rounded-full after:bg-jade'

export function Header(): JSX.Element {
  const location = useLocation()
  const session = useSession()
  const signedIn = () => session.data?.user != null
  // the path is what stands at /, and every track at an address of its own
  const onTrack = () => location.pathname.startsWith('/tracks/')
  return (
    <header class="sticky top-0 z-20 border-b border-line bg-paper/90 backdrop-blur">
      <div class="flex h-14 items-center gap-2 px-3 sm:gap-7 sm:px-6">
        <a href="/" class="flex items-center gap-2.5 rounded-lg text-ink" aria-label={text.app.name}>
          <Logo />
          <span aria-hidden="true" class="hidden text-lg font-bold tracking-tight sm:block">
            {text.app.name}
          </span>
        </a>
        <nav aria-label={text.app.mainNav} class="flex h-full flex-1 items-stretch gap-0.5 sm:gap-1">
          <For each={places.filter(({ own }) => !own || signedIn())}>
            {({ href, name, wide }) => (
              <A
                href={href}
                end={href === '/'}
                class="relative items-center px-1.5 text-sm sm:flex sm:px-2.5 font-semibold transition-colors"
                classList={{ flex: !wide, hidden: wide ?? false }}
                inactiveClass={href === '/' && onTrack() ? here : 'text-soft hover:text-ink'}
                activeClass={here}
              >
                {name}
              </A>
            )}
          </For>
        </nav>
        <div class="flex items-center">
          <A
            href="/exercises"
            end
            class="grid size-10 place-items-center rounded-lg transition-colors"
            activeClass="text-ink"
            inactiveClass="text-soft hover:text-ink"
            aria-label={text.search.find}
          >
            <Icon name="search" />
          </A>
          <Show when={signedIn()}>
            <HelpLink />
          </Show>
        </div>
        <Show when={signedIn()} fallback={<SignInLink />}>
          <UserMenu />
        </Show>
      </div>
    </header>
  )
}
