import { grantProblem, ROLES, roleName } from '@vital-signs/domain';
import { useFrameAuthority } from '../../lib/frame';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { takesPlace } from './chosen-role';
import type { ChosenRole } from './chosen-role';
import type { Policy } from './people-query';
import { roleConsequence } from './role-consequence';
import styles from './PeoplePage.module.css';

interface RoleChooserProps {
  readonly chosen: ChosenRole;
  readonly onChange: (chosen: ChosenRole) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly policy: Policy;
}

const UNCHOSEN = '';
/** No slug has a capital. */
const WHOLE = 'WHOLE';
const DEPTHS = { AUTHORITY: 0, LOCALITY: 0, TEAM: 1 } as const;

/** A role and its place, with what follows from them. */
export function RoleChooser({ chosen, onChange, onRemove, policy }: RoleChooserProps) {
  const frame = useFrameAuthority();
  const { role } = chosen;
  const places = (frame?.places ?? []).filter(
    (each) => each.kind !== 'AUTHORITY' && (role === null || grantProblem(role, each) === null),
  );
  const isReady = role !== null && (!takesPlace(role) || chosen.place !== undefined);
  const name = role === null ? 'Role not chosen' : roleName(role);
  const place = places.find(({ slug }) => slug === chosen.place)?.name ?? null;
  const authority = frame?.name ?? 'the authority';
  return (
    <div className={styles.role} role="group" aria-label={name}>
      <div className={styles.choice}>
        <Select
          label="Role"
          options={[
            { key: UNCHOSEN, label: 'Choose a role' },
            ...ROLES.map((each) => ({ key: each, label: roleName(each) })),
          ]}
          value={role ?? UNCHOSEN}
          onChange={(key) => {
            const next = ROLES.find((each) => each === key) ?? null;
            const kept = frame?.places.find(({ slug }) => slug === chosen.place);
            // A place stays chosen only where the next role is given for it too.
            const stays =
              takesPlace(next) &&
              (chosen.place === null
                ? takesPlace(role)
                : kept !== undefined && next !== null && grantProblem(next, kept) === null);
            onChange({ role: next, place: stays ? chosen.place : undefined });
          }}
        />
        {takesPlace(role) && (
          <Select
            label="Place"
            options={[
              { key: UNCHOSEN, label: 'Choose a place' },
              ...places.map(({ slug, name, kind }) => ({
                key: slug,
                label: name,
                depth: DEPTHS[kind],
              })),
              { key: WHOLE, label: `All of ${authority}` },
            ]}
            value={chosen.place === null ? WHOLE : (chosen.place ?? UNCHOSEN)}
            onChange={(key) =>
              onChange({ role, place: key === UNCHOSEN ? undefined : key === WHOLE ? null : key })
            }
          />
        )}
        {onRemove && (
          <Button
            kind="quiet"
            ariaLabel={`Remove: ${name}${place === null ? '' : `, ${place}`}`}
            onPress={onRemove}
          >
            Remove
          </Button>
        )}
      </div>
      {isReady && (
        <p className={styles.consequence}>{roleConsequence({ role, place }, authority, policy)}</p>
      )}
    </div>
  );
}
