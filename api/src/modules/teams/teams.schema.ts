import { z } from 'zod';
import { nameInput } from '../workspaces/workspaces.schema.ts';

export const createTeamInput = z.object({ name: nameInput });
export const teamIdInput = z.object({ teamId: z.uuid() });
export const renameTeamInput = teamIdInput.extend({ name: nameInput });
export const teamMemberInput = teamIdInput.extend({ memberId: z.uuid() });
export const setTeamMemberInput = teamMemberInput.extend({ isLead: z.boolean().default(false) });
