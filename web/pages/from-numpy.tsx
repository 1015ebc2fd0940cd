import type { JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import Prose from '../exercise/prose.tsx'
import guide from '../guides/from-numpy.md?raw'
import { text } from '../text.ts'

/** How to say in TypeScript what one would write in NumPy. */
export default function FromNumpyPage(): JSX.Element {
  return (
    <Page title={text.guides.fromNumpy} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <p class="eyebrow">{text.guides.eyebrow}</p>
      <h1 class="mt-1 text-2xl font-bold">{text.guides.fromNumpy}</h1>
      <Prose markdown={guide} class="mt-4" />
    </Page>
  )
}
