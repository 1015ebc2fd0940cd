import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { UserMenu } from '../session/user-menu.tsx'
import { text } from '../text.ts'
import { Logo } from './icons.tsx'

const places = [
  { href: '/', name: text.app.path },
  { href: '/submissions', name: text.app.attempts },
  { href: '/cohorts', name: text.app.cohorts },
]

export function Header(): JSX.Element {
  return (
    <header class="sticky top-0 z-20 border-b border-line bg-paper/90 backdrop-blur">
      <div class="flex h-14 items-center gap-3 px-4 sm:gap-7 sm:px-6">
        <a href="/" class="flex items-center gap-2.5 rounded-lg text-ink" aria-label={text.app.name}>
          <Logo />
          <span aria-hidden="true" class="hidden text-lg font-bold tracking-tight sm:block">
            {text.app.name}
          </span>
        </a>
        <nav aria-label={text.app.mainNav} class="flex h-full flex-1 items-stretch gap-0.5 sm:gap-1">
          <For each={places}>
            {({ href, name }) => (
              <A
                href={href}
                end={href === '/'}
                class="relative flex items-center px-2.5 text-sm font-semibold transition-colors"
                inactiveClass="text-soft hover:text-ink"
                activeClass="text-ink after:absolute after:inset-x-2.5 after:-bottom-px after:h-0.5 after:rounded-full after:bg-jade"
              >
                {name}
              </A>
            )}
          </For>
        </nav>
        <UserMenu />
      </div>
    </header>
  )
}
