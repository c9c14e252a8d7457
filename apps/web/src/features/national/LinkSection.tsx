import { indicatorTitle, publishedPolaritySentence } from '@vital-signs/domain';
import { useState } from 'react';
import { indicatorAddress } from '../../lib/page-address';
import type { ShowPage } from '../../lib/page-props';
import { useSearchWords } from '../../lib/use-search-words';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { SearchField } from '../../ui/SearchField';
import recordStyles from '../../ui/record-table.module.css';
import { LinkDialog } from './LinkDialog';
import type { Link } from './national-query';
import { UnlinkDialog } from './UnlinkDialog';
import styles from './NationalPage.module.css';

interface LinkSectionProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly links: readonly Link[];
  /** Words of the search. */
  readonly query: string;
  readonly show: ShowPage;
  readonly onChanged: () => Promise<void>;
}

type Panel = { readonly kind: 'LINK' | 'UNLINK'; readonly link: Link };

/** Every indicator with the national measure that it is compared with, those without last. */
export function LinkSection({ authority, links, query, show, onChanged }: LinkSectionProps) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [words, setWords] = useSearchWords(query, ({ query: next }, how) =>
    show({ q: next || null }, how),
  );
  const shown = links
    .filter((link) => holds(link, words))
    .sort((a, b) => Number(a.measure === null) - Number(b.measure === null));
  const shared = {
    authority,
    onClose: () => setPanel(null),
    onDone: async (sentence: string) => {
      await onChanged();
      setDone({ words: sentence });
    },
  };
  return (
    <section className={styles.part} aria-labelledby="links-heading">
      <h2 id="links-heading">Indicators and national measures</h2>
      <div data-screen-only="">
        <SearchField label="Indicator or measure" value={words} onChange={setWords} />
      </div>
      <p role="status" className={styles.quiet}>
        {shown.length} of {links.length} shown.
      </p>
      <DoneNote done={done} />
      <table className={recordStyles.records} aria-label="Indicators and their national measures">
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">National measure</th>
            <th scope="col">Why they are the same</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((link) => (
            <tr key={link.id}>
              <th scope="row">
                <AppLink href={indicatorAddress(authority, link.indicator.key)}>
                  {indicatorTitle(link.indicator)}
                </AppLink>
              </th>
              <td data-label="Measure">{measureWords(link)}</td>
              <td data-label="Why">{link.note}</td>
              <td className={styles.actions}>
                <Button
                  ariaLabel={`${link.measure === null ? 'Tie …' : 'Tie to another …'} ${indicatorTitle(link.indicator)}`}
                  onPress={() => setPanel({ kind: 'LINK', link })}
                >
                  {link.measure === null ? 'Tie …' : 'Tie to another …'}
                </Button>
                {link.measure !== null && (
                  <Button
                    ariaLabel={`Untie … ${indicatorTitle(link.indicator)}`}
                    onPress={() => setPanel({ kind: 'UNLINK', link })}
                  >
                    Untie …
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {panel?.kind === 'LINK' && <LinkDialog {...shared} link={panel.link} />}
      {panel?.kind === 'UNLINK' && <UnlinkDialog {...shared} link={panel.link} />}
    </section>
  );
}

function holds({ indicator, measure }: Link, words: string): boolean {
  const text = `${indicatorTitle(indicator)} ${measure?.name ?? ''} ${measure?.key ?? ''}`;
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
}

function measureWords({ measure, indicator }: Link): string {
  if (measure === null) return 'None.';
  const says = publishedPolaritySentence(measure.polarity, indicator.polarity);
  return `${measure.name} (${measure.source}, ${measure.key}). ${says}`;
}
