import { useQuery } from '@apollo/client/react';
import { counted, packPartName } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { PackChoicesDocument } from '../../apollo/generated/documents';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Segmented } from '../../ui/Segmented';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { OrderList } from './OrderList';
import { cardCounts, partsOf, partsText, wordsOf } from './pack-draft';
import type { PackChoices } from './pack-query';
import type { PackPartProps } from './PackForm';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

/** What is in a pack and in which order: its parts, its report areas, and which indicators have a card. */
export function ContentsFields(props: PackPartProps) {
  const { authority, pack } = props;
  const { data, error, refetch } = useQuery(PackChoicesDocument, {
    variables: { authority, period: pack.period.key },
  });
  const choices = data?.packChoices;
  return (
    <section className={form.part} aria-labelledby="contents-heading">
      <h2 id="contents-heading">What is in it</h2>
      <p className={form.quiet}>
        Switch off what is not wanted. The arrows move a line, and so do Alt and an arrow key.
      </p>
      <div className={styles.orders}>
        <div className={styles.column}>
          <PartsField {...props} />
          <CardsField {...props} choices={choices ?? null} />
        </div>
        {choices ? (
          <AreasField {...props} choices={choices} />
        ) : error ? (
          <ErrorPanel
            what="The report areas could not be listed."
            detail={failureOf(error).sentence}
            requestId={failureOf(error).requestId}
            onRetry={() => void refetch()}
          />
        ) : (
          <SkeletonRows rows={7} widths={['100%']} label="Loading the report areas" />
        )}
      </div>
    </section>
  );
}

function PartsField({ draft, problemOf }: PackPartProps) {
  const { written, change } = draft;
  const parts = partsOf(written.parts);
  return (
    <div className={styles.choice}>
      <h3>Parts</h3>
      <Problem sentence={problemOf('parts')} />
      <OrderList
        label="Parts, in their order"
        keepsPlaces
        items={parts.map(({ kind, isIn }) => ({ key: kind, name: packPartName(kind), isIn }))}
        onOrder={(keys) =>
          change({
            parts: partsText(keys.flatMap((key) => parts.filter((part) => part.kind === key))),
          })
        }
        onToggle={(key, isIn) =>
          change({
            parts: partsText(parts.map((part) => (part.kind === key ? { ...part, isIn } : part))),
          })
        }
      />
    </div>
  );
}

interface WithChoices extends PackPartProps {
  readonly choices: PackChoices;
}

function AreasField({ draft, problemOf, choices }: WithChoices) {
  const { written, change } = draft;
  const chosen = wordsOf(written.areas);
  const areaOf = (slug: string) => choices.areas.find((area) => area.slug === slug);
  const left = choices.areas.map(({ slug }) => slug).filter((slug) => !chosen.includes(slug));
  const itemOf = (slug: string, isIn: boolean) => {
    const area = areaOf(slug);
    return {
      ...{ key: slug, name: area?.name ?? slug, isIn },
      note: area && counted(area.indicators, 'indicator'),
    };
  };
  return (
    <div className={styles.choice}>
      <h3>Report areas</h3>
      <Problem sentence={problemOf('areas')} />
      <p className={form.quiet}>
        Everything in the pack is of those that are in: exceptions, cards, pages and the scorecard.
      </p>
      <OrderList
        label="Report areas, in their order"
        keepsPlaces={false}
        items={[
          ...chosen.map((slug) => itemOf(slug, true)),
          ...left.map((slug) => itemOf(slug, false)),
        ]}
        onOrder={(keys) => change({ areas: keys.join(' ') })}
        onToggle={(key, isIn) =>
          change({
            areas: [...chosen.filter((slug) => slug !== key), ...(isIn ? [key] : [])].join(' '),
          })
        }
      />
    </div>
  );
}

function CardsField({
  pack,
  draft,
  choices,
}: PackPartProps & { readonly choices: PackChoices | null }) {
  const { written, change } = draft;
  const cards = choices && cardCounts(pack.readers, choices, wordsOf(written.areas));
  const count = (found: number | null | undefined) => (found == null ? '' : ` (${found})`);
  return (
    <div className={styles.choice}>
      <h3>Report cards</h3>
      <Segmented
        label="A report card for"
        labelHidden
        options={[
          { key: 'EXCEPTIONS', label: `Each exception${count(cards?.exceptions)}` },
          { key: 'ALL', label: `Every indicator${count(cards?.all)}` },
        ]}
        value={written.cards === 'ALL' ? 'ALL' : 'EXCEPTIONS'}
        onChange={(which) => change({ cards: which })}
      />
    </div>
  );
}

function Problem({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p role="alert" className={form.problem}>
      {sentence}
    </p>
  );
}
