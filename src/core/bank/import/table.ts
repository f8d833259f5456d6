import Papa from 'papaparse';
import { type ImportedQuestion, type ImportRead, toImported, toPoints } from './imported.ts';

const promptNames = ['question', 'prompt', 'front', 'q'];
const answerNames = ['answer', 'model answer', 'modelanswer', 'back', 'a'];
const pointNames = ['points', 'rubric', 'key points', 'keypoints'];

/** Separator names of Anki's text export (docs.ankiweb.net, Text files). */
const ankiSeparators: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/** Reads a CSV table: columns question, answer and points (separated by ; or line breaks) by name, else the first two in order. */
export function readCsv(text: string): ImportRead {
  return readRows(text, undefined, 0);
}

/**
 * Reads Anki's text export: `#key:value` headers, then rows. The columns are taken from `#columns`, else question and
 * answer are the first two that are not the deck, note type, tags or guid. HTML is turned into plain text.
 */
export function readAnkiText(text: string): ImportRead {
  const lines = text.split('\n');
  const headers = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const match = /^#([a-z ]+):(.*)$/i.exec(line.trim());
    if (match === null) break;
    headers.set((match[1] ?? '').toLowerCase().trim(), match[2] ?? '');
    count += 1;
  }
  const named = headers.get('separator')?.trim().toLowerCase();
  const separator = named === undefined ? '\t' : (ankiSeparators[named] ?? headers.get('separator') ?? '\t');
  const special = new Set(
    ['deck column', 'notetype column', 'tags column', 'guid column'].flatMap((key) =>
      headers.has(key) ? [Number(headers.get(key)) - 1] : [],
    ),
  );
  const columns = headers.get('columns')?.split(separator);
  return readRows(
    lines.slice(count).join('\n'),
    separator,
    count,
    columns,
    special,
    headers.get('html')?.trim() === 'true',
  );
}

function readRows(
  text: string,
  delimiter: string | undefined,
  offset: number,
  columns?: readonly string[],
  special: ReadonlySet<number> = new Set(),
  html = false,
): ImportRead {
  const parsed = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const rows = parsed.data;
  const questions: ImportedQuestion[] = [];
  const faults = parsed.errors
    .filter((error) => error.code !== 'UndetectableDelimiter')
    .map((error) => ({ line: (error.row ?? 0) + 1 + offset, message: error.message }));
  const header = columns ?? (isHeader(rows[0]) ? rows[0] : undefined);
  const names = header?.map((name) => name.trim().toLowerCase());
  const free = Array.from({ length: Math.max(2, ...rows.map((row) => row.length)) }, (_, i) => i).filter(
    (i) => !special.has(i),
  );
  const at = (wanted: readonly string[], otherwise: number | undefined): number | undefined => {
    const found = names?.findIndex((name) => wanted.includes(name)) ?? -1;
    return found === -1 ? otherwise : found;
  };
  const promptAt = at(promptNames, free[0]);
  const answerAt = at(answerNames, free[1]);
  const pointsAt = at(pointNames, undefined);
  rows.forEach((row, i) => {
    if (i === 0 && columns === undefined && header !== undefined) return;
    const clean = (cell: string | undefined): string => (html ? plainText(cell ?? '') : (cell ?? '')).trim();
    const prompt = clean(row[promptAt ?? 0]);
    const answer = clean(row[answerAt ?? 1]);
    if (prompt === '') {
      faults.push({ line: i + 1 + offset, message: 'has no question' });
      return;
    }
    const imported = toImported(prompt, answer);
    const points = pointsAt === undefined ? [] : toPoints(clean(row[pointsAt]).split(/[;\n]/));
    questions.push(points.length === 0 ? imported : { ...imported, points });
  });
  return { questions, faults };
}

function isHeader(row: readonly string[] | undefined): boolean {
  return row?.some((name) => promptNames.includes(name.trim().toLowerCase())) ?? false;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The words of a scrap of HTML; it is only ever shown as text. */
function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<li[^<>]*>/gi, '- ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&([a-z]+|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\n{3,}/g, '\n\n');
}
