/** A column in which people write, and with it what they may call somebody. */
export interface FreeText {
  readonly table: string;
  readonly column: string;
  /** `json` = texts stand anywhere in it; keys stay as they are. */
  readonly kind: 'text' | 'json';
}

const text = (table: string, ...columns: readonly string[]): readonly FreeText[] =>
  columns.map((column) => ({ table, column, kind: 'text' }));
const json = (table: string, ...columns: readonly string[]): readonly FreeText[] =>
  columns.map((column) => ({ table, column, kind: 'json' }));

/**
 * Everything that people write here, and what names them in passing. Not among them: what the helpdesk holds itself and tells again with every
 * reading (subjects of tickets, names of groups), and rules that speak of nobody. Every table has a `workspace_id`.
 */
export const freeTexts: readonly FreeText[] = [
  ...text('dispute', 'reason', 'decision_reason'),
  ...json('dispute', 'corrections', 'expected'),
  ...text('coaching_trigger', 'dismiss_text', 'withdraw_reason'),
  ...text('coaching_note', 'text', 'goal'),
  ...json('coaching_entry', 'body'),
  ...text('qa_sample', 'replace_note'),
  ...text('qa_review', 'comment'),
  ...json('qa_review', 'answers'),
  ...text('qa_calibration', 'label', 'outcome'),
  ...text('scorecard_note', 'text'),
  ...text('frozen_scorecard', 'reason'),
  ...json('frozen_scorecard', 'card', 'difference'),
  ...text('integrity_note', 'text'),
  ...json('escalation_step', 'body'),
  ...json('audit_log', 'detail'),
  ...text('access_log', 'what'),
];
