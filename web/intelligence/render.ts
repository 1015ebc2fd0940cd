import type { Signature } from './signature.ts'

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.append(...children)
  return element
}

/** A declaration, and below it what is said of it. */
export function renderDescription({ type, documentation }: { type: string; documentation: string }): HTMLElement {
  const said = documentation === '' ? [] : [make('div', 'cm-ts-documentation', documentation)]
  return make('div', 'cm-ts-description', make('code', 'cm-ts-type', type), ...said)
}

/** A call, with the argument that is being written in bold. */
export function renderSignature({ before, parameter, after, documentation }: Signature): HTMLElement {
  const said = documentation === '' ? [] : [make('div', 'cm-ts-documentation', documentation)]
  const call = make('code', 'cm-ts-type', before, make('strong', 'cm-ts-parameter', parameter), after)
  return make('div', 'cm-ts-description', call, ...said)
}
