import { createSignal } from 'solid-js'

let coming: Promise<unknown> = Promise.resolve()
const [here, setHere] = createSignal(true)

/** Says what a page shows first is on its way. On a slow line, whatever it can do without at first had better wait. */
export function comeFirst(loading: readonly Promise<unknown>[]): void {
  setHere(false)
  const latest: Promise<unknown> = Promise.allSettled(loading).then(() => coming === latest && setHere(true))
  coming = latest
}

/** Resolves when that has arrived, or cannot be had. */
export const afterFirstThings = () => coming

/** Whether it has, for what is followed. */
export const areFirstThingsHere = here
