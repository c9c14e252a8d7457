import type { Period } from '../period';
import { formatPeriod } from '../period-key';
import type { Basis } from '../vocabulary';
import { basisWords } from './basis-words';
import { isMeasuredIn } from '../scorecard/measured-months';
import { isThereIn } from './find-place';
import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { IssueLog } from './issue-log';
import type { NameChoices } from './name-choices';

/** Where in a file something stands. */
interface PlaceInFile {
  readonly row: number;
  readonly column: number | null;
}

/** What a figure is of. */
interface FigureSubject {
  readonly indicator: ImportIndicator;
  readonly place: ImportPlace;
  readonly period: Period;
  readonly basis: Basis;
  /** True where the heading of a column says the period; otherwise the row does, or the whole file. */
  readonly isOfColumn: boolean;
  /** True where what stands there says that there is no figure. */
  readonly isAbsence: boolean;
}

/** Says what is to be believed or refused of a figure by what it is of. */
export class SubjectRemarks {
  readonly #catalogue: ImportCatalogue;
  readonly #choices: NameChoices;
  readonly #log: IssueLog;

  constructor(catalogue: ImportCatalogue, choices: NameChoices, log: IssueLog) {
    this.#catalogue = catalogue;
    this.#choices = choices;
    this.#log = log;
  }

  /** Says what is remarkable about a place and a basis in a period; false where the period cannot be. */
  allow(at: PlaceInFile, subject: FigureSubject): boolean {
    const { indicator, place, period, basis } = subject;
    const { today } = this.#catalogue;
    if (period.kind !== indicator.frequency) return this.#sayOtherLength(at, subject);
    if (
      period.end <= today &&
      (indicator.measuredFrom === null || period.end > indicator.measuredFrom) &&
      isMeasuredIn(period, indicator.measuredUntil) &&
      (basis === indicator.basis || basis === 'YEAR_TO_DATE') &&
      isThereIn(place, period)
    ) {
      return true;
    }
    return this.#sayWhatIsRemarkable(at, subject);
  }

  /** A period that a heading or the whole file names has to be of the length that the indicator has. */
  #sayOtherLength(
    at: PlaceInFile,
    { indicator: { frequency }, period, isOfColumn }: FigureSubject,
  ): false {
    const read = formatPeriod(period);
    const where = isOfColumn ? 'the column' : 'all rows';
    this.#log.add(
      'PERIOD_OF_OTHER_LENGTH',
      {
        ...{ ...at, read, expected: `a period of the kind ${KIND_WORDS[frequency]}` },
        sentence: `${read}, said of ${where}, is not the kind of period that the indicator is measured in: ${KIND_WORDS[frequency]}. Say another period, or take the row out.`,
      },
      `${frequency} ${read}`,
    );
    return false;
  }

  /** A figure for a month after an indicator's end would be shown nowhere; that there is none is as it should be. */
  #sayEnded(
    about: PlaceInFile & { readonly read: string },
    { indicator, isAbsence }: FigureSubject,
    words: string,
  ): false {
    const { ref, name, key, measuredUntil } = indicator;
    const until = measuredUntil ?? '';
    if (isAbsence) {
      const sentence = `${ref ?? name ?? key} is no longer measured from ${until} on, and the file gives no figure of it for ${words}: nothing is kept.`;
      this.#log.add('ABSENCE_AFTER_END', { ...about, expected: null, sentence }, `${key} ${words}`);
      return false;
    }
    if (this.#choices.leavesOutEnded(indicator, about.row)) return false;
    const called = ref ?? name ?? key;
    const sentence = `${called} is no longer measured from ${until} on, and this is of ${words}. Say that such figures of it are left out, take the row out, or have the end of the indicator taken back in the catalogue.`;
    this.#log.add(
      'INDICATOR_ENDED',
      { ...about, read: called, expected: `a period before ${until}`, sentence },
      `${key} ${words}`,
    );
    return false;
  }

  #sayWhatIsRemarkable(at: PlaceInFile, subject: FigureSubject): boolean {
    const { indicator, place, period, basis } = subject;
    const { today } = this.#catalogue;
    const words = formatPeriod(period);
    const about = { ...at, read: words };
    if (period.start > today) {
      const sentence = `${words} has not begun. Check the period, and the column that holds it.`;
      this.#log.add(
        'PERIOD_IN_FUTURE',
        { ...about, expected: 'a period that has begun', sentence },
        words,
      );
      return false;
    }
    if (!isMeasuredIn(period, indicator.measuredUntil)) {
      return this.#sayEnded(about, subject, words);
    }
    if (period.end > today) {
      const sentence = `${words} is not over. Say why it is loaded already.`;
      this.#log.add(
        'PERIOD_NOT_OVER',
        { ...about, expected: 'a period that is over', sentence },
        words,
      );
    }
    if (indicator.measuredFrom !== null && period.end <= indicator.measuredFrom) {
      const sentence = `${indicator.ref ?? indicator.name ?? indicator.key} is measured so from ${indicator.measuredFrom}, after ${words}. Check that the figures are of the same definition.`;
      this.#log.add(
        'PERIOD_BEFORE_MEASURED',
        { ...about, expected: `a period from ${indicator.measuredFrom} on`, sentence },
        `${indicator.key} ${words}`,
      );
    }
    if (!isThereIn(place, period)) {
      const sentence = `${place.name} is not there in ${words}. Check the place and the period.`;
      this.#log.add(
        'PLACE_NOT_THEN',
        { ...about, read: place.name, expected: `a place that is there in ${words}`, sentence },
        `${place.slug} ${words}`,
      );
    }
    if (basis !== indicator.basis && basis !== 'YEAR_TO_DATE') {
      const sentence = `${indicator.ref ?? indicator.name ?? indicator.key} is kept as ${basisWords(indicator.basis)}, and this is ${basisWords(basis)}. It is kept beside it, and is not judged.`;
      this.#log.add(
        'BASIS_NOT_ITS_OWN',
        { ...about, read: basisWords(basis), expected: basisWords(indicator.basis), sentence },
        `${indicator.key} ${basis}`,
      );
    }
    return true;
  }
}

const KIND_WORDS: Record<Period['kind'], string> = {
  MONTH: 'month',
  QUARTER: 'quarter',
  FINANCIAL_YEAR: 'financial year',
  ACADEMIC_YEAR: 'academic year',
  CALENDAR_YEAR: 'calendar year',
  WINDOW: 'window of dates',
};
