import { useState } from 'react';
import type { RefObject } from 'react';
import { chartPicture } from '../../charts/chart-picture';
import { pointTable } from '../../charts/point-table';
import type { SeriesFigures } from '../../charts/series-layout';
import { asSentence } from '../../lib/sentence';
import { csvText } from '../../lib/csv-text';
import { useDownload } from '../../lib/use-download';
import { Button } from '../../ui/Button';
import styles from './ChartSection.module.css';

interface ChartDownloadsProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Of the files, without an ending. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** What a picture has to say of itself where no page is round it. */
  readonly notes: readonly string[];
  readonly noun: string;
  readonly figures: SeriesFigures;
  /** The drawing; null where the table is shown in its place. */
  readonly picture: RefObject<SVGSVGElement | null> | null;
}

/** What is shown, as a file: the figures as CSV, the chart as a picture. */
export function ChartDownloads(props: ChartDownloadsProps) {
  const { name, title, source, notes, noun, figures, picture } = props;
  const download = useDownload(props.authority);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (file: string, make: () => Promise<Blob>) => {
    setFailure(null);
    try {
      await download(file, make);
    } catch {
      setFailure(`${file} could not be made.`);
    }
  };
  const table = async () => {
    const text = await csvText({
      preamble: [title, source],
      ...pointTable(figures, { noun, isPlain: true }),
    });
    return new Blob([text], { type: 'text/csv;charset=utf-8' });
  };
  const drawing = async () => {
    const svg = picture?.current;
    if (!svg) throw new Error('There is no drawing');
    return chartPicture(svg, { title, source: [...notes, asSentence(source)].join(' ') });
  };
  return (
    <div className={styles.downloads} data-screen-only="">
      <Button kind="quiet" onPress={() => void save(`${name}.csv`, table)}>
        Download CSV
      </Button>
      {picture && (
        <Button kind="quiet" onPress={() => void save(`${name}.png`, drawing)}>
          Download picture
        </Button>
      )}
      <span>{source}</span>
      {failure !== null && <span role="alert">{failure}</span>}
    </div>
  );
}
