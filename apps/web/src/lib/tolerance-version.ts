import { ZERO_CONCERN_MINIMUM_DENOMINATOR } from '@vital-signs/domain';
import type { JudgementModel, ToleranceVersion } from '@vital-signs/domain';

/** A tolerance as it is sent: the edges of its own model, the others null. */
export interface SentTolerance {
  readonly model: JudgementModel;
  readonly red: number | null;
  readonly green: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly minimum: number | null;
  readonly tolerance: number | null;
  readonly target: number | null;
  readonly zeroConcern: boolean;
  readonly zeroConcernMinimumDenominator: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A tolerance as the domain judges by it. */
export function toleranceVersion(sent: SentTolerance): ToleranceVersion {
  const validity = { from: sent.validFrom, to: sent.validTo };
  const { red, green, lower, upper, minimum, tolerance, target, zeroConcern } = sent;
  switch (sent.model) {
    case 'THRESHOLDS':
      return { model: 'THRESHOLDS', red, green, ...validity };
    case 'DUAL':
      return { model: 'DUAL', tolerance, target, ...validity };
    case 'MINIMUM_UPPER':
      return { model: 'MINIMUM_UPPER', minimum, upper, ...validity };
    case 'BAND':
      return {
        ...{ model: 'BAND', lower, upper, zeroConcern, ...validity },
        zeroConcernMinimumDenominator:
          sent.zeroConcernMinimumDenominator ?? ZERO_CONCERN_MINIMUM_DENOMINATOR,
      };
  }
}
