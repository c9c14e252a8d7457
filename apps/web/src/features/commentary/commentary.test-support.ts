import type { CommentarySubject, WrittenCommentary } from '../../lib/written-commentary';

/** A draft of Ada's about Norwich in March 2018, unless said otherwise. */
export function aCommentary(parts: Partial<WrittenCommentary> = {}): WrittenCommentary {
  return {
    ...{ __typename: 'Commentary', id: '5', kind: 'ANALYSIS', text: 'Two posts are empty.' },
    ...{ state: 'DRAFT', audience: 'INTERNAL', author: 'Ada Ames', authorId: 'person-1' },
    ...{ writtenAt: '2026-11-20T14:05:00.000Z', approvedBy: null, approvedAt: null },
    section: { __typename: 'ReportSection', id: 'norfolk/done', slug: 'done', name: 'Completed' },
    ...{ format: 'MARKDOWN', figures: [], claims: [], staleness: null, carriedOverFrom: null },
    area: null,
    indicator: null,
    place: { __typename: 'Place', id: 'norfolk/norwich', slug: 'norwich', name: 'Norwich' },
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    ...parts,
  };
}

/** The section "done" in Norwich and March 2018, unless said otherwise. */
export function aSubject(parts: Partial<CommentarySubject> = {}): CommentarySubject {
  return {
    authority: 'norfolk',
    section: 'done',
    place: { slug: 'norwich', name: 'Norwich' },
    period: { key: '2018-03', name: 'March 2018' },
    ...parts,
  };
}
