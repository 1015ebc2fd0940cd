import { Dialog } from '@kobalte/core/dialog'
import { Show, type JSX } from 'solid-js'

interface ModalProps {
  open: boolean
  onClose?: () => void
  title: string
  body: string
  /** For what needs the window's width. */
  wide?: boolean
  children: JSX.Element
}

/** A question over the page. Without `onClose` it can only be answered, not dismissed. */
export function Modal(props: ModalProps): JSX.Element {
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose?.()} modal>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 bg-[oklch(0.15_0.02_180/0.5)]" />
        <div class="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <Dialog.Content
            class="card w-full p-6 shadow-float motion-safe:animate-[rise_220ms_var(--ease-settle)]"
            classList={{ 'max-w-md': !props.wide, 'max-w-7xl': props.wide ?? false }}
            onEscapeKeyDown={(event) => props.onClose ?? event.preventDefault()}
            onInteractOutside={(event) => props.onClose ?? event.preventDefault()}
          >
            <Dialog.Title as="h2" class="text-lg font-bold">
              {props.title}
            </Dialog.Title>
            <Dialog.Description class="mt-1.5 text-soft">{props.body}</Dialog.Description>
            <Show when={props.children}>
              <div class="mt-5">{props.children}</div>
            </Show>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  )
}
