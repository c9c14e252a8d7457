import { useState } from 'react';
import { chartDrawing, chartPicture } from '../../charts/chart-picture';
import { asSentence } from '../../lib/sentence';
import { useDownload } from '../../lib/use-download';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './DownloadsDialog.module.css';
import { chartSentences } from './page-parts';
import { csvOf, fileName, workbookOf } from './table-files';
import { usePageParts } from './use-page-parts';

interface DownloadsDialogProps {
  /** Slug of the authority; null on a page that belongs to none. */
  readonly authority: string | null;
  readonly onClose: () => void;
}

type Said = { readonly kind: 'DONE' | 'FAILED'; readonly sentence: string } | null;

const MINUTE = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** Everything on the page that can be taken away: its tables as CSV and Excel, its charts as pictures. */
export function DownloadsDialog({ authority, onClose }: DownloadsDialogProps) {
  const parts = usePageParts();
  const download = useDownload(authority);
  const [said, setSaid] = useState<Said>(null);
  const notes = () => ({
    ...{ page: parts, address: window.location.href },
    taken: MINUTE.format(new Date()),
  });
  const sourceOf = (chart: SVGSVGElement) =>
    [parts.name, ...parts.sentences, ...chartSentences(chart)]
      .filter(Boolean)
      .map(asSentence)
      .join(' ');

  const save = async (file: string, make: () => Promise<Blob>) => {
    setSaid(null);
    try {
      await download(file, make);
      setSaid({ kind: 'DONE', sentence: `${file} was saved.` });
    } catch {
      setSaid({ kind: 'FAILED', sentence: `${file} could not be made. Nothing was saved.` });
    }
  };
  const fileOf = (name: string, ending: string) => {
    const words = fileName(name.includes(parts.title) ? name : `${parts.title} ${name}`);
    const isNamed = authority === null || words.startsWith(authority);
    return `${isNamed ? words : fileName(`${authority} ${words}`)}.${ending}`;
  };

  return (
    <Dialog title="Download" isOpen onOpenChange={onClose}>
      <div className={styles.downloads}>
        {parts.tables.length + parts.charts.length === 0 && (
          <p>There is no table and no chart on this page.</p>
        )}
        {parts.isWaiting && <p role="status">Every row of the tables is being fetched …</p>}
        {parts.tables.length > 0 && !parts.isWaiting && (
          <section aria-label="Tables">
            <h3>Tables, as they are shown</h3>
            <ul className={styles.list}>
              {parts.tables.map((part) => (
                <li key={part.name} className={styles.part}>
                  <span className={styles.name}>{part.name}</span>
                  <SaveButton
                    {...{ label: 'CSV', of: part.name }}
                    onPress={() => save(fileOf(part.name, 'csv'), () => csvOf(part, notes()))}
                  />
                  <SaveButton
                    {...{ label: 'Excel', of: part.name }}
                    onPress={() =>
                      save(fileOf(part.name, 'xlsx'), () => workbookOf([part], notes()))
                    }
                  />
                </li>
              ))}
            </ul>
            {parts.tables.length > 1 && (
              <Button
                onPress={() =>
                  void save(fileOf(parts.title, 'xlsx'), () => workbookOf(parts.tables, notes()))
                }
              >
                All tables in one Excel workbook
              </Button>
            )}
          </section>
        )}
        {parts.charts.length > 0 && (
          <section aria-label="Charts">
            <h3>Charts</h3>
            <ul className={styles.list}>
              {parts.charts.map(({ name, element }) => (
                <li key={name} className={styles.part}>
                  <span className={styles.name}>{name}</span>
                  <SaveButton
                    {...{ label: 'PNG', of: name }}
                    onPress={() =>
                      save(fileOf(name, 'png'), () =>
                        chartPicture(element, { title: name, source: sourceOf(element) }),
                      )
                    }
                  />
                  <SaveButton
                    {...{ label: 'SVG', of: name }}
                    onPress={() =>
                      save(fileOf(name, 'svg'), () =>
                        chartDrawing(element, { title: name, source: sourceOf(element) }),
                      )
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p role="status" className={styles.said}>
          {said?.kind === 'DONE' && said.sentence}
        </p>
        {said?.kind === 'FAILED' && <p role="alert">{said.sentence}</p>}
      </div>
    </Dialog>
  );
}

interface SaveButtonProps {
  readonly label: string;
  readonly of: string;
  readonly onPress: () => Promise<void>;
}

function SaveButton({ label, of, onPress }: SaveButtonProps) {
  return (
    <Button kind="quiet" onPress={() => void onPress()}>
      {label}
      <VisuallyHidden>: {of}</VisuallyHidden>
    </Button>
  );
}
