import {
  DEFAULT_LAYOUT,
  groupingWords,
  LAYOUT_GROUPINGS,
  readScorecardLayout,
  ROW_PERIODS,
  rowPeriodWords,
} from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { capital } from '../../../lib/capital';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { ColumnsEditor } from './ColumnsEditor';
import { editedLayout, noted, sentLayout } from './edited-layout';
import type { Settings } from './settings-query';
import { SettingsForm } from './SettingsForm';
import type { SampleAsked } from './SettingsPage';
import { WordsEditor } from './WordsEditor';
import styles from '../CataloguePage.module.css';

interface LayoutFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly settings: Settings;
  readonly renderSample: (sample: SampleAsked) => ReactNode;
}

/** As much as a closed choice has room for; the rest is said beneath. */
const inShort = (words: string) => capital(words.split(',')[0] ?? words);

const MONTHS = Array.from({ length: 13 }, (_, index) => String(index + 1));
/** How many rows are drawn beside the form. */
const SAMPLE_ROWS = 5;

/** Which columns the scorecard has, what they are called, and how ratings are said. */
export function LayoutForm({ authority, settings, renderSample }: LayoutFormProps) {
  const { precision } = settings;
  const { regionName, indicators } = settings.authority;
  const keys = indicators.slice(0, SAMPLE_ROWS).map(({ key }) => key);
  return (
    <SettingsForm
      {...{ authority, settings }}
      title="Scorecard"
      about="The columns of the scorecard in their order, what stands over them, and the words and symbols of ratings: on screen, on paper, on phones and in files. Nothing here changes how a figure is judged, but which period a row shows."
      kept="layout"
      standing={{ layout: settings.layout ?? '' }}
      sent={({ layout }) => ({ layout: sentLayout(layout) })}
    >
      {(draft) => {
        const layout = editedLayout(draft.written.layout);
        const change = (next: typeof layout) =>
          draft.change('layout', next === DEFAULT_LAYOUT ? '' : JSON.stringify(next));
        return (
          <>
            <ColumnsEditor layout={layout} onChange={change} />
            <div className={styles.fields}>
              <Select
                label="Rows stand under"
                options={LAYOUT_GROUPINGS.map((key) => ({
                  key,
                  label: capital(groupingWords(key)),
                }))}
                value={layout.grouping}
                onChange={(key) =>
                  change({ ...layout, grouping: key === 'HEADLINE' ? 'HEADLINE' : 'AREA' })
                }
              />
              <Select
                label="A row shows"
                options={ROW_PERIODS.map((key) => ({ key, label: inShort(rowPeriodWords(key)) }))}
                value={layout.rowPeriod ?? 'LATEST_PERIOD'}
                onChange={(key) =>
                  change({
                    ...layout,
                    rowPeriod: key === 'LATEST_FIGURE' ? 'LATEST_FIGURE' : 'LATEST_PERIOD',
                  })
                }
              />
              <Select
                label="Months beside one another"
                options={MONTHS.map((key) => ({ key, label: key }))}
                value={String(layout.trendMonths)}
                onChange={(months) => change({ ...layout, trendMonths: Number(months) })}
              />
            </div>
            <p className={styles.quiet}>
              A row shows {rowPeriodWords(layout.rowPeriod ?? 'LATEST_PERIOD')}.
            </p>
            <WordsEditor
              layout={layout}
              hasSecond={settings.judgementModel === 'DUAL'}
              onChange={change}
            />
            <TextField
              label="What the page says of itself"
              hint="One note a line."
              lines={3}
              value={layout.notes.join('\n')}
              onChange={(lines) => change(noted(layout, lines))}
            />
            <Sample
              {...{ authority, regionName, precision, renderSample }}
              keys={keys}
              written={draft.written.layout}
            />
            <p>
              <Button kind="quiet" onPress={() => change(DEFAULT_LAYOUT)}>
                As the product lays it out
              </Button>
            </p>
          </>
        );
      }}
    </SettingsForm>
  );
}

interface SampleProps extends Omit<SampleAsked, 'indicators' | 'layout'> {
  readonly keys: readonly string[];
  readonly written: string;
  readonly renderSample: (sample: SampleAsked) => ReactNode;
}

/** The first rows drawn so, or what keeps them from being. */
function Sample({ keys, written, renderSample, ...asked }: SampleProps) {
  const layout = sentLayout(written) ?? JSON.stringify(DEFAULT_LAYOUT);
  const [problem] = readScorecardLayout(JSON.parse(layout)).problems;
  if (keys.length === 0) return null;
  return problem === undefined ? (
    renderSample({ ...asked, indicators: keys, layout })
  ) : (
    <p role="status" className={styles.quiet}>
      {problem.sentence}
    </p>
  );
}
