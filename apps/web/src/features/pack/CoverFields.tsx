import { PACK_LENGTHS } from '@vital-signs/domain';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { PackPartProps } from './PackForm';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

const ASKS = [
  { key: 'RECOMMENDATION', label: 'Recommendation' },
  { key: 'DECISION', label: 'Decision' },
] as const;

/** What stands on the first page: the meeting, who answers for it, and what is asked. */
export function CoverFields({ draft, problemOf }: PackPartProps) {
  const { written, change, field } = draft;
  return (
    <section className={form.part} aria-labelledby="cover-heading">
      <h2 id="cover-heading">Cover</h2>
      <div className={styles.fields}>
        <div className={form.wide}>
          <TextField
            label="Title"
            maxLength={PACK_LENGTHS.title}
            {...field('title')}
            problem={problemOf('title')}
          />
        </div>
        <TextField
          label="Committee"
          maxLength={PACK_LENGTHS.committee}
          {...field('committee')}
          problem={problemOf('committee')}
        />
        <TextField
          label="Meeting’s day"
          type="date"
          {...field('meetingOn')}
          problem={problemOf('meetingOn')}
        />
        <TextField
          label="Responsible officer"
          maxLength={PACK_LENGTHS.responsibleOfficer}
          {...field('responsibleOfficer')}
          problem={problemOf('responsibleOfficer')}
        />
        <TextField
          label="Wards affected"
          maxLength={PACK_LENGTHS.wards}
          {...field('wards')}
          problem={problemOf('wards')}
        />
        <div className={form.wide}>
          <Switch isSelected={written.isPrivate} onChange={(isPrivate) => change({ isPrivate })}>
            Private: the public may not read it
          </Switch>
        </div>
        {written.isPrivate && (
          <div className={form.wide}>
            <TextField
              label="Why it is private"
              maxLength={PACK_LENGTHS.privateReason}
              hint="By which rule, as the cover is to say it."
              {...field('privateReason')}
              problem={problemOf('privateReason')}
            />
          </div>
        )}
        <div className={form.wide}>
          <Segmented
            label="What is asked for"
            options={ASKS}
            value={written.ask === 'DECISION' ? 'DECISION' : 'RECOMMENDATION'}
            onChange={(ask) => change({ ask })}
          />
        </div>
        <div className={form.wide}>
          <TextField
            label={written.ask === 'DECISION' ? 'The decision asked' : 'The recommendation'}
            lines={3}
            maxLength={PACK_LENGTHS.asked}
            {...field('asked')}
            problem={problemOf('asked')}
          />
        </div>
      </div>
    </section>
  );
}
