import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ProblemSection } from '#core/bank/vocabulary.ts';
import type { ProblemListItem } from '#wire/code.ts';
import { isForBrowsers, packageWords } from '../code/packages.ts';
import { LevelSelect, levelWords } from '../parts/filters.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { useStartSession } from '../parts/start-session.tsx';
import { inWords, minutes, percent, plural } from '../state/format.ts';
import { problemsQuery } from '../state/queries.ts';

export const sectionWords: Readonly<Record<ProblemSection, string>> = {
  general: 'Algorithms',
  ml: 'ML code',
  debugging: 'Debugging',
  sql: 'SQL',
};
export const standings = {
  new: 'Not tried',
  open: 'Begun or failing',
  solved: 'Solved',
  faded: 'Faded',
} as const;
export type Standing = keyof typeof standings;

/** Below this chance of solving it again a problem counts as faded. */
const FADED = 0.8;
const standingClass: Readonly<Record<Standing, string>> = { new: '', open: 'tried', solved: 'held', faded: 'shown' };

function standingOf(item: ProblemListItem): Standing {
  if (item.solved && item.lastPassed === true) return (item.recall ?? 1) < FADED ? 'faded' : 'solved';
  return item.attempts > 0 || item.draft ? 'open' : 'new';
}

/** Every problem with code to write: found by section, level, words and how one stands with it; and rounds against the clock. */
export function Code(): ReactNode {
  useTitle('Code');
  const search = useSearch({ from: '/code' });
  const navigate = useNavigate({ from: '/code' });
  const problems = useQuery(problemsQuery);
  return (
    <Loaded query={problems}>
      {({ problems: all }) => {
        const words = (search.q ?? '').toLowerCase();
        const shown = all
          .toSorted(inOrder)
          .filter(
            (item) =>
              (search.section === undefined || item.section === search.section) &&
              (search.level === undefined || item.level === search.level) &&
              (search.state === undefined || standingOf(item) === search.state) &&
              (search.track !== true || item.importance !== null) &&
              `${item.title} ${item.topicTitle}`.toLowerCase().includes(words),
          );
        const pick = (part: Partial<typeof search>): void => void navigate({ search: { ...search, ...part } });
        return (
          <>
            <div className="eyebrow">Code</div>
            <h1>{headline(all)}</h1>
            <div className="two">
              <div>
                <div className="filters" role="search">
                  <input
                    className="grow"
                    type="search"
                    aria-label="Search problems"
                    placeholder="Search: windows, leakage, softmax…"
                    value={search.q ?? ''}
                    onChange={(event) => pick({ q: event.target.value === '' ? undefined : event.target.value })}
                  />
                  <select
                    aria-label="Section"
                    value={search.section ?? ''}
                    onChange={(event) => pick({ section: keyIn(sectionWords, event.target.value) })}
                  >
                    <option value="">Every section</option>
                    {Object.entries(sectionWords).map(([id, name]) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                  <LevelSelect value={search.level} change={(level) => pick({ level })} />
                  <select
                    aria-label="How you stand"
                    value={search.state ?? ''}
                    onChange={(event) => pick({ state: keyIn(standings, event.target.value) })}
                  >
                    <option value="">However I stand</option>
                    {Object.entries(standings).map(([id, name]) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                  <label className="row small">
                    <input
                      type="checkbox"
                      checked={search.track === true}
                      onChange={(event) => pick({ track: event.target.checked ? true : undefined })}
                    />
                    my track only
                  </label>
                </div>
                {shown.length === 0 ? (
                  <p className="lede">
                    Nothing fits.{' '}
                    <button type="button" className="link" onClick={() => void navigate({ search: {} })}>
                      Clear the filters
                    </button>
                  </p>
                ) : (
                  <ProblemTable items={shown} />
                )}
              </div>
              <aside>
                <RoundStarter problems={shown.filter(({ needs }) => needs.every(isForBrowsers))} />
                <Standings all={all} />
                <BringYourOwn count={all.filter((item) => item.own).length} />
              </aside>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function ProblemTable({ items }: { readonly items: readonly ProblemListItem[] }): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{plural(items.length, 'problem')}</th>
          <th scope="col">You</th>
          <th scope="col" className="num wide-only">
            Solve again now
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const standing = standingOf(item);
          return (
            <tr key={item.id}>
              <td>
                <div className="t">
                  <Link to="/code/$id" params={{ id: item.id }}>
                    {item.title}
                  </Link>
                </div>
                <div className="soft small">
                  {sectionWords[item.section]} · {item.topicTitle} · {levelWords[item.level]} · {item.minutes} min
                  {item.needs.length === 0
                    ? ''
                    : ` · with ${item.needs.map((name) => packageWords[name]).join(' and ')}`}
                  {item.own ? ' · your own' : item.importance === null ? '' : ` · ${item.importance} know`}
                </div>
              </td>
              <td className="soft small">
                <span className={`state ${standingClass[standing]}`}>{standings[standing]}</span>
              </td>
              <td className="num soft wide-only">
                {item.recall === null || item.lastPassed !== true ? '' : percent(item.recall)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const lengths = [45, 60] as const;

/** Starts a round: one or two of the problems shown, the least certain first, against the clock. */
function RoundStarter({ problems }: { readonly problems: readonly ProblemListItem[] }): ReactNode {
  const start = useStartSession();
  const [length, setLength] = useState<(typeof lengths)[number]>(45);
  const [count, setCount] = useState<1 | 2>(1);
  const chosen = chooseFor(problems, length, count);
  return (
    <section aria-label="A timed round">
      <h2 className="top">A round, as in the interview</h2>
      <p className="soft">
        {count === 1 ? 'One problem' : 'Two problems'} in {length} minutes, from those shown here: what you would most
        likely not solve comes first. No hints, no earlier attempts; everything you write is kept.
      </p>
      <div className="stack">
        <div className="row" role="group" aria-label="Minutes">
          {lengths.map((value) => (
            <button key={value} type="button" aria-pressed={length === value} onClick={() => setLength(value)}>
              {value} minutes
            </button>
          ))}
        </div>
        <div className="row" role="group" aria-label="Problems">
          {([1, 2] as const).map((value) => (
            <button key={value} type="button" aria-pressed={count === value} onClick={() => setCount(value)}>
              {value === 1 ? 'One problem' : 'Two problems'}
            </button>
          ))}
        </div>
        <div>
          <button
            type="button"
            className="go"
            disabled={chosen.length === 0 || start.isPending}
            onClick={() => start.mutate({ minutes: length, round: length, questionIds: chosen.map(({ id }) => id) })}
          >
            Start the round
          </button>
        </div>
      </div>
    </section>
  );
}

const importanceRank = { must: 0, should: 1, optional: 2 } as const;

/** The least certain first: never tried counts as a coin toss between what is failing and what has faded. */
function chooseFor(problems: readonly ProblemListItem[], length: number, count: number): ProblemListItem[] {
  const certainty = (item: ProblemListItem): number =>
    item.lastPassed === false ? 0.4 : item.recall === null ? 0.5 : item.recall;
  const ranked = problems
    .filter((item) => item.minutes <= length)
    .toSorted(
      (a, b) =>
        certainty(a) - certainty(b) ||
        (a.importance === null ? 3 : importanceRank[a.importance]) -
          (b.importance === null ? 3 : importanceRank[b.importance]),
    );
  const [first, ...others] = ranked;
  if (first === undefined || count === 1) return first === undefined ? [] : [first];
  const fits = others.filter((item) => first.minutes + item.minutes <= length);
  const second = fits.find((item) => item.topic !== first.topic) ?? fits[0];
  return second === undefined ? [first] : [first, second];
}

/** Solved of all, by section. */
function Standings({ all }: { readonly all: readonly ProblemListItem[] }): ReactNode {
  const sections = (Object.keys(sectionWords) as ProblemSection[]).map((section) => {
    const items = all.filter((item) => item.section === section);
    return { section, total: items.length, solved: items.filter((item) => item.solved).length };
  });
  return (
    <section aria-label="Solved by section">
      <h2>Solved</h2>
      <table>
        <tbody>
          {sections
            .filter(({ total }) => total > 0)
            .map(({ section, total, solved }) => (
              <tr key={section}>
                <td>{sectionWords[section]}</td>
                <td>
                  <span className="meter" aria-hidden="true">
                    <i style={{ width: `${(solved / total) * 100}%` }} />
                  </span>
                </td>
                <td className="num soft">
                  {solved} of {total}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="soft small">
        Median expected time: {minutes(median(all.map((item) => item.minutes)))} a problem. Tests run in this browser.
      </p>
    </section>
  );
}

/** How problems one already has get here. */
function BringYourOwn({ count }: { readonly count: number }): ReactNode {
  return (
    <section aria-label="Your own problems">
      <h2>Your own</h2>
      <p className="soft small">
        {count === 0 ? 'None yet.' : `${plural(count, 'problem')} of your own, marked in the list.`} Problems you have
        as Deep-ML folders or torch_judge tasks come in with <code>npx greenroom import-problems FOLDER</code> and are
        here once Greenroom is started again.
      </p>
    </section>
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function headline(all: readonly ProblemListItem[]): string {
  const solved = all.filter((item) => item.solved).length;
  const open = all.filter((item) => standingOf(item) === 'open').length;
  if (solved === 0 && open === 0) return `${all.length} problems wait, with tests that run. None is begun.`;
  if (open > 0)
    return `${solved} of ${all.length} solved. ${capital(inWords(open))} ${open === 1 ? 'is' : 'are'} begun or failing.`;
  const faded = all.filter((item) => standingOf(item) === 'faded').length;
  if (faded > 0) return `${solved} of ${all.length} solved, and ${inWords(faded)} of them faded.`;
  return `${solved} of ${all.length} solved.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const sectionOrder: readonly ProblemSection[] = ['general', 'ml', 'debugging', 'sql'];
const levelOrder = ['foundation', 'core', 'advanced'];

/** By section and topic, the easier first. */
function inOrder(a: ProblemListItem, b: ProblemListItem): number {
  return (
    sectionOrder.indexOf(a.section) - sectionOrder.indexOf(b.section) ||
    a.topicTitle.localeCompare(b.topicTitle) ||
    levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
    a.minutes - b.minutes
  );
}

function keyIn<T extends object>(words: T, value: string): keyof T | undefined {
  return value in words ? (value as keyof T) : undefined;
}
