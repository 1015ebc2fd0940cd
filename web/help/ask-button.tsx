import { createSignal, type JSX } from 'solid-js'
import type { AskRequest } from '#schema/contracts/thread.ts'
import { api } from '../client.ts'
import { Icon } from '../components/icons.tsx'
import { Modal } from '../components/modal.tsx'
import { notify } from '../components/notify.tsx'
import { refreshThreads } from '../queries.ts'
import { text } from '../text.ts'
import { MessageForm } from './message-form.tsx'

/** Asks about an attempt: for help with the whole, or, given a case, whether that is right. */
export function AskButton(props: { submission: string; about?: { index: number; title: string } | undefined }): JSX.Element {
  const [asking, setAsking] = createSignal(false)

  async function send(body: string) {
    const request: AskRequest = props.about ? { kind: 'case', caseIndex: props.about.index, body } : { kind: 'help', body }
    await api.ask(props.submission, request)
    setAsking(false)
    notify(text.help.sent)
    void refreshThreads()
  }

  return (
    <>
      <button
        type="button"
        class="btn btn-small"
        classList={{ 'btn-plain': !props.about, 'btn-quiet -ml-2.5': props.about !== undefined }}
        aria-label={props.about && text.help.doubtAbout(props.about.title)}
        onClick={() => setAsking(true)}
      >
        <Icon name={props.about ? 'flag' : 'help'} size={16} />
        {props.about ? text.help.doubt : text.help.ask}
      </button>
      <Modal
        open={asking()}
        onClose={() => setAsking(false)}
        title={props.about ? text.help.doubtTitle : text.help.askTitle}
        body={props.about ? text.help.doubtBody(props.about.title) : text.help.askBody}
      >
        <MessageForm label={text.help.message} send={send}>
          <button type="button" class="btn btn-plain" onClick={() => setAsking(false)}>
            {text.app.cancel}
          </button>
        </MessageForm>
      </Modal>
    </>
  )
}
