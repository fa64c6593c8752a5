/** What the command was asked to do. */
export interface Arguments {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly data: readonly string[];
  readonly refs: readonly string[];
  readonly json: boolean;
}

export const usage = `Usage: npm run conformance -- FILE… [--option name=value]… [--json]
       npm run conformance -- --data LOG.csv --refs REFERENCES.json [--json]

Runs files of test vectors through the engine, and event logs against their reference figures.
Exit code 0 = nothing failed, 1 = something failed, 2 = it could not run.`;

/** Reads the command line. Throws an error with what is wrong. */
export function parseArguments(args: readonly string[]): Arguments {
  const files: string[] = [];
  const data: string[] = [];
  const refs: string[] = [];
  const options: Record<string, string> = {};
  let json = false;
  const rest = args.flatMap((arg) => (/^--(option|data|refs)=/.test(arg) ? splitOnce(arg) : [arg]));
  while (rest.length > 0) {
    const arg = rest.shift() ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--option') {
      const [name, value] = splitOnce(rest.shift() ?? '');
      if (value === undefined) throw new Error('--option needs name=value.');
      options[name] = value;
    } else if (arg === '--data') data.push(needValue(arg, rest.shift()));
    else if (arg === '--refs') refs.push(needValue(arg, rest.shift()));
    else if (arg.startsWith('--')) throw new Error(`Unknown argument “${arg}”.`);
    else files.push(arg);
  }
  if ((data.length === 0) !== (refs.length === 0)) throw new Error('--data and --refs go together.');
  if (files.length === 0 && data.length === 0) throw new Error('Name at least one file.');
  return { files, options, data, refs, json };
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function needValue(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${name} needs a file.`);
  return value;
}
