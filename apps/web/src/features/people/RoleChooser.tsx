import { ROLES, ROLES_WITHOUT_PLACE, roleName } from '@vital-signs/domain';
import type { Role } from '@vital-signs/domain';
import { useFrameAuthority } from '../../lib/frame';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import type { Policy } from './people-query';
import { roleConsequence } from './role-consequence';
import styles from './PeoplePage.module.css';

/** A role that is being chosen. */
export interface ChosenRole {
  readonly role: Role;
  /** Slug of a place; null: the whole authority. */
  readonly place: string | null;
}

interface RoleChooserProps {
  readonly chosen: ChosenRole;
  readonly onChange: (chosen: ChosenRole) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly policy: Policy;
}

const WHOLE = '';
const DEPTHS = { AUTHORITY: 0, LOCALITY: 0, TEAM: 1 } as const;

/** A role and its place, with what follows from them. */
export function RoleChooser({ chosen, onChange, onRemove, policy }: RoleChooserProps) {
  const frame = useFrameAuthority();
  const places = (frame?.places ?? []).filter(({ kind }) => kind !== 'AUTHORITY');
  const takesPlace = !ROLES_WITHOUT_PLACE.includes(chosen.role);
  const place = places.find(({ slug }) => slug === chosen.place)?.name ?? null;
  const authority = frame?.name ?? 'the authority';
  return (
    <div className={styles.role} role="group" aria-label={roleName(chosen.role)}>
      <div className={styles.choice}>
        <Select
          label="Role"
          options={ROLES.map((role) => ({ key: role, label: roleName(role) }))}
          value={chosen.role}
          onChange={(key) => {
            const role = ROLES.find((each) => each === key) ?? chosen.role;
            onChange({ role, place: ROLES_WITHOUT_PLACE.includes(role) ? null : chosen.place });
          }}
        />
        {takesPlace && (
          <Select
            label="Place"
            options={[
              { key: WHOLE, label: `All of ${authority}` },
              ...places.map(({ slug, name, kind }) => ({
                key: slug,
                label: name,
                depth: DEPTHS[kind],
              })),
            ]}
            value={chosen.place ?? WHOLE}
            onChange={(slug) => onChange({ ...chosen, place: slug === WHOLE ? null : slug })}
          />
        )}
        {onRemove && (
          <Button
            kind="quiet"
            ariaLabel={`Take away: ${roleName(chosen.role)}${place === null ? '' : `, ${place}`}`}
            onPress={onRemove}
          >
            Take away
          </Button>
        )}
      </div>
      <p className={styles.consequence}>
        {roleConsequence({ role: chosen.role, place }, authority, policy)}
      </p>
    </div>
  );
}
