import { afterFirstThings } from './first-things.ts'

/** Fetches the typeface of statements. Until it is there they stand in one that every system has. */
export function loadSerif(): void {
  void afterFirstThings()
    .then(() => import('./serif.ts'))
    .catch(() => undefined)
}
