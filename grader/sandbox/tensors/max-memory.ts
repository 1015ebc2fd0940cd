/** What all tensors of one case may hold at a time, MB of 2²⁰ bytes. */
export const maxMemoryMB = 128
