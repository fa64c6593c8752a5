import type { TriggerPreview, TriggerPreviewView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { listNames } from '../../../ui/words/list-names.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { useAttempt } from '../../components/what-if/use-attempt.ts';
import { triggerPreviewWords } from './trigger-preview-words.ts';

interface TriggerPreviewPartProps {
  readonly isUsable: boolean;
  /** The answer for the draft as it is; null = not looked yet, or the draft has changed since. */
  readonly view: TriggerPreviewView | null;
  /** What each trigger is called, old ones included. */
  nameOf(ruleId: string): string;
  ask(): Promise<TriggerPreviewView>;
  onAnswer(view: TriggerPreviewView): void;
}

const count = (value: number) => formatNumber(value, 0);

/** Asks what a draft of triggers would have called for, and shows it trigger by trigger. */
export function TriggerPreviewPart({ isUsable, view, nameOf, ask, onAnswer }: TriggerPreviewPartProps) {
  const words = triggerPreviewWords();
  const { busy, problem, attempt } = useAttempt();
  const look = () => attempt(async () => onAnswer(await ask()));
  return (
    <section className="stack what-if" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="dim">{words.intro}</p>
      <div className="cluster">
        <Button busy={busy} disabled={!isUsable} onClick={() => void look()}>
          {words.look}
        </Button>
      </div>
      <div aria-live="polite" className="stack">
        {busy && <p className="dim">{words.looking}</p>}
        {problem !== null && <Notice kind="problem">{problem}</Notice>}
        {!busy && view !== null && <Answer view={view} nameOf={nameOf} />}
      </div>
    </section>
  );
}

function Answer({ view, nameOf }: Pick<TriggerPreviewPartProps, 'nameOf'> & { readonly view: TriggerPreviewView }) {
  const words = triggerPreviewWords();
  const { people, lookedAt, worksCouncil, triggers } = view;
  if (people === 0) return <p>{words.nobody}</p>;
  return (
    <>
      {lookedAt < people && <Notice kind="plain">{words.partial(count(lookedAt), count(people))}</Notice>}
      {worksCouncil && <p className="dim">{words.council}</p>}
      <ul className="rule-rows">
        {triggers.map((trigger) => (
          <li key={trigger.ruleId}>
            <h4>{nameOf(trigger.ruleId)}</h4>
            <PreviewedTrigger trigger={trigger} isNamed={!worksCouncil} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PreviewedTrigger({ trigger, isNamed }: { readonly trigger: TriggerPreview; readonly isNamed: boolean }) {
  const words = triggerPreviewWords();
  const { before, after, change, isHidden, newly, noLonger, teams } = trigger;
  if (isHidden) return <p className="dim">{words.hidden}</p>;
  const say = (one: TriggerPreview['before']) => (one === null ? words.notThere : words.calls(one.calls, one.people));
  const names = (list: TriggerPreview['newly']) => listNames(list.map(({ name }) => name));
  if (change === 'same') {
    return (
      <p className="dim">
        {words.unchanged}: {say(after)}
      </p>
    );
  }
  return (
    <>
      <dl className="trigger-counts">
        <dt>{words.now}</dt>
        <dd>{say(before)}</dd>
        <dt>{words.then}</dt>
        <dd>{say(after)}</dd>
      </dl>
      {newly.length > 0 && <p>{words.newly(names(newly))}</p>}
      {noLonger.length > 0 && <p>{words.noLonger(names(noLonger))}</p>}
      {isNamed && newly.length + noLonger.length === 0 && <p>{words.samePeople}</p>}
      {teams
        .filter((team) => team.before !== team.after)
        .map(({ teamId, name, before: first, after: second }) => (
          <p key={teamId} className="dim">
            {words.team(name, count(first), count(second))}
          </p>
        ))}
    </>
  );
}
