import { suggestMember } from '@shiftlight/shared/people/suggest-member.ts';
import { useState } from 'react';
import { Button } from '../../../../ui/components/button.tsx';
import { explain } from '../../../api/explain.ts';
import { adminWords } from '../../../admin-words.ts';
import { setupWords } from './setup-words.ts';

/** A colleague as the helpdesk knows them; `mappedBy` null = nobody has said yet who they are. */
export interface Colleague {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly memberId: string | null;
  readonly mappedBy: string | null;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface PersonRowProps {
  readonly colleague: Colleague;
  readonly members: readonly Member[];
  readonly onMap: (memberId: string | null) => Promise<void>;
  readonly onAdd: (email: string) => Promise<void>;
  readonly onProblem: (message: string | null) => void;
}

const nobody = '';

/** One colleague: the member that they are, else the one that they probably are, else the way to make them one. */
export function PersonRow({ colleague, members, onMap, onAdd, onProblem }: PersonRowProps) {
  const { name, email, memberId } = colleague;
  const words = setupWords();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    onProblem(null);
    try {
      await work();
    } catch (error) {
      onProblem(explain(error).message);
    } finally {
      setBusy(false);
    }
  };
  const isOpen = memberId === null && colleague.mappedBy === null;
  const suggestion = isOpen ? suggestMember(colleague, members) : null;
  return (
    <tr>
      <td>
        {name}
        {email !== null && <div className="dim">{email}</div>}
      </td>
      <td>
        <select
          aria-label={adminWords().who(name)}
          value={memberId ?? nobody}
          disabled={busy}
          onChange={({ target }) => void run(() => onMap(target.value === nobody ? null : target.value))}
        >
          <option value={nobody}>{adminWords().nobody}</option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name} ({member.email})
            </option>
          ))}
        </select>
        {suggestion !== null && (
          <div className="dim">
            {words.perhaps(suggestion.member.name)} ({words.suggested[suggestion.reason]})
          </div>
        )}
      </td>
      <td>
        {suggestion !== null && (
          <Button
            busy={busy}
            aria-label={words.takeFor(name)}
            onClick={() => void run(() => onMap(suggestion.member.id))}
          >
            {words.take}
          </Button>
        )}
        {isOpen && suggestion === null && email !== null && (
          <Button busy={busy} aria-label={words.addMemberFor(name)} onClick={() => void run(() => onAdd(email))}>
            {words.addMember}
          </Button>
        )}
      </td>
    </tr>
  );
}
