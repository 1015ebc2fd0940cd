// Never returns.
// allowed: time_limit
export function pca() {
  for (;;);
}
