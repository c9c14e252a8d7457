import { useMemo } from 'react';
import type { ShowPage } from '../../lib/page-props';
import type { Standpoint } from '../../lib/page-address';
import { Segmented } from '../../ui/Segmented';
import { breakdownGroups, hasFigures } from './breakdown-groups';
import type { BreakdownGroup } from './breakdown-groups';
import { BreakdownMonth } from './BreakdownMonth';
import { BreakdownMonths } from './BreakdownMonths';
import { BREAKDOWN_VIEWS, breakdownView } from './breakdown-view';
import type { SectionAccount } from './section-rows';
import styles from './BreakdownSection.module.css';

interface BreakdownSectionProps {
  readonly authority: string;
  readonly account: SectionAccount;
  readonly standpoint: Standpoint;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
}

/** How the figures of a section are made up: the month as a table, then all months in one of four ways. */
export function BreakdownSection(props: BreakdownSectionProps) {
  const { account, search, show } = props;
  const groups = useMemo(() => breakdownGroups(account.breakdowns), [account.breakdowns]);
  const view = breakdownView(search);
  const isSwitched = groups.some(({ breakdowns }) => breakdowns.some(hasFigures));
  return groups.map((group, index) => (
    <section
      key={group.dimension}
      className={styles.section}
      aria-labelledby={`breakdown-${index}`}
    >
      <div className={styles.head}>
        <h2 id={`breakdown-${index}`}>{headingOf(group)}</h2>
        {index === 0 && isSwitched && (
          <div data-screen-only="">
            <Segmented
              label="Breakdown as"
              labelHidden
              options={BREAKDOWN_VIEWS}
              value={view}
              onChange={(key) =>
                show({ breakdown: key === 'figures' ? null : key }, { replace: true })
              }
            />
          </div>
        )}
      </div>
      <BreakdownMonth {...props} group={group} />
      {group.breakdowns.map((breakdown) => (
        <BreakdownMonths
          key={breakdown.indicator.key}
          breakdown={breakdown}
          view={view}
          isAlone={group.breakdowns.length === 1}
        />
      ))}
    </section>
  ));
}

/** "By contact source". */
function headingOf({ dimension }: BreakdownGroup): string {
  return `By ${dimension.charAt(0).toLowerCase()}${dimension.slice(1)}`;
}
