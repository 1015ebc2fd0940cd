/** Something a report or an outline has one of for each case, or for each part of one. */
interface Item {
  title: string
  /** The title of the whole, where a case has several parts. */
  partOf?: string | undefined
}

/** A case as it is counted. One of several parts is right when all of them are. */
export interface WholeCase<T> {
  title: string
  /** Only the item itself, where the case has no parts. */
  parts: T[]
  hasParts: boolean
}

/** Items by the case they belong to, in order. The parts of a case stand side by side. */
export function gatherParts<T extends Item>(items: readonly T[]): WholeCase<T>[] {
  const wholes: WholeCase<T>[] = []
  for (const item of items) {
    const last = wholes.at(-1)
    const { title, partOf } = item
    if (last?.hasParts && last.title === partOf) last.parts.push(item)
    else wholes.push({ title: partOf ?? title, parts: [item], hasParts: partOf !== undefined })
  }
  return wholes
}

/** How many cases have only parts that are so. */
export function countCases<T extends Item>(items: readonly T[], isSo: (item: T) => boolean): number {
  return gatherParts(items).filter(({ parts }) => parts.every(isSo)).length
}
