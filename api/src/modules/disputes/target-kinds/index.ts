import type { DisputeTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { z } from 'zod';
import { clockTarget } from './clock.ts';
import { eventTarget } from './event.ts';
import { figureTarget } from './figure.ts';
import { reviewTarget } from './review.ts';
import type { TargetKind } from './target-kind.ts';
import { triggerTarget } from './trigger.ts';

/** What can be disputed. One line per kind. */
const targetKinds = {
  event: eventTarget,
  clock: clockTarget,
  figure: figureTarget,
  review: reviewTarget,
  trigger: triggerTarget,
} as const satisfies {
  readonly [K in DisputeTarget['kind']]: TargetKind<Extract<DisputeTarget, { readonly kind: K }>>;
};

export const targetInput = z.union([
  eventTarget.schema,
  clockTarget.schema,
  figureTarget.schema,
  reviewTarget.schema,
  triggerTarget.schema,
]);

/** The rules of a target's kind. The guarantee: the list's type pairs every kind with the rules of its own targets. */
export function getTargetKind(target: DisputeTarget): TargetKind<DisputeTarget> {
  return targetKinds[target.kind] as TargetKind<never> as TargetKind<DisputeTarget>;
}
