import { createSignal, onCleanup } from 'solid-js'

/** Whether the window is wide enough for two panes; the same limit as Tailwind's `lg`. */
export function createWide(): () => boolean {
  const media = matchMedia('(min-width: 64rem)')
  const [wide, setWide] = createSignal(media.matches)
  const listen = () => setWide(media.matches)
  media.addEventListener('change', listen)
  onCleanup(() => media.removeEventListener('change', listen))
  return wide
}
