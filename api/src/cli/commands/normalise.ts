import { buffer } from 'node:stream/consumers';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { connectorKinds, findConnectorKind } from '../../connectors/index.ts';
import type { ConnectorKind } from '../../connectors/connector-kind.ts';
import { explainDelivery, type ExplainedDelivery } from '../../connectors/explain-delivery.ts';
import { ShiftlightError } from '../../errors.ts';
import { parseOptions } from '../parse-options.ts';
import { settingsInput } from '../settings-input.ts';
import { onCall } from '../run-command.ts';
import { parseHeaders } from '../parse-headers.ts';

interface Options {
  readonly headers?: string;
  readonly secret?: string;
  readonly settings?: string;
  readonly url?: string;
}

const names = [...new Set(connectorKinds.flatMap((kind) => [kind.id, ...kind.helpdesks]))];

/** `shiftlight normalise <connector>` */
export function registerNormalise(program: Command): void {
  const command = program
    .command('normalise')
    .argument('<connector>', `which helpdesk delivered it: ${names.join(', ')}`)
    .description('print the canonical events of a delivery on standard input, or why there are none; stores nothing')
    .option('--headers <file>', 'headers of the delivery, as JSON or one “Name: value” a line')
    .option('--secret <secret>', 'secret of the webhook: the signature is verified too')
    .option('--settings <json>', 'settings of the helpdesk as JSON')
    .option('--url <address>', 'address that the delivery was sent to, for helpdesks that sign it');
  onCall<Options>(command, async (options, { note }, [name = '']) => {
    const kind = getKind(name);
    const settings = options.settings === undefined ? {} : parseOptions(settingsInput, options.settings);
    const explained = explainDelivery(kind, {
      body: await buffer(process.stdin),
      headers: options.headers === undefined ? {} : await readHeaders(options.headers),
      secret: options.secret ?? null,
      settings: parseOptions(kind.settings, settings),
      url: options.url ?? '',
      now: Date.now(),
    });
    for (const line of explained.explanation) note(line);
    return {
      data: explained,
      text: [...explained.events, ...explained.business.map(({ event, revision }) => ({ ...event, revision }))]
        .map((event) => JSON.stringify(event))
        .join('\n'),
      failed: isBad(explained),
    };
  });
}

function getKind(name: string): ConnectorKind {
  const kind = connectorKinds.find(({ id }) => id === name) ?? findConnectorKind(name);
  if (kind !== null) return kind;
  throw new ShiftlightError('INVALID', `There is no connector “${name}”. Known are: ${names.join(', ')}.`);
}

async function readHeaders(file: string) {
  try {
    return parseHeaders(await readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof ShiftlightError) throw cause;
    throw new ShiftlightError(
      'INVALID',
      `The headers cannot be read from ${file}. Check the path and that you may read it.`,
      { cause },
    );
  }
}

function isBad({ signature, rejected }: ExplainedDelivery): boolean {
  return signature === 'wrong-signature' || signature === 'unsigned' || rejected.length > 0;
}
