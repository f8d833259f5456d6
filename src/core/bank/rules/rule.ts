import type { Bank } from '../bank.ts';
import type { Question } from '../question.ts';
import type { QuestionKind } from '../vocabulary.ts';

/** One thing wrong with the content: where, and what to do about it. */
export type Complaint = { readonly at: string; readonly message: string };

/** A content rule: one file each. `check` returns what is wrong, nothing when all is well. */
export type Rule =
  | {
      readonly name: string;
      readonly description: string;
      readonly scope: 'question';
      /** The kinds it is about; all when not given. */
      readonly kinds?: readonly QuestionKind[];
      readonly check: (question: Question, bank: Bank) => readonly string[];
    }
  | {
      readonly name: string;
      readonly description: string;
      readonly scope: 'bank';
      readonly check: (bank: Bank) => readonly Complaint[];
    };

/** content/exceptions.yml: known exceptions to rules. One that is no longer needed is itself an error. */
export type Exception = { readonly rule: string; readonly at: string; readonly reason: string };
