/** The bundler puts the bytes of a WebAssembly file into the bundle. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
