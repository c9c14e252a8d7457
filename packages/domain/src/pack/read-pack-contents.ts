import { JsonReader } from '../layout/json-reader';
import {
  PACK_ASKS,
  PACK_CARDS,
  PACK_PART_KINDS,
  type PackContents,
  type PackPartChoice,
  type PackSummary,
} from './pack-contents';
import type { PackTemplateContents } from './pack-template';

type Fields = Readonly<Record<string, unknown>>;

/** Reads texts that may be as long or empty as they were saved. */
class StoredReader extends JsonReader {
  said(field: string, given: unknown): string {
    if (typeof given === 'string') return given;
    this.refuse(field, field, given, 'text');
    return '';
  }

  saidOrNull(field: string, given: unknown): string | null {
    return given === null || given === undefined ? null : this.said(field, given);
  }

  yes(field: string, given: unknown): boolean {
    if (typeof given === 'boolean') return given;
    this.refuse(field, field, given, 'true or false');
    return false;
  }

  texts(field: string, given: unknown): readonly string[] {
    return this.list(field, field, given).map((text) => this.said(field, text));
  }
}

function partsIn(reader: StoredReader, fields: Fields): readonly PackPartChoice[] {
  return reader.list('parts', 'parts', fields['parts']).map((given) => {
    const part = reader.record('parts', 'parts', given);
    return {
      kind: reader.oneOf('parts', 'parts', part['kind'], PACK_PART_KINDS),
      isIn: reader.yes('parts', part['isIn']),
    };
  });
}

function summaryIn(reader: StoredReader, given: unknown): PackSummary | null {
  if (given === null || given === undefined) return null;
  const fields = reader.record('summary', 'summary', given);
  return {
    concern: reader.texts('summary.concern', fields['concern']),
    improved: reader.texts('summary.improved', fields['improved']),
    planned: reader.texts('summary.planned', fields['planned']),
    ...(typeof fields['edition'] === 'number' && { edition: fields['edition'] }),
  };
}

function keptIn(reader: StoredReader, fields: Fields): Omit<PackContents, 'meetingOn' | 'summary'> {
  return {
    title: reader.said('title', fields['title']),
    committee: reader.saidOrNull('committee', fields['committee']),
    responsibleOfficer: reader.said('responsibleOfficer', fields['responsibleOfficer']),
    wards: reader.said('wards', fields['wards']),
    isPrivate: reader.yes('isPrivate', fields['isPrivate']),
    privateReason: reader.saidOrNull('privateReason', fields['privateReason']),
    ask: reader.oneOf('ask', 'ask', fields['ask'], PACK_ASKS),
    asked: reader.said('asked', fields['asked']),
    parts: partsIn(reader, fields),
    areas: reader.texts('areas', fields['areas']),
    cards: reader.oneOf('cards', 'cards', fields['cards'], PACK_CARDS),
  };
}

/** Reads what a pack holds from JSON, as it is stored; null where that cannot be read. */
export function readPackContents(json: unknown): PackContents | null {
  const reader = new StoredReader();
  const fields = reader.record('contents', 'contents', json);
  const contents = {
    ...keptIn(reader, fields),
    meetingOn: reader.saidOrNull('meetingOn', fields['meetingOn']),
    summary: summaryIn(reader, fields['summary']),
  };
  return reader.problems.length === 0 ? contents : null;
}

/** Reads a template from JSON, as it is stored; null where that cannot be read. */
export function readPackTemplate(json: unknown): PackTemplateContents | null {
  const reader = new StoredReader();
  const fields = reader.record('template', 'template', json);
  const kept = keptIn(reader, fields);
  // Templates of the first days hold no such list.
  const known = fields['knownAreas'] ?? null;
  const knownAreas = known === null ? null : reader.texts('knownAreas', known);
  if (reader.problems.length > 0 || fields['version'] !== 1) return null;
  return { version: 1, ...kept, knownAreas };
}
