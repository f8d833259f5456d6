import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { QuestionListItem, StarterView } from '#wire/http.ts';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { StartButton } from '../parts/start-session.tsx';
import { say } from '../parts/toast.tsx';
import { call } from '../state/api.ts';
import { plural } from '../state/format.ts';
import { appQuery, questionsQuery, refreshAll, starterQuery } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';

const WANTED = 20;

/** Twenty questions chosen by the candidate: a first cross-section that counts as must-know. */
export function Starter(): ReactNode {
  useTitle('Starter set');
  const starter = useQuery(starterQuery);
  const all = useQuery(questionsQuery(''));
  return (
    <Loaded query={starter}>
      {(view) => <Loaded query={all}>{(list) => <Chooser view={view} all={list.questions} />}</Loaded>}
    </Loaded>
  );
}

function Chooser({ view, all }: { readonly view: StarterView; readonly all: readonly QuestionListItem[] }): ReactNode {
  const app = useQuery(appQuery);
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const chosen = view.questionIds;
  const save = useMutation({
    mutationFn: (questionIds: string[]) => call('saveStarter', { body: { questionIds } }),
    onSettled: refreshAll,
    onError: (error) => say(sentenceFor(error)),
  });
  const set = new Set(chosen);
  const choose = (questionIds: string[]): void => {
    // Each tick is saved at once, and the box must not wait for that.
    queries.setQueryData(starterQuery.queryKey, { ...view, questionIds });
    save.mutate(questionIds);
  };
  const toggle = (id: string): void => choose(set.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const fill = (): void => {
    const before = [...chosen];
    const more = view.suggested.map((item) => item.id).filter((id) => !set.has(id));
    choose([...chosen, ...more].slice(0, WANTED));
    say('Filled up to twenty.', () => choose(before));
  };
  const wanted = words.trim().toLowerCase();
  const byId = new Map(all.map((item) => [item.id, item]));
  const offered =
    wanted === ''
      ? [
          ...chosen.flatMap((id) => (view.suggested.some((item) => item.id === id) ? [] : (byId.get(id) ?? []))),
          ...view.suggested,
        ]
      : all.filter((item) => `${item.title} ${item.prompt}`.toLowerCase().includes(wanted));
  const areaTitle = (id: string): string => app.data?.areas.find((area) => area.id === id)?.title ?? '';
  const left = WANTED - chosen.length;
  return (
    <>
      <div className="eyebrow">Bank</div>
      <h1>
        {left > 0
          ? chosen.length === 0
            ? 'Choose twenty questions you want to be able to answer.'
            : `${chosen.length} chosen, ${left} to go.`
          : 'Your starter set is complete.'}
      </h1>
      <BankTabs />
      <p className="lede">
        A cross-section of your track, foundations first. What you choose counts as must-know and comes early in the
        queue.
      </p>
      <div className="filters">
        <input
          className="grow"
          type="search"
          aria-label="Find a question"
          placeholder="Find another question"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {left > 0 ? (
          <button type="button" onClick={fill}>
            Fill up for me
          </button>
        ) : null}
        {chosen.length === 0 ? null : (
          <StartButton wish={{ minutes: 60, questionIds: chosen.slice(0, WANTED) }}>
            Practise these {Math.min(chosen.length, WANTED)}
          </StartButton>
        )}
      </div>
      <fieldset>
        <legend className="visually-hidden">Questions</legend>
        {offered.map((item) => (
          <label key={item.id} className="choice">
            <input type="checkbox" checked={set.has(item.id)} onChange={() => toggle(item.id)} />
            <span>
              <span className="t">{item.title}</span>
              <br />
              <span className="soft small">{item.prompt}</span>
            </span>
            <span className="soft small wide-only">{areaTitle(item.area)}</span>
          </label>
        ))}
      </fieldset>
      {offered.length === 0 ? (
        <p className="lede">
          Nothing by these words.{' '}
          <Link to="/own/$id" params={{ id: 'new' }}>
            Write the question yourself
          </Link>
          .
        </p>
      ) : (
        <p className="soft small">{plural(offered.length, 'question')} shown. Ticks are saved as you set them.</p>
      )}
    </>
  );
}
