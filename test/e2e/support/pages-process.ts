// The API as it runs in production, with a connector for each helpdesk whose pages are shown. Prints {"port",…} when ready.
import { readEnv } from '@shiftlight/api/env.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { startServer } from '@shiftlight/api/server.ts';
import { z } from 'zod';

const wantedSchema = z.array(
  z.object({
    helpdesk: z.string(),
    baseUrl: z.string(),
    ticketIds: z.array(z.string()),
    subjects: z.array(z.string()),
  }),
);
const wanted = wantedSchema.parse(JSON.parse(process.env['PAGES'] ?? '[]'));
const password = 'pages-pages-pages';
const email = `pages-${process.pid}@example.com`;
const minute = 60_000;

const env = readEnv();
const server = await startServer(env, createLog(env.LOG_LEVEL));
const { services, queue, db } = server.instance;
const { workspaceId } = await services.workspaces.createWorkspace({
  name: 'Pages',
  timeZone: 'Europe/Berlin',
  hours: '24x7',
  admin: { name: 'Paula Pages', email, password },
});
const connectors: Record<string, { connectorId: string; secret: string }> = {};
for (const { helpdesk, baseUrl, ticketIds, subjects } of wanted) {
  const created = await services.connectors.create(workspaceId, { helpdesk: 'events-api', name: helpdesk, baseUrl });
  const { connectorId, secret } = created;
  connectors[helpdesk] = { connectorId, secret };
  const now = Date.now();
  const customer = { kind: 'customer', personId: 'carol' } as const;
  await db.prisma.person.create({
    data: { workspaceId, connectorId, externalId: 'paula', kind: 'agent', name: 'Paula Pages', email },
  });
  await db.prisma.person.updateMany({
    where: { workspaceId, connectorId },
    data: { memberId: (await db.prisma.member.findFirstOrThrow({ where: { workspaceId } })).id, mappedBy: 'email' },
  });
  const events = ticketIds.flatMap((ticketId, index) => {
    const openedAt = now - (10 + (index % 50)) * minute;
    const base = { ticketId, actor: customer };
    const subject = subjects[index % Math.max(1, subjects.length)] ?? `Subject of ${ticketId}`;
    return [
      {
        ...base,
        id: `${ticketId}/1`,
        at: openedAt,
        order: 1,
        type: 'ticket.created' as const,
        status: 'new' as const,
        rawStatus: 'new',
        assigneeId: null,
        groupId: 'support',
        attributes: { subject, channel: 'email', priority: 'P2', customerTier: 'Gold', requesterId: 'carol' },
      },
      {
        ...base,
        id: `${ticketId}/2`,
        at: openedAt + 5 * minute,
        order: 2,
        type: 'message.added' as const,
        actor: { kind: 'bot' as const, personId: null },
        visibility: 'public' as const,
        automatic: true,
        channel: 'email',
        lengthChars: 80,
      },
      {
        ...base,
        id: `${ticketId}/3`,
        at: openedAt + 6 * minute,
        order: 3,
        type: 'assignee.changed' as const,
        actor: { kind: 'system' as const, personId: null },
        assigneeId: 'paula',
      },
    ];
  });
  for (let start = 0; start < events.length; start += 500)
    await queue.append({ workspaceId, connectorId, via: 'webhook', events: events.slice(start, start + 500) });
  // Pushed as by any system; shown on pages as this helpdesk.
  await db.prisma.connector.update({ where: { id: connectorId }, data: { helpdesk } });
}
console.log(
  JSON.stringify({ port: String(server.port), workspaceId, email, password, connectors: JSON.stringify(connectors) }),
);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
