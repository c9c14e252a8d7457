import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coveredBy } from './font-coverage';

const require = createRequire(import.meta.url);

/** Families in the order in which a letter is looked for, with the files that they are read from. */
const FAMILIES = [
  { family: 'Inter', folder: 'inter', file: 'Inter' },
  {
    ...{ family: 'Noto Sans Symbols 2', folder: 'noto-sans-symbols-2', file: 'NotoSansSymbols2' },
    isRegularOnly: true,
  },
  { family: 'Noto Sans Arabic', folder: 'noto-sans-arabic', file: 'NotoSansArabic' },
  { family: 'Noto Sans Hebrew', folder: 'noto-sans-hebrew', file: 'NotoSansHebrew' },
] as const;

export const FONT_FAMILIES = FAMILIES.map(({ family }) => family);

/** The type of a PDF, and which signs it has. Nothing is asked of the machine's own fonts. */
export interface PdfFonts {
  readonly files: readonly Buffer[];
  /** Whether a sign, by its number in Unicode, can be set. */
  readonly covers: (codePoint: number) => boolean;
}

let loaded: PdfFonts | null = null;

/** Reads the fonts, once in each thread. */
export function pdfFonts(): PdfFonts {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): PdfFonts {
  const files = FAMILIES.flatMap(({ folder, file, ...family }) => {
    const weights = 'isRegularOnly' in family ? ['400Regular'] : ['400Regular', '700Bold'];
    return weights.map((weight) =>
      readFileSync(require.resolve(`@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`)),
    );
  });
  const coverage = files.map(coveredBy);
  return { files, covers: (codePoint) => coverage.some((covers) => covers(codePoint)) };
}
