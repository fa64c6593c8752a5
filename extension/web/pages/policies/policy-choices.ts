import { conditionWords } from '../../../ui/words/condition-words.ts';

/** Something that a policy can name: a calendar in its newest version, or a connected helpdesk. */
export interface PolicyChoice {
  readonly id: string;
  readonly name: string;
}

/** What the workspace has for policies to choose from. */
export interface PolicyChoices {
  readonly calendars: readonly PolicyChoice[];
  readonly helpdesks: readonly PolicyChoice[];
}

/** A helpdesk by the name under which it was connected. */
export function nameHelpdesk({ helpdesks }: PolicyChoices, connectorId: string): string {
  return helpdesks.find(({ id }) => id === connectorId)?.name ?? conditionWords().goneHelpdesk;
}

/** The helpdesks to choose from for a match: the connected ones and those that it names already. None where there is no choice. */
export function listHelpdeskChoices(choices: PolicyChoices, named: readonly string[]): readonly PolicyChoice[] {
  const gone = named.filter((id) => !choices.helpdesks.some((helpdesk) => helpdesk.id === id));
  if (choices.helpdesks.length < 2 && named.length === 0) return [];
  return [...choices.helpdesks, ...gone.map((id) => ({ id, name: nameHelpdesk(choices, id) }))];
}
