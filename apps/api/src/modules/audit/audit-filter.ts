import type { AuditOutcome } from '@vital-signs/database';
import { AUDIT_KIND_NAMES } from '../../audit/audit-kinds';
import { dayArgument } from '../../date-argument';
import { badInput } from '../../errors';
import type { AuditEventsWanted } from './audit-event.repository';

/** Which events are asked for, as a caller says it; whatever is left out or null leaves nothing out. */
export interface AuditFilterAsked {
  readonly text?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly outcome?: AuditOutcome | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

const MOST_TEXT = 200;
const MOST_WORDS = 10;

function wordsOf(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (text.length <= MOST_TEXT && words.length <= MOST_WORDS) return words;
  throw badInput('text', text, `at most ${MOST_WORDS} words and ${MOST_TEXT} characters`);
}

function kindOf(kind: string): string {
  const isKnown = AUDIT_KIND_NAMES.some((name) => name === kind || name.startsWith(`${kind}.`));
  if (isKnown) return kind;
  const areas = [...new Set(AUDIT_KIND_NAMES.map((name) => name.split('.')[0]))].join(', ');
  throw badInput('kind', kind, `a kind of event, or one of the areas ${areas}`);
}

/** Reads a filter. @throws GraphQLError that names what cannot be understood. */
export function wantedEvents(asked: AuditFilterAsked): AuditEventsWanted {
  const { text, kind, outcome, from, to } = asked;
  return {
    words: wordsOf(text ?? ''),
    kind: kind ? kindOf(kind) : null,
    outcome: outcome ?? null,
    from: from ? dayArgument('from', from) : null,
    to: to ? dayArgument('to', to) : null,
  };
}
