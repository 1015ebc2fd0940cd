import { toast } from 'solid-sonner'
import { Icon, type IconName } from './icons.tsx'

/** A short word at the edge of the page that goes away by itself. */
export function notify(message: string, icon: IconName = 'check'): void {
  toast(() => (
    <span class="flex items-center gap-2.5">
      <Icon name={icon} />
      {message}
    </span>
  ))
}
