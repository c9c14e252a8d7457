import type { Database } from '@vital-signs/database';
import type { Json } from '@vital-signs/domain';
import { changeCatalogue, type CatalogueOutcome } from './catalogue-change.repository';
import { NO_EDITS, type SectionEdit } from './catalogue-edits';
import type { Asked } from './catalogue-writing.service';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { plannedEdits } from './planned-edits';
import { sectionChanges } from './report-words';
import { NOTHING_CHANGED } from './standard-edits';

/** What is wrong is told in the outcome; an authority or revision that is not known is thrown. */
export interface SectionWritingService {
  save(asked: Asked, section: SectionEdit): Promise<CatalogueOutcome>;
}

export function createSectionWritingService(
  changed: ChangedAuthority,
  writable: Database | null,
): SectionWritingService {
  return {
    async save(asked, section) {
      const authority = await requireAuthority(changed, asked.authority);
      const { slug } = section;
      return changeCatalogue(writable, {
        ...{ ...asked, authority, concerns: { of: 'section', keys: [slug] } },
        plan(state) {
          const before = state.sections.find((each) => each.slug === slug);
          const changes = sectionChanges(before, section);
          if (before !== undefined && changes.length === 0) return [NOTHING_CHANGED];
          const told = (side: 'before' | 'after'): Json =>
            Object.fromEntries(changes.map((change) => [change.label, change[side]]));
          return plannedEdits(state, { ...NO_EDITS, sections: [section] }, authority, {
            ...{ key: slug, kind: 'catalogue.section-saved', subject: before?.name ?? slug },
            sentence: `Changed ${changes.map(({ label }) => label).join(', ')}`,
            ...{ before: told('before'), after: told('after') },
          });
        },
      });
    },
  };
}
