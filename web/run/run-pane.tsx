import type { JSX } from 'solid-js'
import type { Workspace } from '../exercise/workspace.ts'
import { OwnInput } from './own-input/own-input.tsx'
import { RunPanel } from './run-panel.tsx'

/** Everything that runs on this device: the visible cases, then an input of one's own. */
export default function RunPane(props: { workspace: Workspace }): JSX.Element {
  const { run, input, source, goTo } = props.workspace
  return (
    <div class="space-y-8">
      <RunPanel run={run} outdated={run.ran() !== source()} onGo={goTo} />
      <OwnInput input={input} onGo={goTo} />
    </div>
  )
}
