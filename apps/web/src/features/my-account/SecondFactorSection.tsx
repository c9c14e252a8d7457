import { useState } from 'react';
import type { MyAccountQuery } from '../../apollo/generated/documents';
import { newRecoveryCodes, endSecondFactor } from '../../lib/sign-in-requests';
import { Button } from '../../ui/Button';
import { ConfirmedByPassword } from './ConfirmedByPassword';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorEnrolment } from './SecondFactorEnrolment';

interface SecondFactorSectionProps {
  readonly viewer: Pick<
    NonNullable<MyAccountQuery['viewer']>,
    'secondFactorEnabled' | 'hasPassword' | 'roles' | 'email'
  >;
  /** What they may see and do may be different now. */
  readonly onChanged: () => void;
}

type Step =
  | { readonly kind: 'REST' | 'SET_UP' | 'NEW_CODES' | 'TURN_OFF' }
  | { readonly kind: 'CODES'; readonly codes: readonly string[] };

const REST: Step = { kind: 'REST' };

/** The second step of signing in: set up, renewed, turned off. */
export function SecondFactorSection({ viewer, onChanged }: SecondFactorSectionProps) {
  const { secondFactorEnabled, hasPassword, roles, email } = viewer;
  const [step, setStep] = useState<Step>(REST);
  const asking = [...new Set(roles.filter(needs).map(({ authorityName }) => authorityName))];
  const leave = () => setStep(REST);

  if (step.kind === 'CODES') {
    return (
      <RecoveryCodes
        codes={step.codes}
        onKept={() => {
          leave();
          onChanged();
        }}
      />
    );
  }
  if (step.kind === 'SET_UP') {
    return (
      <SecondFactorEnrolment
        email={email}
        onLeave={leave}
        onDone={(codes) => setStep({ kind: 'CODES', codes })}
      />
    );
  }
  if (step.kind === 'NEW_CODES') {
    return (
      <ConfirmedByPassword
        sentence="The recovery codes that you have now will no longer work."
        action="Make new codes"
        email={email}
        asksCode
        request={newRecoveryCodes}
        onLeave={leave}
        onDone={({ backupCodes }) => setStep({ kind: 'CODES', codes: backupCodes })}
      />
    );
  }
  if (step.kind === 'TURN_OFF') {
    return (
      <ConfirmedByPassword
        sentence="A password alone will be enough to sign in as you."
        action="Turn it off"
        email={email}
        asksCode
        request={endSecondFactor}
        onLeave={leave}
        onDone={() => {
          leave();
          onChanged();
        }}
      />
    );
  }
  const asks = asking.length > 0 && (
    <p role="status">
      <strong>
        {asking.join(' and ')} {asking.length === 1 ? 'asks' : 'ask'} for a second factor, and
        nothing is shown to you there without it.
      </strong>
    </p>
  );
  if (!hasPassword) {
    return (
      <>
        {asks}
        <p>
          You sign in through your provider, which asks for the second factor itself where it is set
          up to. Ask whoever runs it.
        </p>
      </>
    );
  }
  if (secondFactorEnabled) {
    return (
      <>
        {asking.length > 0 && (
          <p role="status">
            This session was begun without your second factor: sign out and in again.
          </p>
        )}
        <p>
          Signing in with your password also asks for a six-digit code from your authenticator app.
        </p>
        <div>
          <Button onPress={() => setStep({ kind: 'NEW_CODES' })}>New recovery codes</Button>{' '}
          <Button onPress={() => setStep({ kind: 'TURN_OFF' })}>Turn it off</Button>
        </div>
      </>
    );
  }
  return (
    <>
      {asks}
      <p>
        An authenticator app on your phone shows a six-digit code that changes every 30 seconds.
        With it, a stolen password is not enough to sign in as you.
      </p>
      <div>
        <Button kind="primary" onPress={() => setStep({ kind: 'SET_UP' })}>
          Set it up
        </Button>
      </div>
    </>
  );
}

function needs({ needsSecondFactor }: { readonly needsSecondFactor: boolean }): boolean {
  return needsSecondFactor;
}
