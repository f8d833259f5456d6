import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TodayView } from '#wire/http.ts';
import { call } from '../state/api.ts';
import { instant, plural } from '../state/format.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { say } from './toast.tsx';

/** An unfinished answer on Today: finish it, or let it go, which can be undone. */
export function DraftRow({ draft }: { readonly draft: TodayView['drafts'][number] }): ReactNode {
  const slot = draft.questionId;
  const discard = useMutation({
    mutationFn: async () => {
      const { draft: kept } = await call('readDraft', { query: { slot } });
      await call('discardDraft', { query: { slot } });
      return kept;
    },
    onSuccess: async (kept) => {
      await refreshAll();
      if (kept === null) return;
      const { mode, text, confidence, seconds } = kept;
      say('Draft discarded.', () => {
        call('saveDraft', {
          body: { questionId: slot, probeOf: null, point: null, mode, text, confidence, seconds, base: 0 },
        })
          .then(refreshAll)
          .catch((error: unknown) => say(sentenceFor(error)));
      });
    },
    onError: (error) => say(sentenceFor(error)),
  });
  return (
    <tr>
      <td className="soft">draft</td>
      <td>
        <div className="t">{draft.title}</div>
        <div className="soft small">
          {draft.code ? 'Code begun' : `${plural(draft.words, 'word')} written`}, saved {instant(draft.savedAt)}
        </div>
      </td>
      <td className="num">
        <span className="row">
          <button type="button" className="quiet push" disabled={discard.isPending} onClick={() => discard.mutate()}>
            Discard<span className="visually-hidden"> the draft on {draft.title}</span>
          </button>
          <Link className="button" to="/question/$id" params={{ id: draft.questionId }}>
            Finish it
          </Link>
        </span>
      </td>
    </tr>
  );
}
