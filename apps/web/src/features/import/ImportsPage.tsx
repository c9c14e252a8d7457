import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { MoreImportsDocument } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { FileDrop } from './FileDrop';
import { forgetRecord } from './forget-record';
import { importsQuery } from './import-query';
import type { ImportHead, Undone } from './import-query';
import { importsSentence } from './import-words';
import { ImportTable } from './ImportTable';
import { TemplateChooser } from './TemplateChooser';
import { UndoDialog } from './UndoDialog';
import { UndoneNote } from './UndoneNote';
import { useImportChange } from './use-import-change';
import styles from './ImportsPage.module.css';

interface ImportsPageProps extends PageProps {
  /** Goes to the page of an import. */
  readonly openImport: (number: number) => void;
}

/** Where files are loaded, and the list of those that were. */
export function ImportsPage({ openImport, ...props }: ImportsPageProps) {
  const { authority } = props;
  const frame = useFrameAuthority();
  const name = frame?.name ?? authority;
  const { query, variables } = importsQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useTitle('Load data');
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Load data"
      sentence={data && importsSentence(data.imports, name)}
      isBusy={data === undefined && error === undefined}
    >
      <section className={styles.part} aria-labelledby="load-heading">
        <h2 id="load-heading">A new file</h2>
        <FileDrop authority={authority} onReceived={openImport} />
        <TemplateChooser authority={authority} months={frame?.months ?? []} />
      </section>
      {data ? (
        <Imports authority={authority} first={data.imports} />
      ) : error ? (
        <ErrorPanel
          what={`The imports of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={6} widths={WIDTHS} label="Loading the imports" />
      )}
    </PageFrame>
  );
}

const WIDTHS = ['14rem', '10rem', '14rem', '12rem'];
/** How many the first page of the list holds. */
const PAGE = 50;

interface ImportsProps {
  readonly authority: string;
  /** The latest. */
  readonly first: readonly ImportHead[];
}

function Imports({ authority, first }: ImportsProps) {
  const client = useApolloClient();
  const [older, setOlder] = useState<readonly ImportHead[]>([]);
  const [isAll, setAll] = useState(first.length < PAGE);
  const [undoing, setUndoing] = useState<ImportHead | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const { isSending, problem, ask } = useImportChange();
  const imports = [...first, ...older];
  const showMore = () =>
    ask(async () => {
      const before = imports.at(-1)?.number ?? 0;
      const { data } = await client.query({
        query: MoreImportsDocument,
        variables: { authority, before },
      });
      const more = data?.imports ?? [];
      setOlder([...older, ...more]);
      setAll(more.length < PAGE);
    });
  return (
    <section className={styles.part} aria-labelledby="imports-heading">
      <h2 id="imports-heading">Files that were loaded</h2>
      {undone && <UndoneNote undone={undone} />}
      {imports.length === 0 ? (
        <EmptyPanel sentence="No file was loaded yet." />
      ) : (
        <ImportTable authority={authority} imports={imports} onUndo={setUndoing} />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {!isAll && (
        <p>
          <Button onPress={() => void showMore()} isDisabled={isSending}>
            Show older ones
          </Button>
        </p>
      )}
      {undoing !== null && (
        <UndoDialog
          authority={authority}
          head={undoing}
          onClose={() => setUndoing(null)}
          onUndone={(what) => {
            setUndone(what);
            void forgetRecord(client);
          }}
        />
      )}
    </section>
  );
}
