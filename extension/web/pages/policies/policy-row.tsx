import { Button } from '../../../ui/components/button.tsx';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { policiesWords } from './policies-words.ts';
import type { PolicyDraft, PolicyFault } from './policy-draft.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { sayTarget, sayTickets, type CalendarNames } from './say-policy.ts';
import type { CalendarOption } from './target-fields.tsx';

interface PolicyRowProps {
  readonly policy: PolicyDraft;
  readonly fault: PolicyFault | null;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  readonly isUnreached: boolean;
  /** False for an older version, which is only looked at. */
  readonly mayChange: boolean;
  readonly calendars: readonly CalendarOption[];
  readonly names: CalendarNames;
  onOpen(isOpen: boolean): void;
  onChange(policy: PolicyDraft): void;
  onRemove(): void;
  onMove(by: -1 | 1): void;
}

/** One policy in words, a line for each clock, and the form to change it. */
export function PolicyRow(props: PolicyRowProps) {
  const { policy, fault, isOpen, isChanged, isUnreached, mayChange, calendars, names } = props;
  const { onOpen, onChange, onRemove, onMove } = props;
  const words = policiesWords();
  const rules = ruleWords();
  const { name } = policy;
  return (
    <li>
      <div className="rule-row">
        <div>
          <b>{name}</b> {isChanged && <span className="rule-changed">· {words.changed}</span>}
          <p>{sayTickets(policy)}</p>
          <ul className="policy-clocks">
            {policy.targets.map((target, index) => (
              <li key={index}>{sayTarget(target, names)}</li>
            ))}
          </ul>
          {isUnreached && <p className="dim">{words.never}</p>}
        </div>
        {mayChange && (
          <div className="cluster">
            <Button aria-expanded={isOpen} aria-label={words.edit(name)} onClick={() => onOpen(!isOpen)}>
              {words.editShort}
            </Button>
            <Button look="quiet" aria-label={`${rules.up}: ${name}`} onClick={() => onMove(-1)}>
              ↑
            </Button>
            <Button look="quiet" aria-label={`${rules.down}: ${name}`} onClick={() => onMove(1)}>
              ↓
            </Button>
            <Button look="quiet" aria-label={`${rules.remove}: ${name}`} onClick={onRemove}>
              {rules.remove}
            </Button>
          </div>
        )}
      </div>
      {isOpen && mayChange && (
        <PolicyEditor
          policy={policy}
          fault={fault}
          calendars={calendars}
          names={names}
          onChange={onChange}
          onClose={() => onOpen(false)}
        />
      )}
    </li>
  );
}
