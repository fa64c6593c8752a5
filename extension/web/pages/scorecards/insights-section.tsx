import type { Insight, ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import type { CardInput } from './card-view.tsx';
import { listLines } from './list-lines.ts';
import { scorecardsWords } from './scorecards-words.ts';
import { useNote } from './use-note.ts';

interface InsightsSectionProps {
  readonly view: ScorecardView;
  readonly input: CardInput;
  readonly kind: Insight['kind'];
}

/** Wins, or what to work on: as it follows from the figures, and as the lead added to it or took off. */
export function InsightsSection({ view, input, kind }: InsightsSectionProps) {
  const words = scorecardsWords();
  const isWin = kind === 'win';
  const write = useNote(input);
  const taking = useSubmit(async (value) => write({ kind: 'removed', target: value('target'), text: null }));
  const lines = listLines(view, kind);
  return (
    <Section title={isWin ? words.wins : words.areas}>
      {lines.length === 0 && <p className="dim">{isWin ? words.noWins : words.noAreas}</p>}
      <ul className="insights">
        {lines.map(({ id, text, from }) => (
          <li key={id}>
            <span>
              {text} <span className="dim">{from}</span>
            </span>
            {view.may.edit && (
              <form className="no-print" onSubmit={taking.onSubmit}>
                <input type="hidden" name="target" value={id} />
                <Button look="quiet" type="submit" busy={taking.busy} aria-label={words.takeOffNamed(text)}>
                  {words.takeOff}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {taking.problem.message !== null && <Notice kind="problem">{taking.problem.message}</Notice>}
      {view.may.edit && (
        <AddLine label={isWin ? words.addWin : words.addArea} onAdd={(text) => write({ kind, text })} />
      )}
    </Section>
  );
}

function AddLine({ label, onAdd }: { readonly label: string; readonly onAdd: (text: string) => Promise<void> }) {
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    await onAdd(value('text'));
    form.reset();
  });
  return (
    <form className="add-line no-print" onSubmit={onSubmit}>
      <Field label={label} name="text" required maxLength={2000} error={problem.message} />
      <Button type="submit" busy={busy}>
        {scorecardsWords().add}
      </Button>
    </form>
  );
}
