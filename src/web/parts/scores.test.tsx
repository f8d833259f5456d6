import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '#core/grading/feedback.ts';
import { gradersInWords } from './graders-note.tsx';
import { Points } from './points.tsx';
import { graderWords } from './scores.tsx';

const current = 'words+meaning 1.0';

describe('the caption of a score', () => {
  it.each([
    ['words+meaning', '1.0', 'by words and meaning, version 1.0'],
    ['words', '1.0', 'by words alone, version 1.0: the judge of meaning did not answer'],
    ['word-recall', '0.2', 'by an earlier grader, word-recall 0.2'],
    ['words+meaning', '0.9', 'by an earlier grader, words+meaning 0.9'],
  ])('says which stages of %s %s ran', (name, version, words) =>
    expect(graderWords({ kind: 'rule', name, version }, current)).toBe(words),
  );
});

describe('the sentence on graders', () => {
  const sentence = (behind: Record<string, number>): string => {
    const counts = Object.entries(behind).map(([grader, attempts]) => ({ grader, attempts }));
    const scored = counts.reduce((sum, { attempts }) => sum + attempts, 0);
    return gradersInWords({ current, behind: counts, scored, outdated: scored - (behind[current] ?? 0) });
  };
  it.each([
    [{ [current]: 9, 'word-recall 0.2': 31 }, '31 of 40 answers were graded by an earlier grader and may not compare.'],
    [{ [current]: 1, 'words 1.0': 1 }, '1 of 2 answers was graded by words alone and may not compare.'],
    [
      { [current]: 1, 'words 1.0': 1, 'word-recall 0.2': 1 },
      '2 of 3 answers were graded by an earlier grader or by words alone and may not compare.',
    ],
    [
      { 'word-recall 0.2': 1 },
      'The one answer so far was graded by an earlier grader and may not compare with the next.',
    ],
    [
      { 'word-recall 0.2': 4 },
      'All 4 answers so far were graded by an earlier grader and may not compare with the next.',
    ],
  ])('counts them: %o', (behind, words) => expect(sentence(behind)).toBe(words));
});

describe('a point in doubt', () => {
  const points = ['one', 'two'].map((id) => ({ id, says: `It says ${id}`, weight: 1, probe: '' }));
  const graded: Feedback['points'] = [
    { id: 'one', verdict: 'partial', evidence: [], doubt: 'stages-differ' },
    { id: 'two', verdict: 'covered', evidence: [] },
  ];
  const shown = (decided: readonly string[], judging = false): string =>
    renderToStaticMarkup(
      <Points
        points={points}
        verdicts={decided.length === 0 ? graded : graded.map((point) => ({ ...point, verdict: 'covered' }))}
        graded={graded}
        decided={decided}
        denials={new Map()}
        focus={null}
        setFocus={() => {}}
        judging={judging}
        judge={() => {}}
      />,
    );

  it('says why, and asks for the candidate’s verdict on that point alone', () => {
    const text = shown([]).replaceAll(/<[^>]+>/g, ' ');
    expect(text).toMatch(/It says one.*unsure\s+the words and their meaning point different ways/);
    expect(text.match(/you decide\s/g)).toHaveLength(1);
    expect(shown([]).match(/class="judge"/g)).toHaveLength(1);
    expect(shown([], true).match(/class="judge"/g)).toHaveLength(2);
  });

  it('is in doubt no more once decided, and can be decided again', () => {
    const html = shown(['one']);
    expect(html).not.toContain('unsure');
    expect(html).toContain('you decided');
    expect(html).toMatch(/aria-pressed="true">Covered/);
  });
});
