/** Does work on all items, two at a time: as many as saturate two cores. */
export async function eachOfTwo<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  const lane = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all([lane(), lane()])
}
