import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { call, utcOffset } from '../state/api.ts';
import { appQuery, questionsQuery, refreshAll } from '../state/queries.ts';
import { setTheme } from '../state/theme.ts';
import { sentenceFor } from '../state/words.ts';
import { say } from './toast.tsx';

type Entry = { readonly id: string; readonly label: string; readonly kind: string; readonly run: () => void };

const MOST_QUESTIONS = 12;
const SESSION_MINUTES = 25;

/** Go anywhere, do anything, find any question: one input. */
export function Palette({ close, showKeys }: { readonly close: () => void; readonly showKeys: () => void }): ReactNode {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const app = useQuery(appQuery);
  const found = useQuery({ ...questionsQuery(words), placeholderData: keepPreviousData });

  const commands = useMemo<Entry[]>(() => {
    const go = (to: string) => (): void => void navigate({ to });
    const session = app.data?.session;
    return [
      ...(session === undefined || session === null
        ? []
        : [{ id: 'resume', label: 'Go on with the session', kind: 'Do', run: go(`/session/${session.id}`) }]),
      {
        id: 'start',
        label: 'Start practising: 25 minutes from the queue',
        kind: 'Do',
        run: () => {
          call('startSession', {
            body: { minutes: SESSION_MINUTES, filter: {}, questionIds: null, round: null, offset: utcOffset() },
          })
            .then(async (started) => {
              await refreshAll();
              await navigate({ to: '/session/$id', params: { id: started.id } });
            })
            .catch((error: unknown) => say(sentenceFor(error)));
        },
      },
      { id: 'today', label: 'Today', kind: 'Go', run: go('/') },
      { id: 'queue', label: 'Practice queue', kind: 'Go', run: go('/practice') },
      { id: 'code', label: 'Code: problems that run', kind: 'Go', run: go('/code') },
      { id: 'bank', label: 'All questions', kind: 'Go', run: go('/questions') },
      { id: 'own', label: 'Your own questions', kind: 'Go', run: go('/own') },
      { id: 'new', label: 'Write a question of your own', kind: 'Do', run: go('/own/new') },
      { id: 'import', label: 'Import questions', kind: 'Do', run: go('/own/import') },
      { id: 'starter', label: 'Starter set of twenty', kind: 'Go', run: go('/starter') },
      { id: 'progress', label: 'Progress and calibration', kind: 'Go', run: go('/progress') },
      { id: 'settings', label: 'Settings: target, data, backups', kind: 'Go', run: go('/settings') },
      ...(app.data?.tracks ?? []).map((track) => ({
        id: `track-${track.id}`,
        label: `Track: ${track.title}`,
        kind: 'Go',
        run: go(`/track/${track.id}`),
      })),
      { id: 'light', label: 'Light theme', kind: 'Do', run: () => setTheme('light') },
      { id: 'dark', label: 'Dark theme', kind: 'Do', run: () => setTheme('dark') },
      { id: 'system', label: 'Theme of the system', kind: 'Do', run: () => setTheme('system') },
      { id: 'keys', label: 'Keys', kind: 'Do', run: showKeys },
    ];
  }, [app.data, navigate, showKeys]);

  const wanted = words.trim().toLowerCase();
  const matching = commands.filter((entry) =>
    wanted.split(/\s+/).every((word) => entry.label.toLowerCase().includes(word)),
  );
  const questions: Entry[] =
    wanted === ''
      ? []
      : (found.data?.questions ?? []).slice(0, MOST_QUESTIONS).map((question) => ({
          id: `question-${question.id}`,
          label: question.title,
          kind: 'Question',
          run: () => void navigate({ to: '/question/$id', params: { id: question.id } }),
        }));
  const items = [...matching, ...questions];

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="popup" aria-label="Go to or do">
          <Autocomplete.Root
            open
            inline
            items={items}
            mode="none"
            value={words}
            onValueChange={setWords}
            itemToStringValue={(entry: Entry) => entry.label}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input
              className="seek"
              placeholder="Go to a page, find a question, do something"
              aria-label="Go to or do"
            />
            <Autocomplete.Empty>
              {items.length === 0 && !found.isFetching ? <p className="soft seek">Nothing by that name.</p> : null}
            </Autocomplete.Empty>
            <Autocomplete.List className="hits">
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  className="hit"
                  onClick={() => {
                    close();
                    entry.run();
                  }}
                >
                  <span>{entry.label}</span>
                  <span className="kind">{entry.kind}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
