import { Track } from '#schema/track.ts'
import mlPath from '../exercises/tracks/ml-path.json' with { type: 'json' }

/** The outlines of this version, in the order they are listed. */
export const tracks: readonly Track[] = [mlPath].map((track) => Track.parse(track))
