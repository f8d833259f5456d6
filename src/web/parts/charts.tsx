import type { ReactNode } from 'react';
import type { Calibration } from '#core/readiness/calibration.ts';
import type { Estimate } from '#core/readiness/interval.ts';
import type { AreaProgress, Progress } from '#core/readiness/progress.ts';
import { brief, percent, plural, score } from '../state/format.ts';

const TRACK = 160;

/** An estimate on the line from 0 to 1: a dot for the mean, a band for its 90 % interval. */
export function IntervalLine({ estimate }: { readonly estimate: Estimate }): ReactNode {
  const x = (value: number): number => 6 + value * (TRACK - 12);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${TRACK} 14`}
      role="img"
      aria-label={`${score(estimate.mean)}, likely between ${score(estimate.low)} and ${score(estimate.high)}`}
    >
      <line x1={x(0)} x2={x(1)} y1={7} y2={7} className="axis" />
      <line x1={x(estimate.low)} x2={x(estimate.high)} y1={7} y2={7} className="band" />
      <circle cx={x(estimate.mean)} cy={7} r={4.5} className="value" />
    </svg>
  );
}

/** Readiness by area, those with an estimate first; words where there is too little evidence. */
export function ReadinessList({
  areas,
  titles,
}: {
  readonly areas: readonly AreaProgress[];
  readonly titles: ReadonlyMap<string, string>;
}): ReactNode {
  const known = areas
    .filter((area) => area.estimate !== null)
    .toSorted((a, b) => (b.estimate?.mean ?? 0) - (a.estimate?.mean ?? 0));
  const unknown = areas.filter((area) => area.estimate === null);
  return (
    <ul className="readiness">
      {[...known, ...unknown].map((area) => (
        <li key={area.area} className={area.estimate === null ? 'soft' : ''}>
          <span>{titles.get(area.area) ?? area.area}</span>
          {area.estimate === null ? (
            <span className="faint small">
              {area.tried === 0 ? 'not tried yet' : `${plural(area.tried, 'answer')}, too few`}
            </span>
          ) : (
            <IntervalLine estimate={area.estimate} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Stated confidence against how often the answer was good; the diagonal is perfect calibration. */
export function CalibrationChart({ calibration }: { readonly calibration: Calibration }): ReactNode {
  const size = 300;
  const pad = 38;
  const x = (value: number): number => pad + value * (size - pad - 12);
  const y = (value: number): number => size - pad - value * (size - pad - 12);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Confidence against result; the table beside it holds the same figures"
    >
      <line x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} className="axis" strokeDasharray="4 4" />
      <line x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} className="axis" />
      <line x1={x(0)} x2={x(0)} y1={y(0)} y2={y(1)} className="axis" />
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <text x={x(tick)} y={size - pad + 16} className="dim" fontSize={11} textAnchor="middle">
            {percent(tick)}
          </text>
          <text x={pad - 6} y={y(tick) + 4} className="dim" fontSize={11} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={size - 4} className="dim" fontSize={12} textAnchor="middle">
        how sure you were
      </text>
      {calibration.bins.map((bin) => (
        <g key={bin.confidence}>
          <line
            x1={x(bin.confidence)}
            x2={x(bin.confidence)}
            y1={y(bin.right.low)}
            y2={y(bin.right.high)}
            className="band"
          />
          <circle cx={x(bin.confidence)} cy={y(bin.right.mean)} r={5} className="value" />
        </g>
      ))}
    </svg>
  );
}

/**
 * The mean score of each day: a filled dot for the current grader's scores; a hollow one for those of other graders, which
 * may not compare.
 */
export function MeansChart({ days }: { readonly days: Progress['days'] }): ReactNode {
  const width = 560;
  const height = 132;
  const left = 30;
  const step = (width - left) / days.length;
  const x = (i: number): number => left + (i + 0.5) * step;
  const y = (value: number): number => height - 24 - value * (height - 36);
  const hollow = days.some((day) => day.earlierMean !== null);
  if (!hollow && days.every((day) => day.mean === null))
    return <p className="soft">No answer of the last {days.length} days has a score.</p>;
  const line = days.flatMap((day, i) => (day.mean === null ? [] : [`${x(i)},${y(day.mean)}`]));
  return (
    <>
      <svg
        className="chart days"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Mean score a day over the last ${days.length} days. ${meansInWords(days)}`}
      >
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className="axis" />
            <text x={left - 6} y={y(tick) + 4} className="dim" fontSize={11} textAnchor="end">
              {tick.toFixed(1)}
            </text>
          </g>
        ))}
        {line.length > 1 ? <polyline points={line.join(' ')} className="trend" /> : null}
        {days.map((day, i) => (
          <g key={day.day}>
            {day.earlierMean === null ? null : (
              <circle cx={x(i)} cy={y(day.earlierMean)} r={4} className="hollow">
                <title>{`${brief(day.day)}: ${score(day.earlierMean)}, by another grader`}</title>
              </circle>
            )}
            {day.mean === null ? null : (
              <circle cx={x(i)} cy={y(day.mean)} r={4.5} className="value">
                <title>{`${brief(day.day)}: ${score(day.mean)}`}</title>
              </circle>
            )}
          </g>
        ))}
        <text x={left} y={height - 3} className="dim" fontSize={11}>
          {brief(days[0]?.day ?? '1970-01-01')}
        </text>
        <text x={width - 2} y={height - 3} className="dim" fontSize={11} textAnchor="end">
          today
        </text>
      </svg>
      {hollow ? (
        <p className="soft small legend">
          <span>
            <i className="filled" /> graded by the present grader
          </span>
          <span>
            <i /> graded by another, not part of the line
          </span>
        </p>
      ) : null}
    </>
  );
}

function meansInWords(days: Progress['days']): string {
  return days
    .flatMap(({ day, mean, earlierMean }) => [
      ...(mean === null ? [] : [`${brief(day)} ${score(mean)}`]),
      ...(earlierMean === null ? [] : [`${brief(day)} ${score(earlierMean)} by another grader`]),
    ])
    .join(', ');
}

/** Answers a day over four weeks. */
export function DaysChart({ days }: { readonly days: Progress['days'] }): ReactNode {
  const width = 560;
  const height = 92;
  const most = Math.max(1, ...days.map((day) => day.answers));
  const step = width / days.length;
  return (
    <svg
      className="chart days"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Answers a day over the last ${days.length} days`}
    >
      {days.map((day, i) => {
        const tall = day.answers === 0 ? 2 : 6 + (day.answers / most) * (height - 34);
        return (
          <rect
            key={day.day}
            x={i * step + 2}
            y={height - 20 - tall}
            width={step - 4}
            height={tall}
            rx={2}
            className={day.answers === 0 ? 'none' : 'bar'}
          >
            <title>{`${brief(day.day)}: ${plural(day.answers, 'answer')}`}</title>
          </rect>
        );
      })}
      <text x={2} y={height - 3} className="dim" fontSize={11}>
        {brief(days[0]?.day ?? '1970-01-01')}
      </text>
      <text x={width - 2} y={height - 3} className="dim" fontSize={11} textAnchor="end">
        today
      </text>
    </svg>
  );
}
