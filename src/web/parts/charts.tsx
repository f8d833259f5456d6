import type { ReactNode } from 'react';
import type { Calibration } from '#core/readiness/calibration.ts';
import type { AreaProgress, Progress } from '#core/readiness/progress.ts';
import { brief, percent, plural } from '../state/format.ts';

const ROW = 30;
const LEFT = 168;
const WIDTH = 400;

/** Readiness by area: a dot for the mean, a band for the 90 % interval, words where there is too little evidence. */
export function ReadinessChart({ areas, titles }: { readonly areas: readonly AreaProgress[]; readonly titles: ReadonlyMap<string, string> }): ReactNode {
  const x = (value: number): number => LEFT + value * (WIDTH - LEFT - 6);
  const height = areas.length * ROW + 22;
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label="Readiness by area; the table of answers below holds the same figures">
      {areas.map((area, i) => {
        const y = i * ROW + 16;
        return (
          <g key={area.area}>
            <text x={0} y={y + 4} className={area.estimate === null ? 'dim' : ''}>
              {titles.get(area.area) ?? area.area}
            </text>
            {area.estimate === null ? (
              <text x={LEFT} y={y + 4} className="dim">
                {area.tried === 0 ? 'not tried yet' : `only ${plural(area.tried, 'answer')}`}
              </text>
            ) : (
              <>
                <line x1={x(0)} x2={x(1)} y1={y} y2={y} className="axis" />
                <line x1={x(area.estimate.low)} x2={x(area.estimate.high)} y1={y} y2={y} className="band" />
                <circle cx={x(area.estimate.mean)} cy={y} r={5} className="value" />
              </>
            )}
          </g>
        );
      })}
      <text x={x(0)} y={height - 4} className="dim" fontSize={11}>
        0
      </text>
      <text x={x(1)} y={height - 4} className="dim" fontSize={11} textAnchor="end">
        1
      </text>
    </svg>
  );
}

/** Stated confidence against how often the answer was good; the diagonal is perfect calibration. */
export function CalibrationChart({ calibration }: { readonly calibration: Calibration }): ReactNode {
  const size = 300;
  const pad = 38;
  const x = (value: number): number => pad + value * (size - pad - 12);
  const y = (value: number): number => size - pad - value * (size - pad - 12);
  return (
    <svg className="chart" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="Confidence against result; the table beside it holds the same figures">
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
          <line x1={x(bin.confidence)} x2={x(bin.confidence)} y1={y(bin.right.low)} y2={y(bin.right.high)} className="band" />
          <circle cx={x(bin.confidence)} cy={y(bin.right.mean)} r={5} className="value" />
        </g>
      ))}
    </svg>
  );
}

/** Answers a day over four weeks. */
export function DaysChart({ days }: { readonly days: Progress['days'] }): ReactNode {
  const width = 560;
  const height = 92;
  const most = Math.max(1, ...days.map((day) => day.answers));
  const step = width / days.length;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Answers a day over the last ${days.length} days`}>
      {days.map((day, i) => {
        const tall = day.answers === 0 ? 2 : 6 + (day.answers / most) * (height - 34);
        return (
          <rect key={day.day} x={i * step + 2} y={height - 20 - tall} width={step - 4} height={tall} rx={2} className={day.answers === 0 ? 'none' : 'bar'}>
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
