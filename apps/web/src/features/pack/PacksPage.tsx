import { useMutation, useQuery } from '@apollo/client/react';
import { nounOfPeriodKey, packReadersName } from '@vital-signs/domain';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { RemovePackDocument, RemovePackTemplateDocument } from '../../apollo/generated/documents';
import type { PacksPageQuery } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { packsAddress, publishAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { BeginPack } from './BeginPack';
import { packsQuery } from './pack-query';
import type { Pack, PackTemplate } from './pack-query';
import { PackTable } from './PackTable';
import { RemoveDialog } from './RemoveDialog';
import { TemplateTable } from './TemplateTable';
import styles from './PacksPage.module.css';

interface PacksPageProps extends PageProps {
  /** Goes to the page of a pack. */
  readonly openPack: (id: string) => void;
}

const TITLE = 'Committee packs';
const WIDTHS = ['16rem', '10rem', '8rem', '12rem', '8rem', '12rem'];

/** Where packs are begun, and the list of those that there are. */
export function PacksPage({ openPack, ...props }: PacksPageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = packsQuery(props);
  const { data, previousData, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  // Another month only changes what can be begun.
  const shown = data ?? (error ? undefined : previousData);
  useTitle(TITLE);
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title={TITLE}
      sentence="A pack takes a published month to a meeting: cover, summary, exceptions with their report cards, report areas, and the scorecard as appendix; as a web page, PDF, Word or Excel file."
      isBusy={data === undefined && error === undefined}
    >
      {shown ? (
        <PacksContent {...props} name={name} shown={shown} openPack={openPack} refetch={refetch} />
      ) : error ? (
        <ErrorPanel
          what={`The packs of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={WIDTHS} label="Loading the packs" />
      )}
    </PageFrame>
  );
}

interface PacksContentProps extends PacksPageProps {
  /** Name of the authority. */
  readonly name: string;
  readonly shown: PacksPageQuery;
  readonly refetch: () => Promise<unknown>;
}

function PacksContent(props: PacksContentProps) {
  const { authority, period, name, shown, show, openPack, refetch } = props;
  const { packs, packTemplates, packChoices } = shown;
  const mayPublish = useMay('PUBLISH_EDITIONS');
  const first = useFrameAuthority()?.months[0];
  const noun = first === undefined ? 'month' : nounOfPeriodKey(first);
  const [removing, setRemoving] = useState<Pack | PackTemplate | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      {packChoices ? (
        <BeginPack
          {...{ authority, show, openPack }}
          choices={packChoices}
          templates={packTemplates}
        />
      ) : (
        <EmptyPanel
          sentence={
            period === null
              ? `A pack is made of a published ${noun}, and ${name} has published none yet.`
              : `A pack is made of a published ${noun}, and that one of ${name} is not published.`
          }
        >
          <p className={styles.choices}>
            {period !== null && (
              <AppLink href={packsAddress(authority)}>{`To the ${noun} that is proposed`}</AppLink>
            )}
            {mayPublish && (
              <AppLink href={publishAddress(authority)}>{`Publish a ${noun}`}</AppLink>
            )}
          </p>
        </EmptyPanel>
      )}
      <section className={styles.part} aria-labelledby="packs-heading">
        <h2 id="packs-heading">Packs</h2>
        <DoneNote done={done} />
        {packs.length === 0 ? (
          <p className={styles.quiet}>No pack was begun yet.</p>
        ) : (
          <PackTable authority={authority} packs={packs} onRemove={setRemoving} />
        )}
      </section>
      <TemplateTable templates={packTemplates} onRemove={setRemoving} />
      {removing !== null && (
        <Removing
          authority={authority}
          removed={removing}
          onClose={() => setRemoving(null)}
          onRemoved={async (words) => {
            await refetch();
            setDone({ words });
          }}
        />
      )}
    </>
  );
}

interface RemovingProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly removed: Pack | PackTemplate;
  readonly onClose: () => void;
  readonly onRemoved: (words: string) => Promise<void>;
}

function Removing({ authority, removed, onClose, onRemoved }: RemovingProps) {
  const [removePack] = useMutation(RemovePackDocument);
  const [removeTemplate] = useMutation(RemovePackTemplateDocument);
  const { id } = removed;
  if (removed.__typename === 'Pack') {
    const { title } = removed.contents;
    return (
      <RemoveDialog
        what={`the pack “${title}” for ${packReadersName(removed.readers).toLowerCase()}`}
        consequence="Its files go with it. What was taken away of them before stays with those who have it."
        onClose={onClose}
        onRemove={async () => {
          await removePack({ variables: { authority, id } });
          await onRemoved(`Removed: ${title}.`);
        }}
      />
    );
  }
  return (
    <RemoveDialog
      what={`the template “${removed.name}”`}
      consequence="Packs that were begun with it stay as they are."
      onClose={onClose}
      onRemove={async () => {
        await removeTemplate({ variables: { authority, id } });
        await onRemoved(`Removed: ${removed.name}.`);
      }}
    />
  );
}
