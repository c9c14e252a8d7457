import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { exceptionsAddress, packsAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { FilesPanel } from './FilesPanel';
import { packQuery } from './pack-query';
import type { Pack } from './pack-query';
import { packSentence } from './pack-words';
import { PackForm } from './PackForm';
import { TemplateDialog } from './TemplateDialog';
import { usePackDraft } from './use-pack-draft';
import { usePackSave } from './use-pack-save';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

interface PackPageProps extends PageProps {
  /** Number of the pack. */
  readonly id: string;
}

/** One committee pack: what people decide of it, and the files that are made of it. */
export function PackPage(props: PackPageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = packQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    // Others work on it too.
    fetchPolicy: 'cache-and-network',
  });
  const pack = data?.pack;
  useTitle(pack?.contents.title ?? (error || pack === null ? 'Committee pack' : undefined));
  return (
    <PageFrame
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Committee packs', address: packsAddress(authority) },
      ]}
      title={pack ? pack.contents.title : error || pack === null ? 'Committee pack' : undefined}
      sentence={pack && packSentence(pack)}
      isBusy={data === undefined && error === undefined}
    >
      {pack ? (
        <PackWork key={pack.id} authority={authority} pack={pack} />
      ) : pack === null ? (
        <EmptyPanel sentence={`${name} has no such pack; somebody may have taken it away.`}>
          <p>
            <AppLink href={packsAddress(authority)}>All packs</AppLink>
          </p>
        </EmptyPanel>
      ) : error ? (
        <ErrorPanel
          what="The pack could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={12} widths={['100%']} label="Loading the pack" />
      )}
    </PageFrame>
  );
}

interface PackWorkProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly pack: Pack;
}

function PackWork({ authority, pack }: PackWorkProps) {
  const draft = usePackDraft(authority, pack);
  const saving = usePackSave(authority, pack, draft);
  const [isNaming, setNaming] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const work = { authority, pack, draft, saving };
  return (
    <div className={styles.page}>
      <PackForm {...work} />
      <div className={styles.side}>
        <FilesPanel {...work} />
        <section className={styles.files} aria-labelledby="more-heading">
          <h2 id="more-heading">For the meetings to come</h2>
          <p className={form.quiet}>
            What is decided here can be kept under a name, and the next pack begun with it.
          </p>
          <p>
            <Button onPress={() => setNaming(true)}>Save as a template …</Button>
          </p>
          <DoneNote done={done} />
          <p>
            <AppLink href={exceptionsAddress(authority, { period: pack.period.key })}>
              What needs attention, {pack.period.name}
            </AppLink>
          </p>
        </section>
      </div>
      {isNaming && (
        <TemplateDialog
          {...{ authority, pack }}
          isTyped={draft.isTyped}
          onClose={() => setNaming(false)}
          onSaved={(words) => setDone({ words })}
        />
      )}
    </div>
  );
}
