import { absenceDigit } from '../scorecard/month-codes';
import type {
  PublicCommentary,
  PublicIndicator,
  PublicPlace,
  PublicReading,
} from './public-edition';
import type { ApprovedCommentary } from './public-edition-parts';
import type { LiveWords } from './public-live-words';
import { statesFewPeople } from './few-people';

const OF_HIDDEN_FIGURES =
  'This commentary is withheld, as it speaks of figures that are protected to keep children from being recognised.';

const OF_FEW_PEOPLE =
  'This commentary is withheld, as it states a number of people so small that they could be recognised.';

const OF_UNKNOWN_FIGURES =
  'This commentary is withheld, as it names a figure that this edition does not hold.';

/** What commentary is held against before it is published. */
export interface EditionToSpeakOf {
  readonly places: readonly PublicPlace[];
  readonly indicators: readonly PublicIndicator[];
  /** The greatest number of people that is too small to be stated. */
  readonly greatestHidden: number;
  /** The figures hidden in each place, by its slug, as they would be printed. */
  readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
  /** What stands for the tokens of the commentary; left out or null: it is plain. */
  readonly live?: LiveWords | null;
}

/**
 * Commentary as it may be published. It is withheld where it states a small number of people, and
 * where anything is protected of what it is about or mentions, in any month shown, in its own place,
 * in the authority, or in a place that its text or one of its live figures names; and where it contains a number that would be
 * printed for a figure hidden there, whatever it is said of.
 */
export function publicCommentary(
  commentary: ApprovedCommentary,
  edition: EditionToSpeakOf,
): PublicCommentary {
  const { text, live: _, ...rest } = commentary;
  const { live = null } = edition;
  const withheld = reasonToWithhold(commentary, edition);
  if (withheld !== null) return { ...rest, text: null, withheld };
  if (live === null) return { ...rest, text, withheld };
  return { ...rest, text: live.text, blocks: live.blocks, withheld };
}

function reasonToWithhold(
  { place: own, text: written, indicators }: ApprovedCommentary,
  edition: EditionToSpeakOf,
): string | null {
  const { live = null } = edition;
  if (live?.hasUnknown === true) return OF_UNKNOWN_FIGURES;
  const text = live?.told ?? written;
  if (statesFewPeople(text, edition.greatestHidden)) return OF_FEW_PEOPLE;
  const said = withoutYears(text.toLowerCase());
  const concerned = edition.places.filter(
    ({ place }, index) =>
      index === 0 ||
      place.slug === own ||
      live?.places.includes(place.slug) === true ||
      [place.name, place.shortName].some((name) => said.includes(name.toLowerCase())),
  );
  const mentioned = edition.indicators.filter((indicator) => isMentioned(indicator, said));
  const about = new Set([
    ...indicators,
    ...mentioned.map(({ key }) => key),
    ...(live?.indicators ?? []),
  ]);
  const speaksOfHidden = concerned
    .flatMap(({ readings }) =>
      Object.entries(readings).filter(([key]) => indicators.length === 0 || about.has(key)),
    )
    .some(([, reading]) => isProtectedAnywhere(reading));
  const numbers = numbersIn(said);
  const containsHidden = concerned.some(({ place: { slug } }) => {
    const hidden = edition.figures.get(slug);
    return hidden !== undefined && numbers.some((number) => hidden.has(number));
  });
  return speaksOfHidden || containsHidden ? OF_HIDDEN_FIGURES : null;
}

/**
 * A text without its years of two halves, such as 2016/17: neither half is a figure, nor the reference of an
 * indicator. Only where the second follows the first.
 */
function withoutYears(text: string): string {
  return text.replaceAll(
    /(?<![\d.,/])((?:19|20)\d\d)[/–-](\d\d|(?:19|20)\d\d)(?!\d|[.,/]\d)/g,
    (written, from: string, to: string) =>
      (Number(from) + 1) % 100 === Number(to) % 100 ? ' ' : written,
  );
}

/** Whether a text in small letters names an indicator, or gives its reference as a word of its own. */
function isMentioned({ ref, name }: PublicIndicator, said: string): boolean {
  if (name !== null && name !== '' && said.includes(name.toLowerCase())) return true;
  if (ref === null || ref === '') return false;
  const wanted = ref.toLowerCase();
  for (let at = said.indexOf(wanted); at !== -1; at = said.indexOf(wanted, at + 1)) {
    const before = said.slice(Math.max(0, at - 2), at);
    const after = said.slice(at + wanted.length, at + wanted.length + 2);
    if (!/[\p{L}\d]$|\d[.,]$/u.test(before) && !/^[\p{L}\d]|^[.,]\d/u.test(after)) return true;
  }
  return false;
}

/** The numbers of a text, in digits, without the commas of thousands. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) =>
    number.replaceAll(',', ''),
  );
}

const PROTECTED = absenceDigit('SUPPRESSED');

function isProtectedAnywhere({ codes, numeratorCodes, denominatorCodes }: PublicReading): boolean {
  return [codes, numeratorCodes, denominatorCodes].some((letters) => letters.includes(PROTECTED));
}
