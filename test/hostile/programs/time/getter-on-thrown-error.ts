// Throws an error whose name takes for ever to read, outside of any time limit on the call.
// allowed: time_limit
export function pca() {
  throw { get name() { for (;;); }, get stack() { for (;;); }, get message() { for (;;); } }
}
