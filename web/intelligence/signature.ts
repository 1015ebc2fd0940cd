import ts from 'typescript-js'

/** A function as it is being called: its text in three parts, with the argument at the cursor in the middle. */
export interface Signature {
  before: string
  parameter: string
  after: string
  /** What is said of the parameter, or else first of the function. */
  documentation: string
  /** Where the arguments begin. */
  from: number
}

/** The call around a place, in the overload that fits so far. */
export function findSignature(service: ts.LanguageService, path: string, position: number): Signature | undefined {
  const help = service.getSignatureHelpItems(path, position, {})
  const item = help?.items[help.selectedItemIndex]
  if (help === undefined || item === undefined) return undefined
  const write = ts.displayPartsToString
  const at = item.isVariadic ? Math.min(help.argumentIndex, item.parameters.length - 1) : help.argumentIndex
  const separator = write(item.separatorDisplayParts)
  const parameters = item.parameters.map(({ displayParts }) => write(displayParts))
  const join = (some: string[]) => some.join(separator)
  const current = item.parameters[at]
  return {
    before: write(item.prefixDisplayParts) + join(parameters.slice(0, at)) + (at > 0 && current !== undefined ? separator : ''),
    parameter: parameters[at] ?? '',
    after: (at + 1 < parameters.length ? separator : '') + join(parameters.slice(at + 1)) + write(item.suffixDisplayParts),
    documentation: write(current?.documentation) || write(item.documentation).split('\n\n')[0]!,
    from: help.applicableSpan.start,
  }
}
