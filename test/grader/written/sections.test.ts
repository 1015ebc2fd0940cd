import { expect, it } from 'vitest'
import { countWords } from '../../../grader/written/count-words.ts'
import { findLack } from '../../../grader/written/sections.ts'

const section = { title: 'Findings', asks: '', leastWords: 3 }

it('a section is found by its heading, however that is capitalised', () => {
  expect(findLack('## findings\n\nThree words here.\n', section)).toBeUndefined()
  expect(findLack('Intro\n\n## Other\n\ntext\n\n## Findings  \n\nThree words here.', section)).toBeUndefined()
})

it('a section that is missing, or under a heading of another level, is asked for', () => {
  for (const text of ['', '# Findings\n\nThree words here.', '## Finding\n\nThree words here.'])
    expect(findLack(text, section)).toBe('There is no section “Findings”: write it under the heading “## Findings”.')
})

it('words under another heading, and what the starter left in comments, do not count', () => {
  expect(findLack('## Findings\n\nTwo words.\n\n## Other\n\nmany many many', section)).toContain('has 2 words; 3 at least')
  expect(findLack('## Findings\n\n<!-- What came out of all this? -->', section)).toContain('has 0 words')
})

it('words hold a letter or a digit', () => {
  expect(countWords('It is £12.30 — as ever, naïve.')).toBe(6)
  expect(countWords(' \n- * …\n')).toBe(0)
})
