import { mayDo } from '@vital-signs/domain';
import type { Ability, Grant } from '@vital-signs/domain';
import {
  areasAddress,
  auditAddress,
  cardsAddress,
  commentaryAddress,
  compareAddress,
  dataQualityAddress,
  catalogueAddress,
  editionsAddress,
  exceptionsAddress,
  importsAddress,
  nationalAddress,
  nationalComparisonAddress,
  matrixAddress,
  packsAddress,
  peopleAddress,
  placeAddress,
  publishAddress,
  scorecardAddress,
  settingsAddress,
} from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';

/** A page of an authority that can be found by its name. */
interface FinderPage {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Without it the page is not offered; left out where every role shows it. */
  readonly ability?: Ability;
  readonly address: (authority: string, at: Standpoint) => string;
}

const PAGES: readonly FinderPage[] = [
  { id: 'scorecard', name: 'Scorecard', note: 'every indicator', address: scorecardAddress },
  {
    id: 'exceptions',
    name: 'Exceptions',
    note: 'vital signs: what needs attention',
    address: exceptionsAddress,
  },
  {
    id: 'cards',
    name: 'Report cards',
    note: 'exceptions, one page each',
    address: cardsAddress,
  },
  {
    id: 'packs',
    name: 'Committee packs',
    note: 'a published month for a meeting',
    ability: 'MAKE_PACKS',
    address: packsAddress,
  },
  { id: 'areas', name: 'Areas', note: 'the report’s areas in short', address: areasAddress },
  { id: 'place', name: 'Place', note: 'a place at a glance', address: placeAddress },
  { id: 'matrix', name: 'Matrix', note: 'indicators by localities', address: matrixAddress },
  { id: 'compare', name: 'Compare', note: 'side by side', address: compareAddress },
  {
    id: 'national-comparison',
    name: 'The same measure elsewhere',
    note: 'other councils, neighbours and England',
    address: (authority) => nationalComparisonAddress(authority),
  },
  {
    id: 'data-quality',
    name: 'Data quality',
    note: 'what is doubtful in the record',
    ability: 'READ_DATA_QUALITY',
    address: dataQualityAddress,
  },
  {
    id: 'commentary',
    name: 'Commentary to approve',
    note: 'drafts that wait',
    ability: 'APPROVE_COMMENTARY',
    address: (authority) => commentaryAddress(authority),
  },
  {
    id: 'imports',
    name: 'Load data',
    note: 'files of figures, in and taken back',
    ability: 'LOAD_DATA',
    address: (authority) => importsAddress(authority),
  },
  {
    id: 'national',
    name: 'National figures',
    note: 'what is published of every authority',
    ability: 'LOAD_NATIONAL_DATA',
    address: (authority) => nationalAddress(authority),
  },
  {
    id: 'publish',
    name: 'Publish',
    note: 'a month, and the editions',
    ability: 'PUBLISH_EDITIONS',
    address: (authority) => publishAddress(authority),
  },
  {
    id: 'editions',
    name: 'Editions',
    note: 'what was published, and what has changed since',
    address: (authority) => editionsAddress(authority),
  },
  {
    id: 'catalogue',
    name: 'Catalogue',
    note: 'indicators, places, tolerances and targets',
    ability: 'CHANGE_CATALOGUE',
    address: (authority) => catalogueAddress(authority),
  },
  {
    id: 'settings',
    name: 'Settings',
    note: 'how figures are judged, and the scorecard’s columns and words',
    ability: 'CHANGE_CATALOGUE',
    address: settingsAddress,
  },
  {
    id: 'people',
    name: 'People',
    note: 'who has access',
    ability: 'MANAGE_PEOPLE',
    address: (authority) => peopleAddress(authority),
  },
  {
    id: 'audit',
    name: 'Audit',
    note: 'who did what',
    ability: 'READ_AUDIT',
    address: (authority) => auditAddress(authority),
  },
];

/** The pages that somebody who holds these roles may see. */
export function finderPages(grants: readonly Grant[]): readonly FinderPage[] {
  return PAGES.filter(({ ability }) => ability === undefined || mayDo(grants, ability));
}
