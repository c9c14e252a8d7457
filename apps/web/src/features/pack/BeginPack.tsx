import { useMutation } from '@apollo/client/react';
import { PACK_READERS, packReadersName } from '@vital-signs/domain';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { CreatePackDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import type { ShowPage } from '../../lib/page-props';
import { useSubmission } from '../../lib/use-submission';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import type { PackChoices, PackReaders, PackTemplate } from './pack-query';
import { choicesSentence, readersHint } from './pack-words';
import buttonStyles from '../../ui/Button.module.css';
import styles from './PacksPage.module.css';

interface BeginPackProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly choices: PackChoices;
  readonly templates: readonly PackTemplate[];
  readonly show: ShowPage;
  /** Goes to the page of a pack. */
  readonly openPack: (id: string) => void;
}

const NONE = '';

/** Begins a pack: for which month, for whom, and from which template. */
export function BeginPack({ authority, choices, templates, show, openPack }: BeginPackProps) {
  const [create] = useMutation(CreatePackDocument);
  const [wanted, setWanted] = useState<PackReaders | null>(null);
  const [template, setTemplate] = useState(NONE);
  const button = useRef<HTMLButtonElement>(null);
  const { isSending, problem, send } = useSubmission(button);
  const offered = choices.readers;
  const readers = offered.find((each) => each === wanted) ?? offered[0];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (readers === undefined) return;
    const asked = { period: choices.period.key, readers, template: template || null };
    void send(
      () => answerTo(create({ variables: { authority, ...asked } })),
      ({ data }) => {
        if (data) openPack(data.createPack.id);
      },
    );
  };
  return (
    <section className={styles.part} aria-labelledby="begin-heading">
      <h2 id="begin-heading">Begin a pack</h2>
      <form className={styles.begin} aria-labelledby="begin-heading" onSubmit={submit}>
        <div className={styles.choices}>
          <Select
            label="Of"
            options={choices.periods.map(({ key, name }) => ({ key, label: name }))}
            value={choices.period.key}
            onChange={(period) => show({ period })}
          />
          <Segmented
            label="For"
            options={PACK_READERS.map((each) => ({
              key: each,
              label: packReadersName(each),
              unavailable: offered.includes(each)
                ? undefined
                : `${choices.period.name} has no edition for them.`,
            }))}
            value={readers ?? PACK_READERS[0]}
            onChange={setWanted}
          />
          {templates.length > 0 && (
            <Select
              label="With"
              options={[
                { key: NONE, label: 'What such packs hold' },
                ...templates.map(({ id, name, readers: whose }) => ({
                  ...{ key: id, label: name, note: `for ${packReadersName(whose).toLowerCase()}` },
                })),
              ]}
              value={template}
              onChange={setTemplate}
            />
          )}
        </div>
        <p className={styles.quiet}>
          {readers !== undefined && `${readersHint(readers)} `}
          {choicesSentence(choices)}
          {offered.length < PACK_READERS.length &&
            ` For others there is no edition of ${choices.period.name}.`}
        </p>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <p>
          <button
            ref={button}
            type="submit"
            className={buttonStyles.button}
            data-kind="primary"
            aria-disabled={isSending || undefined}
          >
            Begin a pack
          </button>
        </p>
      </form>
    </section>
  );
}
