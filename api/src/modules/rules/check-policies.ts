import { compilePolicies, PolicyError } from '@shiftlight/shared/sla/compile-policies.ts';
import { listHelpdesksOf } from '@shiftlight/shared/sla/policy-conditions.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { ShiftlightError } from '../../errors.ts';

/** Throws INVALID with what to change when policies cannot be used. */
export function checkPolicies(...input: Parameters<typeof compilePolicies>): void {
  try {
    compilePolicies(...input);
  } catch (error) {
    if (error instanceof PolicyError) throw new ShiftlightError('INVALID', error.message, { cause: error });
    throw error;
  }
}

/** Throws INVALID when a policy or one of its targets is for a helpdesk that is not one of these. */
export function checkHelpdesks(policies: readonly SlaPolicy[], connectorIds: ReadonlySet<string>): void {
  const wrong = policies.find((policy) => listHelpdesksOf(policy).some((id) => !connectorIds.has(id)));
  if (wrong !== undefined)
    throw new ShiftlightError(
      'INVALID',
      `Policy “${wrong.name}” names a helpdesk that is not connected to this workspace. Choose another.`,
    );
}
