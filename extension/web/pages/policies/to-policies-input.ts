import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import type { webApi } from '../../api/web-api.ts';

type Input = Parameters<typeof webApi.policies.save.mutate>[0]['policies'];

/** Policies as the procedures take them: a changeable copy of all that they hold. The guarantee: both are the same plain data. */
export function toPoliciesInput(policies: readonly SlaPolicy[]): Input {
  return structuredClone(policies) as Input;
}
