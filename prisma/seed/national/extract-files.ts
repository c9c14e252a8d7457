import { readFileSync } from 'node:fs';

/** What one file of the extract holds. */
export type ExtractPart = 'AREAS' | 'DICTIONARY' | 'TOOL' | 'ASSESSMENTS' | 'NEIGHBOURS';

/** A file of the extract of published figures, with what has to be said of where it is from. */
export interface ExtractFile {
  readonly holds: ExtractPart;
  readonly fileName: string;
  /** What it is an extract of. */
  readonly title: string;
  readonly publisher: string;
  /** The releases that it is from, with their dates. */
  readonly release: string;
  readonly url: string;
  /** The day by which it was published, which places it among other releases. */
  readonly publishedOn: string;
}

const DFE = 'Department for Education, © Crown copyright';
const TOOL_URL = 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait';

/**
 * The files of the extract in the order in which they are loaded: what makes areas known first. The
 * tool’s figures are those that it took over from these releases of the Department’s; its dictionary
 * says in which month.
 */
export const EXTRACT_FILES: readonly ExtractFile[] = [
  {
    holds: 'AREAS',
    fileName: 'local-authorities.csv',
    title: 'List of local authorities and their numbers',
    publisher: DFE,
    release: 'Local authority codes, as the Local Authority Interactive Tool lists them in 2025',
    url: TOOL_URL,
    publishedOn: '2025-11-01',
  },
  {
    holds: 'DICTIONARY',
    fileName: 'measures.csv',
    title: 'Data dictionary of the Local Authority Interactive Tool',
    publisher: DFE,
    release: 'Local Authority Interactive Tool (LAIT), data dictionary of November 2025',
    url: TOOL_URL,
    publishedOn: '2025-11-01',
  },
  {
    holds: 'TOOL',
    fileName: 'figures.csv',
    title: 'Figures of the Local Authority Interactive Tool',
    publisher: DFE,
    release:
      'Local Authority Interactive Tool (LAIT), with children in need 2025 (updated October and November 2025) and children looked after in England including adoptions 2025 (updated November 2025)',
    url: TOOL_URL,
    publishedOn: '2025-11-01',
  },
  {
    holds: 'ASSESSMENTS',
    fileName: 'c2_children_in_need_assessments_duration_2014_to_2024.csv',
    title: 'Rate of assessments completed',
    publisher: DFE,
    release: 'Children in need, reporting year 2024 (published 31 October 2024), table C2',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/characteristics-of-children-in-need',
    publishedOn: '2024-10-31',
  },
  {
    holds: 'NEIGHBOURS',
    fileName: 'neighbours.csv',
    title: 'Lists of statistical neighbours',
    publisher: DFE,
    release:
      'Children’s services statistical neighbour benchmarking tool, models of April 2021 and May 2025',
    url: TOOL_URL,
    publishedOn: '2025-11-01',
  },
];

/** A file of the extract as it lies beside this one. */
export const readExtract = ({ fileName }: ExtractFile): Buffer =>
  readFileSync(new URL(fileName, import.meta.url));

/** What a release of the extract is called. */
export const extractTitle = ({ title }: ExtractFile): string =>
  `Extract: ${title.charAt(0).toLowerCase()}${title.slice(1)}; four councils, their neighbours, regions and England`;
