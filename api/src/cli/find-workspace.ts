import { ShiftlightError } from '../errors.ts';
import type { WorkspacesService } from '../modules/workspaces/workspaces.service.ts';

export const workspaceOption = [
  '--workspace <id or name>',
  'which workspace; may be left out while there is only one',
] as const;

/** The workspace of this id or name; the only one when nothing is wanted. Throws NOT_FOUND or INVALID with the names to choose from. */
export async function getWorkspace(workspaces: Pick<WorkspacesService, 'list'>, wanted: string | undefined) {
  const all = await workspaces.list();
  const names = all.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  if (all.length === 0) {
    throw new ShiftlightError(
      'NOT_FOUND',
      'There is no workspace yet. Make one: npx shiftlight workspace create --help',
    );
  }
  const found = wanted === undefined ? all : all.filter(({ id, name }) => id === wanted || name === wanted);
  const [workspace] = found;
  if (workspace === undefined) {
    throw new ShiftlightError('NOT_FOUND', `There is no workspace ${wanted}. These exist:\n${names}`);
  }
  if (found.length > 1) {
    throw new ShiftlightError('INVALID', `Say which workspace you mean, with --workspace and its id:\n${names}`);
  }
  return workspace;
}
