/** Which team, in which period. */
export interface TeamInput {
  readonly teamId: string;
  readonly period: string;
}
