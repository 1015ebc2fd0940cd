/** What the editor says about TypeScript. */
export const intelligence = {
  notHere: 'It does not exist where your code runs: there is no browser and no Node.',
  failed: 'Completion and type checks could not start here. The editor works without them.',
}
