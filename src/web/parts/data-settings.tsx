import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { paths } from '#wire/paths.ts';
import { call } from '../state/api.ts';
import { instant, plural } from '../state/format.ts';
import { backupsQuery, refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { say } from './toast.tsx';

const LARGEST = 200 * 1024 * 1024;
const SHOWN = 6;

/** Backups, restore, export and import: the candidate's data is a folder they own. */
export function DataSettings(): ReactNode {
  const backups = useQuery(backupsQuery);
  const [all, setAll] = useState(false);
  const [restoring, setRestoring] = useState<string | null>(null);
  const backUp = useMutation({
    mutationFn: () => call('backUp'),
    onSuccess: async () => {
      await refreshAll();
      say('Backed up and checked.');
    },
    onError: (error) => say(sentenceFor(error)),
  });
  const restore = useMutation({
    mutationFn: (name: string) => call('restoreBackup', { params: { name } }),
    onSuccess: async () => {
      await refreshAll();
      say('Restored. What was there before is kept beside it in the data folder.');
    },
    onError: (error) => say(sentenceFor(error)),
  });
  const bringIn = useMutation({
    mutationFn: (text: string) => call('importAll', { body: { text } }),
    onSuccess: async ({ added, alreadyThere }) => {
      await refreshAll();
      say(`${plural(added, 'row')} added, ${alreadyThere} already there.`);
    },
    onError: (error) => say(sentenceFor(error)),
  });
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LARGEST) say('The file is larger than 200 MB: use greenroom import on the command line.');
    else bringIn.mutate(await file.text());
  };
  const list = backups.data?.backups ?? [];
  return (
    <section id="data" className="measure">
      <h2>Your data</h2>
      <p className="soft small">
        Everything is in one folder: <code>{backups.data?.folder}</code>. It is backed up there every half hour while
        you work.
      </p>
      <div className="row">
        <button type="button" disabled={backUp.isPending} onClick={() => backUp.mutate()}>
          {backUp.isPending ? 'Backing up…' : 'Back up now'}
        </button>
        <a className="button" href={paths.exportAll.path} download>
          Export everything
        </a>
        <label className="button">
          {bringIn.isPending ? 'Importing…' : 'Import an export'}
          <input
            type="file"
            accept=".jsonl,.txt,application/jsonl"
            className="visually-hidden"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {list.length === 0 ? (
        <p className="soft small">No backup yet. The first is made after half an hour of work, or now if you like.</p>
      ) : (
        <>
          <h3>Backups, newest first</h3>
          <table>
            <tbody>
              {(all ? list : list.slice(0, SHOWN)).map((backup) => (
                <tr key={backup.name}>
                  <td>{instant(backup.at)}</td>
                  <td className="num soft">{Math.max(1, Math.round(backup.bytes / 1024))} kB</td>
                  <td className="num">
                    <button
                      type="button"
                      className="quiet"
                      disabled={restore.isPending}
                      onClick={() => setRestoring(backup.name)}
                    >
                      Restore
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.length > SHOWN && !all ? (
            <button type="button" className="link small" onClick={() => setAll(true)}>
              Show all {list.length}
            </button>
          ) : null}
        </>
      )}
      <AlertDialog.Root open={restoring !== null} onOpenChange={(open) => (open ? undefined : setRestoring(null))}>
        <AlertDialog.Portal>
          <AlertDialog.Backdrop className="backdrop" />
          <AlertDialog.Popup className="popup text">
            <AlertDialog.Title render={<h2 className="top">Go back to this backup?</h2>} />
            <AlertDialog.Description
              render={
                <p>
                  Answers given since then are set aside, not deleted: the present database stays beside it in the data
                  folder.
                </p>
              }
            />
            <div className="row">
              <AlertDialog.Close className="push">Cancel</AlertDialog.Close>
              <button
                type="button"
                className="go"
                onClick={() => {
                  if (restoring !== null) restore.mutate(restoring);
                  setRestoring(null);
                }}
              >
                Restore
              </button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </section>
  );
}
