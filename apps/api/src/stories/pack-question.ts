/** A pack as its page asks for it. */
export const PACK = `fragment PackAsked on Pack {
  id version readers person at problems summaryEdition
  period { key name } edition { number audience }
  contents {
    title committee meetingOn responsibleOfficer wards isPrivate privateReason ask asked areas cards
    parts { kind name isIn } summary { concern improved planned }
  }
  files { ...FileAsked }
}
fragment FileAsked on PackFile {
  id kind largePrint plainLanguage state done of what problem address name bytes packVersion
  editionNumber person at
}`;

export interface AskedFile {
  readonly id: string;
  readonly kind: string;
  readonly state: 'WAITING' | 'MAKING' | 'READY' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly of: number;
  readonly what: string;
  readonly problem: string | null;
  readonly address: string | null;
  readonly name: string;
  readonly bytes: number | null;
  readonly packVersion: number;
  readonly editionNumber: number;
  readonly person: string;
}

export interface AskedContents {
  readonly title: string;
  readonly committee: string | null;
  readonly meetingOn: string | null;
  readonly responsibleOfficer: string;
  readonly wards: string;
  readonly isPrivate: boolean;
  readonly privateReason: string | null;
  readonly ask: string;
  readonly asked: string;
  readonly areas: readonly string[];
  readonly cards: string;
  readonly parts: readonly {
    readonly kind: string;
    readonly name: string;
    readonly isIn: boolean;
  }[];
  readonly summary: {
    readonly concern: readonly string[];
    readonly improved: readonly string[];
    readonly planned: readonly string[];
  } | null;
}

export interface AskedPack {
  readonly id: string;
  readonly version: number;
  readonly readers: string;
  readonly person: string;
  readonly problems: readonly string[];
  readonly summaryEdition: number | null;
  readonly period: { readonly key: string; readonly name: string };
  readonly edition: { readonly number: number; readonly audience: string };
  readonly contents: AskedContents;
  readonly files: readonly AskedFile[];
}

export const PACK_BY_ID = `query ($authority: String! = "norfolk", $id: ID!) {
  pack(authority: $authority, id: $id) { ...PackAsked } } ${PACK}`;
export const PACKS = `query ($authority: String! = "norfolk") {
  packs(authority: $authority) { ...PackAsked } } ${PACK}`;
export const CREATE = `mutation ($authority: String! = "norfolk", $period: String! = "2018-03",
    $readers: PackReaders!, $template: ID) {
  createPack(authority: $authority, period: $period, readers: $readers, template: $template) {
    ...PackAsked } } ${PACK}`;
export const SAVE = `mutation ($authority: String! = "norfolk", $id: ID!, $version: Int!,
    $contents: PackContentsInput!) {
  savePack(authority: $authority, id: $id, version: $version, contents: $contents) {
    ...PackAsked } } ${PACK}`;

/** What was read of a pack, as it is sent back. */
export function asInput({ parts, ...contents }: AskedContents): Readonly<Record<string, unknown>> {
  return { ...contents, parts: parts.map(({ kind, isIn }) => ({ kind, isIn })) };
}
