/** Who looks at the home page. */
export interface HomeViewer {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly workspace: { readonly name: string; readonly timeZone: string };
  readonly teams: readonly { readonly id: string; readonly name: string; readonly isLead: boolean }[];
}

/** What each role may do, in a few words. */
export const roleWords: Readonly<Record<string, string>> = {
  agent: 'sees their own tickets and figures',
  specialist: 'also receives escalations',
  lead: 'also sees the members of their teams',
  manager: 'also sees the whole workspace',
  admin: 'also connects helpdesks and adds people',
};
