// A class is a function that cannot be called.
// allowed: runtime_error
export class pca {
  static [Symbol.hasInstance]() { return true }
}
