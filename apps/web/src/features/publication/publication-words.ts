import { counted } from '@vital-signs/domain';
import { dateWords, momentWords } from '../../lib/date-words';
import type { Edition, Month, Preview } from './publish-query';

export const AUDIENCES = [
  { key: 'internal', label: 'Our own people', audience: 'INTERNAL' },
  { key: 'public', label: 'The public', audience: 'PUBLIC' },
] as const;

/** What an edition would hold: "104 indicators in 7 places, and 12 commentaries." */
export function holdsSentence({ indicators, places, commentary }: Preview): string {
  const said =
    commentary === 0 ? 'no commentary' : counted(commentary, 'commentary', 'commentaries');
  return `It would hold ${counted(indicators, 'indicator')} in ${counted(places, 'place')}, and ${said}.`;
}

/** What a public edition hides and leaves out, each in a sentence; empty for our own people. */
export function hiddenSentences(preview: Preview): readonly string[] {
  const { audience, hiddenSmall, hiddenBeside, hiddenEarlier } = preview;
  if (audience === 'INTERNAL') return [];
  return [
    'Teams and modelled figures are left out.',
    ...(hiddenSmall + hiddenBeside + hiddenEarlier === 0 ? ['No count has to be hidden.'] : []),
    ...(hiddenSmall === 0
      ? []
      : [
          `${counted(hiddenSmall, 'count is', 'counts are')} hidden for being small, or leaving a small rest.`,
        ]),
    ...(hiddenBeside === 0
      ? []
      : [
          `${counted(hiddenBeside, 'count is', 'counts are')} hidden so that a small one cannot be worked out.`,
        ]),
    ...(hiddenEarlier === 0
      ? []
      : [
          `${counted(hiddenEarlier, 'count stays', 'counts stay')} hidden, as an earlier public edition hides ${hiddenEarlier === 1 ? 'it' : 'them'}.`,
        ]),
  ];
}

/** How much commentary a public edition leaves out; null where none. */
export function withheldSentence({ withheld }: Preview): string | null {
  if (withheld.length === 0) return null;
  return `${counted(withheld.length, 'commentary is', 'commentaries are')} left out:`;
}

/** What a commentary that is left out is about: "3.3 Assessments in 45 days, Norwich". */
export function withheldSubject({ title, place }: Preview['withheld'][number]): string {
  return title === null ? place : `${title}, ${place}`;
}

/** What is there already: "Edition 3 of this month was published by Ann Lyst, 10 April 2018 …". */
export function previousSentence({ previous, period }: Preview): string | null {
  if (previous === null) return null;
  const { number, publishedBy, publishedAt } = previous;
  return `Edition ${number} of ${period.name} was published by ${publishedBy}, ${momentWords(publishedAt)}. It stays as it is; readers are shown the new one.`;
}

/** Which edition it is and for whom: "Edition 3, for the public". */
export function editionWords({ number, audience }: Pick<Edition, 'number' | 'audience'>): string {
  return `Edition ${number}, for ${audience === 'PUBLIC' ? 'the public' : 'our own people'}`;
}

/** The day on whose morning the figures were taken. */
export function accurateWords({ accurateAsOf }: Pick<Edition, 'accurateAsOf'>): string {
  return accurateAsOf === null ? 'not said' : dateWords(accurateAsOf);
}

/** Where the public reads an edition: a page of the server's own. */
export function publicAddress(authority: string, number: number): string {
  return `/public/${encodeURIComponent(authority)}/editions/${number}`;
}

const STANDINGS: Readonly<Record<Month['standing'], string>> = {
  DRAFT: 'a draft',
  CHECKED: 'checked',
  PUBLISHED: 'published',
  CORRECTED: 'published, and corrected since',
};

/** Where a month stands: "March 2018 is a draft: it has figures, and nobody has checked them." */
export function standingSentence({ period, standing, isChecked, checked }: Month): string {
  const is = `${period.name} is ${STANDINGS[standing]}`;
  if (checked === null) {
    return standing === 'DRAFT' ? `${is}: nobody has said yet that it is checked.` : `${is}.`;
  }
  const by = `checked by ${checked.person}, ${momentWords(checked.at)}`;
  return isChecked
    ? `${is}; ${by}.`
    : `${is}; it was ${by}, and figures or what they are judged by have changed since.`;
}
