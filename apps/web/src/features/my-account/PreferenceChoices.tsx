import { wantsDigest, wantsReminders } from '@vital-signs/domain';
import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { BeginningDocument } from '../../apollo/generated/documents';
import type { ChangeMyPreferencesMutationVariables } from '../../apollo/generated/documents';
import type { Viewer } from '../../lib/viewer';
import { DensitySwitch } from '../../ui/DensitySwitch';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { ThemeSwitch } from '../../ui/ThemeSwitch';
import { keepPreferences } from './keep-preferences';
import styles from './PreferenceChoices.module.css';

interface PreferenceChoicesProps {
  readonly viewer: Pick<Viewer, 'roles' | 'preferences'>;
}

type Preferences = ChangeMyPreferencesMutationVariables['preferences'];

const DEPTHS = { AUTHORITY: 0, LOCALITY: 1, TEAM: 2 } as const;
const NONE = { key: '', label: 'No preference' };

/** How somebody wants to see the product and where they start; each choice is kept at once. */
export function PreferenceChoices({ viewer: { roles, preferences } }: PreferenceChoicesProps) {
  const client = useApolloClient();
  const [said, setSaid] = useState<string | null>(null);
  const authorities = new Map(roles.map((role) => [role.authority, role.authorityName]));
  const chosen = preferences.authority;
  const { data } = useQuery(
    BeginningDocument,
    chosen === null || !authorities.has(chosen) ? skipToken : { variables: { authority: chosen } },
  );
  const keep = async (change: Preferences) => {
    const answer = await keepPreferences(client, change);
    setSaid(answer.isDone ? 'Kept.' : answer.sentence);
  };
  return (
    <div className={styles.choices}>
      <ThemeSwitch onChoose={(theme) => void keep({ theme })} />
      <DensitySwitch onChoose={(density) => void keep({ density })} />
      <Select
        label="Start in"
        options={[
          { key: '', label: 'The list of authorities' },
          ...[...authorities].map(([key, label]) => ({ key, label })),
        ]}
        value={chosen ?? ''}
        onChange={(slug) =>
          void keep({ authority: slug === '' ? null : slug, place: null, area: null })
        }
      />
      {data?.authority && (
        <>
          <Select
            label="Start at place"
            options={[
              NONE,
              ...data.authority.places.map(({ slug, name, kind }) => ({
                key: slug,
                label: name,
                depth: DEPTHS[kind],
              })),
            ]}
            value={preferences.place ?? ''}
            onChange={(place) => void keep({ place: place === '' ? null : place })}
          />
          <Select
            label="Start with report area"
            options={[
              { key: '', label: 'All report areas' },
              ...data.authority.reportAreas.map(({ slug, name }) => ({ key: slug, label: name })),
            ]}
            value={preferences.area ?? ''}
            onChange={(area) => void keep({ area: area === '' ? null : area })}
          />
        </>
      )}
      <Switch
        isSelected={wantsDigest(
          preferences.digest,
          roles.map(({ role }) => role),
        )}
        onChange={(isOn) => void keep({ digest: isOn ? 'on' : 'off' })}
      >
        Send me what changed when a month is published
      </Switch>
      <Switch
        isSelected={wantsReminders(preferences.reminders)}
        onChange={(isOn) => void keep({ reminders: isOn ? 'on' : 'off' })}
      >
        Remind me of actions that are mine
      </Switch>
      <p className={styles.note}>These hold wherever you sign in.</p>
      <p role="status">{said}</p>
    </div>
  );
}
