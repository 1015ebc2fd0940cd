/// <reference path="/etc/passwd" />
/// <reference types="node" />
/// <amd-dependency path="/etc/passwd" />
// References that pull other files into a compilation.
// given: model
// allowed: accepted
// @ts-check
/** @jsxImportSource /etc/passwd */
export function pca(X, k) {
  return model(X, k)
}
