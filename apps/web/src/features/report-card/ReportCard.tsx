import type { ReactNode } from 'react';
import { cardAddress, indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { GlossaryText } from '../../ui/GlossaryText';
import type { Card } from '../../charts/card';
import { CardActions } from './CardActions';
import { CardBenchmarks, CardLocalities } from './CardComparisons';
import { CardChart } from './CardChart';
import { CardLead } from './CardLead';
import { CardPart } from './CardPart';
import { FittedWords } from './FittedWords';
import styles from './ReportCard.module.css';

interface ReportCardProps {
  readonly authority: string;
  /** Name of the authority. */
  readonly authorityName: string;
  readonly card: Card;
  readonly region: string | null;
  readonly standpoint: Standpoint;
  /** Whether it stands among others, and its name leads to its own page. */
  readonly isOneOfMany?: boolean;
  /** Buttons that change an action; left out: none. */
  readonly renderActionTools?: (action: Card['actions'][number]['action']) => ReactNode;
  /** What stands beneath the actions: the way to add one. */
  readonly beneathActions?: ReactNode;
}

/** All that a committee is told of an indicator, in a standard format, with room for one page. */
export function ReportCard(props: ReportCardProps) {
  const { authority, card, region, standpoint, isOneOfMany = false } = props;
  const { indicator, place, period } = card;
  const heading = `card-${indicator.key.replaceAll(/[^\w-]/g, '-')}`;
  const page = indicatorAddress(authority, indicator.key, standpoint);
  const name = (
    <>
      {indicator.ref !== null && <span className={styles.ref}>{indicator.ref} </span>}
      {indicator.name ?? 'Name not legible'}
    </>
  );
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <header className={styles.head}>
        <p className={styles.where}>
          {props.authorityName}
          {place.name !== props.authorityName && `, ${place.name}`} · {indicator.reportArea.name} ·{' '}
          {period.name}
        </p>
        <h2 id={heading} className={styles.title}>
          {isOneOfMany ? (
            <AppLink href={cardAddress(authority, indicator.key, standpoint)}>{name}</AppLink>
          ) : (
            name
          )}
        </h2>
        <p className={styles.people}>
          Lead officer: {indicator.leadOfficer ?? 'not stated'} · Data owner:{' '}
          {indicator.dataOwner ?? 'not stated'}
        </p>
      </header>
      <CardLead card={card} />
      <CardChart card={card} region={region} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <CardPart title="What it measures, and why it matters">
            <p>
              {card.definition === null ? (
                'The report gives no definition.'
              ) : (
                <FittedWords text={card.definition} />
              )}
            </p>
            {card.purpose !== null && (
              <p>
                <FittedWords text={card.purpose} />
              </p>
            )}
          </CardPart>
          <CardPart title="Direction, and whether it is real">
            <p>
              <FittedWords text={card.direction} />
            </p>
            <p>
              <FittedWords text={card.verdict} />
            </p>
          </CardPart>
          <CardPart title="What is behind the figure" more={card.moreCommentary}>
            {card.commentary.length === 0 && <p>No commentary is approved for this period.</p>}
            {card.commentary.map(({ id, outdated, text, said, saidWhole }) => (
              <p key={id}>
                {outdated !== null && <strong className={styles.outdated}>{outdated} </strong>}
                <FittedWords text={text} />{' '}
                <span className={styles.quiet}>
                  <FittedWords text={{ words: said, continues: false, whole: saidWhole }} />
                </span>
              </p>
            ))}
          </CardPart>
        </div>
        <div className={styles.column}>
          <CardBenchmarks card={card} />
          <CardLocalities card={card} authority={authority} standpoint={standpoint} />
        </div>
      </div>
      <CardActions card={card} tools={props.renderActionTools} beneath={props.beneathActions} />
      <div className={styles.columns}>
        <CardPart title="Risks and budget" more={card.moreFlags}>
          {card.flags.length === 0 && <p>Nobody has said that it bears on either.</p>}
          {card.flags.map(({ kind, text, reviewWords }) => (
            <p key={`${kind} ${text.words}`}>
              <FittedWords text={text} /> <span className={styles.quiet}>({reviewWords})</span>
            </p>
          ))}
        </CardPart>
        <CardPart title="Data quality" more={card.moreFindings}>
          {card.findings.length === 0 && <p>Nothing was found to doubt.</p>}
          {card.findings.map((text) => (
            <p key={text.words}>
              <FittedWords text={text} />
            </p>
          ))}
        </CardPart>
      </div>
      <footer className={styles.foot}>
        <p>
          <GlossaryText>{card.accuracy}</GlossaryText>
        </p>
        <p>
          <FittedWords text={{ continues: false, ...whereItGoesOn(card) }} />{' '}
          <AppLink href={page}>{`${window.location.origin}${page}`}</AppLink>
        </p>
      </footer>
    </article>
  );
}

/** On paper a card goes on where anything is cut; on a screen, where nothing is, where a list has more. */
function whereItGoesOn(card: Card): { readonly words: string; readonly whole: string | null } {
  const [goesOn, page] = ['It continues on the indicator’s page:', 'The indicator’s page:'];
  if (!card.continues) return { words: page, whole: null };
  const more = [
    ...[card.moreBenchmarks, card.moreLocalities, card.moreCommentary],
    ...[card.moreActions, card.moreFlags, card.moreFindings],
  ];
  return { words: goesOn, whole: more.some((count) => count > 0) ? null : page };
}
