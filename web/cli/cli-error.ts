/** What stops a command, in words for whoever typed it: what is wrong and what to do. */
export class CliError extends Error {
  override name = 'CliError'
}

/** Nobody answered at all: later somebody may. */
export class Unreachable extends CliError {}
