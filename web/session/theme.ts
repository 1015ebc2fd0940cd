import { createSignal } from 'solid-js'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'gradus.theme'

function read(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system'
  } catch {
    return 'system'
  }
}

const [theme, setSignal] = createSignal<Theme>(read())
export { theme }

export function applyTheme(): void {
  if (theme() === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme()
}

export function setTheme(next: Theme): void {
  setSignal(next)
  applyTheme()
  try {
    localStorage.setItem(key, next)
  } catch {
    // a browser that stores nothing keeps the choice until the page is left
  }
}
