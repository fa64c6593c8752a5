import path from 'node:path';
import { ensurePackages } from '../apt.ts';
import { sendCustomerMail, type CustomerMail } from './customer-mail.ts';
import { prepareDatabase, resetDatabase } from './database.ts';
import type { DeskPerson } from './people.ts';
import { runDeskScript } from './perl-runner.ts';
import { createRestClient, type RestClient } from './rest-client.ts';
import { startDeskServer } from './server.ts';

export { administrator, agents, customers, reader } from './people.ts';
export { queueName } from './database.ts';

export const requestTrackerPackages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone', 'msmtp-mta'];
/** Our desks bring their own database and configuration, so the packages are asked to set up nothing. */
const packageAnswers = [
  'request-tracker5 request-tracker5/dbconfig-install boolean false',
  'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true',
  'request-tracker5 request-tracker5/install-cronjobs boolean false',
  'msmtp msmtp/apparmor boolean false',
];
const scripDescription = 'Shiftlight';

export interface RequestTracker {
  readonly baseUrl: string;
  as(person: DeskPerson): RestClient;
  /** A customer's mail makes a ticket, or answers one; gives the ticket's id. */
  receiveMail(mail: CustomerMail): Promise<string>;
  /** Installs the commit code of the webhook scrip, replacing an earlier one; null removes it. */
  installScrip(code: string | null): void;
  /** No tickets any more, and no scrip; people, rights and queue stay. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export interface RequestTrackerOptions {
  readonly port: number;
  /** Folder of this desk; desks in different folders and on different ports do not know of each other. */
  readonly dataDir: string;
  readonly say?: (text: string) => void;
}

/** Installs Request Tracker from Debian when it is missing. Throws ServiceUnavailable where that is impossible. */
export function ensureRequestTracker(say: (text: string) => void): void {
  ensurePackages(requestTrackerPackages, say, packageAnswers);
}

/** Debian's Request Tracker 5 on loopback, installed, set up and started as far as needed. Throws ServiceUnavailable where it cannot be. */
export async function startRequestTracker({
  port,
  dataDir,
  say = () => {},
}: RequestTrackerOptions): Promise<RequestTracker> {
  const folder = path.resolve(dataDir);
  ensureRequestTracker(say);
  prepareDatabase(folder, port, say);
  let server = await startDeskServer(folder, port);

  return {
    baseUrl: server.baseUrl,
    as: (person) => createRestClient(server.baseUrl, person),
    receiveMail: (mail) => sendCustomerMail(server.baseUrl, mail),
    installScrip: (code) => runDeskScript(folder, 'scrip.pl', { description: scripDescription, code }),
    reset: async () => {
      await server.stop();
      resetDatabase(folder);
      server = await startDeskServer(folder, port);
    },
    stop: () => server.stop(),
  };
}
