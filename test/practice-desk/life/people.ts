import { agents, lead, newcomer, type DeskAgent } from '../world/team.ts';

export { lead, newcomer };

function named(id: string): DeskAgent {
  const found = agents.find((agent) => agent.id === id);
  if (found === undefined) throw new Error(`There is no ${id} on the desk.`);
  return found;
}

export const owen = named('owen.clarke');
export const jonas = named('jonas.weber');
export const ines = named('ines.duarte');
export const tomas = named('tomas.vesely');
export const priya = named('priya.nair');
export const elena = named('elena.rossi');
export const kai = named('kai.lindqvist');

export const firstLine = agents.filter(({ groupId }) => groupId === 'tier-1');

/** Whose name the product shows; null for somebody who is not of the desk. */
export function findByName(name: string | null): DeskAgent | null {
  return [lead, ...agents].find((agent) => agent.name === name) ?? null;
}
