import type { Checklist, ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';
import { listNames } from '../words/list-names.ts';
import { checklistChangeWords } from './checklist-change-words.ts';
import { checklistWords } from './checklist-words.ts';
import { sayNames, sayTeam, type NamedTeam } from './say-checklists-change.ts';
import { sayShipped } from './shipped-words.ts';

interface ChecklistsReadingProps {
  readonly lists: readonly Checklist[];
  readonly teams: readonly NamedTeam[];
}

/** A version of all checklists, to be read. */
export function ChecklistsReading({ lists, teams }: ChecklistsReadingProps) {
  const words = checklistWords();
  return lists.map((list) => (
    <details key={list.id} className="checklist-card">
      <summary>
        <b>{sayShipped(list.label)}</b>{' '}
        <span className="dim">
          {[...list.categories, ...list.customerTiers, words.items(list.items.length)].join(' · ')}
        </span>
      </summary>
      <ul className="dim">
        {listTickets(list, teams).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <ol className="items-reading">
        {list.items.map((item) => (
          <li key={item.id}>
            <b>{sayShipped(item.label)}</b>
            {item.hint !== null && <p>{sayShipped(item.hint)}</p>}
            <p className="dim">{listFacts(item).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </details>
  ));
}

function listTickets(list: Checklist, teams: readonly NamedTeam[]): readonly string[] {
  const [editor, words] = [checklistWords(), checklistChangeWords()];
  const say = (names: readonly string[]) => (names.length === 0 ? words.forEvery : listNames(names));
  const tiers = list.tiers.length === 0 ? words.everyTierIs : listNames(list.tiers.map(editor.tier));
  return [
    `${editor.categories}: ${say(list.categories)}`,
    `${editor.customerTiers}: ${say(list.customerTiers)}`,
    `${editor.tiers}: ${tiers}`,
    `${editor.team}: ${list.teamId === null ? editor.everybody : sayTeam(list.teamId, teams)}`,
  ];
}

function listFacts({ kind, required, choices, prefill }: ChecklistItem): readonly string[] {
  const [editor, words] = [checklistWords(), checklistChangeWords()];
  return [
    required ? words.isNeeded : words.isOptional,
    editor.kinds[kind],
    ...(kind === 'choice' && choices.length > 0 ? [words.answers(sayNames(choices))] : []),
    ...(prefill === null ? [] : [words.filledFrom(editor.prefills[prefill])]),
  ];
}
