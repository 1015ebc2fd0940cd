import { createMemo, type JSX } from 'solid-js'
import { loadSerif } from './load-serif.ts'
import { renderMarkdown } from './markdown.ts'

/** Markdown with TeX, set as the statements are. */
export default function Prose(props: { markdown: string; class?: string }): JSX.Element {
  loadSerif()
  const html = createMemo(() => renderMarkdown(props.markdown))
  return <div class={`prose ${props.class ?? ''}`} innerHTML={html()} />
}
