/** What is wrong with an input, in the reader's words. */
export class UnreadableInput extends Error {}
