import { REPORTING_PERIODS, reportingPeriodWords, startMonthWords } from '@vital-signs/domain';
import { Select } from '../../../ui/Select';
import type { Settings } from './settings-query';
import { SettingsForm } from './SettingsForm';
import styles from '../CataloguePage.module.css';

interface PartProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly settings: Settings;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** When the financial year begins, and what the report steps by. */
export function CalendarForm({ authority, settings }: PartProps) {
  const { financialYearStartMonth, reportingPeriod } = settings;
  return (
    <SettingsForm
      {...{ authority, settings }}
      title="Calendar"
      about="Years to date begin with the financial year. Pages step by the period of the report; an indicator that is counted more seldom shows its own latest period."
      kept="calendar"
      standing={{
        start: String(financialYearStartMonth),
        reportingPeriod: String(reportingPeriod),
      }}
      sent={({ start, reportingPeriod: period }) => ({
        financialYearStartMonth: Number(start),
        reportingPeriod: period === 'QUARTER' ? 'QUARTER' : 'MONTH',
      })}
    >
      {(draft) => (
        <div className={styles.fields}>
          <Select
            label="Financial year from"
            options={MONTHS.map((month) => ({ key: String(month), label: startMonthWords(month) }))}
            value={draft.written.start}
            onChange={(start) => draft.change('start', start)}
          />
          <Select
            label="The report steps by"
            options={REPORTING_PERIODS.map((key) => ({ key, label: reportingPeriodWords(key) }))}
            value={draft.written.reportingPeriod}
            onChange={(key) => draft.change('reportingPeriod', key)}
          />
        </div>
      )}
    </SettingsForm>
  );
}
