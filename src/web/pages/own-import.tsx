import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ImportPreview } from '#wire/http.ts';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { TopicSelect } from '../parts/filters.tsx';
import { useTitle } from '../parts/page.tsx';
import { say } from '../parts/toast.tsx';
import { call } from '../state/api.ts';
import { plural } from '../state/format.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';

const LARGEST = 4 * 1024 * 1024;
const FAULTS_SHOWN = 8;
const QUESTIONS_SHOWN = 30;

/** Bringing questions in from a file or pasted text: seen first, then added. */
export function OwnImport(): ReactNode {
  useTitle('Import questions');
  const navigate = useNavigate();
  const [file, setFile] = useState<{ fileName: string; text: string } | null>(null);
  const [pasted, setPasted] = useState('');
  const [topic, setTopic] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const preview = useMutation({
    mutationFn: (body: { fileName: string; text: string }) => call('previewImport', { body }),
  });
  const add = useMutation({
    mutationFn: (body: { fileName: string; text: string; topic: string }) => call('importQuestions', { body }),
    onSuccess: async ({ added, skipped }) => {
      await refreshAll();
      say(`${plural(added, 'question')} added${skipped > 0 ? `, ${skipped} already there` : ''}.`);
      await navigate({ to: '/own' });
    },
  });
  const look = (next: { fileName: string; text: string }): void => {
    setFile(next);
    setProblem(null);
    preview.mutate(next);
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    if (chosen.size > LARGEST) {
      setProblem('The file is larger than 4 MB. Split it, or export fewer cards.');
      return;
    }
    look({ fileName: chosen.name, text: await chosen.text() });
  };
  return (
    <>
      <div className="eyebrow">Bank</div>
      <h1>Bring your questions with you.</h1>
      <BankTabs />
      <div className="two">
        <div className="form">
          <label
            className="drop"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              void take(event.dataTransfer.files[0]);
            }}
          >
            <span className="t">Choose a file, or drop it here</span>
            <span className="soft small">Markdown, CSV or Anki's text export, up to 4 MB</span>
            <input
              type="file"
              accept=".md,.markdown,.csv,.tsv,.txt,text/plain,text/markdown,text/csv"
              className="visually-hidden"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </label>
          <div className="field">
            <label htmlFor="pasted">Or paste it</label>
            <textarea
              id="pasted"
              rows={6}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
              placeholder={
                '# Why is accuracy misleading?\n- With rare positives, always saying no scores high\n- It hides which errors are made'
              }
            />
            <div>
              <button
                type="button"
                disabled={pasted.trim() === ''}
                onClick={() => look({ fileName: 'pasted.txt', text: pasted })}
              >
                Read it
              </button>
            </div>
          </div>
          {problem === null && preview.error === null ? null : (
            <p role="alert" className="banner red">
              {problem ?? sentenceFor(preview.error)}
            </p>
          )}
          {preview.data === undefined || file === null ? null : <Preview preview={preview.data} />}
          {preview.data === undefined ||
          file === null ||
          preview.data.questions.every((question) => question.duplicate) ? null : (
            <>
              <div className="field">
                <label htmlFor="import-topic">Topic for all of them</label>
                <TopicSelect id="import-topic" value={topic} change={setTopic} />
                <span className="hint">You can change it for each one later.</span>
              </div>
              {add.error === null ? null : (
                <p role="alert" className="banner red">
                  {sentenceFor(add.error)}
                </p>
              )}
              <div>
                <button
                  type="button"
                  className="go"
                  disabled={topic === '' || add.isPending}
                  onClick={() => add.mutate({ ...file, topic })}
                >
                  Add {plural(preview.data.questions.filter((question) => !question.duplicate).length, 'question')}
                </button>
              </div>
            </>
          )}
        </div>
        <aside>
          <h2 className="top">What is read</h2>
          <p className="small">
            <b>Markdown.</b> Each heading is a question, the text below it the answer, each bullet a point to look for.
            “Q:” and “A:” work, too.
          </p>
          <p className="small">
            <b>CSV.</b> Columns named question, answer and points (separated by semicolons); without names the first two
            are taken.
          </p>
          <p className="small">
            <b>Anki.</b> Export notes as plain text, with its headers. Front and back become question and answer; tags
            and deck are left out.
          </p>
        </aside>
      </div>
    </>
  );
}

function Preview({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const fresh = preview.questions.filter((question) => !question.duplicate);
  const twice = preview.questions.length - fresh.length;
  return (
    <section aria-live="polite">
      <h2>
        {preview.questions.length === 0
          ? 'No question was found'
          : `${plural(fresh.length, 'new question')}${twice > 0 ? `, ${twice} you have already` : ''}`}
      </h2>
      {preview.faults.length === 0 ? null : (
        <ul className="small">
          {preview.faults.slice(0, FAULTS_SHOWN).map((fault) => (
            <li key={`${fault.line} ${fault.message}`}>
              Line {fault.line}: {fault.message}
            </li>
          ))}
          {preview.faults.length > FAULTS_SHOWN ? <li>and {preview.faults.length - FAULTS_SHOWN} more</li> : null}
        </ul>
      )}
      <table>
        <tbody>
          {fresh.slice(0, QUESTIONS_SHOWN).map((question, i) => (
            <tr key={i}>
              <td>
                <div className="t">{question.prompt}</div>
                <div className="soft small">
                  {question.points.length === 0
                    ? question.modelAnswer === ''
                      ? 'no answer'
                      : 'answer without points'
                    : plural(question.points.length, 'point')}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fresh.length > QUESTIONS_SHOWN ? <p className="soft small">and {fresh.length - QUESTIONS_SHOWN} more</p> : null}
    </section>
  );
}
