import { Track } from '#schema/track.ts'
import mlFoundations from '../exercises/tracks/ml-foundations.json' with { type: 'json' }
import mlHandbook from '../exercises/tracks/ml-handbook.json' with { type: 'json' }
import mlPath from '../exercises/tracks/ml-path.json' with { type: 'json' }
import mlPython from '../exercises/tracks/ml-python.json' with { type: 'json' }
import practicalPrimer from '../exercises/tracks/practical-primer.json' with { type: 'json' }

/** The outlines of this version, in the order they are listed. */
export const tracks: readonly Track[] = [mlPath, mlFoundations, mlPython, practicalPrimer, mlHandbook].map((track) =>
  Track.parse(track),
)
