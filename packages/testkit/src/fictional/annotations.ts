import type { Annotation } from '@vital-signs/database';
import { BOUNDARY_MOVED_ON } from './geography';

/** A dated change that bears on invented series: indicator, section and place by their names. */
export interface InventedAnnotation extends Pick<
  Annotation,
  'kind' | 'label' | 'text' | 'rebases'
> {
  readonly on: string;
  readonly indicator: string | null;
  readonly section: string | null;
  readonly place: string | null;
}

const EVERYWHERE = { indicator: null, section: null, place: null } as const;

const moved = (place: string, text: string): InventedAnnotation => ({
  ...{ ...EVERYWHERE, kind: 'BOUNDARY', on: BOUNDARY_MOVED_ON, label: 'Boundary moved' },
  ...{ text, place, rebases: true },
});

export const ANNOTATIONS: readonly InventedAnnotation[] = [
  {
    ...{ ...EVERYWHERE, kind: 'SYSTEM', on: '2015-11-01', label: 'New case system' },
    text: 'Cases are recorded in another system. Nothing was counted differently.',
    rebases: false,
  },
  moved(
    'fennaby',
    'The Marram coast and its team went over to Quillhaven. Fennaby’s figures are smaller since.',
  ),
  moved(
    'quillhaven',
    'The Marram coast and its team came over from Fennaby. Quillhaven’s figures are larger since.',
  ),
  {
    ...{ ...EVERYWHERE, kind: 'DEFINITION', on: '2016-04-01', label: 'Workers, not teams' },
    text: 'Changes within a team by agreement of the family no longer count as a change of worker.',
    ...{ indicator: '7.3', rebases: true },
  },
  {
    ...{ ...EVERYWHERE, kind: 'FORM', on: '2016-10-01', label: 'New form' },
    text: 'Every section 47 enquiry has a form of its own. Some were recorded in the assessment only before.',
    ...{ section: 'section-47', rebases: true },
  },
  {
    ...{ ...EVERYWHERE, kind: 'ACTION', on: '2017-04-01', label: 'Plans followed by term' },
    text: 'Schools and social workers go through the personal education plans together each month.',
    ...{ indicator: '5.7', rebases: false },
  },
  {
    ...{ ...EVERYWHERE, kind: 'ACTION', on: '2017-09-01', label: 'Conferences every day' },
    text: 'Rooms and chairs are kept free for initial conferences on every working day.',
    ...{ indicator: '4.6', rebases: false },
  },
];
