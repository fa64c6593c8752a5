import { Button } from '../../../ui/components/button.tsx';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { policiesWords } from './policies-words.ts';
import type { UnreachedReason } from './find-unreached.ts';
import type { PolicyChoices } from './policy-choices.ts';
import type { PolicyDraft, PolicyFault } from './policy-draft.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { sayTarget, sayTickets } from './say-policy.ts';

interface PolicyRowProps {
  readonly policy: PolicyDraft;
  readonly fault: PolicyFault | null;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  /** Why no ticket can reach it; null when tickets can. */
  readonly unreached: UnreachedReason | null;
  /** False for an older version, which is only looked at. */
  readonly mayChange: boolean;
  readonly choices: PolicyChoices;
  onOpen(isOpen: boolean): void;
  onChange(policy: PolicyDraft): void;
  onRemove(): void;
  onMove(by: -1 | 1): void;
}

/** One policy in words, a line for each clock, and the form to change it. */
export function PolicyRow(props: PolicyRowProps) {
  const { policy, fault, isOpen, isChanged, unreached, mayChange, choices } = props;
  const { onOpen, onChange, onRemove, onMove } = props;
  const words = policiesWords();
  const rules = ruleWords();
  const { name } = policy;
  return (
    <li>
      <div className="rule-row">
        <div>
          <b>{name}</b> {isChanged && <span className="rule-changed">· {words.changed}</span>}
          <p>{sayTickets(policy, choices)}</p>
          <ul className="policy-clocks">
            {policy.targets.map((target, index) => (
              <li key={index}>{sayTarget(target, choices)}</li>
            ))}
          </ul>
          {unreached !== null && <p className="dim">{words[unreached]}</p>}
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
          choices={choices}
          onChange={onChange}
          onClose={() => onOpen(false)}
        />
      )}
    </li>
  );
}
