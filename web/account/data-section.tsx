import { createSignal, Show, type JSX } from 'solid-js'
import { api, base } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { Modal } from '../components/modal.tsx'
import { useUser } from '../session/session.ts'
import { text } from '../text.ts'
import { Section } from './section.tsx'

export function DataSection(): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  return (
    <Section id="data" title={text.account.data} intro={text.account.dataIntro}>
      <a href={`${base}/account/export`} download="gradus.zip" target="_self" class="btn btn-plain">
        {text.account.export}
      </a>
      <h3 class="mt-6 text-sm font-semibold">{text.account.portfolio}</h3>
      <p class="mt-1 text-sm text-soft">{text.account.portfolioIntro}</p>
      <a href={`${base}/portfolio`} download="portfolio.zip" target="_self" class="btn btn-plain mt-3">
        {text.account.portfolioGet}
      </a>
      <h3 class="mt-6 text-sm font-semibold">{text.account.erase}</h3>
      <p class="mt-1 text-sm text-soft">{text.account.eraseIntro}</p>
      <button type="button" class="btn btn-plain mt-3 text-coral-text" onClick={() => setAsking(true)}>
        {text.account.eraseOpen}
      </button>
      <Modal open={asking()} onClose={() => setAsking(false)} title={text.account.eraseTitle} body={text.account.eraseIntro}>
        <EraseForm onCancel={() => setAsking(false)} />
      </Modal>
    </Section>
  )
}

function EraseForm(props: { onCancel: () => void }): JSX.Element {
  const user = useUser()
  const hasPassword = () => user().email !== null
  const form = createForm(async (value) => {
    await api.erase(hasPassword() ? { password: value('password') } : { name: value('name') })
    // a fresh page remembers nothing of who was here
    location.assign('/')
  })
  return (
    <form novalidate class="space-y-4" onSubmit={form.submit}>
      <Show
        when={hasPassword()}
        fallback={<Field label={text.account.eraseName(user().name)} name="name" autocomplete="off" error={form.error('name')} />}
      >
        <Field
          label={text.account.currentPassword}
          name="password"
          type="password"
          autocomplete="current-password"
          error={form.error('password')}
        />
      </Show>
      <Failure message={form.failure()} />
      <div class="flex flex-wrap justify-end gap-3">
        <button type="button" class="btn btn-plain" onClick={() => props.onCancel()}>
          {text.app.cancel}
        </button>
        <button type="submit" class="btn btn-primary" disabled={form.busy()}>
          {text.account.eraseConfirm}
        </button>
      </div>
    </form>
  )
}
