import { ok } from '#core/result.ts';
import type { Handler } from './handler.ts';

export const listBackups: Handler<'listBackups'> = async (context) =>
  ok({ folder: context.folder, backups: await context.archive.listBackups() });

export const backUp: Handler<'backUp'> = async (context) => ok(await context.archive.backUp());

export const restoreBackup: Handler<'restoreBackup'> = async (context, { params }) =>
  context.archive.restore(params['name'] ?? '');

/** The whole export as one text; the server streams it instead where it can. */
export const exportAll: Handler<'exportAll'> = async (context) => {
  let text = '';
  for await (const line of context.archive.exportLines()) text += `${line}\n`;
  return ok(text);
};

export const importAll: Handler<'importAll'> = async (context, { body }) =>
  context.archive.importLines(body.text.split('\n').filter((line) => line !== ''));
