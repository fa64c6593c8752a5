/** Why a specialist gives an escalation back. `rates`: it says that the hand-over was not complete. */
const reasons = {
  'missing-information': { rates: true },
  unclear: { rates: true },
  'wrong-team': { rates: false },
  'can-be-answered': { rates: false },
  other: { rates: false },
} as const satisfies Record<string, { readonly rates: boolean }>;

export type ReturnReason = keyof typeof reasons;

/** Every reason, in the order in which they are offered. */
export const returnReasons: readonly ReturnReason[] = [
  'missing-information',
  'unclear',
  'wrong-team',
  'can-be-answered',
  'other',
];

/** True when giving back for this reason rates the hand-over as incomplete; other reasons judge nobody's completeness. */
export function ratesIncomplete(reason: ReturnReason): boolean {
  return reasons[reason].rates;
}
