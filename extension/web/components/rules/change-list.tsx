import { ruleWords } from './rule-words.ts';

const shownAtOnce = 6;

/** What a version changed, a sentence each; of many the first ones, the others folded. */
export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const first = changes.length > shownAtOnce + 1 ? changes.slice(0, shownAtOnce) : changes;
  const others = changes.slice(first.length);
  if (changes.length === 0) return null;
  return (
    <>
      <Sentences sentences={first} />
      {others.length > 0 && (
        <details>
          <summary>{ruleWords().moreChanges(others.length)}</summary>
          <Sentences sentences={others} />
        </details>
      )}
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="rule-changes">
      {sentences.map((sentence, index) => (
        // Two items of the same name may change alike.
        <li key={`${index} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}
