import { useMedia } from '../../lib/use-media';
import { openFrameDialog } from '../../lib/frame-dialog';
import { glossaryAddress, scorecardAddress } from '../../lib/page-address';
import { showsEditions } from '../../lib/carried-edition';
import { useViewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { DensitySwitch } from '../../ui/DensitySwitch';
import { PopoverButton } from '../../ui/PopoverButton';
import { ScaleSwitch } from '../../ui/ScaleSwitch';
import { Select } from '../../ui/Select';
import { ThemeSwitch } from '../../ui/ThemeSwitch';
import { EditionPicker } from './EditionPicker';
import { PageLinks } from './PageLinks';
import { hasStandpoint } from './pages';
import { PersonMenu } from './PersonMenu';
import type { ShellProps } from './Shell';
import { StandpointPickers } from './StandpointPickers';
import styles from './Shell.module.css';

/** Narrower than this, the pages and the look stand in one panel. */
const NARROW = '(max-width: 44rem)';

/** The line at the head of every page: whose figures, which page, which month and place. */
export function ShellHeader(props: ShellProps) {
  const { slug, authority, period, place, path, onStandpoint, onPrefer, signOut } = props;
  const viewer = useViewer();
  const isNarrow = useMedia(NARROW);
  const month = period ?? authority?.opensOn;
  const links = slug !== null && <PageLinks authority={slug} path={path} at={{ period, place }} />;
  const look = (
    <>
      <div className={styles.display}>
        <ThemeSwitch onChoose={(theme) => onPrefer({ theme })} />
        <DensitySwitch onChoose={(density) => onPrefer({ density })} />
        <ScaleSwitch />
      </div>
      <p className={styles.more}>
        <AppLink href={glossaryAddress(slug, { period, place })}>Glossary</AppLink>
        <Button kind="quiet" ariaLabel="Keys" onPress={() => openFrameDialog('KEYS')}>
          Keys <kbd className={styles.key}>?</kbd>
        </Button>
      </p>
    </>
  );
  return (
    <header className={styles.bar} data-screen-only="">
      <div className={styles.where}>
        <AppLink href="/" className={styles.product}>
          Vital Signs
        </AppLink>
        <AuthoritySwitch {...props} />
      </div>
      {!isNarrow && links}
      <div className={styles.tools}>
        {authority && hasStandpoint(path) && (
          <StandpointPickers
            authority={authority}
            period={period}
            place={place}
            onPeriod={(next) => onStandpoint({ period: next })}
            onPlace={(next) => onStandpoint({ place: next })}
          />
        )}
        {authority && month && showsEditions(path) && (
          <EditionPicker
            authority={authority.slug}
            period={month}
            edition={props.edition ?? null}
            onEdition={onStandpoint}
          />
        )}
        <div className={styles.find}>
          <Button onPress={() => openFrameDialog('FINDER')}>
            Find
            {!isNarrow && (
              <kbd className={styles.key} aria-hidden="true">
                {FIND_KEYS}
              </kbd>
            )}
          </Button>
          {isNarrow ? (
            <PopoverButton label="Menu" title="Menu">
              {links}
              {look}
              {viewer && <PersonMenu viewer={viewer} authority={slug} signOut={signOut} />}
            </PopoverButton>
          ) : (
            <>
              <PopoverButton label="Display" title="Display">
                {look}
              </PopoverButton>
              {viewer && (
                <PopoverButton label={viewer.name} title="You">
                  <PersonMenu viewer={viewer} authority={slug} signOut={signOut} />
                </PopoverButton>
              )}
            </>
          )}
        </div>
      </div>
    </header>
  );
}

const FIND_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

/** The authority's name, or where there are several the choice of another. */
function AuthoritySwitch({ slug, authority, authorities, period, go }: ShellProps) {
  if (authorities.length < 2 || slug === null) return <span>{authority?.name}</span>;
  return (
    <Select
      label="Authority"
      labelHidden
      opensFirst
      options={authorities.map((each) => ({ key: each.slug, label: each.name }))}
      value={slug}
      // The month is kept: two authorities are often looked at for the same one.
      onChange={(next) => go(scorecardAddress(next, { period }))}
    />
  );
}
