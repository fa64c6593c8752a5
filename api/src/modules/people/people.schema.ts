import { z } from 'zod';
import { roles } from '../../roles.ts';
import { emailInput, nameInput } from '../workspaces/workspaces.schema.ts';

export const memberIdInput = z.object({ memberId: z.uuid() });

export const addMemberInput = z.object({
  name: nameInput,
  email: emailInput,
  role: z.enum(roles),
  teamId: z.uuid().nullish(),
});

export const setRoleInput = memberIdInput.extend({ role: z.enum(roles) });

export const sessionIdInput = z.object({ sessionId: z.string().min(1).max(100) });

export type AddMemberInput = z.infer<typeof addMemberInput>;
