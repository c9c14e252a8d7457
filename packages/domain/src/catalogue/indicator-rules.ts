import { caseLinkProblem } from '../surgery/case-list-link';
import { isRealDate } from './dated';
import { indicatorTitle } from '../indicator-title';
import { fieldProblem, saidProblem, type CatalogueProblem } from './catalogue-problem';
import { linkProblems } from './indicator-links';
import { INDICATOR_FIELDS, type IndicatorDescription } from './indicator-description';
import { endProblems } from './indicator-end';
import { measureProblems } from './measure-fit';

/** What an indicator is described among. */
export interface IndicatorSurroundings {
  /** The live indicators of the authority; itself may be among them as it was. */
  readonly others: readonly IndicatorDescription[];
  /** Slugs of the report areas. */
  readonly areas: readonly string[];
}

type TextField = Exclude<
  {
    [Field in keyof IndicatorDescription]: IndicatorDescription[Field] extends string | null
      ? Field
      : never;
  }[keyof IndicatorDescription],
  'polarity' | 'measureKind' | 'basis' | 'frequency' | 'yearToDateRule'
>;

/** The longest text of each field, in characters. */
const LONGEST: Partial<Record<TextField, number>> = {
  key: 60,
  ref: 20,
  name: 200,
  dataNote: 60,
  unit: 30,
  numeratorLabel: 200,
  denominatorLabel: 200,
  definition: 4_000,
  purpose: 2_000,
  caveats: 4_000,
  leadOfficer: 120,
  dataOwner: 120,
  sourceSystem: 120,
  statutoryCode: 60,
  caseLinkTemplate: 1_000,
  source: 300,
  note: 2_000,
};

const LINK_SHAPE =
  'an address that begins with https://, with {place}, {team}, {indicator}, {period}, {from} or {to} where those belong';

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * What is wrong with the description of an indicator before it is saved: a ref that another live
 * indicator has, kinds that do not fit each other, links to nothing or in a circle. Polarity, kind and
 * the other words of the vocabulary are taken to be among theirs.
 */
export function indicatorProblems(
  described: IndicatorDescription,
  { others, areas }: IndicatorSurroundings,
): readonly CatalogueProblem[] {
  const rest = others.filter(({ key }) => key !== described.key);
  return [
    ...namingProblems(described, rest, areas),
    ...textProblems(described),
    ...measureProblems(described),
    ...linkProblems(described, rest),
    ...standingProblems(described, rest),
    ...endProblems(described, rest),
  ];
}

function namingProblems(
  described: IndicatorDescription,
  rest: readonly IndicatorDescription[],
  areas: readonly string[],
): readonly CatalogueProblem[] {
  const { key, ref, name, area } = described;
  const problems: CatalogueProblem[] = [];
  if (!KEY.test(key)) {
    problems.push(
      fieldProblem('key', 'Key', key, 'letters, digits, full stops and hyphens, for example 3.3'),
    );
  }
  if (ref === null && name === null) {
    problems.push(fieldProblem('name', 'Name', null, 'a name, where there is no ref'));
  }
  const isLive = (each: IndicatorDescription) => each.measuredUntil === null;
  const twin = rest.find((other) => isLive(other) && ref !== null && other.ref === ref);
  if (twin !== undefined && ref !== null && isLive(described)) {
    problems.push(takenRefProblem(ref, twin));
  }
  if (!areas.includes(area)) {
    problems.push(fieldProblem('area', 'Area', area, 'one of the authority’s report areas'));
  }
  return problems;
}

function textProblems(described: IndicatorDescription): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  for (const [field, most] of Object.entries(LONGEST) as [TextField, number][]) {
    const text = described[field];
    if (text !== null && text.length > most) {
      problems.push(
        fieldProblem(
          field,
          INDICATOR_FIELDS[field],
          `${text.slice(0, 30)} …`,
          `at most ${most.toLocaleString('en-GB')} characters; ${text.length.toLocaleString('en-GB')} were given`,
        ),
      );
    }
  }
  const { caseLinkTemplate } = described;
  const wrong = caseLinkTemplate === null ? null : caseLinkProblem(caseLinkTemplate);
  if (caseLinkTemplate !== null && wrong !== null) {
    const label = INDICATOR_FIELDS.caseLinkTemplate;
    problems.push(
      fieldProblem(
        'caseLinkTemplate',
        label,
        caseLinkTemplate.slice(0, 60),
        // The sentence around it ends with a stop of its own.
        `${LINK_SHAPE}. ${wrong.replace(/[.]$/, '')}`,
      ),
    );
  }
  if (described.source === '') {
    problems.push(fieldProblem('source', 'Source', null, 'where the description comes from'));
  }
  if (described.measuredFrom !== null && !isRealDate(described.measuredFrom)) {
    problems.push(
      fieldProblem(
        'measuredFrom',
        'Measured from',
        described.measuredFrom,
        'a day, for example 2018-04-01',
      ),
    );
  }
  return problems;
}

/** Where it stands, and what it stands with. */
function standingProblems(
  described: IndicatorDescription,
  rest: readonly IndicatorDescription[],
): readonly CatalogueProblem[] {
  const { position, onScorecard, keptWith, denominator, denominatorIsPopulation, measureKind } =
    described;
  const problems: CatalogueProblem[] = [];
  if (!Number.isInteger(position) || position < 0 || position > 100_000) {
    problems.push(
      fieldProblem('position', 'Position', position, 'a whole number from 0 to 100,000'),
    );
  }
  if (onScorecard && keptWith !== null) {
    problems.push(
      fieldProblem('keptWith', 'Kept with', keptWith, 'none, as it has a row of its own'),
    );
  }
  if (keptWith !== null && rest.some(({ key, onScorecard: row }) => key === keptWith && !row)) {
    problems.push(
      fieldProblem('keptWith', 'Kept with', keptWith, 'an indicator with a row of its own'),
    );
  }
  if (denominatorIsPopulation && denominator !== null) {
    problems.push(
      fieldProblem(
        'denominator',
        'Denominator is indicator',
        denominator,
        'none, as it is divided by the population',
      ),
    );
  }
  if (measureKind === 'COUNT' && denominator !== null) {
    problems.push(
      fieldProblem(
        'denominator',
        'Denominator is indicator',
        denominator,
        'none, as a count is not divided',
      ),
    );
  }
  return problems;
}

function takenRefProblem(ref: string, { name, key }: IndicatorDescription): CatalogueProblem {
  return saidProblem(
    'ref',
    ref,
    'a ref that no other indicator has',
    `Ref: ${ref} is that of “${name ?? key}”; expected is a ref that no other indicator has.`,
  );
}

/**
 * What keeps an indicator from being new: another has its key. Where the key was made of the ref, and that
 * is another's too, the ref is what is to be mended.
 */
export function takenKeyProblem(
  standing: IndicatorDescription,
  { ref }: Pick<IndicatorDescription, 'ref'>,
): CatalogueProblem {
  const { key } = standing;
  if (ref !== null && ref === standing.ref && standing.measuredUntil === null) {
    return takenRefProblem(ref, standing);
  }
  return saidProblem(
    'key',
    key,
    'a key that no other indicator has',
    `Key: ${key} is that of “${indicatorTitle(standing)}”; expected is a key that no other indicator has.`,
  );
}
