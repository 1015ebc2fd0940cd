/** "1 box", "3 boxes": what a number says depends on the language. */
export const plural = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`
