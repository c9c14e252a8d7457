import { useState } from 'react';
import { cardsAddress, packsAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ClearedTable } from './ClearedTable';
import { ExceptionDialogs } from './ExceptionDialogs';
import { ExceptionFilters } from './ExceptionFilters';
import type { Asked } from './ExceptionRow';
import { ExceptionTable } from './ExceptionTable';
import { isBelowAsked, type ExceptionList } from './exceptions-query';
import { RulesPanel } from './RulesPanel';
import { exceptionFilter, wantedOf } from './shown-exceptions';
import styles from './ExceptionsPage.module.css';

interface ExceptionsContentProps extends PageProps {
  readonly list: ExceptionList;
}

/** The list with its filters, what cleared, and how the rules behave. */
export function ExceptionsContent({ list, ...page }: ExceptionsContentProps) {
  const { authority, place, edition, search, show } = page;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState('');
  const mayFlag = useMay('FLAG_EXCEPTIONS');
  const mayMakePacks = useMay('MAKE_PACKS');
  const filter = exceptionFilter(search);
  const below = isBelowAsked(search);
  const shown = wantedOf(list.exceptions, filter);
  const at = { authority, period: list.period.key, below };
  // Nothing is said now of what an edition shows.
  const onAsk = edition === null ? setAsked : null;
  return (
    <>
      <ExceptionFilters list={list} filter={filter} below={below} show={show} />
      <div className={styles.above}>
        <p className={styles.order} data-download="notes">
          {list.orderSentence}
        </p>
        <span className={styles.ways} data-screen-only="">
          <AppLink href={cardsAddress(authority, { period: list.period.key, place })}>
            Their report cards
          </AppLink>
          {mayMakePacks && (
            <AppLink href={packsAddress(authority, { period: list.period.key })}>
              Committee pack
            </AppLink>
          )}
          {mayFlag && onAsk && (
            <Button onPress={() => onAsk({ what: 'FLAG', exception: null })}>
              Flag an indicator …
            </Button>
          )}
        </span>
      </div>
      <p className={styles.quiet} role="status">
        {`${shown.length} of ${list.exceptions.length} shown. ${done}`}
      </p>
      {shown.length === 0 ? (
        <EmptyPanel
          sentence={
            list.exceptions.length === 0
              ? list.sentence
              : 'Nothing that needs attention fits these filters.'
          }
        >
          {list.exceptions.length > 0 && (
            <p>
              <Button onPress={() => show({ area: null, rule: null, owner: null, at: null })}>
                Show all {list.exceptions.length}
              </Button>
            </p>
          )}
        </EmptyPanel>
      ) : (
        <ExceptionTable exceptions={shown} onAsk={onAsk} {...at} />
      )}
      <ClearedTable cleared={wantedOf(list.cleared, filter)} {...at} />
      <RulesPanel list={list} page={page} />
      {asked !== null && (
        <ExceptionDialogs
          list={list}
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={setDone}
        />
      )}
    </>
  );
}
