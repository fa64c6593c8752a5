import { findNamedCondition } from '@shiftlight/shared/qa/compare-rubrics.ts';
import type { Criterion, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { formatNumber, formatPercent } from '../words/number.ts';
import { rubricChangeWords } from './rubric-change-words.ts';
import { rubricWords } from './rubric-words.ts';
import { quote, sayBounds, sayCauses, sayScale } from './say-rubric-change.ts';

/** A version of a rubric, to be read. */
export function RubricReading({ rubric }: { readonly rubric: Rubric }) {
  const words = rubricChangeWords();
  return (
    <>
      <div>
        <h3>{sayRubricText(rubric.label)}</h3>
        <p>{words.passMarkIs(formatPercent(rubric.passRatio))}</p>
      </div>
      <ol className="criteria-reading">
        {rubric.criteria.map((criterion) => (
          <li key={criterion.id}>
            <b>{sayRubricText(criterion.label)}</b>
            {criterion.help !== '' && <p>{sayRubricText(criterion.help)}</p>}
            <ul className="dim">
              {listFacts(criterion, rubric).map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function listFacts(criterion: Criterion, rubric: Rubric): readonly string[] {
  const [editor, words] = [rubricWords(), rubricChangeWords()];
  const { weight, group, critical, notApplicable, rootCauses } = criterion;
  const condition = findNamedCondition(criterion, rubric);
  return [
    `${editor.weight}: ${formatNumber(weight)}`,
    `${editor.scale}: ${sayScale(criterion)}`,
    ...(group === null ? [] : [words.inGroup(group)]),
    ...(critical === null ? [] : [`${editor.critical}: ${editor.criticals[critical]}`]),
    ...(notApplicable ? [editor.notApplicable] : []),
    ...(condition === null ? [] : [words.askedWhen(quote(condition.on), sayBounds(condition))]),
    ...(rootCauses.length === 0 ? [] : [words.causes(sayCauses(rootCauses.map(({ label }) => label)))]),
  ];
}
