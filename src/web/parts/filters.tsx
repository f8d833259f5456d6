import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type AreaId, areaIds, type Level, levels, type QuestionKind, questionKinds } from '#core/bank/vocabulary.ts';
import { appQuery } from '../state/queries.ts';

export const levelWords: Readonly<Record<Level, string>> = {
  foundation: 'Foundation',
  core: 'Core',
  advanced: 'Advanced',
};

/** A choice among areas, or all of them. */
export function AreaSelect({
  value,
  change,
}: {
  readonly value: AreaId | undefined;
  readonly change: (area: AreaId | undefined) => void;
}): ReactNode {
  const app = useQuery(appQuery);
  return (
    <select
      aria-label="Area"
      value={value ?? ''}
      onChange={(event) => change(areaIds.find((id) => id === event.target.value))}
    >
      <option value="">All areas</option>
      {app.data?.areas.map((area) => (
        <option key={area.id} value={area.id}>
          {area.title}
        </option>
      ))}
    </select>
  );
}

/** A choice among levels, or all of them. */
export function LevelSelect({
  value,
  change,
}: {
  readonly value: Level | undefined;
  readonly change: (level: Level | undefined) => void;
}): ReactNode {
  return (
    <select
      aria-label="Level"
      value={value ?? ''}
      onChange={(event) => change(levels.find((level) => level === event.target.value))}
    >
      <option value="">All levels</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {levelWords[level]}
        </option>
      ))}
    </select>
  );
}

const kindWords: Readonly<Record<QuestionKind, string>> = {
  concept: 'Concepts',
  coding: 'Python',
  sql: 'SQL',
};

/** A choice among kinds of question, or all of them. */
export function KindSelect({
  value,
  change,
}: {
  readonly value: QuestionKind | undefined;
  readonly change: (kind: QuestionKind | undefined) => void;
}): ReactNode {
  return (
    <select
      aria-label="Kind"
      value={value ?? ''}
      onChange={(event) => change(questionKinds.find((kind) => kind === event.target.value))}
    >
      <option value="">All kinds</option>
      {questionKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords[kind]}
        </option>
      ))}
    </select>
  );
}

/** A topic of the bank, grouped by area. */
export function TopicSelect({
  id,
  value,
  change,
}: {
  readonly id: string;
  readonly value: string;
  readonly change: (topic: string) => void;
}): ReactNode {
  const app = useQuery(appQuery);
  return (
    <select id={id} value={value} onChange={(event) => change(event.target.value)} required>
      <option value="">Choose a topic</option>
      {app.data?.areas.map((area) => (
        <optgroup key={area.id} label={area.title}>
          {app.data.topics
            .filter((topic) => topic.area === area.id)
            .map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topic.title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
