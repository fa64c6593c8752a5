/** What a command says: results on standard output, progress and problems on standard error. */
export interface Terminal {
  result(text: string): void;
  note(text: string): void;
}

export const terminal: Terminal = {
  result: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
};
