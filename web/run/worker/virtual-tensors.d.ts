/** Made by `web/tensors-plugin.ts`; evaluating it puts `startTensors` on the global object. */
declare module 'virtual:tensors' {
  /** The backend's WebAssembly module, base64. */
  export const wasm: string
}
