/** What the bundler makes of a font: the name of its copy. */
declare module '*.ttf' {
  const name: string;
  export default name;
}
