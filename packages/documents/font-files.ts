import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const tinos = (style: string): string => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);

/** In a Lambda `infra/bundle/font-files.ts` replaces this module, because the fonts are beside the code. */
export const fontFiles = {
  normal: tinos('400Regular'),
  bold: tinos('700Bold'),
  italics: tinos('400Regular_Italic'),
  bolditalics: tinos('700Bold_Italic'),
};
