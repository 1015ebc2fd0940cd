/** "Show me one like it", below a hidden case that failed. */
export const practice = {
  ask: 'Show me one like it',
  askAbout: (title: string) => `Show me one like it: ${title}`,
  making: 'Making one like it…',
  ready: 'The example is there.',
  example: (title: string) => `An example like “${title}”`,
  notGraded: 'The same case with other numbers. They are for practice: nobody is graded on them.',
  right:
    'Your code is right on this one. The mistake in it does not show with every input: think of what could be different in the hidden case.',
  onlyOne:
    'There is no other one like it: this case has the same input for everybody, so it stays with the judge. Its title says what it is about.',
  failed: 'We could not make an example. That is our mistake.',
  again: 'Try again',
  inFull: 'Input and expected value in full',
  input: 'Input',
  expected: 'Expected',
  tooLong: 'Too long to be shown in full.',
  copyInput: 'Copy the call',
  copyExpected: 'Copy the expected value',
}
