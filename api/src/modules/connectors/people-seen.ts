import type { PersonSeen } from '../../connectors/connector-kind.ts';

/** Which colleagues of a helpdesk this process has stored already, so that those whom every page names again cost nothing. */
export interface PeopleSeen {
  /** Those whose last word differs from what was stored, each once. */
  listNews(connectorId: string, people: readonly PersonSeen[]): readonly PersonSeen[];
  /** They are stored now. */
  note(connectorId: string, people: readonly PersonSeen[]): void;
}

/** Another process may store something else meanwhile: after so long, what this one stored is no reason any more to store nothing. */
const heldMs = 60_000;

export function createPeopleSeen(now: () => number): PeopleSeen {
  const stored = new Map<string, { readonly text: string; readonly at: number }>();
  const keyOf = (connectorId: string, { externalId }: PersonSeen) => `${connectorId}/${externalId}`;
  return {
    listNews(connectorId, people) {
      const last = [...new Map(people.map((person) => [person.externalId, person])).values()];
      return last.filter((person) => {
        const hit = stored.get(keyOf(connectorId, person));
        return hit === undefined || now() - hit.at >= heldMs || hit.text !== JSON.stringify(person);
      });
    },
    note(connectorId, people) {
      for (const person of people) {
        stored.set(keyOf(connectorId, person), { text: JSON.stringify(person), at: now() });
      }
    },
  };
}
