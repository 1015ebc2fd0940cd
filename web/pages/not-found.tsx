import type { JSX } from 'solid-js'
import { Empty } from '../components/empty.tsx'
import { Page } from '../components/page.tsx'
import { text } from '../text.ts'

export default function NotFoundPage(): JSX.Element {
  return (
    <Page title={text.notices.notFoundTitle}>
      <Empty icon="warning" heading="h1" title={text.notices.notFoundTitle} body={text.notices.notFoundBody}>
        <a href="/" class="btn btn-primary">
          {text.app.home}
        </a>
      </Empty>
    </Page>
  )
}
