import { useQuery } from '@apollo/client/react';
import { dateWords } from '../../lib/date-words';
import { useFrameAuthority } from '../../lib/frame';
import { actionsAddress, indicatorAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { OneRead } from '../../ui/OneRead';
import { PageFrame } from '../../ui/PageFrame';
import type { ActionPageQuery } from '../../apollo/generated/documents';
import { actionQuery } from './actions-query';
import { stateWord } from './ActionsTable';
import styles from './ActionsPage.module.css';

type Review = NonNullable<ActionPageQuery['actionReview']>;

interface ActionPageProps extends PageProps {
  /** Number of the action. */
  readonly id: string;
}

/** One action, and at its review what became of it: before and after, against what was expected. */
export function ActionPage(props: ActionPageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = actionQuery(props);
  const { data, loading, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const review = data?.actionReview;
  useTitle(review ? `Action: ${review.listed.action.text}` : 'Action');
  return (
    <PageFrame
      hasDownloads={Boolean(review)}
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Actions', address: actionsAddress(authority) },
      ]}
      title={review?.listed.action.text ?? (error || review === null ? 'Action' : undefined)}
      sentence={review?.headline ?? undefined}
      isBusy={loading}
    >
      <OneRead
        {...{ read: review, error, again: refetch, what: 'the action' }}
        none={{
          ...{ sentence: 'There is no such action.', to: 'To all actions' },
          href: actionsAddress(authority),
        }}
      >
        {(read) => (
          <div className={styles.review}>
            <Told authority={authority} review={read} />
            <BeforeAndAfter authority={authority} review={read} />
          </div>
        )}
      </OneRead>
    </PageFrame>
  );
}

interface PartProps {
  readonly authority: string;
  readonly review: Review;
}

/** What was agreed, by whom and by when. */
function Told({ review: { listed } }: PartProps) {
  const { action, about, place, surgery, closedBecause, reviewDue } = listed;
  const { isOverdue, state, standing, owner, agreedOn, expected, person, source } = action;
  const facts: readonly (readonly [name: string, words: string | null])[] = [
    ['About', [about, place.name].filter((part) => part !== null).join(', ')],
    ['Owner', owner ?? 'not stated'],
    [
      'How it stands',
      isOverdue
        ? `Overdue: it ${standing}`
        : state === 'OPEN'
          ? `Open, ${standing}`
          : stateWord(state),
    ],
    ['Why it was closed', closedBecause],
    [
      'Agreed',
      `on ${dateWords(agreedOn)}${surgery === null ? '' : `, in the surgery “${surgery.title}”`}`,
    ],
    ['Should achieve', expected ?? 'not stated'],
    ['Review', reviewDue],
    ['Written by', `${person}. ${source}`],
  ];
  return (
    <section aria-label="What was agreed">
      <h2>What was agreed</h2>
      <dl className={styles.facts}>
        {facts.flatMap(([name, words]) =>
          words === null
            ? []
            : [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>,
              ],
        )}
      </dl>
    </section>
  );
}

/** Before and after, whether that is more than ordinary variation, and what was expected. */
function BeforeAndAfter({ authority, review }: PartProps) {
  const { listed, effect, expectation, untold, caveat, period } = review;
  const { indicator, place } = listed;
  return (
    <section aria-label="What became of it">
      <h2>What became of it</h2>
      {untold !== null && <p className={styles.sentence}>{untold}</p>}
      {effect !== null && (
        <>
          <table className={styles.sides}>
            <caption>Before and after it was agreed</caption>
            <tbody>
              <tr>
                <th scope="row">Before</th>
                <td>{effect.before ?? 'no figure'}</td>
              </tr>
              <tr>
                <th scope="row">After</th>
                <td>{effect.after ?? 'no figure yet'}</td>
              </tr>
            </tbody>
          </table>
          <h3>More than ordinary variation?</h3>
          <p className={styles.sentence}>{effect.sentence}</p>
        </>
      )}
      {expectation !== null && (
        <>
          <h3>As expected?</h3>
          <p className={styles.sentence}>{expectation.sentence}</p>
        </>
      )}
      {effect !== null && <p className={styles.caveat}>{caveat}</p>}
      {indicator !== null && (
        <p data-screen-only="">
          <AppLink href={indicatorAddress(authority, indicator, { place: place.slug, period })}>
            Its chart, with what was agreed on it
          </AppLink>
        </p>
      )}
    </section>
  );
}
