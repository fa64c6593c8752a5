import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { TextField } from '../../../ui/components/text-field.tsx';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import type { CardInput } from './card-view.tsx';
import { scorecardsWords } from './scorecards-words.ts';
import { useNote } from './use-note.ts';

interface NotesSectionProps {
  readonly view: ScorecardView;
  readonly input: CardInput;
  readonly isOwn: boolean;
}

/** What lead and person wrote, and that the person saw the scorecard. */
export function NotesSection({ view, input, isOwn }: NotesSectionProps) {
  const words = scorecardsWords();
  const write = useNote(input);
  const comments = view.notes.filter(({ kind }) => kind === 'comment');
  const seen = view.notes.findLast(({ kind }) => kind === 'acknowledged');
  const commenting = useSubmit(async (value, form) => {
    await write({ kind: 'comment', text: value('text') });
    form.reset();
  });
  const seeing = useSubmit(() => write({ kind: 'acknowledged' }));
  return (
    <Section title={words.comments}>
      {comments.length === 0 && <p className="dim">{words.noComments}</p>}
      <ul className="stack">
        {comments.map(({ id, text, authorName, at }) => (
          <li key={id}>
            <p className="note-text">{text}</p>
            <p className="dim">
              {authorName}, {formatDateTime(at)}
            </p>
          </li>
        ))}
      </ul>
      {view.may.comment && (
        <form className="stack tight no-print" onSubmit={commenting.onSubmit}>
          <TextField label={words.comment} name="text" required maxLength={2000} error={commenting.problem.message} />
          <div className="cluster">
            <Button type="submit" busy={commenting.busy}>
              {words.send}
            </Button>
          </div>
        </form>
      )}
      {view.subject.scope === 'member' &&
        (seen === undefined ? (
          !isOwn && <p className="dim">{words.notAcknowledged}</p>
        ) : (
          <Notice kind="good">{words.acknowledged(seen.authorName, formatDateTime(seen.at))}</Notice>
        ))}
      {view.may.acknowledge && seen === undefined && (
        <form className="stack tight no-print" onSubmit={seeing.onSubmit}>
          <p className="dim">{words.acknowledgeHint}</p>
          {seeing.problem.message !== null && <Notice kind="problem">{seeing.problem.message}</Notice>}
          <div className="cluster">
            <Button look="primary" type="submit" busy={seeing.busy}>
              {words.acknowledge}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
