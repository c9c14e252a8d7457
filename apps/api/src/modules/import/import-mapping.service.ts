import type {
  Basis,
  ColumnMeaning,
  ImportMapping,
  ImportShape,
  MappedName,
  NameKind,
  PrintThatCounts,
  ProposedMapping,
  SourceRow,
} from '@vital-signs/domain';
import { badInput } from '../../errors';
import { reasonArgument } from '../../text-argument';

/** What a column is, as somebody says it. */
export interface ColumnAsked {
  readonly column: number;
  /** What stood above it when it was understood so; left out: whatever stands there. */
  readonly heading?: string | null;
  readonly meaning: ColumnMeaning;
  readonly period?: string | null;
  readonly place?: string | null;
  readonly basis?: Basis | null;
}

/** What a name is that nobody of ours has, as somebody says it. */
export interface NameAsked {
  readonly kind: NameKind;
  readonly text: string;
  /** Left out: its rows are left out. */
  readonly means?: string | null;
  readonly reason?: string | null;
}

/** How a table is to be understood, as somebody says it. */
export interface MappingAsked {
  readonly sheet?: string | null;
  readonly shape: ImportShape;
  readonly headingRow?: number | null;
  readonly columns: readonly ColumnAsked[];
  readonly indicator?: string | null;
  readonly place?: string | null;
  readonly period?: string | null;
  readonly basis?: Basis | null;
  readonly percentagesAreFractions?: boolean | null;
  readonly names?: readonly NameAsked[] | null;
  readonly prints?: PrintThatCounts | null;
}

/** The mapping that somebody says, with the headings that stand above its columns in the file. */
export function mappingOf(
  asked: MappingAsked,
  sheet: string | null,
  { proposed, rows }: { readonly proposed: ProposedMapping; readonly rows: readonly SourceRow[] },
): ImportMapping {
  const headingRow = asked.headingRow ?? null;
  const cells = rows.find(({ row }) => row === headingRow)?.cells ?? [];
  const headingOf = (column: number) =>
    headingRow === proposed.mapping.headingRow
      ? (proposed.headings[column - 1] ?? '')
      : (cells[column - 1]?.text.trim() ?? '');
  return {
    ...{ sheet, headingRow, shape: asked.shape },
    columns: asked.columns
      .filter(({ meaning }) => meaning !== 'IGNORED')
      .map(({ column, heading, meaning, period = null, place = null, basis = null }) => ({
        ...{ column, meaning, period, place, basis, heading: heading ?? headingOf(column) },
      })),
    indicator: asked.indicator ?? null,
    place: asked.place ?? null,
    period: asked.period ?? null,
    basis: asked.basis ?? null,
    percentagesAreFractions: asked.percentagesAreFractions ?? null,
    names: namesOf(asked.names ?? []),
    prints: asked.prints ?? null,
  };
}

const MOST_NAMES = 500;
const NAME_CHARACTERS = 400;

/**
 * What is said of names, with a reason wherever rows are left out.
 * @throws GraphQLError where a reason is missing, or there is more than is kept.
 */
function namesOf(asked: readonly NameAsked[]): readonly MappedName[] {
  if (asked.length > MOST_NAMES) {
    throw badInput('names', asked.length, `at most ${MOST_NAMES} names`);
  }
  return asked.map(({ kind, text, means = null, reason }) => {
    if (text.trim() === '' || text.length > NAME_CHARACTERS) {
      throw badInput('names.text', text.slice(0, 80), `1 to ${NAME_CHARACTERS} characters`);
    }
    if (kind === 'ENDED_INDICATOR' && means !== null) {
      throw badInput('names.means', means, 'nothing: figures after an end can only be left out');
    }
    const said = reason?.trim() ?? '';
    const isNeeded = means === null || said !== '';
    return { kind, text, means, reason: isNeeded ? reasonArgument('names.reason', said) : '' };
  });
}
