const key = 'gradus:track'

/** The track looked at last on this device, if its storage can be read. */
export function readLastTrack(storage: Pick<Storage, 'getItem'>): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

export function keepLastTrack(storage: Pick<Storage, 'setItem'>, slug: string): void {
  try {
    storage.setItem(key, slug)
  } catch {
    // no storage: the first track is shown next time
  }
}
