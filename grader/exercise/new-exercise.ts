/**
 * `npm run new-exercise -- <slug>`: makes the folder of an exercise. Whatever is to be written says so, and `npm run verify -- <slug>` lists it.
 * Exit code 2 when the call is wrong.
 */
import { createExercise } from './create.ts'
import { exercisesFolder } from './load.ts'

const [slug, ...more] = process.argv.slice(2)
try {
  if (!slug || slug.startsWith('-') || more.length > 0) throw new Error('Usage: npm run new-exercise -- <slug>')
  createExercise(slug, exercisesFolder)
  console.log(
    [
      `exercises/${slug} is there: the mean of a list, as an example of every file.`,
      '1. Put your own in its place, in the order of exercises/README.md, wherever it says "Write:".',
      `2. npm run verify -- ${slug} --watch says at every save what is not proven yet.`,
      '3. Put the slug into the box of a track, exercises/tracks/*.json, that it makes tickable.',
    ].join('\n'),
  )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
