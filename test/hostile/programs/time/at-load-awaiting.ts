// Loops in microtasks while the module is loaded.
// allowed: time_limit
for (;;) await null
export function pca() {}
