import { counted } from '@vital-signs/domain';
import type { AreaPage_SummaryFragment } from '../../apollo/generated/documents';
import { sectionAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import styles from './SectionLinks.module.css';

interface SectionLinksProps {
  readonly authority: string;
  readonly area: AreaPage_SummaryFragment['area'];
  readonly standpoint: Standpoint;
}

/** The pages of the report that stand under an area, each with what it is about. */
export function SectionLinks({ authority, area, standpoint }: SectionLinksProps) {
  if (area.sections.length === 0) {
    return <p className={styles.none}>The report has no page of its own for it.</p>;
  }
  return (
    <ul className={styles.list}>
      {area.sections.map(({ slug, name, definition, indicators }) => (
        <li key={slug}>
          <AppLink href={sectionAddress(authority, slug, standpoint)}>{name}</AppLink>{' '}
          <span className={styles.count}>{counted(indicators.length, 'indicator')}</span>
          {definition !== null && <p className={styles.definition}>{definition}</p>}
        </li>
      ))}
    </ul>
  );
}
