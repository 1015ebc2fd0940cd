// Loops while the module is loaded, before any function is called.
// allowed: time_limit
export function pca() {}
for (;;);
