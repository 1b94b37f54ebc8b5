/** The bundler copies a font and gives the name of the copy. */
declare module '*.ttf' {
  const name: string;
  export default name;
}
