import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { ShiftlightError, type ErrorCode } from '../errors.ts';
import { writeRefusals } from '../imports/write-refusals.ts';
import type { Instance } from '../instance.ts';
import { largestFileBytes } from '../modules/imports/imports.service.ts';
import { roleIncludes } from '../roles.ts';
import type { Viewer } from '../trpc/context.ts';

const statuses = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
} as const satisfies Record<ErrorCode, number>;

const uploadQuery = z.object({ connectorId: z.uuid(), name: z.string().min(1).max(300) });
const importId = z.uuid();

/**
 * `POST /imports?connectorId=…&name=…` takes a file as the body of the request, `application/octet-stream`, which a foreign page cannot send
 * without being asked about first. `GET /imports/<id>/refused.csv` gives the rows that were not taken. For admins.
 */
export function createImportRoutes({ contexts, services }: Pick<Instance, 'contexts' | 'services'>): Router {
  const router = express.Router();

  async function getAdmin(request: Request): Promise<Viewer> {
    const { viewer, userId } = await contexts.fromRequest(request);
    if (userId === null) throw new ShiftlightError('UNAUTHENTICATED', 'Please sign in.');
    if (viewer === null || !roleIncludes(viewer.role, 'admin')) {
      throw new ShiftlightError('FORBIDDEN', 'This needs the role admin.');
    }
    return viewer;
  }

  router.post('/imports', async (request, response) => {
    const viewer = await getAdmin(request);
    if (request.is('application/octet-stream') === false) {
      throw new ShiftlightError(
        'INVALID',
        'Send the file itself as the body, with content-type application/octet-stream.',
      );
    }
    const query = uploadQuery.safeParse(request.query);
    if (!query.success) {
      throw new ShiftlightError(
        'INVALID',
        'Name the connected system (connectorId) and the file (name) in the address.',
      );
    }
    if (Number(request.headers['content-length'] ?? 0) > largestFileBytes) {
      response.setHeader('connection', 'close');
      throw new ShiftlightError(
        'INVALID',
        'The file is larger than 100 MB. Split it, or use npx shiftlight import, which has no limit.',
      );
    }
    const file = await services.imports.upload({ workspaceId: viewer.workspaceId, ...query.data }, request);
    await services.audit.record(viewer, 'import.uploaded', { importId: file.id, connectorId: file.connectorId });
    response.status(201).json(file);
  });

  router.get('/imports/:importId/refused.csv', async (request, response) => {
    const { workspaceId } = await getAdmin(request);
    const id = importId.safeParse(request.params['importId']);
    const key = { workspaceId, importId: id.data ?? '00000000-0000-0000-0000-000000000000' };
    const refusals = await services.imports.openRefusals(key);
    response.type('text/csv; charset=utf-8').attachment('refused.csv');
    await pipeline(Readable.from(writeRefusals(refusals)), response);
  });

  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof ShiftlightError) || response.headersSent) return next(error);
    // What was not read would be taken for the next request.
    if (!request.readableEnded) response.setHeader('connection', 'close');
    response.status(statuses[error.code]).json({ error: error.message });
  });
  return router;
}
