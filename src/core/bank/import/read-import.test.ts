import { describe, expect, it } from 'vitest';
import { readImport } from './read-import.ts';

const prompts = (fileName: string, text: string): string[] =>
  readImport(fileName, text).questions.map(({ prompt }) => prompt);

describe('any file', () => {
  it('names the line of a question that is too long to keep, and keeps the others', () => {
    const { questions, faults } = readImport('x.md', `# Short\nyes\n# Long\n${'word '.repeat(3_000)}\n# Last\nyes`);
    expect(questions.map(({ prompt }) => prompt)).toEqual(['Short', 'Last']);
    expect(faults).toEqual([expect.objectContaining({ line: 3, message: expect.stringContaining('is left out') })]);
  });

  it.each(['', ' \n\r\n', '\uFEFF'])('that is empty (%j) says so', (text) => {
    expect(readImport('x.md', text)).toEqual({ questions: [], faults: [{ line: 1, message: 'the file is empty' }] });
  });

  it.each([
    ['NUL', 'PK\u0003\u0004\u0000\u0000'],
    ['no UTF-8', 'caf\uFFFD'],
  ])('that is binary (%s) is refused with what to do', (_, text) => {
    const { questions, faults } = readImport('deck.apkg', text);
    expect(questions).toEqual([]);
    expect(faults[0]?.message).toContain('save it as UTF-8 text');
  });

  it('may begin with a byte order mark and have line ends of Windows', () => {
    expect(prompts('x.md', '\uFEFF# One\r\nAnswer\r\n# Two\r\n')).toEqual(['One', 'Two']);
    expect(prompts('x.csv', '\uFEFFquestion,answer\r\nOne,1\r\nTwo,2\r\n')).toEqual(['One', 'Two']);
    expect(prompts('x.txt', '\uFEFF#separator:tab\r\nOne\t1\r\n')).toEqual(['One']);
  });

  it('is read by its ending, whatever its case; text by what it holds', () => {
    expect(prompts('X.MD', '# a\tb')).toEqual(['a\tb']);
    expect(prompts('x.TSV', 'a\tb')).toEqual(['a']);
    expect(prompts('notes.txt', '# a\nb')).toEqual(['a']);
    expect(prompts('cards.txt', 'a\tb\nc\td')).toEqual(['a', 'c']);
  });

  it('of the largest size is read in bounded time', () => {
    const start = performance.now();
    readImport('x.md', '# q\na\n'.repeat(100_000));
    readImport('x.csv', '"'.repeat(200_000));
    readImport('x.txt', '#separator:tab\n#html:true\n' + '<'.repeat(200_000));
    readImport('x.md', `# ${' '.repeat(100_000)}x\n# a${' #'.repeat(50_000)}x`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('Markdown', () => {
  it('has a question per heading and a point per bullet', () => {
    const { questions, faults } = readImport(
      'x.md',
      '# What is **leakage**?\nUsing what you will not have.\n\n- a feature from the future\n* a duplicate row\n1. a target in disguise\n## Two ##\n',
    );
    expect(faults).toEqual([]);
    expect(questions).toEqual([
      {
        prompt: 'What is **leakage**?',
        modelAnswer: expect.stringContaining('Using what'),
        points: ['a feature from the future', 'a duplicate row', 'a target in disguise'],
      },
      { prompt: 'Two', modelAnswer: '', points: [] },
    ]);
  });

  it('keeps a heading that ends in a sharp', () => expect(prompts('x.md', '# What is C#\nx')).toEqual(['What is C#']));

  it('takes nothing inside a code fence for a heading', () => {
    expect(prompts('x.md', '# One\n```python\n# a comment\n```\n# Two')).toEqual(['One', 'Two']);
    expect(prompts('x.md', 'Q: One\nA: see\n```python\n# a comment\n```\nQ: Two')).toEqual(['One', 'Two']);
  });

  it('reads Q and A without headings', () => {
    const { questions } = readImport('x.md', 'Q: Why?\nA: Because.\n\n**Question:** How?\n**Answer:** So.');
    expect(questions.map(({ prompt, modelAnswer }) => [prompt, modelAnswer])).toEqual([
      ['Why?', 'Because.'],
      ['How?', 'So.'],
    ]);
  });

  it('names what stands before the first question, and a file without any', () => {
    expect(readImport('x.md', 'Preface\n# One').faults).toEqual([
      { line: 1, message: 'stands before the first question and is left out' },
    ]);
    expect(readImport('x.md', 'Just some notes.')).toEqual({
      questions: [],
      faults: [{ line: 1, message: expect.stringContaining('no question found') }],
    });
  });
});

describe('CSV', () => {
  it('finds its columns by name, in any order', () => {
    const { questions, faults } = readImport('x.csv', 'Points,Answer,Question\na; b;;c,"Yes, mostly",Why?\n');
    expect(faults).toEqual([]);
    expect(questions).toEqual([{ prompt: 'Why?', modelAnswer: 'Yes, mostly', points: ['a', 'b', 'c'] }]);
  });

  it('keeps quotes, commas and line breaks inside a cell', () => {
    const { questions } = readImport(
      'x.csv',
      'question,answer\n"What is ""recall"", and why?","First line,\nsecond line\n- a point"\nNext?,Yes\n',
    );
    expect(questions).toEqual([
      { prompt: 'What is "recall", and why?', modelAnswer: 'First line,\nsecond line\n- a point', points: ['a point'] },
      { prompt: 'Next?', modelAnswer: 'Yes', points: [] },
    ]);
  });

  it('reads the first two columns without names, and other separators', () => {
    expect(prompts('x.csv', 'Why?,Because\nHow?,So')).toEqual(['Why?', 'How?']);
    expect(prompts('x.csv', 'question;answer\nWhy?;Because, so\nHow?;x')).toEqual(['Why?', 'How?']);
  });

  it('names rows without a question and takes the others', () => {
    const { questions, faults } = readImport('x.csv', 'question,answer\n,orphan\nWhy?,x\n');
    expect(questions).toHaveLength(1);
    expect(faults).toEqual([{ line: 2, message: 'has no question' }]);
  });

  it('leaves out a point that is too long to be one, keeping the question', () => {
    const { questions } = readImport('x.csv', `question,answer,points\nWhy?,x,"short;${'y'.repeat(401)}"\n`);
    expect(questions[0]?.points).toEqual(['short']);
  });
});

describe('Anki text', () => {
  it('follows its headers: separator, columns, and columns that are no text', () => {
    const text =
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nabc\tBasic\tML\tWhat is <b>bias</b>?\tError &amp; more<br>- one<br>- two\tstats hard\n';
    expect(readImport('deck.txt', text)).toEqual({
      questions: [{ prompt: 'What is bias?', modelAnswer: 'Error & more\n- one\n- two', points: ['one', 'two'] }],
      faults: [],
    });
  });

  it('finds named columns', () => {
    expect(readImport('deck.txt', '#separator:Pipe\n#columns:Back|Front\nBecause|Why?\n').questions).toEqual([
      { prompt: 'Why?', modelAnswer: 'Because', points: [] },
    ]);
  });

  it('turns HTML into words, never into markup', () => {
    const { questions } = readImport(
      'x.txt',
      '#separator:tab\n#html:true\n<script>alert(1)</script>Why?\t<ul><li>one</li><li>two</li></ul>&lt;b&gt; &#39;q&#39; &copy;\n',
    );
    expect(questions[0]).toEqual({
      prompt: 'alert(1)Why?',
      modelAnswer: expect.stringContaining("<b> 'q' &copy;"),
      points: ['one', 'two'],
    });
  });

  it('leaves HTML as it is where the file says it is text', () => {
    expect(prompts('x.txt', '#separator:tab\n#html:false\nWhat does <b> do?\tBold\n')).toEqual(['What does <b> do?']);
  });

  it('keeps quoted cells with tabs and line breaks', () => {
    expect(readImport('x.txt', '#separator:tab\n"Why\nso?"\t"a\tb"\n').questions).toEqual([
      { prompt: 'Why\nso?', modelAnswer: 'a\tb', points: [] },
    ]);
  });
});
