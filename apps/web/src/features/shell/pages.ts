import type { Ability } from '@vital-signs/domain';
import {
  actionsAddress,
  areasAddress,
  auditAddress,
  catalogueAddress,
  commentaryAddress,
  compareAddress,
  dataQualityAddress,
  editionsAddress,
  exceptionsAddress,
  importsAddress,
  matrixAddress,
  nationalAddress,
  packsAddress,
  peopleAddress,
  placeAddress,
  publishAddress,
  scorecardAddress,
  settingsAddress,
  surgeriesAddress,
} from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';

/** A page of the navigation, with the part of an address by which it is known. */
interface ShellPage {
  readonly segments: readonly string[];
  readonly name: string;
  readonly address: (authority: string, at: Standpoint) => string;
  /** Shown to those who hold it; left out where whoever sees the authority sees the page. */
  readonly ability?: Ability;
}

/** A page of the person's menu: for some, and not about a place and a month. */
interface WorkPage {
  readonly name: string;
  readonly address: (authority: string) => string;
  readonly ability: Ability;
}

/** Pages of all months and places at once: there is nothing to pick on them. */
const OF_EVERYTHING = [
  'places',
  'actions',
  'data-quality',
  'people',
  'audit',
  'publish',
  'editions',
  'commentary',
  'imports',
  'national',
  'national-comparison',
  'catalogue',
  'settings',
  'packs',
  'surgeries',
];

/** Whether a page is about a place and a month. */
export function hasStandpoint(path: string): boolean {
  const segment = path.split('/')[2];
  return segment !== undefined && !OF_EVERYTHING.includes(segment);
}

/** The pages that every page of an authority leads to, in their order. */
export const PAGES: readonly ShellPage[] = [
  { segments: ['scorecard'], name: 'Scorecard', address: scorecardAddress },
  { segments: ['exceptions'], name: 'Exceptions', address: exceptionsAddress },
  {
    segments: ['actions'],
    name: 'Actions',
    address: (authority) => actionsAddress(authority),
  },
  {
    segments: ['surgeries'],
    name: 'Surgeries',
    address: (authority) => surgeriesAddress(authority),
    ability: 'FOLLOW_SURGERIES',
  },
  { segments: ['areas', 'sections', 'indicators'], name: 'Areas', address: areasAddress },
  { segments: ['place'], name: 'Place', address: placeAddress },
  { segments: ['matrix'], name: 'Matrix', address: matrixAddress },
  { segments: ['compare'], name: 'Compare', address: compareAddress },
  {
    segments: ['data-quality'],
    name: 'Data quality',
    address: dataQualityAddress,
    ability: 'READ_DATA_QUALITY',
  },
];

/** The pages of those who run an authority's record, in their order. */
export const WORK_PAGES: readonly WorkPage[] = [
  { name: 'Editions', address: (authority) => editionsAddress(authority), ability: 'READ_FIGURES' },
  {
    name: 'Committee packs',
    address: (authority) => packsAddress(authority),
    ability: 'MAKE_PACKS',
  },
  { name: 'Commentary to approve', address: commentaryAddress, ability: 'APPROVE_COMMENTARY' },
  { name: 'Load data', address: importsAddress, ability: 'LOAD_DATA' },
  { name: 'National figures', address: nationalAddress, ability: 'LOAD_NATIONAL_DATA' },
  {
    name: 'Publish',
    address: (authority) => publishAddress(authority),
    ability: 'PUBLISH_EDITIONS',
  },
  {
    name: 'Catalogue',
    address: (authority) => catalogueAddress(authority),
    ability: 'CHANGE_CATALOGUE',
  },
  { name: 'Settings', address: settingsAddress, ability: 'CHANGE_CATALOGUE' },
  { name: 'People', address: (authority) => peopleAddress(authority), ability: 'MANAGE_PEOPLE' },
  { name: 'Audit', address: (authority) => auditAddress(authority), ability: 'READ_AUDIT' },
];
