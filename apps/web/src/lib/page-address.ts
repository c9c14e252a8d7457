import { writeSearch } from './search-string';

/** What is carried from page to page: the month and the place that one is looking at. */
export interface Standpoint {
  /** Key of a month; null or left out: the latest. */
  readonly period?: string | null | undefined;
  /** Slug of a place; null or left out: the authority itself. */
  readonly place?: string | null | undefined;
}

/** More keys of an address, beside the month and the place; what is empty is left out. */
export type SearchKeys = Readonly<Record<string, string | null | undefined>>;

/** The month and the place as keys of an address, without those that are usual. */
export function pageSearch({ period, place }: Standpoint): Record<string, string> {
  return {
    ...(period ? { period } : {}),
    ...(place ? { place } : {}),
  };
}

export function scorecardAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'scorecard'], at, more);
}

/** All report areas of an authority, each in short. */
export function areasAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'areas'], at, more);
}

/** One report area. */
export function areaAddress(
  authority: string,
  area: string,
  at: Standpoint = {},
  more: SearchKeys = {},
) {
  return address([authority, 'areas', area], at, more);
}

/** One page of the report. */
export function sectionAddress(
  authority: string,
  section: string,
  at: Standpoint = {},
  more: SearchKeys = {},
) {
  return address([authority, 'sections', section], at, more);
}

/** One indicator, by its key. */
export function indicatorAddress(
  authority: string,
  key: string,
  at: Standpoint = {},
  more: SearchKeys = {},
) {
  return address([authority, 'indicators', key], at, more);
}

/** The report card of one indicator, by its key. */
export function cardAddress(
  authority: string,
  key: string,
  at: Standpoint = {},
  more: SearchKeys = {},
) {
  return address([authority, 'cards', key], at, more);
}

/** Report cards one after another; those of exceptions where `more` does not say which. */
export function cardsAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'cards'], at, more);
}

/** The place that `at` names. */
export function placeAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'place'], at, more);
}

export function matrixAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'matrix'], at, more);
}

/** What needs attention; filters stand in `more`. */
export function exceptionsAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'exceptions'], at, more);
}

/** What is to be done in an authority; filters stand in `more`. */
export function actionsAddress(authority: string, more: SearchKeys = {}) {
  return address([authority, 'actions'], {}, more);
}

/** What was held, decided and agreed about a place. */
export function placeHistoryAddress(authority: string, place: string) {
  return address([authority, 'places', place, 'history'], {}, {});
}

/** What became of one action, by its number. */
export function actionAddress(authority: string, id: string) {
  return address([authority, 'actions', id], {}, {});
}

/** What is compared stands in `more`: places, periods or indicators, with commas between. */
export function compareAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'compare'], at, more);
}

export function dataQualityAddress(authority: string, at: Standpoint = {}, more: SearchKeys = {}) {
  return address([authority, 'data-quality'], at, more);
}

/** Who has access to an authority's figures. */
export function peopleAddress(authority: string, more: SearchKeys = {}) {
  return address([authority, 'people'], {}, more);
}

/** What was done in an authority. */
export function auditAddress(authority: string, more: SearchKeys = {}) {
  return address([authority, 'audit'], {}, more);
}

/** What an authority measures, where and by what standards, to be changed. */
export function catalogueAddress(authority: string, more: SearchKeys = {}) {
  return address([authority, 'catalogue'], {}, more);
}

/** How an authority judges, counts and shows, to be changed. */
export function settingsAddress(authority: string) {
  return address([authority, 'settings'], {}, {});
}

/** One indicator of the catalogue, by its key. */
export function catalogueIndicatorAddress(authority: string, key: string) {
  return address([authority, 'catalogue', 'indicator', key], {}, {});
}

/** Where an indicator is described that there was not before. */
export function newIndicatorAddress(authority: string) {
  return address([authority, 'catalogue', 'new-indicator'], {}, {});
}

/** Where a month is published, and the editions that there are. */
export function publishAddress(authority: string, more: SearchKeys = {}) {
  return address([authority, 'publish'], {}, more);
}

/** The editions of an authority, with what has changed since each. */
export function editionsAddress(authority: string) {
  return address([authority, 'editions'], {}, {});
}

/** One edition by its number, with what has changed since. */
export function editionAddress(authority: string, number: number) {
  return address([authority, 'editions', String(number)], {}, {});
}

/** Where files of figures are loaded, and the list of those that were. */
export function importsAddress(authority: string) {
  return address([authority, 'imports'], {}, {});
}

/** One file that was loaded, by its number. */
export function importAddress(authority: string, number: number, more: SearchKeys = {}) {
  return address([authority, 'imports', String(number)], {}, more);
}

/** Published national figures: the files, and which indicators are compared with them. */
export function nationalAddress(authority: string) {
  return address([authority, 'national'], {}, {});
}

/** What is published of the measure that an indicator is tied to, here and elsewhere. */
export function nationalComparisonAddress(authority: string, more: SearchKeys = {}) {
  return address([authority, 'national-comparison'], {}, more);
}

/** Committee packs, and where one is begun; the month that it is for stands in `at`. */
export function packsAddress(authority: string, at: Pick<Standpoint, 'period'> = {}) {
  return address([authority, 'packs'], at, {});
}

/** One committee pack, by its number. */
export function packAddress(authority: string, id: string) {
  return address([authority, 'packs', id], {}, {});
}

/** Performance surgeries: held now, planned, past. */
export function surgeriesAddress(authority: string) {
  return address([authority, 'surgeries'], {}, {});
}

/** Where a performance surgery is planned. */
export function newSurgeryAddress(authority: string) {
  return address([authority, 'surgeries', 'new'], {}, {});
}

/** One performance surgery, by its number. */
export function surgeryAddress(authority: string, id: string) {
  return address([authority, 'surgeries', id], {}, {});
}

/** Where a planned surgery is planned anew. */
export function surgeryPlanAddress(authority: string, id: string) {
  return address([authority, 'surgeries', id, 'edit'], {}, {});
}

/** Where a performance surgery is held: to drive it, or to follow. */
export function surgeryRoomAddress(authority: string, id: string) {
  return address([authority, 'surgeries', id, 'room'], {}, {});
}

/** The minutes of a performance surgery. */
export function surgeryMinutesAddress(authority: string, id: string) {
  return address([authority, 'surgeries', id, 'minutes'], {}, {});
}

/** What a projector shows of a performance surgery. */
export function surgeryWallAddress(authority: string, id: string) {
  return address([authority, 'surgeries', id, 'wall'], {}, {});
}

/** Drafts of commentary that wait for approval. */
export function commentaryAddress(authority: string) {
  return address([authority, 'commentary'], {}, {});
}

/** The glossary belongs to nobody; the authority that one comes from is kept for the way back. */
export function glossaryAddress(authority: string | null, at: Standpoint = {}, term?: string) {
  const page = address(['glossary'], at, { authority });
  return term === undefined ? page : `${page}#${encodeURIComponent(term)}`;
}

/** Where one signs in; `to` is where one goes then. */
export function signInAddress(to: string | null = null, more: SearchKeys = {}): string {
  return address(['sign-in'], {}, { to: to === '/' ? null : to, ...more });
}

/** What somebody sees and changes of themselves; the authority that one comes from is kept. */
export function myAccountAddress(authority: string | null = null): string {
  return address(['my-account'], {}, { authority });
}

function address(path: readonly string[], at: Standpoint, more: SearchKeys): string {
  return `/${path.map(encodeURIComponent).join('/')}${writeSearch({ ...pageSearch(at), ...more })}`;
}
