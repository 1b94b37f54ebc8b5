import { join } from 'node:path';
import normal from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';
import italics from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf';
import bolditalics from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf';

const besideTheCode = (name: string): string => join(__dirname, name);

/** Fonts as files: as part of the code they would be parsed at each cold start. */
export const fontFiles = {
  normal: besideTheCode(normal),
  bold: besideTheCode(bold),
  italics: besideTheCode(italics),
  bolditalics: besideTheCode(bolditalics),
};
